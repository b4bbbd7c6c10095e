//! The kinds of records, each listed once. A kind is never renamed; a retired one is listed in the fixtures and never reused.

use crate::slugs;

slugs! {
    /// What a record holds.
    Kind {
        Answers = "answers", Entry = "entry", Session = "session", Decision = "decision", CheckIn = "check-in",
        Instrument = "instrument", Flare = "flare", Experiment = "experiment", Setting = "setting",
    }
}

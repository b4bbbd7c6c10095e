//! Short questionnaires that are free to use, and own single questions: what was asked when, and what was answered.
//! Scores are computed here; what a score means for the plan is decided elsewhere.

use super::invalid::{Invalid, at_most, short_enough};
use super::moment::Moment;
use super::time::Date;
use crate::slugs;

slugs! {
    /// Which questionnaire. Source: clinical.md part 3 (only those marked USE or OWN) and 2.4.
    InstrumentKind {
        Peg = "peg", Phq4 = "phq4", VitalSign = "exercise-vital-sign", Confidence = "confidence", Fear = "fear",
        Activities = "activities", Change = "global-change", Frequency = "pain-frequency", MiniScreen = "mini-screen",
    }
}

impl InstrumentKind {
    /// The keys of its questions in order; empty where the person names them.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Peg => &["pain", "enjoyment", "activity"],
            Self::Phq4 => &["interest", "mood", "nervous", "worry"],
            Self::VitalSign => &["days", "minutes", "strength_days"],
            Self::Confidence => &["confidence"],
            Self::Fear => &["fear"],
            Self::Activities => &[],
            Self::Change => &["change"],
            Self::Frequency => &["days_with_pain", "days_limited"],
            Self::MiniScreen => &["1", "2", "3", "4", "5", "6", "7", "8"],
        }
    }

    /// The highest value of one question. Yes is 1 and no is 0.
    #[must_use]
    pub const fn most(self) -> u16 {
        match self {
            Self::Phq4 | Self::Frequency => 3,
            Self::VitalSign => 600,
            Self::Change => 6,
            Self::MiniScreen => 1,
            Self::Peg | Self::Confidence | Self::Fear | Self::Activities => 10,
        }
    }
}

/// Days between two of the weekly questionnaires, and of the others. Source: clinical.md part 3.
const WEEK: i32 = 7;
const MONTH: i32 = 28;

/// The questionnaires that are due besides the safety list, the weekly one first. How often there is pain is asked once, after
/// the first week: no rule reads it. Each other is counted from the day it was last
/// filled in, and from the first routine before that. Own activities are asked about where some were named.
#[must_use]
pub fn due(
    filled: &[&Instrument],
    has_activities: bool,
    first_routine: Date,
    today: Date,
) -> Vec<InstrumentKind> {
    const MONTHLY: [InstrumentKind; 4] = [
        InstrumentKind::Change,
        InstrumentKind::Phq4,
        InstrumentKind::VitalSign,
        InstrumentKind::Activities,
    ];
    let is_due = |kind: InstrumentKind, days: i32| {
        let last = filled
            .iter()
            .filter(|one| one.kind == kind)
            .map(|one| one.day)
            .max();
        today.since(last.unwrap_or(first_routine)) >= days
    };
    let weekly = is_due(InstrumentKind::Peg, WEEK).then_some(InstrumentKind::Peg);
    let is_new = filled
        .iter()
        .all(|one| one.kind != InstrumentKind::Frequency);
    let once =
        (is_new && is_due(InstrumentKind::Frequency, WEEK)).then_some(InstrumentKind::Frequency);
    let monthly = MONTHLY
        .into_iter()
        .filter(|kind| has_activities || *kind != InstrumentKind::Activities)
        .filter(|kind| is_due(*kind, MONTH));
    weekly.into_iter().chain(once).chain(monthly).collect()
}

/// One question and its answer; none when it was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Answered {
    /// One of the instrument's keys, or the name the person gave an activity.
    pub key: String,
    pub value: Option<u16>,
}

/// One instrument, filled in once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Instrument {
    pub written: Moment,
    pub day: Date,
    pub kind: InstrumentKind,
    pub answers: Vec<Answered>,
}

impl Instrument {
    /// The answer to one question.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<u16> {
        self.answers
            .iter()
            .find(|answered| answered.key == key)
            .and_then(|answered| answered.value)
    }

    /// The sum of all answers, when none is missing.
    #[must_use]
    pub fn total(&self) -> Option<u16> {
        (!self.answers.is_empty())
            .then(|| self.answers.iter().map(|answered| answered.value).sum())
            .flatten()
    }

    /// The mean of all answers, when none is missing: the score of the PEG and of the own activities.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let count = u16::try_from(self.answers.len()).ok()?;
        self.total()
            .map(|total| f64::from(total) / f64::from(count))
    }

    /// Active minutes a week, when this is the exercise vital sign: days times minutes.
    #[must_use]
    pub fn minutes_per_week(&self) -> Option<u16> {
        (self.kind == InstrumentKind::VitalSign)
            .then(|| Some(self.value("days")?.saturating_mul(self.value("minutes")?)))
            .flatten()
    }

    /// Checks that every answer is in its range and belongs to the instrument.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        let keys = self.kind.keys();
        at_most("answers", Some(self.answers.len()), 20)?;
        for answered in &self.answers {
            short_enough("answers.key", &answered.key)?;
            at_most("answers.value", answered.value, self.kind.most())?;
            if !keys.is_empty() && !keys.contains(&answered.key.as_str()) {
                return Err(Invalid {
                    field: "answers.key",
                });
            }
        }
        if self.kind == InstrumentKind::VitalSign {
            at_most("answers.value", self.value("days"), 7)?;
            at_most("answers.value", self.value("strength_days"), 7)?;
        }
        Ok(())
    }
}

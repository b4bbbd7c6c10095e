//! Questionnaires as a table: a row for each question, with the score of the whole where it has one.

use super::{Cell, Separator, Table, iso};
use crate::domain::instrument::{Instrument, InstrumentKind};
use crate::exchange::kept::minutes_per_week;
use crate::storage::load::Loaded;

const HEADS: [&str; 7] = [
    "id",
    "day",
    "written",
    "questionnaire",
    "question",
    "answer",
    "score",
];

/// The table.
#[must_use]
pub fn table(kept: &Loaded, separator: Separator) -> String {
    let mut table = Table::new(separator, &HEADS);
    for one in &kept.instruments {
        for answered in &one.value.answers {
            table.row([
                Cell::from(one.id.as_str()),
                Cell::from(one.value.day.to_string()),
                Cell::from(iso(one.value.written)),
                Cell::from(one.value.kind.as_str()),
                Cell::from(answered.key.as_str()),
                answered.value.into(),
                score(&one.value),
            ]);
        }
    }
    table.text()
}

/// The mean of PEG and of own activities in tenths after the point, the sum of the PHQ-4, minutes a week of activity.
fn score(one: &Instrument) -> Cell {
    match one.kind {
        InstrumentKind::Peg | InstrumentKind::Activities => one
            .mean()
            .map_or(Cell::Gap, |mean| Cell::from(format!("{mean:.1}"))),
        InstrumentKind::Phq4 => one.total().into(),
        InstrumentKind::VitalSign => minutes_per_week(one).into(),
        _ => Cell::Gap,
    }
}

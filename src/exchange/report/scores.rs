//! Then and now: everyday life first, then pain, sleep and mood, each with the smallest change that matters. What is missing
//! is said to be missing. Source: clinical.md parts 7.3 and 7.5, 4.

use super::Wish;
use crate::chart::words::number;
use crate::domain::answers::Answers;
use crate::domain::instrument::{Answered, Instrument, InstrumentKind};
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::exchange::clean::{at_most, clean_line};
use crate::exchange::kept::minutes_per_week;
use crate::insight::change::{Change, PAIN, SLEEP, Yardstick, change};
use crate::insight::days::{Days, Measure, Row as DayRow};
use crate::storage::load::Loaded;
use crate::text::{t, t_with};

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Row {
    pub name: String,
    pub then: String,
    pub now: String,
    pub change: String,
    /// The smallest change that matters.
    pub matters: String,
}

impl Row {
    /// The heads of the table.
    #[must_use]
    pub fn heads() -> [&'static str; 5] {
        [
            t("report.measure"),
            t("report.then"),
            t("report.now"),
            t("report.change"),
            t("report.matters"),
        ]
    }
}

/// Own activities that get a line each.
const MOST_ACTIVITIES: usize = 3;

pub(super) fn rows(kept: &Loaded, wish: &Wish, days: Option<&Days>) -> Vec<Row> {
    let mut rows = Vec::new();
    let activities = given(kept, wish, InstrumentKind::Activities);
    let names: Vec<&str> = activities
        .last()
        .map(|one| {
            one.answers
                .iter()
                .map(|answered| answered.key.as_str())
                .collect()
        })
        .unwrap_or_default();
    for name in names.into_iter().take(MOST_ACTIVITIES) {
        let shown = at_most(&clean_line(name), 40);
        let shown = t_with("report.activity", &[("name", &shown)]);
        rows.extend(row(&shown, &activities, "3", |one| {
            one.value(name).map(f64::from)
        }));
    }
    let peg = given(kept, wish, InstrumentKind::Peg);
    let item = |key: &'static str| move |one: &Instrument| one.value(key).map(f64::from);
    rows.extend(row(t("report.peg-enjoyment"), &peg, "", item("enjoyment")));
    rows.extend(row(t("report.peg-activity"), &peg, "", item("activity")));
    rows.extend(row(t("report.peg-pain"), &peg, "", item("pain")));
    rows.extend(row(t("report.peg"), &peg, "1.5", Instrument::mean));
    let vital = given(kept, wish, InstrumentKind::VitalSign);
    let minutes = |one: &Instrument| minutes_per_week(one).map(f64::from);
    rows.extend(row(t("report.minutes"), &vital, "30", minutes));
    rows.extend(row(t("report.strength"), &vital, "", item("strength_days")));
    if let Some(days) = days {
        rows.extend(compared(
            t("report.pain"),
            days,
            Measure::Pain,
            &PAIN,
            t("report.pain-matters"),
            wish,
        ));
        rows.extend(compared(
            t("report.sleep"),
            days,
            Measure::Sleep,
            &SLEEP,
            "2",
            wish,
        ));
    }
    let phq4 = given(kept, wish, InstrumentKind::Phq4);
    let mut mood = row(t("report.phq4"), &phq4, "3", |one| {
        one.total().map(f64::from)
    });
    if let Some(mood) = &mut mood {
        for cell in [&mut mood.then, &mut mood.now] {
            if let Ok(total) = cell.parse::<u16>() {
                *cell = format!("{total} ({})", band(total));
            }
        }
    }
    rows.extend(mood);
    rows
}

/// The band of a PHQ-4 total. Source: clinical.md part 3.
fn band(total: u16) -> &'static str {
    match total {
        0..=2 => t("report.band-none"),
        3..=5 => t("report.band-mild"),
        6..=8 => t("report.band-moderate"),
        _ => t("report.band-severe"),
    }
}

/// Every time a questionnaire was filled in up to the end of the period, the intake first.
fn given(kept: &Loaded, wish: &Wish, kind: InstrumentKind) -> Vec<Instrument> {
    let mut all: Vec<Instrument> = Vec::new();
    if let Some(first) = kept.answers.first() {
        let written = Moment {
            at: first.hlc,
            offset_min: 0,
        };
        all.push(Instrument {
            written,
            day: written.date(),
            kind,
            answers: of_intake(&first.value, kind),
        });
    }
    let asked = kept.instruments.iter().map(|one| &one.value);
    all.extend(
        asked
            .filter(|one| one.kind == kind && one.day <= wish.to)
            .cloned(),
    );
    all.retain(|one| !one.answers.is_empty());
    all
}

fn of_intake(answers: &Answers, kind: InstrumentKind) -> Vec<Answered> {
    let numbers: Vec<Option<u16>> = match kind {
        InstrumentKind::Peg => answers.peg.iter().map(|one| one.map(u16::from)).collect(),
        InstrumentKind::Phq4 => answers.phq4.iter().map(|one| one.map(u16::from)).collect(),
        InstrumentKind::VitalSign => vec![
            answers.activity.days.map(u16::from),
            answers.activity.minutes,
            answers.activity.strength_days.map(u16::from),
        ],
        InstrumentKind::Activities => {
            let named = answers.activities.iter().flatten();
            return named
                .map(|one| Answered {
                    key: one.name.clone(),
                    value: one.ability.map(u16::from),
                })
                .collect();
        }
        _ => return Vec::new(),
    };
    let keys = kind.keys().iter().map(|key| (*key).to_owned());
    keys.zip(numbers)
        .map(|(key, value)| Answered { key, value })
        .collect()
}

/// The value at the beginning of the period, or the first after it, against the last one.
fn row(
    name: &str,
    given: &[Instrument],
    matters: &str,
    value: impl Fn(&Instrument) -> Option<f64>,
) -> Option<Row> {
    let points: Vec<(Date, f64)> = given
        .iter()
        .filter_map(|one| Some((one.day, value(one)?)))
        .collect();
    let (first, last) = points.first().zip(points.last())?;
    let is_once = points.len() == 1;
    Some(Row {
        name: name.to_owned(),
        then: number(first.1),
        now: if is_once {
            t("report.open").to_owned()
        } else {
            number(last.1)
        },
        change: if is_once {
            String::new()
        } else {
            signed(last.1 - first.1)
        },
        matters: matters.to_owned(),
    })
}

fn signed(value: f64) -> String {
    let written = number(value);
    if value > 0.0 && written != "0" {
        format!("+{written}")
    } else {
        written
    }
}

/// The mean of the first 14 days of the period against that of the last 14, with its likely range.
fn compared(
    name: &str,
    days: &Days,
    measure: Measure,
    by: &Yardstick,
    matters: &str,
    wish: &Wish,
) -> Option<Row> {
    let whole = days.row(measure);
    let length = wish.to.since(wish.from) + 1;
    let values = (0..length).map(|at| whole.on(wish.from.plus(at)));
    let row = DayRow::new(wish.from, values.collect());
    let found = change(&row, wish.to, by)?;
    let (then, now, change) = match found {
        Change::Compared(found) => {
            let mut said = signed(found.difference);
            if let Some((low, high)) = found.interval {
                let ends = [("low", signed(low)), ("high", signed(high))];
                let ends = ends.each_ref().map(|(key, value)| (*key, value.as_str()));
                said.push(' ');
                said.push_str(&t_with("report.range", &ends));
            }
            (number(found.first_mean), number(found.last_mean), said)
        }
        Change::Waiting { .. } | Change::Patchy { .. } => {
            let open = t("report.open").to_owned();
            (open.clone(), open, t("report.too-few").to_owned())
        }
    };
    Some(Row {
        name: name.to_owned(),
        then,
        now,
        change,
        matters: matters.to_owned(),
    })
}

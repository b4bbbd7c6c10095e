//! The diary as rows of days: one row for each thing that is measured, one place for each day. A day without a note is a gap,
//! never a zero. Several notes of one day are averaged; of active minutes and of steps, which grow in a day, the most counts.

use super::Recorded;
use super::series::Point;
use crate::domain::check_in::{CheckIn, CheckInKind};
use crate::domain::diary::{Entry, Sleep, Stiffness};
use crate::domain::moment::Moment;
use crate::domain::time::{Date, InstantMs};

/// Something measured once a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The pain that stands for the day, 0 to 10.
    Pain,
    /// How much pain got in the way, 0 to 10.
    Interference,
    /// How good the night before was, 0 to 10.
    Sleep,
    /// Minutes slept in the night before.
    SleepMinutes,
    /// The stiffness of the morning: 0 none, 1 under 30 minutes, 2 up to 60, 3 longer.
    Stiffness,
    /// 0 to 10, more is better.
    Mood,
    /// 0 to 10, more is worse.
    Stress,
    /// 0 to 10, more is better.
    Energy,
    /// Active minutes of all kinds.
    ActiveMinutes,
    /// Steps.
    Steps,
    /// Pain in the morning, 0 to 10.
    Morning,
    /// Pain in the evening, 0 to 10.
    Evening,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 12] = [
        Self::Pain,
        Self::Interference,
        Self::Sleep,
        Self::SleepMinutes,
        Self::Stiffness,
        Self::Mood,
        Self::Stress,
        Self::Energy,
        Self::ActiveMinutes,
        Self::Steps,
        Self::Morning,
        Self::Evening,
    ];

    fn grows(self) -> bool {
        matches!(self, Self::ActiveMinutes | Self::Steps)
    }
}

/// Before noon a pain counts for the morning; from five in the afternoon on for the evening. Minutes after midnight.
const NOON: u16 = 12 * 60;
const EVENING: u16 = 17 * 60;
/// Earlier notes are left aside: a clock that was wrong once must not make a row of a hundred years.
const MOST_DAYS: i32 = 20 * 366;

/// A value of one day in the making.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    sum: f64,
    notes: u16,
}

/// One row: the days from the first on, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    first: Date,
    values: Vec<Option<f64>>,
}

impl Row {
    /// A row that begins on that day.
    #[must_use]
    pub fn new(first: Date, values: Vec<Option<f64>>) -> Self {
        Self { first, values }
    }

    /// The value of that day, if there is one.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<f64> {
        let at = usize::try_from(day.since(self.first)).ok()?;
        self.values.get(at).copied().flatten()
    }

    /// The days with a value from `first` to `last`, both included, the earliest first.
    pub fn between(&self, first: Date, last: Date) -> impl Iterator<Item = (Date, f64)> + '_ {
        let from = usize::try_from(first.since(self.first)).unwrap_or(0);
        let days = usize::try_from(last.since(first.max(self.first)) + 1).unwrap_or(0);
        (0..)
            .zip(&self.values)
            .skip(from)
            .take(days)
            .filter_map(|(at, value)| Some((self.first.plus(at), (*value)?)))
    }

    /// Every day with a value.
    #[must_use]
    pub fn points(&self) -> Vec<Point> {
        let last = self
            .first
            .plus(i32::try_from(self.values.len()).unwrap_or(0));
        let points = self.between(self.first, last);
        points
            .map(|(day, value)| Point {
                day: day.days(),
                value,
            })
            .collect()
    }

    /// The first and the last day with a value.
    #[must_use]
    pub fn ends(&self) -> Option<(Date, Date)> {
        let at = |at: usize| self.first.plus(i32::try_from(at).unwrap_or(0));
        let first = self.values.iter().position(Option::is_some)?;
        let last = self.values.iter().rposition(Option::is_some)?;
        Some((at(first), at(last)))
    }

    /// How many of these days have a value.
    #[must_use]
    pub fn recorded(&self, first: Date, last: Date) -> Recorded {
        Recorded {
            days: self.between(first, last).count(),
            possible: usize::try_from(last.since(first) + 1).unwrap_or(0),
        }
    }
}

/// Everything noted, by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    first: Date,
    last: Date,
    rows: Vec<Row>,
    /// When the evening's pain of each day was noted first.
    evening_at: Vec<Option<InstantMs>>,
}

impl Days {
    /// The days from the first note up to `today`; none when nothing was noted. In whatever order the notes come, the result
    /// is the same.
    #[must_use]
    pub fn of<'a>(
        entries: impl Iterator<Item = &'a Entry> + Clone,
        check_ins: impl Iterator<Item = &'a CheckIn> + Clone,
        today: Date,
    ) -> Option<Self> {
        let earliest = today.plus(1 - MOST_DAYS);
        let days = entries
            .clone()
            .map(|entry| entry.day)
            .chain(check_ins.clone().map(|check_in| check_in.day));
        let first = days.filter(|day| (earliest..=today).contains(day)).min()?;
        let length = usize::try_from(today.since(first) + 1).ok()?;
        let mut making = Making {
            first,
            places: vec![[Place::default(); Measure::ALL.len()]; length],
            evening_at: vec![None; length],
        };
        entries.for_each(|entry| making.note(entry));
        check_ins.for_each(|check_in| making.look_in(check_in));
        Some(making.done(today))
    }

    /// The first day with a note.
    #[must_use]
    pub fn first(&self) -> Date {
        self.first
    }

    /// Today.
    #[must_use]
    pub fn last(&self) -> Date {
        self.last
    }

    /// The row of one measure.
    #[must_use]
    pub fn row(&self, measure: Measure) -> &Row {
        // There is a row for every measure, in their order.
        static EMPTY: Row = Row {
            first: Date::from_days(0),
            values: Vec::new(),
        };
        self.rows.get(measure as usize).unwrap_or(&EMPTY)
    }

    /// When the pain of that evening was noted first.
    #[must_use]
    pub fn evening_at(&self, day: Date) -> Option<InstantMs> {
        let at = usize::try_from(day.since(self.first)).ok()?;
        self.evening_at.get(at).copied().flatten()
    }
}

struct Making {
    first: Date,
    places: Vec<[Place; Measure::ALL.len()]>,
    evening_at: Vec<Option<InstantMs>>,
}

impl Making {
    fn add(&mut self, day: Date, measure: Measure, value: Option<f64>) {
        let at = usize::try_from(day.since(self.first)).ok();
        let place = at
            .and_then(|at| self.places.get_mut(at))
            .and_then(|day| day.get_mut(measure as usize));
        let (Some(place), Some(value)) = (place, value) else {
            return;
        };
        if measure.grows() {
            place.sum = place.sum.max(value);
            place.notes = 1;
        } else {
            place.sum += value;
            place.notes = place.notes.saturating_add(1);
        }
    }

    fn add_scale(&mut self, day: Date, measure: Measure, value: Option<u8>) {
        self.add(day, measure, value.map(f64::from));
    }

    fn add_night(&mut self, day: Date, sleep: Sleep, stiffness: Option<Stiffness>) {
        self.add_scale(day, Measure::Sleep, sleep.quality);
        self.add(day, Measure::SleepMinutes, sleep.minutes.map(f64::from));
        let place = |stiffness: Stiffness| Stiffness::ALL.iter().position(|one| *one == stiffness);
        self.add(
            day,
            Measure::Stiffness,
            stiffness.and_then(place).map(super::real),
        );
    }

    fn add_evening(&mut self, day: Date, written: Moment, pain: Option<u8>) {
        self.add_scale(day, Measure::Evening, pain);
        let at = usize::try_from(day.since(self.first)).ok();
        if let Some(first) = at.and_then(|at| self.evening_at.get_mut(at))
            && pain.is_some()
        {
            *first = Some(first.map_or(written.at, |first| first.min(written.at)));
        }
    }

    fn note(&mut self, entry: &Entry) {
        let day = entry.day;
        self.add_scale(day, Measure::Pain, entry.day_pain());
        self.add_scale(day, Measure::Interference, entry.interference);
        self.add_night(day, entry.sleep, entry.stiffness);
        self.add_scale(day, Measure::Mood, entry.mood);
        self.add_scale(day, Measure::Stress, entry.stress);
        self.add_scale(day, Measure::Energy, entry.energy);
        self.add(day, Measure::Steps, entry.steps.map(f64::from));
        let minutes = entry.activities.iter().map(|one| f64::from(one.minutes));
        let minutes = (!entry.activities.is_empty()).then(|| minutes.sum());
        self.add(day, Measure::ActiveMinutes, minutes);
        // A late note tells nothing of its hour, and one written in the night belongs to the day before.
        let minute = entry.written.minute_of_day();
        let is_same_date = entry.written.date() == day;
        if !entry.late && is_same_date && minute < NOON {
            self.add_scale(day, Measure::Morning, entry.pain.now);
        }
        if !entry.late && (!is_same_date || minute >= EVENING) {
            self.add_evening(day, entry.written, entry.pain.now);
        }
    }

    fn look_in(&mut self, check_in: &CheckIn) {
        let day = check_in.day;
        self.add_night(day, check_in.sleep, check_in.stiffness);
        self.add_scale(day, Measure::Mood, check_in.mood);
        self.add_scale(day, Measure::Stress, check_in.stress);
        self.add_scale(day, Measure::Energy, check_in.energy);
        match check_in.kind {
            CheckInKind::Morning => self.add_scale(day, Measure::Morning, check_in.pain),
            CheckInKind::Evening => {
                self.add_scale(day, Measure::Pain, check_in.pain_average);
                self.add_evening(day, check_in.written, check_in.pain);
            }
        }
    }

    fn done(self, last: Date) -> Days {
        let row = |measure: Measure| {
            let values = self.places.iter().map(|day| {
                let place = day.get(measure as usize)?;
                (place.notes > 0).then(|| place.sum / f64::from(place.notes))
            });
            Row::new(self.first, values.collect())
        };
        Days {
            first: self.first,
            last,
            rows: Measure::ALL.into_iter().map(row).collect(),
            evening_at: self.evening_at,
        }
    }
}

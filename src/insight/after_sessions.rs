//! Pain after sessions, for each kind of block: the same evening, the next morning and 48 hours later, held against days without
//! it, with the range that chance alone would give. Says what was, never that the session did it: people train more on some
//! days than on others. Source: clinical.md part 7.2, product part 6.

use super::chance::BlockShuffle;
use super::days::{Days, Measure};
use super::links::{DAYS_BACK, rest, worth};
use super::series::{Point, lag_one, mean};
use super::{Finding, Interval, Recorded, real};
use crate::domain::exercise::Role;
use crate::domain::id::ExerciseId;
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::session_log::{SessionLog, Worked};
use crate::domain::time::Date;

/// A kind of block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BlockKind {
    /// Any session at all.
    Any,
    Release,
    Stretch,
    Strength,
    Aerobic,
    Calm,
}

impl BlockKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Any,
        Self::Release,
        Self::Stretch,
        Self::Strength,
        Self::Aerobic,
        Self::Calm,
    ];

    /// The kind that an exercise of that role counts for.
    #[must_use]
    pub fn of(role: Role) -> Self {
        match role {
            Role::Release => Self::Release,
            Role::Stretch | Role::Mobility => Self::Stretch,
            Role::Activate
            | Role::Isometric
            | Role::Strength
            | Role::Functional
            | Role::Balance => Self::Strength,
            Role::Aerobic => Self::Aerobic,
            Role::Breath | Role::MindBody | Role::Recovery => Self::Calm,
        }
    }
}

/// When pain is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Horizon {
    SameEvening,
    NextMorning,
    TwoDaysLater,
}

impl Horizon {
    /// Every horizon.
    pub const ALL: [Self; 3] = [Self::SameEvening, Self::NextMorning, Self::TwoDaysLater];

    fn measure(self) -> (Measure, i32) {
        match self {
            Self::SameEvening => (Measure::Evening, 0),
            Self::NextMorning => (Measure::Morning, 1),
            Self::TwoDaysLater => (Measure::Pain, 2),
        }
    }

    /// Days with a reading before a word is said: as for any link.
    fn days_needed(self) -> usize {
        if self == Self::SameEvening { 28 } else { 42 }
    }
}

/// Days with and days without, at least, for a comparison.
const FEWEST_IN_GROUP: usize = 7;
const BLOCK_DAYS: usize = 4;
const DRAWS: usize = 999;

/// One day with a session: which kinds it held, and when it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SessionDay {
    day: Date,
    kinds: Vec<BlockKind>,
    ended_at: i64,
}

/// One kind at one horizon.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct After {
    pub kind: BlockKind,
    pub horizon: Horizon,
    /// Waiting counts the days of all, or of the rarer of the two groups.
    pub finding: Finding<Compared>,
}

/// Days with a session of the kind held against days without.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Compared {
    pub days_with: usize,
    pub days_without: usize,
    /// Pain on days with it less pain on days without, trend and weekday taken away.
    pub difference: f64,
    /// Where chance alone would leave 19 of 20 whole looks, all kinds and horizons counted in.
    pub chance: Interval,
}

impl Compared {
    /// Whether chance alone seldom gives as much.
    #[must_use]
    pub fn is_outside_chance(&self) -> bool {
        self.difference < self.chance.0 || self.difference > self.chance.1
    }
}

/// A comparison in the making. One [`Look::at`] each, then [`Look::done`].
#[derive(Clone, Debug)]
pub struct Look {
    sessions: Vec<SessionDay>,
    found: Vec<(After, f64)>,
    /// The largest of each draw, in spreads, over all that was looked at.
    largest: Vec<f64>,
    seed: u64,
}

impl Look {
    /// Begins with the sessions in the log; `role` gives the role of an exercise.
    pub fn new<'a>(
        logs: impl Iterator<Item = &'a SessionLog>,
        role: impl Fn(&ExerciseId) -> Option<Role>,
        seed: u64,
    ) -> Self {
        let mut sessions: Vec<SessionDay> = Vec::new();
        for log in logs {
            let done = log
                .steps
                .iter()
                .filter(|step| step.done != Worked::default());
            let mut kinds: Vec<BlockKind> = done
                .filter_map(|step| role(&step.exercise))
                .map(BlockKind::of)
                .collect();
            if kinds.is_empty() {
                continue;
            }
            kinds.push(BlockKind::Any);
            let ended = log.finished.unwrap_or(log.started);
            sessions.push(SessionDay {
                day: log.day,
                kinds,
                ended_at: ended.at,
            });
        }
        sort_by_key(&mut sessions, |session| (session.day, session.ended_at));
        Self {
            sessions,
            found: Vec::new(),
            largest: vec![0.0; DRAWS],
            seed,
        }
    }

    /// The kinds worth a look: every session and each kind that was not part of all of them.
    #[must_use]
    pub fn kinds(&self) -> Vec<BlockKind> {
        let held = |kind: &BlockKind| {
            let with = self.sessions.iter().filter(|one| one.kinds.contains(kind));
            with.count()
        };
        let all = self.sessions.len();
        let is_worth = |kind: &BlockKind| *kind == BlockKind::Any || (1..all).contains(&held(kind));
        BlockKind::ALL.into_iter().filter(is_worth).collect()
    }

    /// Looks at one kind and one horizon.
    pub fn at(&mut self, kind: BlockKind, horizon: Horizon, days: &Days) {
        let readings = self.readings(kind, horizon, days);
        let (finding, spread) = self.finding(horizon, &readings);
        let after = After {
            kind,
            horizon,
            finding,
        };
        self.found.push((after, spread));
    }

    /// Everything looked at, each with the range that chance gives.
    #[must_use]
    pub fn done(mut self) -> Vec<After> {
        sort_by(&mut self.largest, f64::total_cmp);
        let at = DRAWS * 95 / 100;
        let reach = self.largest.get(at).copied().unwrap_or(0.0);
        for (after, spread) in &mut self.found {
            if let Finding::Found(compared) = &mut after.finding {
                compared.chance = (-reach * *spread, reach * *spread);
            }
        }
        self.found.into_iter().map(|(after, _)| after).collect()
    }

    /// The pain at the horizon by the day of its session, and 1 for days with the kind, 0 for days without.
    fn readings(&self, kind: BlockKind, horizon: Horizon, days: &Days) -> Vec<(Point, f64)> {
        let (measure, later) = horizon.measure();
        let from = days.last().plus(1 - DAYS_BACK);
        let first = self
            .sessions
            .first()
            .map_or(from, |session| session.day.max(from));
        let readings = days.row(measure).between(first.plus(later), days.last());
        readings
            .filter_map(|(day, value)| {
                let session_day = day.plus(-later);
                let start = self.sessions.partition_point(|one| one.day < session_day);
                let sessions = self.sessions.iter().skip(start);
                let mut sessions = sessions.take_while(|one| one.day == session_day);
                let with = sessions.find(|one| one.kinds.contains(&kind));
                // An evening noted before the session was over says nothing of it.
                let is_too_early = later == 0
                    && with.is_some_and(|session| {
                        days.evening_at(day).is_some_and(|at| at < session.ended_at)
                    });
                let point = Point {
                    day: day.days(),
                    value,
                };
                (!is_too_early).then_some((point, if with.is_some() { 1.0 } else { 0.0 }))
            })
            .collect()
    }

    fn finding(&mut self, horizon: Horizon, readings: &[(Point, f64)]) -> (Finding<Compared>, f64) {
        let points: Vec<Point> = readings.iter().map(|(point, _)| *point).collect();
        let labels: Vec<f64> = readings.iter().map(|(_, label)| *label).collect();
        let with = labels.iter().filter(|label| **label > 0.5).count();
        let rarer = with.min(labels.len() - with);
        let days_more = horizon.days_needed().saturating_sub(labels.len());
        let days_more = days_more.max(FEWEST_IN_GROUP.saturating_sub(rarer));
        if days_more > 0 {
            return (Finding::Waiting { days_more }, 0.0);
        }
        let span = points.first().zip(points.last());
        let possible = span.map_or(0, |(first, last)| last.day - first.day + 1);
        let recorded = Recorded {
            days: points.len(),
            possible: usize::try_from(possible).unwrap_or(0),
        };
        if !recorded.is_enough() {
            return (Finding::Patchy(recorded), 0.0);
        }
        let pain = rest(&points);
        let on_days: Vec<i32> = points.iter().map(|point| point.day).collect();
        let carried = lag_one(&on_days, &labels) * lag_one(&on_days, &pain);
        let wider = (real(labels.len()) / worth(labels.len(), carried)).sqrt();
        let Some(spread) = self.shuffle(&labels, &pain) else {
            return (Finding::Still, 0.0);
        };
        let compared = Compared {
            days_with: with,
            days_without: labels.len() - with,
            difference: difference(&labels, &pain),
            chance: (0.0, 0.0),
        };
        (Finding::Found(compared), spread * wider)
    }

    /// Shuffles the days with a session in blocks; gives the spread of the difference, and notes the largest of each draw.
    fn shuffle(&mut self, labels: &[f64], pain: &[f64]) -> Option<f64> {
        let mut shuffle = BlockShuffle::new(self.seed, labels.len(), BLOCK_DAYS);
        let mut shuffled = Vec::with_capacity(labels.len());
        let drawn: Vec<f64> = (0..DRAWS)
            .map(|_| {
                shuffle.draw(labels, &mut shuffled);
                difference(&shuffled, pain)
            })
            .collect();
        let spread = mean(&drawn.iter().map(|one| one * one).collect::<Vec<f64>>()).sqrt();
        if spread < 1e-6 {
            return None;
        }
        for (largest, one) in self.largest.iter_mut().zip(&drawn) {
            *largest = largest.max(one.abs() / spread);
        }
        Some(spread)
    }
}

fn difference(labels: &[f64], pain: &[f64]) -> f64 {
    let (mut with, mut days_with, mut all) = (0.0, 0.0, 0.0);
    for (label, pain) in labels.iter().zip(pain) {
        with += label * pain;
        days_with += label;
        all += pain;
    }
    with / days_with - (all - with) / (real(labels.len()) - days_with)
}

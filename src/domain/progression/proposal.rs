//! A change of the plan that a rule asks for, with the numbers that led to it. Nothing changes before the person accepts.

use super::base::Tenths;
use super::light::Cause;
use super::rule::RuleId;
use crate::domain::decision::{Change, Decision, PlanPoint, Verdict};
use crate::domain::dose::Dose;
use crate::domain::id::{ExerciseId, QuestionId, RecordId};
use crate::domain::moment::Moment;
use crate::domain::session::StopReason;
use crate::domain::site::{Quality, Site};
use crate::domain::time::Date;

/// A number that a rule looked at. Pain, effort, sleep and stress are 0 to 10.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Fact {
    /// Green sessions in a row, of so many that are needed.
    Greens {
        seen: usize,
        needed: usize,
    },
    Ambers(usize),
    Reds {
        seen: usize,
        days: i32,
    },
    /// The top of the exercise's own range.
    Top(Dose),
    Causes(Vec<Cause>),
    During {
        before: u8,
        during: u8,
    },
    NextMorning {
        base: Tenths,
        next: u8,
    },
    Base(Tenths),
    DayPain {
        day: Date,
        pain: Tenths,
    },
    Effort(u8),
    Form(u8),
    DaysOnLevel(i32),
    Sleep(u8),
    Stress(u8),
    MissedDays(i32),
    TrainingWeeks(usize),
    GreenWeeks(usize),
    AmberWeeks(usize),
    Peg {
        then: f64,
        now: f64,
    },
    Activities {
        then: f64,
        now: f64,
    },
    WeeksPregnant(i32),
    DaysAfterFlare(i32),
    DayOfFlare(i32),
    Flares(usize),
    WeekMeans {
        first: Tenths,
        second: Tenths,
    },
    /// Questions of the weekly safety list that were answered yes.
    MiniScreen(Vec<u8>),
    NewSite(Site),
    NewQuality(Quality),
    LowMoodDays {
        seen: usize,
        days: i32,
    },
    Phq4(u16),
    ExtraMedicineDays {
        seen: usize,
        days: i32,
    },
    Stopped(StopReason),
    Said(QuestionId),
}

/// One side of a proposal: an exercise and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Point {
    pub exercise: ExerciseId,
    pub dose: Dose,
}

/// What a proposal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One exercise becomes another, or another amount of itself.
    Exercise {
        /// What is in force.
        from: Point,
        /// What the rule asks for.
        to: Point,
    },
    /// Every exercise that can grow becomes so many percent of itself; none of it means a new start from the first amounts.
    Plan {
        /// Percent of the amount.
        percent: Option<u8>,
    },
}

/// One proposed change. The words of the rule and its sources stand in content, by the rule's id.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Proposal {
    pub rule: RuleId,
    pub change: Change,
    pub scope: Scope,
    pub facts: Vec<Fact>,
    /// The sessions and check-ins the rule looked at.
    pub because: Vec<RecordId>,
}

impl Proposal {
    /// True when the person can take it or leave it; a hold only says why nothing changes.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.change != Change::Hold
    }

    /// The record of what the person said to it; it counts from `day` on.
    #[must_use]
    pub fn decide(&self, written: Moment, day: Date, verdict: Verdict) -> Decision {
        let point = |point: &Point| PlanPoint {
            exercise: Some(point.exercise.clone()),
            dose: point.dose,
        };
        let (from, to, percent) = match &self.scope {
            Scope::Exercise { from, to } => (point(from), point(to), None),
            Scope::Plan { percent } => (PlanPoint::default(), PlanPoint::default(), *percent),
        };
        Decision {
            written,
            day,
            change: self.change,
            rule: self.rule.to_string(),
            because: self.because.clone(),
            from,
            to,
            percent,
            verdict,
        }
    }
}

//! One person's course for tests: sessions, mornings, notes and decisions, made day by day.

use tend::domain::answers::Answers;
use tend::domain::check_in::{CheckIn, CheckInKind};
use tend::domain::decision::{Decision, Verdict};
use tend::domain::diary::Entry;
use tend::domain::flare::{Flare, FlareOrigin};
use tend::domain::id::RecordId;
use tend::domain::instrument::{Answered, Instrument, InstrumentKind};
use tend::domain::moment::Moment;
use tend::domain::progression::proposal::Proposal;
use tend::domain::progression::{Now, Records, Review};
use tend::domain::recommend::{DayPlan, History, Prescription, Recommendation, recommend};
use tend::domain::session_log::{SessionLog, SessionOrigin, StepLog, Worked};
use tend::domain::time::Date;

use crate::people::rules;

/// How one session and the morning after it went.
#[derive(Clone, Copy)]
pub struct Went {
    pub before: Option<u8>,
    pub during: Option<u8>,
    pub next: Option<u8>,
    pub settled: Option<bool>,
    pub effort: Option<u8>,
}

/// Green for someone whose usual pain is 5.
pub const GREEN: Went = Went {
    before: Some(4),
    during: Some(5),
    next: Some(5),
    settled: Some(true),
    effort: Some(4),
};

/// Amber in every exercise, for the pain during it.
pub const AMBER: Went = Went {
    during: Some(7),
    ..GREEN
};

/// Amber as a whole, for the next morning.
pub const AMBER_MORNING: Went = Went {
    next: Some(7),
    ..GREEN
};

/// Red in every exercise, for the pain during it.
pub const RED: Went = Went {
    during: Some(8),
    ..GREEN
};

/// Red as a whole, for the next morning.
pub const RED_MORNING: Went = Went {
    next: Some(8),
    ..GREEN
};

pub struct Course {
    pub answers: Answers,
    pub answered: Date,
    pub sessions: Vec<(RecordId, SessionLog)>,
    pub check_ins: Vec<(RecordId, CheckIn)>,
    pub entries: Vec<Entry>,
    pub flares: Vec<Flare>,
    pub instruments: Vec<Instrument>,
    pub decisions: Vec<Decision>,
}

pub fn moment(day: Date, hour: i64) -> Moment {
    Moment {
        at: i64::from(day.days()) * 86_400_000 + hour * 3_600_000,
        offset_min: 0,
    }
}

impl Course {
    pub fn new(answers: Answers, answered: Date) -> Self {
        Self {
            answers,
            answered,
            sessions: Vec::new(),
            check_ins: Vec::new(),
            entries: Vec::new(),
            flares: Vec::new(),
            instruments: Vec::new(),
            decisions: Vec::new(),
        }
    }

    pub fn with<T>(&self, today: Date, ask: impl FnOnce(&Now<'_>) -> T) -> T {
        let records = Records {
            sessions: self.sessions.iter().map(|(id, one)| (id, one)).collect(),
            check_ins: self.check_ins.iter().map(|(id, one)| (id, one)).collect(),
            entries: self.entries.iter().collect(),
            flares: self.flares.iter().collect(),
            instruments: self.instruments.iter().collect(),
            decisions: self.decisions.iter().collect(),
        };
        ask(&Now {
            rules: rules(),
            answers: &self.answers,
            answered: self.answered,
            records: &records,
            today,
        })
    }

    pub fn history(&self, today: Date) -> History {
        self.with(today, |now| now.history())
    }

    pub fn plan(&self, today: Date) -> Recommendation {
        recommend(rules(), &self.answers, &self.history(today), today)
    }

    pub fn review(&self, today: Date) -> Option<Review> {
        let history = self.history(today);
        let week = recommend(rules(), &self.answers, &history, today).days;
        self.with(today, |now| now.review(&history, &week))
    }

    pub fn proposals(&self, today: Date) -> Vec<Proposal> {
        self.review(today)
            .map(|review| review.proposals)
            .unwrap_or_default()
    }

    pub fn say(&mut self, proposal: &Proposal, day: Date, verdict: Verdict) {
        let decision = proposal.decide(moment(day, 9), day, verdict);
        self.decisions.push(decision);
    }

    /// Today's session of the plan in force, done in full, and the morning after it.
    pub fn train(&mut self, day: Date, went: Went) {
        let plan = self.plan(day);
        self.log(&plan.days[0].clone(), went);
    }

    pub fn log(&mut self, plan: &DayPlan, went: Went) {
        let day = plan.date;
        let steps = plan.prescriptions.iter().map(done).collect();
        let mut log = SessionLog::begin(day, moment(day, 10), SessionOrigin::Routine, steps);
        log.finished = Some(moment(day, 11));
        log.pain_before = went.before;
        log.pain_worst = went.during;
        log.effort = went.effort;
        let id = RecordId::from(format!("session-{day}").as_str());
        self.sessions.push((id.clone(), log));
        let morning = day.plus(1);
        let mut check_in = CheckIn::blank(moment(morning, 8), morning, CheckInKind::Morning);
        check_in.session = Some(id);
        check_in.pain = went.next;
        check_in.settled = went.settled;
        if went.next.is_some() {
            let id = RecordId::from(format!("morning-{morning}").as_str());
            self.check_ins.push((id, check_in));
        }
    }

    pub fn note(&mut self, day: Date, average: u8) -> &mut Entry {
        let mut entry = Entry::blank(moment(day, 20), day);
        entry.pain.average = Some(average);
        self.entries.push(entry);
        self.entries.last_mut().unwrap()
    }

    pub fn flare(&mut self, started: Date, ended: Option<Date>) {
        self.flares.push(Flare {
            written: moment(started, 7),
            started,
            ended,
            origin: FlareOrigin::Person,
            usual_pain_tenths: None,
            course: Vec::new(),
            triggers: Vec::new(),
            helped: Vec::new(),
            note: String::new(),
        });
    }

    pub fn ask(&mut self, day: Date, kind: InstrumentKind, answers: &[(&str, u16)]) {
        self.instruments.push(Instrument {
            written: moment(day, 12),
            day,
            kind,
            answers: answers
                .iter()
                .map(|(key, value)| Answered {
                    key: (*key).to_owned(),
                    value: Some(*value),
                })
                .collect(),
        });
    }

    pub fn check_safety(&mut self, day: Date, yes: &[&str]) {
        let all = InstrumentKind::MiniScreen.keys();
        let answers: Vec<(&str, u16)> = all
            .iter()
            .map(|key| (*key, u16::from(yes.contains(key))))
            .collect();
        self.ask(day, InstrumentKind::MiniScreen, &answers);
    }
}

/// A step done as planned.
pub fn done(one: &Prescription) -> StepLog {
    let bouts = one.dose.sets.unwrap_or(0) * if one.dose.per_side { 2 } else { 1 };
    let mut step = StepLog::planned(one.exercise.clone(), one.dose);
    step.done = Worked {
        bouts,
        reps: bouts * one.dose.reps.unwrap_or(0),
        seconds: u32::from(bouts) * u32::from(one.dose.seconds.unwrap_or(0)),
    };
    step
}

//! A simulated year of different people: sessions, mornings, flares, missed weeks, new conditions in mid-course. On every day
//! nothing forbidden is in the plan, no amount is above its ladder, and no proposal changes more than one thing upward.
//!
//! A short version runs always; `TEND_FULL=1` takes 200 people through 365 days.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use tend::domain::decision::{Change, Verdict};
use tend::domain::dose::Dose;
use tend::domain::exercise::Role;
use tend::domain::flare_plan::{flare_call, flare_day_plan, flare_today};
use tend::domain::id::ExerciseId;
use tend::domain::instrument::InstrumentKind;
use tend::domain::progression::RuleId;
use tend::domain::progression::proposal::{Proposal, Scope};
use tend::domain::recommend::{
    DayPlan, Footing, History, Recommendation, Standing, footing, recommend,
};
use tend::domain::time::Date;

use super::chance::{Chance, somebody, state};
use super::course::{Course, Went};
use super::tally::Tally;
use crate::people::{rules, say_no, today};

/// The most of an exercise that decisions stand behind; none when nothing was decided about it.
fn most(history: &History, footing: &Footing, id: &ExerciseId) -> Option<Dose> {
    let standing = &history.in_force;
    let shown = standing.values().filter(|one| one.exercise == *id);
    let decided = shown.map(|one| one.dose).reduce(Dose::at_least)?;
    // Chosen by the rules as well, it may stand at its first amount, and on a long day have one more set.
    let is_chosen = standing.get(id).is_none_or(|one| one.exercise != *id);
    let first = footing.first.get(id).filter(|_| is_chosen);
    Some(first.map_or(decided, |first| {
        let long_day = first.sets.map(|sets| sets.max(3));
        // A first bout may be as long as its level says, and in short rounds twice as long on a long day.
        // Source: clinical.md part 4.5.
        let exercise = rules().exercise(id).unwrap();
        let longest = &rules().selection.aerobic_start_max_s;
        let level = exercise.level.filter(|_| exercise.role == Role::Aerobic);
        let longest =
            level.and_then(|level| longest.get(id.as_str()).or(longest.get(level.as_str())));
        let bout_s = longest.map_or(0, |longest| u16::try_from(*longest).unwrap());
        let seconds = first.seconds.map(|one| match (level, first.sets) {
            (None, _) => one,
            (Some(_), Some(1)) => one.max(bout_s),
            (Some(_), _) => one * 2,
        });
        first.at_least(decided).at_least(Dose {
            sets: long_day,
            seconds,
            ..*first
        })
    }))
}

struct Life {
    course: Course,
    chance: Chance,
    usual: i64,
    trains_in: i32,
    away_until: Date,
    ends: Option<Date>,
    name: u64,
    /// Every second person has a quieter life, and comes further.
    is_steady: bool,
    changed: Date,
    weeks: BTreeMap<Date, BTreeSet<ExerciseId>>,
}

impl Life {
    fn new(name: u64) -> Self {
        let mut chance = Chance::of(name + 1);
        let answers = somebody(&mut chance);
        let usual = i64::from(answers.pain.average.unwrap());
        Self {
            course: Course::new(answers, today()),
            chance,
            usual,
            trains_in: 0,
            away_until: today(),
            ends: None,
            name,
            is_steady: name % 2 == 1,
            changed: today(),
            weeks: BTreeMap::new(),
        }
    }

    fn live(&mut self, days: i32, tally: &mut Tally) {
        for at in 0..days {
            let day = today().plus(at);
            tally.days += 1;
            self.change(day);
            let chance = &mut self.chance;
            let swing = chance.below(if self.is_steady { 3 } else { 5 }) as i64 - 1;
            let flaring = self.course.flares.iter().any(|one| one.ended.is_none());
            let pain = (self.usual + swing + if flaring { 3 } else { 0 }).clamp(0, 10) as u8;
            if chance.percent(60) {
                let sleep = chance.below(11) as u8;
                let stress = chance.below(11) as u8;
                let entry = self.course.note(day, pain);
                entry.sleep.quality = Some(sleep);
                entry.stress = Some(stress);
            }
            let history = self.course.history(day);
            let answers = &self.course.answers;
            let plan = recommend(rules(), answers, &history, day);
            let Some(footing) = footing(rules(), answers, &history, day) else {
                tally.stopped_days += 1;
                assert!(plan.days.is_empty());
                continue;
            };
            self.compare(&plan, day, tally);
            self.check(&plan, &history, &footing, day);
            self.decide(&plan, &history, day, tally);
            self.session(&plan.days[0], &footing, &history.in_force, day, tally);
        }
    }

    /// Life goes on: a flare begins or ends, a holiday, a new condition, new answers.
    fn change(&mut self, day: Date) {
        let chance = &mut self.chance;
        let open = self
            .course
            .flares
            .iter_mut()
            .find(|one| one.ended.is_none());
        match (open, self.ends) {
            (Some(flare), Some(ends)) if ends <= day => {
                flare.ended = Some(day);
                self.ends = None;
            }
            (None, _) if chance.percent(if self.is_steady { 0 } else { 2 }) => {
                self.ends = Some(day.plus(2 + chance.below(20) as i32));
                self.course.flare(day, None);
            }
            _ => {}
        }
        if chance.below(500) < 4 {
            state(&mut self.course.answers, chance);
            say_no(&mut self.course.answers);
            self.course.answered = day;
            self.changed = day;
        }
        if chance.below(200) < if self.is_steady { 1 } else { 4 } {
            self.away_until = day.plus(chance.one_of(&[4, 7, 10, 16, 35]));
        }
        if day.weekday() == 0 {
            let yes: &[&str] = if chance.percent(5) { &["3"] } else { &[] };
            self.course.check_safety(day, yes);
            let peg = chance.below(3) as u16 + 4;
            let keys = [("pain", peg), ("enjoyment", 5), ("activity", 5)];
            self.course.ask(day, InstrumentKind::Peg, &keys);
        }
    }

    /// Counts how much of the week of two weeks ago is still there.
    fn compare(&mut self, plan: &Recommendation, day: Date, tally: &mut Tally) {
        let all = plan.days.iter().flat_map(|one| &one.prescriptions);
        let week: BTreeSet<ExerciseId> = all.map(|one| one.exercise.clone()).collect();
        let before = day.plus(-14);
        if before > self.changed
            && let Some(old) = self.weeks.get(&before)
        {
            tally.items += old.len();
            tally.kept += old.intersection(&week).count();
        }
        self.weeks.insert(day, week);
    }

    /// What no day may break.
    fn check(&self, plan: &Recommendation, history: &History, footing: &Footing, day: Date) {
        let who = self.name;
        let standing = &history.in_force;
        for one in plan.days.iter().flat_map(|one| &one.prescriptions) {
            let id = &one.exercise;
            let is_climbed = standing.values().any(|standing| standing.exercise == *id);
            let is_open = footing.opens(id) || (is_climbed && footing.opens_to_ladder(id));
            assert!(is_open, "person {who}, {day}: {id} is forbidden");
        }
        for (root, one) in standing {
            let top = rules().range(&one.exercise).unwrap().top;
            assert!(
                top.covers(one.dose),
                "person {who}, {day}: {root} {one:?} above {top:?}"
            );
            assert!(one.dose.amount().is_none_or(|amount| amount > 0));
            let is_open = footing.opens_to_ladder(&one.exercise);
            assert!(is_open, "person {who}, {day}: {} is in force", one.exercise);
        }
        for one in plan.days.iter().flat_map(|one| &one.prescriptions) {
            let id = &one.exercise;
            if let Some(most) = most(history, footing, id) {
                let is_within = most.covers(one.dose);
                assert!(
                    is_within,
                    "person {who}, {day}: {id} {:?} above {most:?}",
                    one.dose
                );
            }
        }
    }

    fn decide(&mut self, plan: &Recommendation, history: &History, day: Date, tally: &mut Tally) {
        let review = self.course.with(day, |now| now.review(history, &plan.days));
        let review = review.unwrap();
        let raised: Vec<&Proposal> = review
            .proposals
            .iter()
            .filter(|one| matches!(one.change, Change::Progress | Change::Vary))
            .collect();
        assert!(raised.len() <= 1, "person {}, {day}: {raised:?}", self.name);
        assert!(review.locks.is_empty() || raised.is_empty());
        for one in &raised {
            self.check_step(one, day);
        }
        for one in review.proposals.iter().filter(|one| one.asks()) {
            *tally.proposals.entry(one.rule.to_string()).or_default() += 1;
            let verdict = if self.chance.percent(75) {
                tally.accepted += 1;
                Verdict::Accepted
            } else {
                Verdict::Declined
            };
            self.course.say(one, day, verdict);
            // Said twice, as after a lost tab: it must be the same as once.
            if self.chance.percent(10) {
                let once = self.course.history(day);
                self.course.say(one, day, verdict);
                assert_eq!(self.course.history(day), once);
            }
        }
        if let Some(call) = self.course.with(day, flare_call) {
            *tally.proposals.entry(call.rule.to_string()).or_default() += 1;
            if self.chance.percent(50) {
                self.course.flare(day, None);
                self.ends = Some(day.plus(3));
            }
        }
        tally.highest = tally.highest.max(history.in_force.len());
    }

    /// One step up changes one thing: an amount, the sets, or the exercise.
    fn check_step(&self, one: &Proposal, day: Date) {
        let Scope::Exercise { from, to } = &one.scope else {
            panic!("person {}, {day}: the whole plan goes up", self.name);
        };
        if from.exercise == to.exercise {
            let numbers = [
                from.dose.sets != to.dose.sets,
                from.dose.reps != to.dose.reps,
                from.dose.hold_s != to.dose.hold_s,
                from.dose.seconds != to.dose.seconds,
            ];
            assert_eq!(numbers.iter().filter(|one| **one).count(), 1, "{one:?}");
            assert!(to.dose.covers(from.dose), "{one:?}");
        } else if one.change == Change::Progress {
            let exercise = rules().exercise(&from.exercise).unwrap();
            assert_eq!(exercise.harder.as_ref(), Some(&to.exercise));
        }
        assert!(
            rules().range(&to.exercise).unwrap().top.covers(to.dose),
            "{one:?}"
        );
    }

    /// After the first week a session holds one exercise at most that was never done and that no decision put there.
    fn check_new(&self, plan: &DayPlan, in_force: &BTreeMap<ExerciseId, Standing>, day: Date) {
        let climbed = |id: &ExerciseId| {
            let mut standing = in_force.iter();
            standing.any(|(root, one)| one.exercise == *id && root != id)
        };
        let course = self.course.with(day, |now| now.records.course(day));
        let new = plan.prescriptions.iter().filter(|one| {
            let is_known = course.done(&one.exercise).is_some();
            !is_known && !climbed(&one.exercise)
        });
        let new: Vec<&ExerciseId> = new.map(|one| &one.exercise).collect();
        let is_ruled = course.settles_within(day.plus(1));
        assert!(
            !is_ruled || new.len() <= 1,
            "person {}, {day}: {new:?}",
            self.name
        );
    }

    fn session(
        &mut self,
        ordinary: &DayPlan,
        footing: &Footing,
        in_force: &BTreeMap<ExerciseId, Standing>,
        day: Date,
        tally: &mut Tally,
    ) {
        let flare = self.course.with(day, |now| flare_today(now, footing));
        let plan = match &flare {
            Some(flare) => {
                tally.flare_days += 1;
                let results = self.course.with(day, |now| now.results());
                let made = flare_day_plan(rules(), footing, ordinary, &results, flare);
                assert!(made.day.length_s <= ordinary.length_s);
                for one in &made.day.prescriptions {
                    assert!(footing.opens_to_ladder(&one.exercise));
                }
                made.day
            }
            None => ordinary.clone(),
        };
        if flare.is_none() {
            self.check_new(&plan, in_force, day);
        }
        self.trains_in -= 1;
        if self.trains_in > 0 || day < self.away_until || plan.prescriptions.is_empty() {
            return;
        }
        let a_week = i32::from(self.course.answers.days_per_week.unwrap());
        self.trains_in = 7 / a_week;
        let chance = &mut self.chance;
        let before = (self.usual + chance.below(3) as i64 - 1).clamp(0, 10) as u8;
        let bad = chance.percent(if self.is_steady { 2 } else { 12 });
        let rise = if bad {
            3 + chance.below(4) as u8
        } else {
            chance.below(2) as u8
        };
        let went = Went {
            before: Some(before),
            during: Some((before + rise).min(10)),
            next: chance
                .percent(85)
                .then(|| before.saturating_add(if bad { 2 } else { 0 }).min(10)),
            settled: Some(!bad),
            effort: Some(2 + chance.below(5) as u8),
        };
        self.course.log(&plan, went);
        tally.sessions += 1;
    }
}

#[test]
fn a_year_of_many_people_breaks_no_rule() {
    let is_full = std::env::var("TEND_FULL").is_ok();
    let (people, days) = if is_full { (200, 365) } else { (12, 45) };
    let threads = thread::available_parallelism().map_or(1, |one| one.get());
    let tally = thread::scope(|scope| {
        let lives = |first: usize| {
            move || {
                let mut tally = Tally::default();
                for name in (first as u64..people).step_by(threads) {
                    Life::new(name).live(days, &mut tally);
                }
                tally
            }
        };
        let all: Vec<_> = (0..threads).map(|at| scope.spawn(lives(at))).collect();
        let all = all.into_iter().map(|one| one.join().unwrap());
        all.reduce(Tally::and).unwrap()
    });
    println!("{people} people, {days} days: {tally:#?}");
    assert!(tally.kept * 10 >= tally.items * 7, "{tally:?}");
    assert!(tally.sessions * 10 > tally.days, "{tally:?}");
    assert!(tally.accepted > people as usize, "{tally:?}");
    let seen = |rule: RuleId| tally.proposals.contains_key(rule.as_str());
    let always = [
        RuleId::StepAmount,
        RuleId::LowerRed,
        RuleId::LighterFourthWeek,
    ];
    let over_a_year = [
        RuleId::StepSets,
        RuleId::StepLevel,
        RuleId::StepAerobic,
        RuleId::MissedMonth,
    ];
    assert!(always.into_iter().all(seen), "{tally:?}");
    assert!(!is_full || over_a_year.into_iter().all(seen), "{tally:?}");
}

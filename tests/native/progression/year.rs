//! A simulated year of different people: sessions, mornings, flares, missed weeks, new conditions in mid-course. On every day
//! nothing forbidden is in the plan, no amount is above its ladder, and no proposal changes more than one thing upward.
//!
//! A short version runs always; `TEND_FULL=1` takes 200 people through 365 days.

use std::collections::{BTreeMap, BTreeSet};

use tend::domain::answers::{Answers, Equipment, StatedCondition};
use tend::domain::decision::{Change, Verdict};
use tend::domain::dose::Dose;
use tend::domain::flare_plan::{flare_call, flare_day_plan, flare_today};
use tend::domain::id::ExerciseId;
use tend::domain::instrument::InstrumentKind;
use tend::domain::progression::proposal::{Proposal, Scope};
use tend::domain::recommend::{DayPlan, Footing, History, Recommendation, footing, recommend};
use tend::domain::site::Site;
use tend::domain::time::Date;

use super::course::{Course, Went};
use crate::people::{marked, person, rules, say_no, today};

/// A small generator of its own, so that every run is the same. Source: xorshift64*, Vigna 2016.
struct Chance(u64);

impl Chance {
    fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D).wrapping_shr(33) % most
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize].clone()
    }
}

/// What happened over all people, so that the run shows it was no empty one.
#[derive(Debug, Default)]
struct Tally {
    days: usize,
    stopped_days: usize,
    sessions: usize,
    flare_days: usize,
    proposals: BTreeMap<String, usize>,
    accepted: usize,
    highest: usize,
    /// Items of a week two weeks later, the answers unchanged, and how many of them are still there.
    items: usize,
    kept: usize,
}

fn somebody(chance: &mut Chance) -> Answers {
    let site = chance.one_of(Site::ALL);
    let mut answers = person(site);
    let second = chance.one_of(Site::ALL);
    if second != site && chance.percent(50) {
        answers.sites.push(marked(second, 4));
    }
    answers.age = Some(18 + chance.below(70) as u16);
    answers.duration_weeks = Some(4 + chance.below(200) as u16);
    answers.pain.average = Some(1 + chance.below(8) as u8);
    answers.minutes_per_day = Some(chance.one_of(&[5, 10, 15, 20, 30, 45]));
    answers.days_per_week = Some(1 + chance.below(7) as u8);
    answers.activity.days = Some(chance.below(8) as u8);
    answers.activity.minutes = Some(chance.one_of(&[0, 10, 30, 60]));
    answers.confidence = Some(chance.below(11) as u8);
    let things: Vec<Equipment> = Equipment::ALL
        .iter()
        .copied()
        .filter(|_| chance.percent(50))
        .collect();
    answers.equipment = Some(things);
    if chance.percent(40) {
        state(&mut answers, chance);
    }
    say_no(&mut answers);
    answers
}

/// A condition that the person states from now on.
fn state(answers: &mut Answers, chance: &mut Chance) {
    let condition = chance.one_of(&rules().conditions);
    let stated = answers.conditions.get_or_insert_default();
    stated.push(StatedCondition {
        id: condition.id,
        sites: None,
    });
}

struct Life {
    course: Course,
    chance: Chance,
    usual: i64,
    trains_in: i32,
    away_until: Date,
    ends: Option<Date>,
    name: u64,
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
            let swing = chance.below(5) as i64 - 2;
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
            self.session(&plan.days[0], &footing, day, tally);
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
            (None, _) if chance.percent(2) => {
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
        if chance.below(100) < 2 {
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
            if let Some(dose) = self.ceiling(standing, &one.exercise) {
                let most = dose.reps.max(dose.seconds);
                assert!(
                    one.dose.amount() <= most && one.dose.hold_s <= dose.hold_s,
                    "person {who}, {day}: {} {:?} above {dose:?}",
                    one.exercise,
                    one.dose
                );
                assert!(
                    one.dose.sets <= dose.sets,
                    "person {who}, {day}: {}",
                    one.exercise
                );
            }
        }
    }

    /// The most of an exercise that decisions stand behind.
    fn ceiling(
        &self,
        standing: &BTreeMap<ExerciseId, tend::domain::recommend::Standing>,
        id: &ExerciseId,
    ) -> Option<Dose> {
        let mut here = standing.values().filter(|one| one.exercise == *id);
        let first = here.next()?.dose;
        let most = here.fold(first, |most, one| most.at_least(one.dose));
        // A part that is in the plan on its own stands at its first amount where it was not decided on.
        (!standing.contains_key(id) || standing[id].exercise == *id).then_some(most)?;
        standing.contains_key(id).then_some(most)
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

    fn session(&mut self, ordinary: &DayPlan, footing: &Footing, day: Date, tally: &mut Tally) {
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
        self.trains_in -= 1;
        if self.trains_in > 0 || day < self.away_until || plan.prescriptions.is_empty() {
            return;
        }
        let a_week = i32::from(self.course.answers.days_per_week.unwrap());
        self.trains_in = 7 / a_week;
        let chance = &mut self.chance;
        let before = (self.usual + chance.below(3) as i64 - 1).clamp(0, 10) as u8;
        let bad = chance.percent(12);
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
    let mut tally = Tally::default();
    for name in 0..people {
        Life::new(name).live(days, &mut tally);
    }
    println!("{people} people, {days} days: {tally:#?}");
    assert!(tally.kept * 10 >= tally.items * 7, "{tally:?}");
    assert!(tally.sessions * 10 > tally.days, "{tally:?}");
    assert!(tally.accepted > people as usize, "{tally:?}");
}

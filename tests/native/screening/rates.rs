//! How many adults with long-lasting pain get a routine in the first sitting: simulated from assumed answer rates, which stand
//! beside it in `tests/fixtures/outcome-rates.json`. A result about the questions, not about people.

use std::collections::BTreeMap;

use serde_json::Value;
use tend::domain::answers::{Answers, Reply};
use tend::domain::id::QuestionId;
use tend::domain::screen::{Outcome, open_questions, screen};
use tend::domain::screening::Effect;
use tend::domain::site::Site;

use crate::people::{marked, person, rules, today};
use crate::progression::chance::Chance;

const PEOPLE: u64 = 4_000;

/// The rates as the file gives them.
struct Rates(Value);

impl Rates {
    fn read() -> Self {
        let text = include_str!("../../fixtures/outcome-rates.json");
        Self(serde_json::from_str(text).unwrap())
    }

    fn number(&self, table: &str, key: &str) -> Option<u64> {
        self.0[table][key].as_u64()
    }

    /// One of the sites, as often as the file says.
    fn site(&self, chance: &mut Chance) -> Site {
        let mut at = chance.below(100);
        let sites = self.0["sites"].as_object().unwrap();
        for (site, percent) in sites {
            let percent = percent.as_u64().unwrap();
            if at < percent {
                return site.parse().unwrap();
            }
            at -= percent;
        }
        Site::LowBack
    }

    fn age(&self, chance: &mut Chance) -> u16 {
        let mut at = chance.below(100);
        for band in self.0["ages"].as_array().unwrap() {
            let [from, to, percent] =
                ["from", "to", "percent"].map(|key| band[key].as_u64().unwrap());
            if at < percent {
                return (from + chance.below(to - from + 1)) as u16;
            }
            at -= percent;
        }
        50
    }

    /// Someone who answers every question.
    fn somebody(&self, chance: &mut Chance) -> Answers {
        let mut answers = person(self.site(chance));
        answers.screening.clear();
        answers.age = Some(self.age(chance));
        let more = self.0["more_sites_percent"].as_array().unwrap();
        let mut at = chance.below(100);
        for (nth, percent) in more.iter().enumerate() {
            let percent = percent.as_u64().unwrap();
            if at < percent {
                for _ in 0..=nth {
                    let site = self.site(chance);
                    if !answers.site_list().any(|known| known == site) {
                        answers.sites.push(marked(site, 4));
                    }
                }
                break;
            }
            at -= percent;
        }
        loop {
            let open = open_questions(rules(), &answers, today());
            if open.is_empty() {
                return answers;
            }
            for id in open {
                self.answer(&mut answers, &id, chance);
            }
        }
    }

    fn answer(&self, answers: &mut Answers, id: &QuestionId, chance: &mut Chance) {
        let yes = self
            .number("yes", id.as_str())
            .unwrap_or_else(|| panic!("{id} has no rate"));
        let is_yes = chance.below(10_000) < yes;
        let reply = if is_yes { Reply::Yes } else { Reply::No };
        answers.screening.insert(id.clone(), reply);
        for closer in &rules().question(id).unwrap().follow_ups {
            let rate = self.number("follow_ups", closer.id.as_str());
            if is_yes && chance.below(10_000) < rate.unwrap_or(1_000) {
                answers.screening.insert(closer.id.clone(), Reply::Yes);
            }
        }
    }
}

/// What the first sitting ends with, the question for a clearance included.
fn first_sitting(answers: &mut Answers, cleared: bool) -> Outcome {
    let screening = screen(rules(), answers, today());
    if screening.outcome == Outcome::StopSoon && cleared {
        for stop in screening.stops() {
            for clearance in stop.clearances(answers, today()) {
                answers.record_clearance(clearance.site, clearance.date);
            }
        }
        return screen(rules(), answers, today()).outcome;
    }
    screening.outcome
}

#[test]
fn most_people_get_a_routine_in_the_first_sitting_and_few_an_emergency() {
    let rates = Rates::read();
    let mut chance = Chance::of(3);
    let mut found: BTreeMap<&str, u64> = BTreeMap::new();
    let mut why: BTreeMap<String, u64> = BTreeMap::new();
    for _ in 0..PEOPLE {
        let mut answers = rates.somebody(&mut chance);
        let cleared = chance.percent(rates.0["cleared_percent"].as_u64().unwrap());
        let outcome = first_sitting(&mut answers, cleared);
        *found.entry(outcome.as_str()).or_default() += 1;
        if outcome != Outcome::Routine {
            for stop in screen(rules(), &answers, today()).stops() {
                *why.entry(stop.question.to_string()).or_default() += 1;
            }
        }
    }
    let of = |outcome: Outcome| found.get(outcome.as_str()).copied().unwrap_or(0);
    println!("of {PEOPLE}: {found:?}, stopped by {why:?}");
    assert!(
        of(Outcome::Routine) * 100 >= PEOPLE * 85,
        "{found:?} {why:?}"
    );
    assert!(
        of(Outcome::StopEmergency) * 100 <= PEOPLE * 2,
        "{found:?} {why:?}"
    );
    // The rates are no wishes: people are stopped, too.
    assert!(of(Outcome::StopSameDay) > 0 && of(Outcome::StopSoon) > 0);
}

#[test]
fn every_question_has_a_rate_and_every_rate_a_question() {
    let rates = Rates::read();
    let asked = |id: &str| rules().asks(&id.into());
    for question in &rules().questions {
        let is_page = matches!(question.if_yes, Effect::Abilities | Effect::Age);
        let has_rate = rates.number("yes", question.id.as_str()).is_some();
        assert!(is_page || has_rate, "{}", question.id);
    }
    for table in ["yes", "follow_ups"] {
        for id in rates.0[table].as_object().unwrap().keys() {
            assert!(asked(id), "{id}");
        }
    }
}

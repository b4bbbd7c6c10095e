//! People for tests: one with nothing special about them, and small changes to them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use tend::catalog::Catalog;
use tend::domain::answers::{Ability, Answers, PainAnswers, Reply};
use tend::domain::rulebook::Rulebook;
use tend::domain::screen::open_questions;
use tend::domain::site::{Side, Site, SitePain};
use tend::domain::time::Date;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::load().unwrap());

/// The whole content, read once.
pub fn catalog() -> &'static Catalog {
    &CATALOG
}

pub fn rules() -> &'static Rulebook {
    &CATALOG.rules
}

pub fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

pub fn marked(site: Site, pain: u8) -> SitePain {
    SitePain {
        site,
        side: Some(Side::Left),
        pain: Some(pain),
        quality: Vec::new(),
    }
}

/// A person of 45 with moderate pain at that site for a year, who can do everything and has said no to every question.
pub fn person(site: Site) -> Answers {
    let mut answers = Answers {
        age: Some(45),
        sites: vec![marked(site, 5)],
        duration_weeks: Some(60),
        pain: PainAnswers {
            now: Some(4),
            average: Some(5),
            worst: Some(7),
        },
        abilities: Some(
            Ability::ALL
                .iter()
                .map(|one| (*one, true))
                .collect::<BTreeMap<_, _>>(),
        ),
        equipment: Some(Vec::new()),
        minutes_per_day: Some(15),
        days_per_week: Some(5),
        ..Answers::default()
    };
    say_no(&mut answers);
    answers
}

/// Answers every open question with no.
pub fn say_no(answers: &mut Answers) {
    for id in open_questions(rules(), answers, today()) {
        answers.screening.insert(id, Reply::No);
    }
}

/// The same person with these replies.
pub fn saying(mut answers: Answers, replies: &[(&str, Reply)]) -> Answers {
    for (id, reply) in replies {
        answers.screening.insert((*id).into(), *reply);
    }
    say_no(&mut answers);
    answers
}

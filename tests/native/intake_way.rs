//! The way through the intake: where Continue leads, and where a person who comes back goes on.

use tend::catalog::Catalog;
use tend::domain::answers::{Ability, Answers};
use tend::domain::id::QuestionId;
use tend::domain::intake::{
    Given, IntakeStep, PageKind, RowReply, Turn, after, first_open, resume, rows, steps,
};
use tend::domain::screen::open_questions;
use tend::domain::screening::Effect;
use tend::domain::site::{Side, Site};
use tend::domain::time::Date;

fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

/// Answers every required step with the plainest answer, as far as `until` says.
fn walk(catalog: &Catalog, until: &str) -> Answers {
    let mut answers = Answers::default();
    let questions = &catalog.rules.questions;
    loop {
        let Turn::Step(slug) = first_open(&catalog.intake, questions, &answers, today()) else {
            return answers;
        };
        if slug == until {
            return answers;
        }
        let step = steps(&catalog.intake, questions, &answers, today())
            .into_iter()
            .find(|step| step.slug() == slug)
            .unwrap();
        let page = step.page;
        match page.kind {
            PageKind::Number => answers.give(&page.key, Some(Given::Number(46))).unwrap(),
            PageKind::Sites => answers.mark_sites(&[Site::LowBack]),
            PageKind::SiteDetails => {
                answers.describe_site(Site::LowBack, Some(Side::Middle), Some(5), Vec::new());
            }
            PageKind::Screen => {
                let asked = rows(&step, questions, &answers, today());
                for question in asked {
                    answers.reply_to(question, &RowReply::default());
                }
            }
            PageKind::Abilities => answers.say_abilities(Ability::ALL),
            PageKind::Scales => {
                for item in &page.items {
                    answers.give(&item.key, Some(Given::Number(4))).unwrap();
                }
            }
            _ => {
                let value = page.options.first().unwrap().value.clone();
                answers.give(&page.key, Some(Given::Word(value))).unwrap();
            }
        }
    }
}

#[test]
fn a_new_person_starts_at_the_first_page_and_ends_at_the_list_of_answers() {
    let catalog = Catalog::load().unwrap();
    let questions = &catalog.rules.questions;
    let first = Turn::Step("age".to_owned());
    assert_eq!(
        first_open(&catalog.intake, questions, &Answers::default(), today()),
        first
    );
    assert_eq!(
        resume(&catalog.intake, questions, &Answers::default(), today()),
        first
    );
    let done = walk(&catalog, "");
    assert_eq!(
        first_open(&catalog.intake, questions, &done, today()),
        Turn::Check
    );
}

#[test]
fn a_person_who_comes_back_goes_on_where_they_left() {
    let catalog = Catalog::load().unwrap();
    let questions = &catalog.rules.questions;
    for step in [
        "sites",
        "safety-sudden",
        "safety-heart",
        "abilities",
        "pain",
        "minutes",
    ] {
        let answers = walk(&catalog, step);
        let Turn::Step(slug) = resume(&catalog.intake, questions, &answers, today()) else {
            panic!("{step} is still open");
        };
        let order: Vec<_> = steps(&catalog.intake, questions, &answers, today())
            .iter()
            .map(tend::domain::intake::IntakeStep::slug)
            .collect();
        let at = |wanted: &str| order.iter().position(|slug| slug == wanted).unwrap();
        assert!(
            at(&slug) <= at(step),
            "nothing that must be answered is passed over"
        );
    }
}

#[test]
fn continue_leads_to_the_next_step_and_after_the_end_back_to_the_list() {
    let catalog = Catalog::load().unwrap();
    let questions = &catalog.rules.questions;
    let halfway = walk(&catalog, "pain");
    let next = after(&catalog.intake, questions, &halfway, today(), "age");
    assert_eq!(next, Turn::Step("sites".to_owned()));
    let mut done = walk(&catalog, "");
    assert_eq!(
        after(&catalog.intake, questions, &done, today(), "age"),
        Turn::Check
    );
    assert_eq!(
        after(&catalog.intake, questions, &done, today(), "minutes"),
        Turn::Check
    );
    done.mark_sites(&[Site::LowBack, Site::Knee]);
    let opened = after(&catalog.intake, questions, &done, today(), "sites");
    assert!(matches!(opened, Turn::Step(slug) if slug.starts_with("safety-")));
}

#[test]
fn a_new_flag_ends_a_clearance_that_did_not_know_of_it() {
    let catalog = Catalog::load().unwrap();
    let question = |id: &str| {
        catalog
            .rules
            .questions
            .iter()
            .find(|question| question.id.as_str() == id)
            .unwrap()
    };
    let ticked = RowReply {
        ticked: true,
        ..RowReply::default()
    };
    let mut answers = Answers::default();
    answers.reply_to(question("RD1"), &ticked);
    answers.record_clearance(None, today());
    answers.reply_to(question("RD1"), &ticked);
    assert!(
        answers.clearances.is_some(),
        "the same answer again is no news"
    );
    answers.reply_to(question("RD11"), &ticked);
    assert!(
        answers.clearances.is_some(),
        "an answer that locks nothing ends nothing"
    );
    answers.reply_to(question("GN2"), &ticked);
    assert_eq!(answers.clearances, None);
}

#[test]
fn lists_about_single_places_stand_together_while_they_are_short() {
    let catalog = Catalog::load().unwrap();
    let questions = &catalog.rules.questions;
    // The places that hurt, the age, and how many safety lists there are.
    let rows: [(&[Site], u16, usize); 6] = [
        (&[Site::Knee], 52, 10),
        (&[Site::LowBack], 45, 11),
        (&[Site::Neck], 70, 12),
        (&[Site::Shoulder], 45, 11),
        (&[Site::AnkleFoot], 30, 10),
        (&[Site::Knee, Site::LowBack], 60, 12),
    ];
    for (sites, age, lists) in rows {
        let mut answers = Answers {
            age: Some(age),
            duration_weeks: Some(60),
            ..Answers::default()
        };
        answers.mark_sites(sites);
        let steps = steps(&catalog.intake, questions, &answers, today());
        let screens: Vec<_> = steps
            .iter()
            .filter(|step| step.page.kind == PageKind::Screen)
            .collect();
        let mut asked = Vec::new();
        for step in &screens {
            let here = rows_of(step, &answers);
            assert!((1..=6).contains(&here.len()), "{} {here:?}", step.slug());
            for question in &here {
                assert!(step.asks(question), "{}", step.slug());
            }
            assert_eq!(step.title() != &step.page.title, !step.also.is_empty());
            asked.extend(here);
        }
        let mut wanted: Vec<_> = open_questions(&catalog.rules, &answers, today());
        wanted.sort();
        asked.sort();
        assert_eq!(asked, wanted, "each question that applies is asked once");
        assert_eq!(screens.len(), lists, "{sites:?} {age}");
    }
}

fn rows_of(step: &IntakeStep<'_>, answers: &Answers) -> Vec<QuestionId> {
    let questions = &Catalog::load().unwrap().rules.questions;
    let here = rows(step, questions, answers, today());
    here.iter().map(|question| question.id.clone()).collect()
}

#[test]
fn what_is_an_emergency_by_itself_is_asked_before_everything_that_is_not() {
    let catalog = Catalog::load().unwrap();
    for site in Site::ALL {
        let mut answers = Answers {
            age: Some(60),
            duration_weeks: Some(60),
            ..Answers::default()
        };
        answers.mark_sites(&[*site]);
        let all = steps(&catalog.intake, &catalog.rules.questions, &answers, today());
        let screens = all.iter().filter(|step| step.page.kind == PageKind::Screen);
        let lists: Vec<bool> = screens
            .map(|step| {
                rows(step, &catalog.rules.questions, &answers, today())
                    .iter()
                    .any(|question| question.if_yes == Effect::StopEmergency)
            })
            .collect();
        let last = lists
            .iter()
            .rposition(|is_emergency| *is_emergency)
            .unwrap();
        assert!(last <= 3, "{site}: {lists:?}");
    }
}

#[test]
fn a_page_that_may_stand_with_others_needs_no_words_of_its_own() {
    for page in &Catalog::load().unwrap().intake {
        if page.joined.is_some() {
            assert_eq!(page.kind, PageKind::Screen, "{}", page.slug);
            assert!(page.hint.is_none() && page.why.is_none(), "{}", page.slug);
        }
    }
}

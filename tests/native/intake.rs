//! The intake as data: paths read and write, edits keep what still has a place, steps follow from the answers.

use tend::catalog::Catalog;
use tend::domain::answers::{Answers, Reply};
use tend::domain::intake::{Given, NotTaken, PageKind, RowReply, steps};
use tend::domain::screening::Effect;
use tend::domain::site::{Side, Site};
use tend::domain::time::Date;

fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

#[test]
fn an_answer_is_read_back_at_the_path_it_was_given_at() {
    let word = |text: &str| Given::Word(text.to_owned());
    let words = |list: &[&str]| Given::Words(list.iter().map(ToString::to_string).collect());
    let rows = [
        ("age", Given::Number(46)),
        ("duration_weeks", Given::Number(35)),
        ("course", word("constant")),
        ("pain.now", Given::Number(7)),
        ("pain.average", Given::Number(6)),
        ("pain.worst", Given::Number(8)),
        ("provokes", words(&["sit", "bend"])),
        ("eases", words(&[])),
        ("stiff_morning_min", Given::Number(30)),
        ("habits.sit_hours", Given::Number(9)),
        ("habits.screen_hours", Given::Number(8)),
        ("habits.job", word("desk")),
        ("habits.sports", words(&["walking"])),
        ("habits.stress", Given::Number(4)),
        ("habits.sleep", Given::Number(6)),
        ("readings.systolic", Given::Number(168)),
        ("readings.diastolic", Given::Number(104)),
        ("readings.weeks_pregnant", Given::Number(12)),
        ("readings.weeks_since_birth", Given::Number(8)),
        ("readings.weeks_since_surgery", Given::Number(3)),
        ("equipment", words(&["ball", "band"])),
        ("minutes_per_day", Given::Number(15)),
        ("days_per_week", Given::Number(5)),
        ("activity.days", Given::Number(3)),
        ("activity.minutes", Given::Number(20)),
        ("activity.strength_days", Given::Number(1)),
        ("peg.2", Given::Number(5)),
        ("phq4.3", Given::Number(1)),
        ("confidence", Given::Number(6)),
        ("fear", Given::Number(3)),
    ];
    for (path, given) in rows {
        let mut answers = Answers::default();
        assert_eq!(answers.given(path), None, "{path}");
        answers.give(path, Some(given.clone())).unwrap();
        assert_eq!(answers.given(path), Some(given), "{path}");
        answers.give(path, None).unwrap();
        assert_eq!(answers, Answers::default(), "{path}");
    }
}

#[test]
fn an_answer_that_does_not_fit_is_refused_and_changes_nothing() {
    let rows = [
        ("nowhere", Given::Number(1)),
        ("peg.3", Given::Number(1)),
        ("pain.now", Given::Number(300)),
        ("pain.now", Given::Words(Vec::new())),
        ("habits.job", Given::Word("pirate".to_owned())),
        ("provokes", Given::Words(vec!["dance".to_owned()])),
        ("course", Given::Number(1)),
    ];
    for (path, given) in rows {
        let mut answers = Answers::default();
        assert!(answers.give(path, Some(given)).is_err(), "{path}");
        assert_eq!(answers, Answers::default(), "{path}");
    }
    let refused = Answers::default().give("nowhere", None);
    assert_eq!(refused, Err(NotTaken::NoSuchPath("nowhere".to_owned())));
}

#[test]
fn marking_sites_again_keeps_what_was_said_about_those_that_stay() {
    let mut answers = Answers::default();
    answers.mark_sites(&[Site::Knee, Site::LowBack]);
    answers.describe_site(Site::LowBack, Some(Side::Middle), Some(6), Vec::new());
    answers.put_first(Site::LowBack);
    answers.mark_sites(&[Site::Neck, Site::LowBack]);
    let sites: Vec<_> = answers
        .sites
        .iter()
        .map(|marked| (marked.site, marked.pain))
        .collect();
    assert_eq!(sites, [(Site::LowBack, Some(6)), (Site::Neck, None)]);
}

#[test]
fn taking_a_tick_away_drops_its_follow_ups_and_numbers() {
    let catalog = Catalog::load().unwrap();
    let question = catalog
        .rules
        .questions
        .iter()
        .find(|q| q.id.as_str() == "GN7")
        .unwrap();
    let mut answers = Answers::default();
    let ticked = RowReply {
        ticked: true,
        unsure: false,
        follow_ups: vec![("GN7.breath".to_owned(), Reply::Unsure)],
    };
    answers.reply_to(question, &ticked);
    assert_eq!(answers.reply("GN7"), Some(Reply::Yes));
    assert_eq!(answers.reply("GN7.breath"), Some(Reply::Unsure));
    assert_eq!(answers.row_reply(question), ticked);
    answers.reply_to(question, &RowReply::default());
    assert_eq!(answers.reply("GN7"), Some(Reply::No));
    assert_eq!(answers.reply("GN7.breath"), None);
}

#[test]
fn every_step_has_its_own_address() {
    let catalog = Catalog::load().unwrap();
    let mut answers = Answers {
        age: Some(70),
        duration_weeks: Some(60),
        ..Answers::default()
    };
    answers.mark_sites(Site::ALL);
    let steps = steps(&catalog.intake, &catalog.rules.questions, &answers, today());
    let mut slugs: Vec<_> = steps
        .iter()
        .map(tend::domain::intake::IntakeStep::slug)
        .collect();
    slugs.sort();
    let count = slugs.len();
    slugs.dedup();
    assert_eq!(slugs.len(), count);
}

#[test]
fn every_page_of_the_intake_can_be_asked_and_answered() {
    let catalog = Catalog::load().unwrap();
    let mut answers = Answers::default();
    let mut asked = Vec::new();
    for page in &catalog.intake {
        for key in page.items.iter().map(|item| item.key.as_str()) {
            answers.give(key, Some(Given::Number(1))).unwrap();
        }
        let number = Given::Number(page.min.unwrap_or(1));
        let first = page.options.first().map(|option| option.value.clone());
        match page.kind {
            PageKind::Number | PageKind::Scale => answers.give(&page.key, Some(number)).unwrap(),
            PageKind::Choice if page.key != "primary" => {
                for option in &page.options {
                    answers
                        .give(&page.key, Some(Given::Word(option.value.clone())))
                        .unwrap();
                }
            }
            PageKind::Checks => {
                answers
                    .give(&page.key, Some(Given::Words(first.into_iter().collect())))
                    .unwrap();
            }
            PageKind::Screen => {
                assert!((1..=6).contains(&page.questions.len()), "{}", page.slug);
                asked.extend(page.questions.iter().cloned());
            }
            _ => {}
        }
    }
    let mut expected: Vec<_> = catalog
        .rules
        .questions
        .iter()
        .map(|question| question.id.clone())
        .filter(|id| !["RD28", "RD31"].contains(&id.as_str()))
        .collect();
    expected.sort();
    asked.sort();
    assert_eq!(asked, expected, "every question stands on exactly one page");
}

#[test]
fn a_question_that_leads_to_a_stop_has_its_words() {
    let catalog = Catalog::load().unwrap();
    for question in &catalog.rules.questions {
        assert!(!question.tick.is_empty(), "{}", question.id);
    }
    for effect in [
        Effect::StopEmergency,
        Effect::StopSameDay,
        Effect::StopSoon,
        Effect::Crisis,
    ] {
        assert!(
            catalog.stops.iter().any(|stop| stop.id == effect),
            "{effect}"
        );
    }
}

/// Whose wording may not be used without leave. Source: clinical.md part 3, the marks ASK and AVOID.
const NOT_FREE: [&str; 16] = [
    "PROMIS",
    "STarT",
    "OMPSQ",
    "rebro",
    "PSFS",
    "PSEQ",
    "TSK",
    "Tampa",
    "Insomnia Severity",
    "MSK-HQ",
    "painDETECT",
    "LANSS",
    "Resilience Scale",
    "WPI",
    "Keele",
    "Oswestry",
];

#[test]
fn no_questionnaire_that_is_not_free_is_asked() {
    use tend::domain::instrument::InstrumentKind;
    let known: Vec<&str> = InstrumentKind::ALL.iter().map(|one| one.as_str()).collect();
    let free = [
        "peg",
        "phq4",
        "exercise-vital-sign",
        "confidence",
        "fear",
        "activities",
        "global-change",
        "pain-frequency",
        "mini-screen",
    ];
    assert_eq!(known, free);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    for folder in ["intake", "screening", "text"] {
        let mut folders = vec![root.join(folder)];
        while let Some(here) = folders.pop() {
            for entry in std::fs::read_dir(here).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let said = std::fs::read_to_string(&path).unwrap();
                for name in NOT_FREE {
                    assert!(!said.contains(name), "{} names {name}", path.display());
                }
            }
        }
    }
}

#[test]
fn up_to_three_things_to_do_again_are_asked_for() {
    let catalog = Catalog::load().unwrap();
    let page = catalog
        .intake
        .iter()
        .find(|page| page.kind == PageKind::Activities);
    assert_eq!(page.unwrap().max, Some(3));
}

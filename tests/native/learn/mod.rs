//! The lessons: every reference leads somewhere, every claim has its size and its certainty, and all of it is easy to read.

mod burst;
mod glossary;
mod offers;
mod words;

use tend::catalog::{Catalog, Learn, named_sources};
use tend::domain::id::ExerciseId;
use tend::domain::lesson::Lesson;
use tend::ui::route::Page;

use crate::tidy::files;

pub fn learn() -> Learn {
    Learn::load().unwrap()
}

#[test]
fn every_reference_of_the_lessons_leads_somewhere() {
    let catalog = Catalog::load().unwrap();
    assert_eq!(learn().faults(&catalog), Vec::<String>::new());
}

#[test]
fn there_are_sixteen_lessons_in_files_of_their_name() {
    let lessons = learn().lessons;
    let numbers: Vec<u8> = lessons.iter().map(|lesson| lesson.number).collect();
    assert_eq!(numbers, (1..=16).collect::<Vec<_>>());
    for lesson in &lessons {
        let file = format!("src/content/lessons/{}.toml", lesson.id);
        assert!(std::path::Path::new(&file).exists(), "{file}");
    }
}

#[test]
fn every_lesson_cites_a_source_and_every_claim_has_its_size() {
    for lesson in learn().lessons {
        assert!(named_sources(&lesson).next().is_some(), "{}", lesson.id);
        assert!(
            !lesson.claims.is_empty(),
            "{} says nothing of evidence",
            lesson.id
        );
        for claim in &lesson.claims {
            assert!(!claim.sources.is_empty(), "{}: {}", lesson.id, claim.says);
            assert!(has_size(&claim.size), "{}: {}", lesson.id, claim.size);
        }
        assert!(!lesson.differs.sources.is_empty(), "{}", lesson.id);
    }
}

/// A size is a number, a word for one, or the word that nobody knows it.
pub fn has_size(size: &str) -> bool {
    let size = size.to_lowercase();
    let words = [
        "not known",
        "small",
        "about the same",
        "rare",
        "no worse",
        "more often",
        "not faster",
        "says little",
        "no difference",
    ];
    size.chars().any(|c| c.is_ascii_digit()) || words.iter().any(|word| size.contains(word))
}

#[test]
fn a_size_that_says_nothing_is_found() {
    for (size, expected) in [
        ("Not known.", true),
        ("About 15 points of 100.", true),
        ("Small gains.", true),
        ("It is very good.", false),
        ("", false),
    ] {
        assert_eq!(has_size(size), expected, "{size}");
    }
}

#[test]
fn a_claim_that_is_surer_than_its_sources_is_found() {
    let catalog = Catalog::load().unwrap();
    let mut learn = learn();
    learn.lessons[0].claims[0].sources = vec!["design".into()];
    learn.lessons[1].claims[0].sources = vec!["nobody-2030".into()];
    learn.lessons[2].parts[0].picture = Some("nothing".to_owned());
    assert_eq!(learn.faults(&catalog).len(), 4);
}

#[test]
fn every_action_leads_to_a_page_that_is_there() {
    let catalog = Catalog::load().unwrap();
    for lesson in learn().lessons {
        let page = Page::parse(&lesson.act.goes);
        assert_eq!(page.hash(), lesson.act.goes, "{}", lesson.id);
        assert!(
            leads_somewhere(&catalog, &page),
            "{} leads to {page:?}",
            lesson.id
        );
    }
}

fn leads_somewhere(catalog: &Catalog, page: &Page) -> bool {
    match page {
        Page::LibraryItem(id) => {
            let exercise = catalog.rules.exercise(&ExerciseId::from(id.as_str()));
            exercise.is_some()
        }
        Page::NotFound => false,
        _ => true,
    }
}

#[test]
fn every_paragraph_that_a_page_names_is_there() {
    let learn = learn();
    let mut named = 0;
    for path in files("src/ui", ".rs") {
        let code = std::fs::read_to_string(&path).unwrap();
        for call in code.split("read_more(\"").skip(1) {
            let words: Vec<&str> = call.split('"').collect();
            let part = learn.lesson(words[0]).and_then(|lesson| {
                let mut parts = lesson.parts.iter();
                parts.find(|part| part.id == words[2])
            });
            assert!(
                part.is_some(),
                "{}: {} {}",
                path.display(),
                words[0],
                words[2]
            );
            named += 1;
        }
    }
    assert!(named > 0, "no page names a paragraph");
}

#[test]
fn a_check_has_one_answer_that_fits_and_a_kind_word_for_each() {
    for lesson in learn().lessons {
        let fitting = lesson.check.answers.iter().filter(|one| one.fits).count();
        assert_eq!(fitting, 1, "{}", lesson.id);
        assert!(lesson.check.answers.len() >= 2, "{}", lesson.id);
        for answer in &lesson.check.answers {
            let reply = answer.reply.to_lowercase();
            for hard in ["wrong", "no.", "no,", "incorrect", "mistake", "false"] {
                assert!(
                    !reply.starts_with(hard) && !reply.contains(" wrong"),
                    "{}: {reply}",
                    lesson.id
                );
            }
        }
    }
}

#[test]
fn every_picture_is_shown_and_says_what_it_shows() {
    let learn = learn();
    let style = std::fs::read_to_string("style/picture.css").unwrap();
    for picture in &learn.pictures {
        let shown = |lesson: &Lesson| {
            let mut parts = lesson.parts.iter();
            parts.any(|part| part.picture.as_ref() == Some(&picture.id))
        };
        assert!(
            learn.lessons.iter().any(shown),
            "{} is shown nowhere",
            picture.id
        );
        assert!(picture.caption.len() > 20, "{}", picture.id);
        for shape in &picture.shapes {
            let class = format!(".{} {{", shape.role);
            assert!(
                style.contains(&class),
                "{} has no style {class}",
                picture.id
            );
        }
    }
}

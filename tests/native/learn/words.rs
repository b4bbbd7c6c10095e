//! How long a lesson is and how hard to read, and what it must not promise.

use tend::domain::lesson::Lesson;

use super::{has_size, learn};
use crate::reading::Reading;

/// The age that may be asked for. Source: product.md and clinical.md part 8, reading age 9 to 11.
const OLDEST: f64 = 11.0;
/// Words of a lesson: 60 s at 200 words a minute, 120 s at 150 words a minute, which is slow.
const LENGTH: std::ops::RangeInclusive<u32> = 200..=300;
/// Words of a sentence, at most.
const LONGEST: u32 = 24;

/// All that is read of a lesson before an answer is chosen.
fn texts(lesson: &Lesson) -> Vec<&str> {
    let mut texts = vec![lesson.title.as_str(), lesson.key.as_str()];
    for part in &lesson.parts {
        texts.push(&part.title);
        texts.extend(part.text.iter().map(String::as_str));
    }
    for claim in &lesson.claims {
        texts.extend([claim.says.as_str(), claim.size.as_str()]);
    }
    texts.extend([lesson.differs.told.as_str(), lesson.differs.fact.as_str()]);
    texts.extend([lesson.act.text.as_str(), lesson.check.asks.as_str()]);
    texts.extend(
        lesson
            .check
            .answers
            .iter()
            .map(|answer| answer.text.as_str()),
    );
    texts
}

#[test]
fn a_lesson_takes_one_to_two_minutes_and_is_easy_to_read() {
    let mut table = String::new();
    let mut bad = Vec::new();
    for lesson in learn().lessons {
        let read = Reading::of(texts(&lesson));
        let line = format!(
            "{:<16} {:>4} words, age {:>4.1}, longest sentence {:>2}",
            lesson.id,
            read.words,
            read.age(),
            read.longest
        );
        if !LENGTH.contains(&read.words) || read.age() > OLDEST || read.longest > LONGEST {
            bad.push(line.clone());
        }
        table.push_str(&line);
        table.push('\n');
    }
    // Seen with --nocapture.
    println!("{table}");
    assert!(
        bad.is_empty(),
        "200 to 300 words, age {OLDEST}, {LONGEST} words a sentence: {bad:#?}"
    );
}

#[test]
fn replies_and_words_are_easy_to_read_too() {
    let learn = learn();
    for lesson in &learn.lessons {
        for answer in &lesson.check.answers {
            let read = Reading::of([answer.reply.as_str()]);
            assert!(read.words <= 45, "{}: {} words", lesson.id, read.words);
        }
        let replies = lesson.check.answers.iter().map(|one| one.reply.as_str());
        let age = Reading::of(replies).age();
        assert!(age <= OLDEST, "{}: replies for age {age:.1}", lesson.id);
    }
    let age = Reading::of(learn.words.iter().map(|word| word.means.as_str())).age();
    assert!(age <= OLDEST, "the words are for age {age:.1}");
}

/// Words that promise something good.
const BENEFITS: &[&str] = &[
    "helps",
    "help you",
    "eases",
    "ease",
    "easier",
    "relieves",
    "improves",
    "lowers pain",
    "less pain",
    "makes pain better",
    "turn the alarm down",
    "turn the volume down",
    "calms",
];
/// Words that keep a promise small.
const HEDGES: &[&str] = &[
    "may",
    "can",
    "often",
    "some",
    "many",
    "most",
    "on average",
    "for a while",
    "might",
    "not ",
    "which",
    "worth a try",
    "if ",
];

/// The sentences that promise something without a word that keeps it small.
fn promises(text: &str) -> Vec<String> {
    text.split_inclusive(['.', '?'])
        .map(str::to_lowercase)
        .filter(|sentence| {
            let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
            has(BENEFITS) && !has(HEDGES)
        })
        .collect()
}

#[test]
fn a_plain_promise_is_found() {
    let rows = [
        ("Walking eases pain.", 1),
        ("Walking may ease pain.", 0),
        ("It helps. For some it helps.", 1),
        ("Sit down.", 0),
    ];
    for (text, expected) in rows {
        assert_eq!(promises(text).len(), expected, "{text}");
    }
}

#[test]
fn no_lesson_makes_a_plain_promise() {
    let mut found = Vec::new();
    for lesson in learn().lessons {
        let own = lesson.parts.iter().flat_map(|part| &part.text);
        let said = own.chain([&lesson.key, &lesson.differs.fact, &lesson.act.text]);
        let replies = lesson.check.answers.iter().map(|answer| &answer.reply);
        for text in said.chain(replies) {
            found.extend(
                promises(text)
                    .into_iter()
                    .map(|one| format!("{}: {one}", lesson.id)),
            );
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_source_that_speaks_of_a_benefit_says_how_large_it_is() {
    let catalog = tend::catalog::Catalog::load().unwrap();
    let benefits = [
        "helps", "gains", "lowers", "better", "improves", "ease", "equal",
    ];
    for source in &catalog.sources {
        let text = source.supports.to_lowercase();
        let says = benefits.iter().any(|word| {
            text.split(|c: char| !c.is_alphanumeric())
                .any(|found| found == *word)
        });
        let size = source.size.as_deref();
        assert!(!says || size.is_some(), "{} speaks of a benefit", source.id);
        assert!(size.is_none_or(has_size), "{}: {size:?}", source.id);
    }
}

//! How hard everything a person reads is: every exercise, question, card, stop screen and section of the interface. Prints
//! what is above the age with `--nocapture`; each of it is named here, and what no longer is above has to leave the list.

use std::collections::BTreeMap;

use tend::catalog::Catalog;
use tend::text::english;

use crate::reading::Reading;

/// The age that may be asked for. Source: product.md, reading age 9 to 11.
const OLDEST: f64 = 11.0;
/// Texts shorter than this say nothing about themselves: the index is made for running text.
const FEWEST_WORDS: u32 = 12;
/// What is above the age and may be: clinical safety wording, which names illnesses and parts of the body and is not ours to
/// change (`src/content/screening/`, and two cards that send to a doctor).
const HARD: &[&str] = &[
    "card BP_RECHECK",
    "card SEE_CLINICIAN",
    "safety question CH1",
    "safety question CH2",
    "safety question CH3",
    "safety question CH4",
    "safety question CR1",
    "safety question GN10",
    "safety question GN12",
    "safety question GN13",
    "safety question GN16",
    "safety question GN2",
    "safety question GN4",
    "safety question GN6",
    "safety question GN9",
    "safety question HD1",
    "safety question HD2",
    "safety question HD6",
    "safety question HD8",
    "safety question HP4",
    "safety question HP5",
    "safety question LB1",
    "safety question LB2",
    "safety question LB4",
    "safety question NK1",
    "safety question NK2",
    "safety question NK4",
    "safety question NK7",
    "safety question RD1",
    "safety question RD11",
    "safety question RD14",
    "safety question RD15",
    "safety question RD2",
    "safety question RD25",
    "safety question RD4",
    "safety question RD5",
    "safety question RD8",
    "safety question RD9",
    "safety question SH3",
    "safety question SH4",
    "safety question SH5",
];

/// Every item with its kind, its name and its texts.
fn items() -> Vec<(&'static str, String, Vec<String>)> {
    let catalog = Catalog::load().unwrap();
    let mut items = Vec::new();
    for one in &catalog.rules.exercises {
        let mut texts = one.cues.clone();
        texts.push(one.mistake.clone());
        items.push(("exercise", one.id.to_string(), texts));
    }
    for one in &catalog.rules.questions {
        // `question` is the clinical wording, for the file; a person reads the row of the list.
        let more = [&one.hint, &one.because, &one.advice];
        let more = more.into_iter().flatten().cloned();
        let closer = one.follow_ups.iter().map(|closer| closer.question.clone());
        let more = more.chain(closer);
        let texts = [one.tick.clone()];
        items.push((
            "safety question",
            one.id.to_string(),
            texts.into_iter().chain(more).collect(),
        ));
    }
    for page in &catalog.intake {
        let hint = page.hint.iter().chain(&page.why).cloned();
        let options = page.options.iter().map(|option| option.text.clone());
        let texts = std::iter::once(page.title.clone())
            .chain(hint)
            .chain(options);
        items.push(("question", page.slug.clone(), texts.collect()));
    }
    for one in &catalog.rules.notices {
        items.push((
            "card",
            one.id.to_string(),
            vec![one.title.clone(), one.text.clone()],
        ));
    }
    for one in &catalog.rules.step_rules {
        items.push(("rule", one.id.to_string(), vec![one.why.clone()]));
    }
    for one in &catalog.stops {
        let steps = one.steps.iter().cloned();
        let texts = [one.title.clone(), one.lead.clone(), one.after.clone()];
        items.push((
            "stop screen",
            one.id.to_string(),
            texts.into_iter().chain(steps).collect(),
        ));
    }
    for one in &catalog.sources {
        let texts = std::iter::once(one.supports.clone()).chain(one.size.clone());
        items.push(("source", one.id.to_string(), texts.collect()));
    }
    let mut sections: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (key, sentence) in english().iter() {
        let section = key.split('.').next().unwrap_or(key);
        sections
            .entry(section)
            .or_default()
            .push(sentence.to_owned());
    }
    for (section, texts) in sections {
        items.push(("interface", section.to_owned(), texts));
    }
    items
}

fn age(texts: &[String]) -> Option<f64> {
    let read = Reading::of(texts.iter().map(String::as_str));
    (read.words >= FEWEST_WORDS).then(|| read.age())
}

#[test]
fn what_is_above_the_age_is_clinical_wording_and_named() {
    let mut above: Vec<(f64, String, String)> = Vec::new();
    for (kind, name, texts) in items() {
        if let Some(age) = age(&texts).filter(|age| *age > OLDEST) {
            above.push((age, format!("{kind} {name}"), texts.join(" | ")));
        }
    }
    above.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (age, item, text) in &above {
        println!("{age:>5.1}  {item}: {text}");
    }
    println!("{} items are above the age of {OLDEST}", above.len());
    let hard = |item: &str| above.iter().any(|(_, one, _)| one == item);
    let unnamed: Vec<_> = above
        .iter()
        .filter(|(_, item, _)| !HARD.contains(&item.as_str()))
        .collect();
    assert!(unnamed.is_empty(), "above {OLDEST}: {unnamed:#?}");
    let easy: Vec<_> = HARD.iter().filter(|item| !hard(item)).collect();
    assert!(easy.is_empty(), "no longer above {OLDEST}: {easy:#?}");
}

#[test]
fn each_kind_as_a_whole_is_within_the_age() {
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (kind, _, texts) in items() {
        kinds.entry(kind).or_default().extend(texts);
    }
    for (kind, texts) in kinds {
        let age = age(&texts).unwrap();
        println!("{kind:<16} {age:>5.1}");
        // References name what they speak of; they are for those who want to look closer.
        let oldest = if kind == "source" {
            OLDEST + 0.5
        } else {
            OLDEST
        };
        assert!(age <= oldest, "{kind} is for the age of {age:.1}");
    }
}

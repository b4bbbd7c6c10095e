//! How hard everything a person reads is: every exercise, question, card, stop screen and section of the interface. Prints
//! what is above the age with `--nocapture`; how much of it there is may only go down.

use std::collections::BTreeMap;

use tend::catalog::Catalog;
use tend::text::english;

use crate::reading::Reading;

/// The age that may be asked for. Source: product.md, reading age 9 to 11.
const OLDEST: f64 = 11.0;
/// Texts shorter than this say nothing about themselves: the index is made for running text.
const FEWEST_WORDS: u32 = 12;
/// Items above the age today. Names of body parts and illnesses carry most of them.
const CEILING: usize = 48;

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
fn little_is_above_the_age_and_it_only_grows_less() {
    let mut above: Vec<(f64, String)> = Vec::new();
    for (kind, name, texts) in items() {
        if let Some(age) = age(&texts).filter(|age| *age > OLDEST) {
            above.push((age, format!("{kind} {name}: {}", texts.join(" | "))));
        }
    }
    above.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (age, text) in &above {
        println!("{age:>5.1}  {text}");
    }
    println!("{} items are above the age of {OLDEST}", above.len());
    assert!(
        above.len() <= CEILING,
        "{} items, at most {CEILING}",
        above.len()
    );
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

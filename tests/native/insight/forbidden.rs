//! What the pages of progress must never say: a cause, a forecast of pain, a ranking of triggers, anything about the weather.
//! Source: clinical.md part 7.2.

use tend::text::english;

/// The sections whose sentences speak of what a diary shows.
const SECTIONS: [&str; 8] = [
    "progress",
    "links",
    "after",
    "places",
    "scores",
    "year",
    "chart",
    "experiments",
];

/// What names a cause, foretells, ranks, or speaks of the weather.
const FORBIDDEN: [&str; 16] = [
    "weather",
    "because of",
    "caused by",
    "is the cause",
    "leads to",
    "due to",
    "triggers your",
    "worst trigger",
    "main trigger",
    "tomorrow",
    "will be higher",
    "will be lower",
    "will rise",
    "will hurt",
    "predict",
    "proves that",
];

fn said(sentence: &str) -> Vec<&'static str> {
    let small = sentence.to_lowercase();
    let found = FORBIDDEN.iter().filter(|words| small.contains(**words));
    found.copied().collect()
}

#[test]
fn a_forbidden_sentence_is_found() {
    for (sentence, expected) in [
        ("Your pain is higher because of poor sleep.", 1),
        ("Tomorrow your pain will be higher.", 2),
        (
            "On days after poorer sleep your pain tended to be higher",
            0,
        ),
        ("This does not prove that one causes the other.", 0),
    ] {
        assert_eq!(said(sentence).len(), expected, "{sentence}");
    }
}

#[test]
fn no_sentence_about_progress_names_a_cause_or_foretells_pain() {
    let mut looked_at = 0;
    for (key, sentence) in english().iter() {
        if SECTIONS.contains(&key.split('.').next().unwrap_or_default()) {
            looked_at += 1;
            assert_eq!(said(sentence), Vec::<&str>::new(), "{key}: {sentence}");
        }
    }
    assert!(looked_at > 150, "only {looked_at} sentences were looked at");
}

#[test]
fn what_stands_out_is_said_with_its_range_its_days_and_that_it_proves_no_cause() {
    for (key, parts) in [
        (
            "progress.likely-range",
            &["{n}", "{low}", "{high}", "{days}"][..],
        ),
        ("progress.no-cause", &["does not prove"]),
        ("progress.links-said", &["{looked}", "{stood}"]),
        ("progress.regression", &["would come anyway"]),
        ("after.caution", &["does not prove"]),
        ("experiments.own-only", &["you and these days alone"]),
    ] {
        let sentence = english().get(key).unwrap_or_default();
        for part in parts {
            assert!(sentence.contains(part), "{key}: {sentence}");
        }
    }
}

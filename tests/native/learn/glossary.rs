//! The glossary: where its words stand in a text.

use tend::domain::lesson::{GlossaryWord, pieces};

use super::learn;

fn word(id: &str, forms: &[&str]) -> GlossaryWord {
    GlossaryWord {
        id: id.to_owned(),
        word: id.to_owned(),
        forms: forms.iter().map(|form| (*form).to_owned()).collect(),
        means: String::new(),
    }
}

#[test]
fn a_word_is_marked_where_it_is_met_first_and_whole() {
    let words = [
        word("flare", &["flare", "flares"]),
        word("way", &["in the way"]),
        word("usual", &["usual", "your usual"]),
    ];
    let rows = [
        ("A flare is a flare.", "A [flare] is a flare."),
        ("Flares end.", "[Flares] end."),
        (
            "A flareup is none, nor is pre-flare.",
            "A flareup is none, nor is pre-flare.",
        ),
        (
            "Pain gets in the way of a flare",
            "Pain gets [in the way] of a [flare]",
        ),
        ("Above your usual", "Above [your usual]"),
        ("Müde – “flare”", "Müde – “[flare]”"),
        ("", ""),
    ];
    for (text, expected) in rows {
        let marked: String = pieces(text, &words, &mut Vec::new())
            .into_iter()
            .map(|piece| match piece.word {
                Some(_) => format!("[{}]", piece.text),
                None => piece.text.to_owned(),
            })
            .collect();
        assert_eq!(marked, expected);
    }
}

#[test]
fn a_word_met_before_is_not_marked_again() {
    let words = [word("flare", &["flare"])];
    let mut met = Vec::new();
    assert_eq!(pieces("a flare", &words, &mut met).len(), 2);
    assert_eq!(pieces("a flare", &words, &mut met).len(), 1);
}

#[test]
fn every_word_has_an_address_and_forms_in_small_letters() {
    let words = learn().words;
    for word in &words {
        assert!(
            words.iter().filter(|one| one.id == word.id).count() == 1,
            "{}",
            word.id
        );
        assert!(
            !word.forms.is_empty() && !word.means.is_empty(),
            "{}",
            word.id
        );
        for form in &word.forms {
            assert_eq!(*form, form.to_lowercase(), "{}", word.id);
        }
    }
}

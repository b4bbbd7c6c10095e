//! The words used in a sense of their own, and where they stand in a text.

use crate::fields;

/// One word with its meaning.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct GlossaryWord {
    pub id: String,
    pub word: String,
    /// The ways it is written in texts, in small letters.
    pub forms: Vec<String>,
    pub means: String,
}

fields! {
    GlossaryWord { id, word, forms, means }
}

/// A stretch of text: plain, or a word of the glossary.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Piece<'t, 'w> {
    pub text: &'t str,
    pub word: Option<&'w GlossaryWord>,
}

/// The text in pieces, joined the text again. A word is marked where it is met first; those in `met` are met already, and
/// what is marked here joins them. Of two words at one place the longer is taken.
#[must_use]
pub fn pieces<'t, 'w>(
    text: &'t str,
    words: &'w [GlossaryWord],
    met: &mut Vec<&'w str>,
) -> Vec<Piece<'t, 'w>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((at, len, word)) = next_word(rest, words, met) {
        let (before, from) = rest.split_at(at);
        let (marked, after) = from.split_at(len);
        if !before.is_empty() {
            found.push(Piece {
                text: before,
                word: None,
            });
        }
        found.push(Piece {
            text: marked,
            word: Some(word),
        });
        met.push(&word.id);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece {
            text: rest,
            word: None,
        });
    }
    found
}

/// The earliest word that is not met yet: where it starts, how long it is.
fn next_word<'w>(
    text: &str,
    words: &'w [GlossaryWord],
    met: &[&str],
) -> Option<(usize, usize, &'w GlossaryWord)> {
    // Small letters of what the texts are written in take as many bytes as capitals, so places stay the same.
    let small = text.to_ascii_lowercase();
    let mut first: Option<(usize, usize, &GlossaryWord)> = None;
    for word in words.iter().filter(|word| !met.contains(&word.id.as_str())) {
        for form in &word.forms {
            let Some(at) = whole(&small, form) else {
                continue;
            };
            let is_better =
                first.is_none_or(|(best, len, _)| at < best || (at == best && form.len() > len));
            if is_better {
                first = Some((at, form.len(), word));
            }
        }
    }
    first
}

/// Where a form stands as whole words.
fn whole(text: &str, form: &str) -> Option<usize> {
    text.match_indices(form).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + form.len()..)
            .and_then(|text| text.chars().next());
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        !joins(before) && !joins(after)
    })
}

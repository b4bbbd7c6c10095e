//! The sentences of the interface, by key. Pure: it does not know which language the browser prefers, how a number is
//! written there, or which plural category a number falls into; the caller passes that in. The sentences themselves lie
//! in `src/content/text/`, content (exercises, questions, lessons) carries its own words.

mod plural;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use plural::Plural;

/// Every sentence of one language, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    sentences: BTreeMap<String, String>,
}

impl Text {
    /// Reads the packed form: one flat JSON object of key and sentence.
    ///
    /// # Errors
    /// When the JSON is malformed or a value is not a sentence.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        let sentences = serde_json::from_str(json)?;
        Ok(Self { sentences })
    }

    /// The sentence of `key`, if this language has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.sentences.get(key).map(String::as_str)
    }

    /// Every key and its sentence, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sentences
            .iter()
            .map(|(key, sentence)| (key.as_str(), sentence.as_str()))
    }
}

/// English, which every build carries: the language of first resort and the fallback of all others.
static ENGLISH: LazyLock<Text> = LazyLock::new(|| {
    // A build whose own text cannot be read shows keys instead of sentences; a native test keeps that from shipping.
    Text::parse(include_str!(concat!(env!("OUT_DIR"), "/text.json"))).unwrap_or_default()
});

/// The language the app speaks.
#[must_use]
pub fn english() -> &'static Text {
    &ENGLISH
}

/// The sentence of `key`; the key itself where there is none, so that a mistake is seen and nothing breaks.
#[must_use]
pub fn t(key: &'static str) -> &'static str {
    english().get(key).unwrap_or(key)
}

/// The sentence of `key` with every `{name}` replaced by its value.
#[must_use]
pub fn t_with(key: &'static str, values: &[(&str, &str)]) -> String {
    fill(t(key), values)
}

/// The sentence of `key.one`, `key.other` and so on, by the plural category of the number, with its values filled in.
/// A language that lacks the category answers with `key.other`.
#[must_use]
pub fn t_plural(key: &str, plural: Plural, values: &[(&str, &str)]) -> String {
    let text = english();
    let sentence = text
        .get(&format!("{key}.{}", plural.name()))
        .or_else(|| text.get(&format!("{key}.other")))
        .unwrap_or(key);
    fill(sentence, values)
}

/// Replaces each `{name}` once, from left to right; a value is never searched for further names.
fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) => {
                match values.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) => filled.push_str(value),
                    None => {
                        filled.push('{');
                        filled.push_str(name);
                        filled.push('}');
                    }
                }
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

//! How long a person needs for the questions: an estimate from the words that are read and the answers that are given, page by
//! page. A machine answers in seconds, so its own time says nothing.

use journeys::person::Person;
use journeys::trouble::Outcome;
use serde_json::Value;

/// Silent reading of English that is no story, the mean of 190 studies. Source: Brysbaert 2019, J Mem Lang 109:104047.
const WORDS_A_MINUTE: f64 = 238.0;
/// To make up one's mind, and to point and press. Source: Card, Moran and Newell 1983, the keystroke-level model (M and P).
const DECISION_S: f64 = 1.35;
const PRESS_S: f64 = 1.1;

/// The words of a page without its bar, the questions on it, and the presses that answer them; a question that is still open
/// counts one press.
const COUNT: &str = "const main = document.querySelector('main');
    const words = (node) => (node ? node.innerText : '').split(/\\s+/).filter((word) => /[A-Za-z]/.test(word)).length;
    const groups = [...main.querySelectorAll('fieldset')].filter((group) => !group.querySelector('fieldset'));
    const fields = [...main.querySelectorAll('textarea, input:not([type=radio]):not([type=checkbox])')]
        .filter((field) => !field.closest('fieldset'));
    const open = groups.filter((group) => !group.querySelector('input:checked')).length;
    const ticked = main.querySelectorAll('input:checked').length;
    return [words(main) - words(main.querySelector('.bottom-bar')), groups.length + fields.length, ticked + open + fields.length];";

/// What a way through the intake costs.
#[derive(Debug, Default)]
pub struct Cost {
    pub pages: u64,
    pub words: u64,
    pub questions: u64,
    pub presses: u64,
}

impl Cost {
    /// Adds the page that is open.
    pub fn add(&mut self, person: &Person) -> Outcome {
        let found = person.page().run(COUNT, &[])?;
        let number = |at: usize| found.get(at).and_then(Value::as_u64).unwrap_or_default();
        self.pages += 1;
        self.words += number(0);
        self.questions += number(1);
        // And Continue.
        self.presses += number(2) + 1;
        Ok(())
    }

    /// Seconds for someone who reads every word.
    pub fn seconds(&self) -> f64 {
        self.words as f64 * 60.0 / WORDS_A_MINUTE
            + self.questions as f64 * DECISION_S
            + self.presses as f64 * PRESS_S
    }
}

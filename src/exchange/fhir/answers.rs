//! What the person wrote, whole: one `QuestionnaireResponse` for each entry, check-in and questionnaire.

use serde_json::{Value, json};

use super::Making;
use crate::domain::check_in::CheckIn;
use crate::domain::diary::Entry;
use crate::domain::instrument::Instrument;
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::exchange::csv::iso;

/// The items of one response.
pub(super) struct Items(Vec<Value>);

impl Items {
    fn put(&mut self, name: &str, answers: Vec<Value>) {
        if !answers.is_empty() {
            self.0.push(json!({"linkId": name, "answer": answers}));
        }
    }

    fn number<N: Into<i64>>(&mut self, name: &str, value: Option<N>) {
        let value = value.map(|value| json!({"valueInteger": value.into()}));
        self.put(name, value.into_iter().collect());
    }

    fn word(&mut self, name: &str, word: &str) {
        let word = (!word.is_empty()).then(|| json!({"valueString": word}));
        self.put(name, word.into_iter().collect());
    }

    /// None recorded is left out; an empty list is said.
    fn list<'a>(&mut self, name: &str, list: Option<impl Iterator<Item = &'a str>>) {
        let Some(list) = list else { return };
        let mut words: Vec<Value> = list.map(|word| json!({"valueString": word})).collect();
        if words.is_empty() {
            words.push(json!({"valueString": "none"}));
        }
        self.put(name, words);
    }
}

impl Making {
    /// Puts the response under the id of its record.
    fn response(&mut self, id: &str, kind: &str, day: Date, written: Moment, mut items: Items) {
        items.put("day", vec![json!({"valueDate": day.to_string()})]);
        let resource = json!({
            "resourceType": "QuestionnaireResponse",
            "identifier": {"system": "urn:tend:kind", "value": kind},
            "status": "completed",
            "subject": self.subject(),
            "author": self.subject(),
            "authored": iso(written),
            "item": items.0,
        });
        self.put(id, resource);
    }

    pub(super) fn entry(&mut self, id: &str, entry: &Entry) {
        let mut items = Items(Vec::new());
        items.put("late", vec![json!({"valueBoolean": entry.late})]);
        items.number("pain_now", entry.pain.now);
        items.number("pain_average", entry.pain.average);
        items.number("pain_worst", entry.pain.worst);
        let places = entry
            .sites
            .as_ref()
            .map(|list| list.iter().map(|one| one.site.as_str()));
        items.list("places", places);
        items.word("course", entry.course.map_or("", |one| one.as_str()));
        items.number("pain_hours", entry.pain_hours);
        items.number("interference", entry.interference);
        items.number("sleep_quality", entry.sleep.quality);
        items.number("sleep_minutes", entry.sleep.minutes);
        items.word("stiffness", entry.stiffness.map_or("", |one| one.as_str()));
        items.number("mood", entry.mood);
        items.number("stress", entry.stress);
        items.number("energy", entry.energy);
        items.number("steps", entry.steps);
        for activity in &entry.activities {
            items.number(
                &format!("minutes_{}", activity.kind),
                Some(activity.minutes),
            );
        }
        let triggers = entry.triggers.as_ref();
        items.list(
            "triggers",
            triggers.map(|list| list.iter().map(|one| one.as_str())),
        );
        let helped = entry.helped.as_ref();
        items.list(
            "helped",
            helped.map(|list| list.iter().map(|one| one.as_str())),
        );
        items.word(
            "medication",
            entry.medication.map_or("", |one| one.as_str()),
        );
        items.word("medicines", &entry.medicines);
        items.word("note", &entry.note);
        self.response(id, "entry", entry.day, entry.written, items);
        self.entry_observations(id, entry);
    }

    pub(super) fn check_in(&mut self, id: &str, check_in: &CheckIn) {
        let mut items = Items(Vec::new());
        items.number("pain_now", check_in.pain);
        items.number("pain_average", check_in.pain_average);
        items.number("pain_worst", check_in.pain_worst);
        let settled = check_in.settled.map(|is_so| json!({"valueBoolean": is_so}));
        items.put("settled", settled.into_iter().collect());
        items.word(
            "aftermath",
            check_in.aftermath.map_or("", |one| one.as_str()),
        );
        items.list(
            "signs",
            check_in
                .signs
                .as_ref()
                .map(|list| list.iter().map(|one| one.as_str())),
        );
        items.number("sleep_quality", check_in.sleep.quality);
        items.number("sleep_minutes", check_in.sleep.minutes);
        items.word(
            "stiffness",
            check_in.stiffness.map_or("", |one| one.as_str()),
        );
        items.number("mood", check_in.mood);
        items.number("stress", check_in.stress);
        items.number("energy", check_in.energy);
        items.word("note", &check_in.note);
        self.response(
            id,
            check_in.kind.as_str(),
            check_in.day,
            check_in.written,
            items,
        );
        let pain = [
            ("now", check_in.pain),
            ("average", check_in.pain_average),
            ("worst", check_in.pain_worst),
        ];
        self.pain_observations(id, check_in.day, &pain, false);
    }

    pub(super) fn instrument(&mut self, id: &str, one: &Instrument) {
        let mut items = Items(Vec::new());
        for answered in &one.answers {
            items.number(&answered.key, answered.value);
        }
        self.response(id, one.kind.as_str(), one.day, one.written, items);
        self.instrument_observations(id, one);
    }
}

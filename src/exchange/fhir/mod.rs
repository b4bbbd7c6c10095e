//! Diary, sessions and questionnaires as a FHIR R4 bundle. Each entry, check-in and questionnaire is one
//! `QuestionnaireResponse` with everything in it; what has a verified code is an `Observation` beside it that says where it
//! came from. A gap is left out, never a zero. No `Condition`, no `Procedure`: nothing here states an illness.
//! Source: clinical.md part 9.3.

mod answers;
pub mod codes;
mod observations;

use serde_json::{Value, json};

use super::csv::iso;
use crate::domain::moment::Moment;
use crate::storage::load::Loaded;
use crate::storage::sha256::sha256;

/// The bundle as JSON text. `now` is when it was made.
#[must_use]
pub fn bundle(kept: &Loaded, now: Moment) -> String {
    let mut making = Making {
        patient: uuid("patient"),
        entries: Vec::new(),
    };
    let patient = making.patient.clone();
    making.put(&patient, json!({"resourceType": "Patient"}));
    for one in &kept.entries {
        making.entry(one.id.as_str(), &one.value);
    }
    for one in &kept.check_ins {
        making.check_in(one.id.as_str(), &one.value);
    }
    for one in &kept.instruments {
        making.instrument(one.id.as_str(), &one.value);
    }
    for one in &kept.sessions {
        making.session(one.id.as_str(), &one.value);
    }
    let bundle = json!({
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": iso(now),
        "meta": {"tag": [tag()]},
        "entry": making.entries,
    });
    serde_json::to_string_pretty(&bundle).unwrap_or_default()
}

fn tag() -> Value {
    json!({"system": "urn:tend:tag", "code": "self-reported", "display": "self-reported"})
}

/// The bundle in the making.
struct Making {
    patient: String,
    entries: Vec<Value>,
}

impl Making {
    /// Adds a resource under that UUID, with the tag.
    fn put(&mut self, id: &str, mut resource: Value) {
        if let Value::Object(resource) = &mut resource {
            resource.insert("id".to_owned(), id.into());
            resource.insert("meta".to_owned(), json!({"tag": [tag()]}));
        }
        self.entries
            .push(json!({"fullUrl": format!("urn:uuid:{id}"), "resource": resource}));
    }

    fn subject(&self) -> Value {
        json!({"reference": format!("urn:uuid:{}", self.patient)})
    }
}

/// A UUID (version 8) that only this name has.
fn uuid(name: &str) -> String {
    let sum = sha256(name.as_bytes());
    let part = |from: usize, to: usize| sum.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-8{}-8{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 15),
        part(15, 18),
        part(18, 30)
    )
}

//! What has a code: pain, the questions and scores of questionnaires; and sessions, which have words alone.

use serde_json::{Value, json};

use super::codes::{self, PAIN};
use super::{Making, uuid};
use crate::domain::diary::Entry;
use crate::domain::instrument::{Instrument, InstrumentKind};
use crate::domain::session_log::SessionLog;
use crate::domain::time::Date;
use crate::exchange::csv::iso;

const UCUM: &str = "http://unitsofmeasure.org";

impl Making {
    /// Puts an observation that was read off the response of that record.
    fn observe(&mut self, of: &str, name: &str, day: Date, what: Value) {
        let mut observation = json!({
            "resourceType": "Observation",
            "status": "final",
            "category": [category("survey")],
            "subject": self.subject(),
            "performer": [self.subject()],
            "effectiveDateTime": day.to_string(),
            "derivedFrom": [{"reference": format!("urn:uuid:{of}")}],
        });
        if let (Value::Object(all), Value::Object(more)) = (&mut observation, what) {
            all.extend(more);
        }
        self.put(&uuid(&format!("{of}/{name}")), observation);
    }

    /// The pain of a day. LOINC has one code for it: which pain it was stands in a category of ours.
    pub(super) fn pain_observations(
        &mut self,
        of: &str,
        day: Date,
        pain: &[(&str, Option<u8>)],
        late: bool,
    ) {
        for (which, value) in pain {
            let Some(value) = value else { continue };
            let mut what = json!({
                "category": [category("survey"), {
                    "coding": [{"system": "urn:tend:pain", "code": which}],
                    "text": which,
                }],
                "code": codes::loinc(PAIN),
                "valueInteger": value,
            });
            if late {
                let note = json!([{"text": "Written down on a later day."}]);
                if let Value::Object(what) = &mut what {
                    what.insert("note".to_owned(), note);
                }
            }
            self.observe(of, which, day, what);
        }
    }

    pub(super) fn entry_observations(&mut self, id: &str, entry: &Entry) {
        let pain = [
            ("now", entry.pain.now),
            ("average", entry.pain.average),
            ("worst", entry.pain.worst),
        ];
        self.pain_observations(id, entry.day, &pain, entry.late);
        for (at, place) in entry.sites.iter().flatten().enumerate() {
            let quality: Vec<Value> = place
                .quality
                .iter()
                .map(|one| {
                    json!({"code": codes::words("quality"), "valueCodeableConcept": codes::quality(*one)})
                })
                .collect();
            let side = place.side.map_or("", |side| side.as_str());
            let mut what = json!({
                "code": codes::loinc(PAIN),
                "bodySite": codes::site(place.site, side),
            });
            if let Value::Object(what) = &mut what {
                match place.pain {
                    Some(pain) => what.insert("valueInteger".to_owned(), pain.into()),
                    None => {
                        what.insert("dataAbsentReason".to_owned(), codes::words("not recorded"))
                    }
                };
                if !quality.is_empty() {
                    what.insert("component".to_owned(), quality.into());
                }
            }
            self.observe(id, &format!("place-{at}"), entry.day, what);
        }
    }

    pub(super) fn instrument_observations(&mut self, id: &str, one: &Instrument) {
        for answered in &one.answers {
            let code = codes::question(one.kind, &answered.key);
            let (Some(code), Some(value)) = (code, answered.value) else {
                continue;
            };
            let mut what = json!({"code": codes::loinc(code)});
            if let Value::Object(what) = &mut what {
                match (one.kind, answered.key.as_str()) {
                    (InstrumentKind::VitalSign, "minutes") => what.insert(
                        "valueQuantity".to_owned(),
                        quantity(f64::from(value), "min"),
                    ),
                    (InstrumentKind::VitalSign, _) => what.insert(
                        "valueQuantity".to_owned(),
                        quantity(f64::from(value), "d/wk"),
                    ),
                    _ => what.insert("valueInteger".to_owned(), value.into()),
                };
            }
            self.observe(id, &answered.key, one.day, what);
        }
        let total = match one.kind {
            InstrumentKind::Peg => one.mean().map(|mean| (mean * 10.0).round() / 10.0),
            InstrumentKind::Phq4 => one.total().map(f64::from),
            _ => None,
        };
        if let Some((code, total)) = codes::score(one.kind).zip(total) {
            let what =
                json!({"code": codes::loinc(code), "valueQuantity": quantity(total, "{score}")});
            self.observe(id, "score", one.day, what);
        }
    }

    /// A session: how long, how hard, and the pain before, during and after.
    pub(super) fn session(&mut self, id: &str, log: &SessionLog) {
        let seconds: u32 = log.steps.iter().map(|step| step.done.seconds).sum();
        let numbers = [
            ("pain before", log.pain_before),
            ("worst pain during", log.pain_worst),
            ("pain after", log.pain_after),
            ("effort", log.effort),
            ("confidence before", log.confidence),
            ("confidence after", log.confidence_after),
        ];
        let mut component = vec![
            json!({"code": codes::words("time in exercises"), "valueQuantity": quantity(f64::from(seconds), "s")}),
        ];
        component.extend(numbers.iter().filter_map(|(name, value)| {
            Some(json!({"code": codes::words(name), "valueInteger": (*value)?}))
        }));
        if let Some(stop) = log.stop {
            component.push(json!({"code": codes::words("stopped"), "valueString": stop.as_str()}));
        }
        component.extend(log.steps.iter().map(|step| {
            let done = format!(
                "{} bouts, {} repetitions, {} s",
                step.done.bouts, step.done.reps, step.done.seconds
            );
            json!({"code": codes::words(step.exercise.as_str()), "valueString": done})
        }));
        let mut observation = json!({
            "resourceType": "Observation",
            "status": if log.finished.is_some() { "final" } else { "preliminary" },
            "category": [category("activity")],
            "code": codes::words("exercise session"),
            "subject": self.subject(),
            "performer": [self.subject()],
            "effectiveDateTime": iso(log.started),
            "component": component,
        });
        if let (Value::Object(all), false) = (&mut observation, log.note.is_empty()) {
            all.insert("note".to_owned(), json!([{"text": log.note}]));
        }
        self.put(id, observation);
    }
}

fn category(code: &str) -> Value {
    json!({"coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/observation-category",
        "code": code,
    }]})
}

fn quantity(value: f64, unit: &str) -> Value {
    json!({"value": value, "unit": unit, "system": UCUM, "code": unit})
}

//! The strict reader for answers files from outside: every fault names the key it is at. The app's own records are read
//! by the forgiving form next door.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use super::{AnswersV1, OutOfRange};
use crate::domain::answers::Answers;
use crate::domain::rulebook::Rulebook;
use crate::domain::time::Date;

/// The version of the answers file.
pub const SCHEMA: u16 = 1;

/// The longest file that is read, in bytes. A full file is about 4 kB.
const MOST_BYTES: usize = 1 << 20;

/// Day lengths the plan knows. Source: answers.md.
const DAY_LENGTHS: [u16; 6] = [5, 10, 15, 20, 30, 45];

/// Most activities a person may name. Source: answers.md.
const MOST_ACTIVITIES: usize = 3;

/// What is wrong with an answers file. Keys are dotted paths.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum AnswersFileError {
    TooLong {
        bytes: usize,
    },
    NotJson {
        line: usize,
        column: usize,
        what: String,
    },
    WrongValue {
        key: String,
        what: String,
    },
    UnknownKey {
        key: String,
    },
    Missing {
        key: String,
    },
    OutOfRange(OutOfRange),
    UnknownId {
        key: String,
        id: String,
    },
    OtherSchema {
        found: u16,
    },
    NoDayLength {
        found: u16,
    },
    TooMany {
        key: String,
        most: usize,
    },
}

impl fmt::Display for AnswersFileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => {
                write!(
                    out,
                    "the file has {bytes} bytes; at most {MOST_BYTES} are read"
                )
            }
            Self::NotJson { line, column, what } => {
                write!(out, "no JSON at line {line}, column {column}: {what}")
            }
            Self::WrongValue { key, what } => write!(out, "`{key}`: {what}"),
            Self::UnknownKey { key } => write!(out, "`{key}` is no key of an answers file"),
            Self::Missing { key } => write!(out, "`{key}` is missing"),
            Self::OutOfRange(range) => range.fmt(out),
            Self::UnknownId { key, id } => write!(out, "`{key}`: there is no `{id}`"),
            Self::OtherSchema { found } => {
                write!(out, "`schema` is {found}; this version reads {SCHEMA}")
            }
            Self::NoDayLength { found } => write!(
                out,
                "`minutes_per_day` is {found}; it must be one of {DAY_LENGTHS:?}"
            ),
            Self::TooMany { key, most } => write!(out, "`{key}` may hold at most {most}"),
        }
    }
}

impl std::error::Error for AnswersFileError {}

/// The answers and the day they are read for. Every key, word, number and id was checked.
///
/// # Errors
/// The first fault found, with its key.
pub fn read_answers_file(
    text: &str,
    rules: &Rulebook,
) -> Result<(Answers, Date), AnswersFileError> {
    if text.len() > MOST_BYTES {
        return Err(AnswersFileError::TooLong { bytes: text.len() });
    }
    let form = parse(text)?;
    let today = check_required(&form)?;
    check_amounts(&form)?;
    check_ids(&form, rules)?;
    let answers = Answers::try_from(form).map_err(AnswersFileError::OutOfRange)?;
    Ok((answers, today))
}

/// An answers file with these answers, readable by [`read_answers_file`] once nothing required is missing.
///
/// # Errors
/// When the JSON cannot be written, which no answers lead to.
pub fn write_answers_file(answers: &Answers, today: Date) -> Result<String, serde_json::Error> {
    let form = AnswersV1 {
        schema: Some(SCHEMA),
        today: Some(today),
        ..AnswersV1::from(answers)
    };
    serde_json::to_string_pretty(&form)
}

fn parse(text: &str) -> Result<AnswersV1, AnswersFileError> {
    let mut unknown = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let mut track = serde_path_to_error::Track::new();
    let read = {
        let mut note_first = |path: serde_ignored::Path<'_>| {
            unknown.get_or_insert_with(|| dotted(&path.to_string()));
        };
        let noting = serde_ignored::Deserializer::new(&mut json, &mut note_first);
        AnswersV1::deserialize(serde_path_to_error::Deserializer::new(noting, &mut track))
    };
    let form = read
        .and_then(|form| json.end().map(|()| form))
        .map_err(|error| {
            if error.is_data() {
                let path = track.path().to_string();
                AnswersFileError::WrongValue {
                    key: if path == "." {
                        "the file".to_owned()
                    } else {
                        path
                    },
                    what: error.to_string(),
                }
            } else {
                AnswersFileError::NotJson {
                    line: error.line(),
                    column: error.column(),
                    what: error.to_string(),
                }
            }
        })?;
    if let Some(key) = unknown {
        return Err(AnswersFileError::UnknownKey { key });
    }
    match list_for_object(text) {
        Some(key) => Err(AnswersFileError::WrongValue {
            key,
            what: "invalid type: a list, expected an object".to_owned(),
        }),
        None => Ok(form),
    }
}

/// The path as people write it: `habits.?.x` is `habits.x`, `sites.0.x` is `sites[0].x`.
fn dotted(path: &str) -> String {
    let mut plain = String::new();
    for part in path.split('.').filter(|part| *part != "?") {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            plain.push_str(&format!("[{part}]"));
        } else {
            if !plain.is_empty() {
                plain.push('.');
            }
            plain.push_str(part);
        }
    }
    plain
}

/// The first key whose object was written as a list: serde would take its values in the order of the fields.
fn list_for_object(text: &str) -> Option<String> {
    let file: Value = serde_json::from_str(text).ok()?;
    if file.is_array() {
        return Some("the file".to_owned());
    }
    let is_list = |place: &Value| place.is_array();
    for key in ["pain", "habits", "readings", "activity"] {
        if file.get(key).is_some_and(is_list) {
            return Some(key.to_owned());
        }
    }
    for key in ["sites", "conditions", "clearances", "activities"] {
        let list = file.get(key).and_then(Value::as_array);
        if let Some(at) = list.and_then(|list| list.iter().position(is_list)) {
            return Some(format!("{key}[{at}]"));
        }
    }
    None
}

fn check_required(form: &AnswersV1) -> Result<Date, AnswersFileError> {
    let missing = |key: String| Err(AnswersFileError::Missing { key });
    match form.schema {
        None => return missing("schema".to_owned()),
        Some(SCHEMA) => {}
        Some(found) => return Err(AnswersFileError::OtherSchema { found }),
    }
    let pain = form.pain.clone().unwrap_or_default();
    let required = [
        ("today", form.today.is_some()),
        ("age", form.age.is_some()),
        (
            "sites",
            form.sites.as_ref().is_some_and(|sites| !sites.is_empty()),
        ),
        ("duration_weeks", form.duration_weeks.is_some()),
        ("pain", form.pain.is_some()),
        ("pain.now", pain.now.is_some()),
        ("pain.average", pain.average.is_some()),
        ("pain.worst", pain.worst.is_some()),
        ("minutes_per_day", form.minutes_per_day.is_some()),
    ];
    if let Some((key, _)) = required.iter().find(|(_, is_there)| !is_there) {
        return missing((*key).to_owned());
    }
    for (at, marked) in form.sites.iter().flatten().enumerate() {
        if marked.side.is_none() {
            return missing(format!("sites[{at}].side"));
        }
        if marked.pain.is_none() {
            return missing(format!("sites[{at}].pain"));
        }
    }
    let scores = [
        ("peg", form.peg.as_ref().map(|list| list.as_slice())),
        ("phq4", form.phq4.as_ref().map(|list| list.as_slice())),
    ];
    for (key, scores) in scores {
        if let Some(at) = scores.and_then(|list| list.iter().position(Option::is_none)) {
            return missing(format!("{key}[{at}]"));
        }
    }
    form.today.map_or_else(|| missing("today".to_owned()), Ok)
}

fn check_amounts(form: &AnswersV1) -> Result<(), AnswersFileError> {
    form.check_ranges().map_err(AnswersFileError::OutOfRange)?;
    if let Some(found) = form.minutes_per_day
        && !DAY_LENGTHS.contains(&found)
    {
        return Err(AnswersFileError::NoDayLength { found });
    }
    if form
        .activities
        .as_ref()
        .is_some_and(|list| list.len() > MOST_ACTIVITIES)
    {
        return Err(AnswersFileError::TooMany {
            key: "activities".to_owned(),
            most: MOST_ACTIVITIES,
        });
    }
    Ok(())
}

fn check_ids(form: &AnswersV1, rules: &Rulebook) -> Result<(), AnswersFileError> {
    let unknown = |key: String, id: &str| {
        Err(AnswersFileError::UnknownId {
            key,
            id: id.to_owned(),
        })
    };
    for id in form.screening.iter().flatten().map(|(id, _)| id) {
        if !rules.asks(id) {
            return unknown("screening".to_owned(), id.as_str());
        }
    }
    for (at, stated) in form.conditions.iter().flatten().enumerate() {
        if rules.condition(&stated.id).is_none() {
            return unknown(format!("conditions[{at}]"), stated.id.as_str());
        }
    }
    for (key, list) in [("liked", &form.liked), ("disliked", &form.disliked)] {
        for (at, id) in list.iter().flatten().enumerate() {
            if rules.exercise(id).is_none() {
                return unknown(format!("{key}[{at}]"), id.as_str());
            }
        }
    }
    Ok(())
}

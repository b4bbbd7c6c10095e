//! A diary from elsewhere: a table whose columns the person names. Makes entries of it, and tells line by line what it cannot
//! take. Keeps nothing itself: the entries go the way of every backup, which says first what would change.

use std::collections::{BTreeMap, BTreeSet};

use super::clean::clean;
use super::csv::read::{BadTable, Row, read};
use crate::domain::diary::Entry;
use crate::domain::invalid::TEXT_MAX;
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::slugs;
use crate::storage::envelope::{Envelope, Object, Stamp};
use crate::storage::kind::Kind;
use crate::storage::record_id::record_id;
use crate::storage::records::Written;
use crate::storage::sha256::sha256;
use crate::storage::{backup, key};

slugs! {
    /// In which order a date names its parts.
    DateOrder { YearFirst = "ymd", DayFirst = "dmy", MonthFirst = "mdy", }
}

/// Which column holds what; columns are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Columns {
    pub date: usize,
    pub order: DateOrder,
    pub pain: usize,
    pub worst: Option<usize>,
    pub note: Option<usize>,
}

/// What is wrong with one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Wrong {
    Date,
    /// A day that has not come yet, or lies before 1900.
    Day,
    Pain,
    Worst,
    Note,
    /// The line says the same as one before it.
    Again,
}

/// What was made of a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct DiaryFile {
    pub entries: Vec<Entry>,
    pub wrong: Vec<(usize, Wrong)>,
}

/// The table as it stands, for the person to name its columns: its first row, and a few more.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Seen {
    pub heads: Vec<String>,
    pub samples: Vec<Vec<String>>,
    pub rows: usize,
    pub guess: Guess,
}

/// Which columns they probably are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Guess {
    pub date: Option<usize>,
    pub order: Option<DateOrder>,
    pub pain: Option<usize>,
    pub worst: Option<usize>,
    pub note: Option<usize>,
}

/// Looks at a table.
///
/// # Errors
/// When it cannot be read.
pub fn look(text: &str) -> Result<Seen, BadTable> {
    let rows = read(text)?;
    let shown = |row: &Row| row.cells.iter().map(|cell| clean(cell)).collect();
    let heads: Vec<String> = rows.first().map(shown).unwrap_or_default();
    let guess = guess(&heads, rows.get(1..).unwrap_or_default());
    Ok(Seen {
        heads,
        samples: rows.iter().skip(1).take(3).map(shown).collect(),
        rows: rows.len() - 1,
        guess,
    })
}

fn guess(heads: &[String], rows: &[Row]) -> Guess {
    let named = |words: &[&str]| {
        heads.iter().position(|head| {
            let head = head.to_lowercase();
            words.iter().any(|word| head.contains(word))
        })
    };
    let date = named(&["date", "day", "datum", "fecha", "giorno", "jour"]);
    // A few wrong lines must not hide how the others are written.
    let fitting = |order: DateOrder| {
        let cells = rows.iter().filter_map(|row| row.cells.get(date?));
        cells.filter(|cell| date_of(cell, order).is_some()).count()
    };
    let order = DateOrder::ALL
        .iter()
        .copied()
        .rev()
        .max_by_key(|order| fitting(*order));
    let worst = named(&["worst", "max"]);
    let pain = heads.iter().enumerate().position(|(at, head)| {
        let head = head.to_lowercase();
        let is_it = [
            "pain", "schmerz", "dolor", "douleur", "score", "nrs", "level",
        ];
        Some(at) != worst && Some(at) != date && is_it.iter().any(|word| head.contains(word))
    });
    Guess {
        date,
        order: order.filter(|order| fitting(*order) > 0),
        pain,
        worst,
        note: named(&["note", "noti", "comment", "remark", "text"]),
    }
}

/// Makes entries of the rows after the first.
///
/// # Errors
/// When the table cannot be read.
pub fn entries(text: &str, columns: Columns, today: Date) -> Result<DiaryFile, BadTable> {
    let mut file = DiaryFile::default();
    let mut known = BTreeSet::new();
    for row in read(text)?.iter().skip(1) {
        match entry(row, columns, today) {
            Ok(entry) => {
                let says = (
                    entry.day,
                    entry.pain.average,
                    entry.pain.worst,
                    entry.note.clone(),
                );
                if known.insert(says) {
                    file.entries.push(entry);
                } else {
                    file.wrong.push((row.line, Wrong::Again));
                }
            }
            Err(wrong) => file.wrong.push((row.line, wrong)),
        }
    }
    Ok(file)
}

fn entry(row: &Row, columns: Columns, today: Date) -> Result<Entry, Wrong> {
    let cell = |at: usize| row.cells.get(at).map_or("", String::as_str);
    let day = date_of(cell(columns.date), columns.order).ok_or(Wrong::Date)?;
    if day > today || day.ymd().0 < 1900 {
        return Err(Wrong::Day);
    }
    // Nobody knows when it was written: it stands at noon of its day, and as late, so that nothing reads an hour from it.
    let written = Moment {
        at: i64::from(day.days()) * 86_400_000 + 43_200_000,
        offset_min: 0,
    };
    let mut entry = Entry::blank(written, day);
    entry.late = true;
    entry.pain.average = pain_of(cell(columns.pain)).map_err(|()| Wrong::Pain)?;
    let worst = columns.worst.map_or("", cell);
    entry.pain.worst = pain_of(worst).map_err(|()| Wrong::Worst)?;
    entry.note = clean(columns.note.map_or("", cell));
    if entry.note.chars().count() > TEXT_MAX {
        return Err(Wrong::Note);
    }
    if entry.pain.average.is_none() && entry.pain.worst.is_none() && entry.note.is_empty() {
        return Err(Wrong::Pain);
    }
    Ok(entry)
}

/// A whole number from 0 to 10, also as `6.0`, `6,0` or `6/10`; none when the cell is empty.
fn pain_of(cell: &str) -> Result<Option<u8>, ()> {
    let cell = clean(cell);
    if cell.is_empty() {
        return Ok(None);
    }
    let whole = cell.strip_suffix("/10").unwrap_or(&cell).trim();
    let whole = whole
        .strip_suffix(".0")
        .or(whole.strip_suffix(",0"))
        .unwrap_or(whole);
    let is_plain = whole.len() <= 2 && whole.bytes().all(|byte| byte.is_ascii_digit());
    let number = whole
        .parse::<u8>()
        .ok()
        .filter(|number| is_plain && *number <= 10);
    number.map(Some).ok_or(())
}

/// A date of three numbers in that order; what comes after it, such as a time of day, is passed over.
fn date_of(cell: &str, order: DateOrder) -> Option<Date> {
    let cell = clean(cell);
    let day = cell.split([' ', 'T']).next().unwrap_or_default();
    let mut parts = Vec::with_capacity(3);
    for part in day.trim_end_matches('.').split(['-', '/', '.']) {
        let is_number = !part.is_empty() && part.len() <= 4;
        let number = part.parse::<u16>().ok().filter(|_| is_number)?;
        parts.push((number, part.len()));
    }
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = match order {
        DateOrder::YearFirst => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    // A year of two digits could be any.
    (year.1 == 4).then(|| Date::new(i32::from(year.0), month.0.into(), day.0.into()))?
}

/// The entries as the text of a backup, to be taken in like any other. The same lines give the same records, so that a file
/// taken in twice adds nothing the second time.
#[must_use]
pub fn as_backup(file: &DiaryFile, now: Moment, app: &str) -> String {
    let mut texts = BTreeMap::new();
    for entry in &file.entries {
        let Ok(body) = entry.write_body() else {
            continue;
        };
        let id = record_id(entry.written.at, marks_of(&body));
        let envelope = Envelope {
            version: Entry::VERSION,
            id: id.clone(),
            rev: 1,
            hlc: entry.written.at,
            stamp: Stamp {
                moment: entry.written,
                zone: "UTC".to_owned(),
            },
            kind: Kind::Entry.to_string(),
            body,
            is_deleted: false,
            rest: Object::new(),
        };
        texts.insert(key::record(&id), envelope.write());
    }
    backup::write(&texts, &[], now, app)
}

/// Bits that only the same entry has.
fn marks_of(body: &Object) -> (u64, u64) {
    let mut body = serde_json::Value::Object(body.clone());
    body.sort_all_objects();
    let sum = sha256(body.to_string().as_bytes());
    let part = |from: usize| {
        let digits = sum.get(from..from + 16).unwrap_or_default();
        u64::from_str_radix(digits, 16).unwrap_or_default()
    };
    (part(0), part(16))
}

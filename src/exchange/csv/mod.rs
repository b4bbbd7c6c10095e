//! Tables as text: RFC 4180, and what spreadsheets make of it. Writing here, reading in `read`.

pub mod diary;
pub mod questionnaires;
pub mod read;
pub mod sessions;

use crate::domain::moment::Moment;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Separator {
    Comma,
    /// For spreadsheets that write one half as `0,5`. They need a mark at the start to know the letters.
    Semicolon,
}

/// One cell. A gap is empty, never a zero.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Cell {
    Gap,
    Number(i64),
    Word(String),
}

impl<N: Into<i64>> From<Option<N>> for Cell {
    fn from(value: Option<N>) -> Self {
        value.map_or(Self::Gap, |value| Self::Number(value.into()))
    }
}

impl From<&str> for Cell {
    fn from(word: &str) -> Self {
        if word.is_empty() {
            Self::Gap
        } else {
            Self::Word(word.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(word: String) -> Self {
        Self::from(word.as_str())
    }
}

/// Several words in one cell. None recorded is a gap; an empty list is the word `none`.
#[must_use]
pub fn words<'a>(list: Option<impl Iterator<Item = &'a str>>) -> Cell {
    let Some(list) = list else { return Cell::Gap };
    let joined = list.collect::<Vec<&str>>().join(" ");
    Cell::from(if joined.is_empty() {
        "none".to_owned()
    } else {
        joined
    })
}

/// A moment as ISO 8601 with its distance from UTC.
#[must_use]
pub fn iso(moment: Moment) -> String {
    let minutes = moment.offset_min.unsigned_abs();
    let sign = if moment.offset_min < 0 { '-' } else { '+' };
    format!(
        "{}{sign}{:02}:{:02}",
        moment.local(),
        minutes / 60,
        minutes % 60
    )
}

/// A table in the making.
#[derive(Debug)]
pub struct Table {
    text: String,
    separator: char,
}

impl Table {
    /// A table with that first row.
    #[must_use]
    pub fn new(separator: Separator, heads: &[&str]) -> Self {
        let (text, separator) = match separator {
            Separator::Comma => (String::new(), ','),
            Separator::Semicolon => ("\u{feff}".to_owned(), ';'),
        };
        let mut table = Self { text, separator };
        table.row(heads.iter().map(|head| Cell::from(*head)));
        table
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(self.separator);
            }
            match cell {
                Cell::Gap => {}
                Cell::Number(number) => self.text.push_str(&number.to_string()),
                Cell::Word(word) => self.word(&word),
            }
        }
        self.text.push_str("\r\n");
    }

    /// A word that a spreadsheet would take for a formula begins with an apostrophe. Source: OWASP ASVS 1.2.10.
    fn word(&mut self, word: &str) {
        let first = word.chars().next();
        let is_formula = first.is_some_and(|first| {
            matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0')
        });
        let guarded = if is_formula {
            format!("'{word}")
        } else {
            word.to_owned()
        };
        let needs_quotes = guarded.contains(['"', ',', ';', '\r', '\n', '\t', ' ']);
        if needs_quotes {
            self.text.push('"');
            self.text.push_str(&guarded.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&guarded);
        }
    }

    /// The whole text.
    #[must_use]
    pub fn text(self) -> String {
        self.text
    }
}

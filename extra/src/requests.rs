//! The requests, each by its name. Whatever comes in is read with care; a refusal says what is wrong with it.

use serde::Deserialize;
use serde_json::{Value, json};
use tend::domain::moment::Moment;
use tend::domain::time::Date;
use tend::exchange::calendar::{Reminders, calendar};
use tend::exchange::csv::read::BadTable;
use tend::exchange::csv::{self, Separator};
use tend::exchange::diary_file::{self, Columns, DateOrder};
use tend::exchange::plan_file::{self, BadPlan, PlanChange, Step};
use tend::exchange::report::{Report, Wish, html, report};
use tend::exchange::{fhir, kept};
use tend::storage::load::Loaded;

use crate::age::{self, Shut};
use crate::{pdf, scan};

/// Why a request is not answered: a key, and a line or a field where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Refusal {
    pub why: &'static str,
    pub line: usize,
    pub field: String,
}

impl Refusal {
    fn new(why: &'static str) -> Self {
        Self {
            why,
            line: 0,
            field: String::new(),
        }
    }

    /// The refusal for the page that asked.
    #[must_use]
    pub fn json(&self) -> String {
        json!({"why": self.why, "line": self.line, "field": self.field}).to_string()
    }
}

/// A request; its name decides what else stands in it.
#[derive(Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum Request {
    /// The report as markup; the data is a backup, as in all of these.
    Report {
        wish: Wish,
    },
    Pdf {
        wish: Wish,
    },
    Table {
        which: String,
        semicolon: bool,
    },
    Fhir {
        at: i64,
        offset: i16,
    },
    Calendar {
        at: i64,
        offset: i16,
        wanted: Reminders,
    },
    /// Locks the data.
    Lock {
        password: String,
    },
    Plan {
        made: Date,
        steps: Vec<Step>,
        limits: Vec<String>,
    },
    Code,
    /// What an edited plan, the data, would change.
    PlanChanges {
        steps: Vec<Step>,
    },
    /// What a table, the data, holds.
    DiaryLook,
    Diary {
        columns: Named,
        today: Date,
        at: i64,
        offset: i16,
        app: String,
    },
}

/// The columns as a page names them.
#[derive(Deserialize)]
struct Named {
    date: usize,
    order: DateOrder,
    pain: usize,
    worst: Option<usize>,
    note: Option<usize>,
}

fn read(request: &str) -> Result<Request, Refusal> {
    serde_json::from_str(request).map_err(|error| Refusal {
        field: error.to_string(),
        ..Refusal::new("request")
    })
}

fn data_of(backup: &str) -> Result<Loaded, Refusal> {
    kept::read(backup).map_err(|_| Refusal::new("data"))
}

fn report_of(wish: &Wish, backup: &str) -> Result<Report, Refusal> {
    if wish.from > wish.to {
        return Err(Refusal::new("period"));
    }
    Ok(report(&data_of(backup)?, wish))
}

/// Answers with a text.
///
/// # Errors
/// When the request or the data is refused.
pub fn tell(request: &str, data: &str) -> Result<String, Refusal> {
    Ok(match read(request)? {
        Request::Report { wish } => html::html(&report_of(&wish, data)?),
        Request::Table { which, semicolon } => {
            let kept = data_of(data)?;
            let separator = if semicolon {
                Separator::Semicolon
            } else {
                Separator::Comma
            };
            match which.as_str() {
                "diary" => csv::diary::table(&kept, separator),
                "sessions" => csv::sessions::table(&kept, separator),
                "questionnaires" => csv::questionnaires::table(&kept, separator),
                _ => return Err(Refusal::new("request")),
            }
        }
        Request::Fhir { at, offset } => fhir::bundle(&data_of(data)?, moment(at, offset)),
        Request::Calendar { at, offset, wanted } => calendar(&wanted, moment(at, offset)),
        Request::Plan {
            made,
            steps,
            limits,
        } => plan_file::write(made, steps, limits),
        Request::Code => match scan::code(data) {
            Some((size, path)) => json!({"size": size, "path": path}).to_string(),
            None => return Err(Refusal::new("too-long")),
        },
        Request::PlanChanges { steps } => {
            let file = plan_file::read(data).map_err(bad_plan)?;
            let changes = plan_file::difference(&steps, &file.steps);
            let changes: Vec<Value> = changes.iter().map(change).collect();
            json!({"note": file.note, "changes": changes}).to_string()
        }
        Request::DiaryLook => {
            let seen = diary_file::look(data).map_err(bad_table)?;
            let guess = seen.guess;
            json!({
                "heads": seen.heads, "samples": seen.samples, "rows": seen.rows,
                "date": guess.date, "order": guess.order.map(DateOrder::as_str),
                "pain": guess.pain, "worst": guess.worst, "note": guess.note,
            })
            .to_string()
        }
        Request::Diary {
            columns,
            today,
            at,
            offset,
            app,
        } => {
            let columns = Columns {
                date: columns.date,
                order: columns.order,
                pain: columns.pain,
                worst: columns.worst,
                note: columns.note,
            };
            let file = diary_file::entries(data, columns, today).map_err(bad_table)?;
            let wrong: Vec<Value> = file
                .wrong
                .iter()
                .map(|(line, wrong)| json!([line, word(*wrong)]))
                .collect();
            let backup = diary_file::as_backup(&file, moment(at, offset), &app);
            json!({"entries": file.entries.len(), "wrong": wrong, "backup": backup}).to_string()
        }
        Request::Pdf { .. } | Request::Lock { .. } => return Err(Refusal::new("request")),
    })
}

/// Answers with bytes. `chance` comes from the browser, for what is locked.
///
/// # Errors
/// When the request or the data is refused.
pub fn make(request: &str, data: &str, chance: &[u8]) -> Result<Vec<u8>, Refusal> {
    match read(request)? {
        Request::Pdf { wish } => {
            pdf::pdf(&report_of(&wish, data)?).ok_or_else(|| Refusal::new("fonts"))
        }
        Request::Lock { password } => age::lock(data.as_bytes(), &password, chance).map_err(shut),
        _ => Err(Refusal::new("request")),
    }
}

/// Opens a locked copy.
///
/// # Errors
/// When it does not open.
pub fn unlock(password: &str, file: &[u8]) -> Result<String, Refusal> {
    let bytes = age::open(file, password).map_err(shut)?;
    String::from_utf8(bytes).map_err(|_| Refusal::new("not-age"))
}

fn moment(at: i64, offset_min: i16) -> Moment {
    Moment { at, offset_min }
}

fn change(change: &PlanChange) -> Value {
    match change {
        PlanChange::Came(step) => json!({"kind": "came", "to": step}),
        PlanChange::Went(step) => json!({"kind": "went", "from": step}),
        PlanChange::Amount { from, to } => json!({"kind": "amount", "from": from, "to": to}),
    }
}

fn word(wrong: diary_file::Wrong) -> &'static str {
    use diary_file::Wrong;
    match wrong {
        Wrong::Date => "date",
        Wrong::Day => "day",
        Wrong::Pain => "pain",
        Wrong::Worst => "worst",
        Wrong::Note => "note",
        Wrong::Again => "again",
    }
}

fn bad_plan(bad: BadPlan) -> Refusal {
    match bad {
        BadPlan::TooBig => Refusal::new("big"),
        BadPlan::NotOurs => Refusal::new("plan"),
        BadPlan::Newer => Refusal::new("newer"),
        BadPlan::Field(field) => Refusal {
            field,
            ..Refusal::new("field")
        },
        BadPlan::Twice(field) => Refusal {
            field,
            ..Refusal::new("twice")
        },
    }
}

fn bad_table(bad: BadTable) -> Refusal {
    let at = |why, line| Refusal {
        line,
        ..Refusal::new(why)
    };
    match bad {
        BadTable::TooBig => Refusal::new("big"),
        BadTable::Empty => Refusal::new("empty"),
        BadTable::OpenQuote { line } => at("quote", line),
        BadTable::AfterQuote { line } => at("after", line),
        BadTable::TooLong { line } => at("long", line),
        BadTable::NoText { line } => at("text", line),
    }
}

fn shut(shut: Shut) -> Refusal {
    Refusal::new(match shut {
        Shut::NotAge => "not-age",
        Shut::TooMuch => "big",
        Shut::Password => "password",
    })
}

//! A diary from elsewhere: which column holds what, then what would come in, line by line where something is wrong. It is taken
//! in as a backup is, and can be taken back.

use crate::ui::view;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

use super::{Seen, problem};
use crate::chart::words::counted;
use crate::platform::extra;
use crate::state::{Keeping, Plan, use_now, use_today};
use crate::text::{t, t_with};
use crate::ui::components::{Button, Choice, Notice, SelectField};
use crate::ui::focus::focus_on;
use crate::ui::pages::summary;

const PLACE: &str = "bring-plan";
/// A column that the file does not have.
const NONE: &str = "none";
/// Lines with something wrong that are shown one by one.
const MOST_WRONG: usize = 10;

/// Looks at a table.
pub(super) async fn look(text: String) -> Seen {
    match extra::tell(r#"{"what":"diary-look"}"#, &text).await {
        Ok(found) => Seen::Table(text, serde_json::from_str(&found).unwrap_or_default()),
        Err(refusal) => Seen::Wrong(problem(&refusal)),
    }
}

/// What is known of the lines.
#[derive(Clone)]
enum Lines {
    Nothing,
    Reading,
    Failed(String),
    Found(Vec<(u64, String)>, Plan),
}

#[derive(Clone, Copy)]
struct Columns {
    date: RwSignal<String>,
    order: RwSignal<String>,
    pain: RwSignal<String>,
    worst: RwSignal<String>,
    note: RwSignal<String>,
}

/// The columns to name, and below them what would come in.
pub(super) fn form(keeping: Keeping, text: String, table: &Value) -> AnyView {
    let guess = |name: &str| {
        let at = table.get(name).and_then(Value::as_u64);
        RwSignal::new(at.map_or_else(|| NONE.to_owned(), |at| at.to_string()))
    };
    let order = table.get("order").and_then(Value::as_str).unwrap_or("ymd");
    let first = |field: RwSignal<String>| {
        if field.get_untracked() == NONE {
            field.set("0".to_owned());
        }
        field
    };
    let columns = Columns {
        date: first(guess("date")),
        order: RwSignal::new(order.to_owned()),
        pain: first(guess("pain")),
        worst: guess("worst"),
        note: guess("note"),
    };
    let heads = words(table.get("heads"));
    let named: Vec<Choice> = (0..)
        .zip(&heads)
        .map(|(at, head)| {
            let number = (at + 1).to_string();
            let name = t_with("bring.column", &[("n", &number), ("name", head)]);
            Choice::new(at.to_string(), name)
        })
        .collect();
    let mut perhaps = named.clone();
    perhaps.insert(0, Choice::new(NONE, t("bring.none")));
    let orders = vec![
        Choice::new("ymd", t("bring.order-ymd")),
        Choice::new("dmy", t("bring.order-dmy")),
        Choice::new("mdy", t("bring.order-mdy")),
    ];
    let rows = table
        .get("rows")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    let found = counted("bring.found", usize::try_from(rows).unwrap_or(usize::MAX));
    let lines = RwSignal::new(Lines::Nothing);
    let see = move |()| read(keeping, &text, columns, lines);
    view! {
        <p>{found}</p>
        {sample(&heads, table.get("samples"))}
        <h2>{t("bring.columns")}</h2>
        <SelectField name="column-date" label=t("bring.date") choices=named.clone() value=columns.date />
        <SelectField name="column-order" label=t("bring.order") choices=orders value=columns.order />
        <SelectField name="column-pain" label=t("bring.pain") choices=named value=columns.pain />
        <SelectField name="column-worst" label=t("bring.worst") choices=perhaps.clone() value=columns.worst />
        <SelectField name="column-note" label=t("bring.note") choices=perhaps value=columns.note />
        <Button on_press=see>{t("bring.look")}</Button>
        <div id=PLACE tabindex="-1" class="bring-said">
            {move || shown(keeping, lines)}
        </div>
    }
    .into_any()
}

/// The first lines of the file, for the person to know the columns by.
fn sample(heads: &[String], samples: Option<&Value>) -> AnyView {
    let head = |word: &String| view! { <th scope="col">{word.clone()}</th> };
    let heads: Vec<_> = heads.iter().map(head).collect();
    let rows = samples.and_then(Value::as_array).into_iter().flatten();
    let rows: Vec<_> = rows
        .map(|row| {
            let cells = words(Some(row))
                .into_iter()
                .map(|cell| view! { <td>{cell}</td> });
            view! { <tr>{cells.collect::<Vec<_>>()}</tr> }
        })
        .collect();
    view! {
        <div class="bring-sample" role="region" tabindex="0" aria-label=t("bring.sample")>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn words(list: Option<&Value>) -> Vec<String> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.map(|word| word.as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Makes entries of the lines, and looks what taking them in would do.
fn read(keeping: Keeping, text: &str, columns: Columns, lines: RwSignal<Lines>) {
    lines.set(Lines::Reading);
    let now = use_now();
    let column = |field: RwSignal<String>| field.get_untracked().parse::<usize>().ok();
    let request = json!({
        "what": "diary",
        "columns": {
            "date": column(columns.date).unwrap_or(0), "order": columns.order.get_untracked(),
            "pain": column(columns.pain).unwrap_or(0), "worst": column(columns.worst),
            "note": column(columns.note),
        },
        "today": use_today().to_string(), "at": now.at, "offset": now.offset_min,
        "app": env!("CARGO_PKG_VERSION"),
    });
    let text = text.to_owned();
    spawn_local(async move {
        match extra::tell(&request.to_string(), &text).await {
            Err(refusal) => {
                lines.try_set(Lines::Failed(problem(&refusal)));
            }
            Ok(found) => compare(keeping, &found, lines),
        }
    });
}

fn compare(keeping: Keeping, found: &str, lines: RwSignal<Lines>) {
    let found: Value = serde_json::from_str(found).unwrap_or_default();
    let wrong = found
        .get("wrong")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let wrong: Vec<(u64, String)> = wrong
        .filter_map(|one| {
            let line = one.get(0)?.as_u64()?;
            Some((line, one.get(1)?.as_str()?.to_owned()))
        })
        .collect();
    let backup = found
        .get("backup")
        .and_then(Value::as_str)
        .unwrap_or_default();
    keeping.look_into(backup.to_owned(), move |plan| {
        lines.try_set(match plan {
            Ok(plan) => Lines::Found(wrong, plan),
            Err(_) => Lines::Failed(t("restore.store").to_owned()),
        });
        request_animation_frame(|| focus_on(PLACE));
    });
}

fn shown(keeping: Keeping, lines: RwSignal<Lines>) -> AnyView {
    match lines.get() {
        Lines::Nothing => ().into_any(),
        Lines::Reading => view! { <p role="status">{t("bring.reading")}</p> }.into_any(),
        Lines::Failed(problem) => view! { <Notice><p>{problem}</p></Notice> }.into_any(),
        Lines::Found(wrong, plan) => {
            let failed = Callback::new(move |()| {
                lines.try_set(Lines::Failed(t("restore.failed").to_owned()));
            });
            let cancel = Callback::new(move |()| lines.set(Lines::Nothing));
            let ways = if plan.entries + plan.same + plan.changed == 0 {
                view! { <p>{t("bring.empty")}</p> }.into_any()
            } else {
                view! {
                    <p>{t("bring.late")}</p>
                    {summary(keeping, plan, failed, cancel)}
                }
                .into_any()
            };
            view! { {wrong_lines(&wrong)} {ways} }.into_any()
        }
    }
}

fn wrong_lines(wrong: &[(u64, String)]) -> AnyView {
    if wrong.is_empty() {
        return ().into_any();
    }
    let mut said: Vec<String> = wrong
        .iter()
        .take(MOST_WRONG)
        .map(|(line, why)| {
            let line = line.to_string();
            let line = [("n", line.as_str())];
            match why.as_str() {
                "date" => t_with("bring.wrong-date", &line),
                "day" => t_with("bring.wrong-day", &line),
                "worst" => t_with("bring.wrong-worst", &line),
                "note" => t_with("bring.wrong-note", &line),
                "again" => t_with("bring.wrong-again", &line),
                _ => t_with("bring.wrong-pain", &line),
            }
        })
        .collect();
    if wrong.len() > MOST_WRONG {
        said.push(counted("bring.wrong-more", wrong.len() - MOST_WRONG));
    }
    let said: Vec<_> = said
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! { <Notice><ul>{said}</ul></Notice> }.into_any()
}

//! A plan that a physiotherapist has changed: each change beside what the person's answers say to it, to be taken or left one by
//! one. An amount becomes an accepted decision, a new exercise goes to the own list, one that is taken out counts as not liked.

use crate::ui::view;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::{Seen, problem};
use crate::domain::decision::{Change, Decision, PlanPoint, Verdict};
use crate::domain::dose::Dose;
use crate::domain::id::ExerciseId;
use crate::domain::instead::FreeChoice;
use crate::domain::progression::RuleId;
use crate::domain::setting::{OWN_LIST_MOST, Setting};
use crate::platform::extra;
use crate::state::{
    Choices, catalog, use_answers, use_decisions, use_now, use_recommendation, use_settings,
    use_today,
};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind, Notice};
use crate::ui::pages::files::step_json;
use crate::ui::pages::report::steps_of;
use crate::ui::pages::why_not;
use crate::ui::words::amount_of;

/// What asks for the difference from the plan of today; none while there is no plan.
pub(super) fn request() -> Option<String> {
    let found = use_recommendation().get_untracked()?;
    let steps: Vec<Value> = steps_of(&found).into_iter().map(step_json).collect();
    Some(json!({"what": "plan-changes", "steps": steps}).to_string())
}

/// Looks at a plan file.
pub(super) async fn look(request: Option<String>, text: &str) -> Seen {
    let Some(request) = request else {
        return Seen::Wrong(t("bring.plan-none").to_owned());
    };
    match extra::tell(&request, text).await {
        Ok(changes) => Seen::Plan(serde_json::from_str(&changes).unwrap_or_default()),
        Err(refusal) => Seen::Wrong(problem(&refusal)),
    }
}

/// What taking one change does.
#[derive(Clone)]
enum Deed {
    /// From one amount to another.
    Amount(ExerciseId, Dose, Dose),
    Came(ExerciseId),
    Went(ExerciseId),
}

/// One change in words, and what it does; nothing where it cannot be taken.
struct Item {
    said: String,
    why: Vec<String>,
    deed: Option<Deed>,
}

impl Item {
    fn against(said: String, why: Vec<String>) -> Self {
        Self {
            said,
            why,
            deed: None,
        }
    }
}

/// All changes, each with its ways.
pub(super) fn changes(plan: &Value) -> AnyView {
    let note = plan
        .get("note")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let note = (!note.is_empty()).then(|| {
        view! {
            <Notice>
                <p>{t("bring.plan-note")}</p>
                <p class="bring-note">{note}</p>
            </Notice>
        }
    });
    let list = plan
        .get("changes")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let body = match (list.is_empty(), Choices::now()) {
        (true, _) => view! { <p>{t("bring.plan-same")}</p> }.into_any(),
        (_, None) => view! { <p>{t("bring.plan-none")}</p> }.into_any(),
        (_, Some(choices)) => {
            let rows: Vec<AnyView> = list
                .iter()
                .filter_map(|one| Some(row(item(&choices, one)?)))
                .collect();
            view! { <ul class="bring-changes">{rows}</ul> }.into_any()
        }
    };
    view! {
        <h2>{t("bring.plan")}</h2>
        {note}
        {body}
    }
    .into_any()
}

fn row(item: Item) -> AnyView {
    let said = RwSignal::new("");
    let deed = item.deed.clone();
    let has_deed = deed.is_some();
    let decide = move |takes: bool| {
        if let Some(deed) = &deed {
            said.set(if takes {
                t("bring.plan-taken")
            } else {
                t("bring.plan-left")
            });
            act(deed, takes);
        }
    };
    let leave = decide.clone();
    let ways = move || {
        let (take, leave) = (decide.clone(), leave.clone());
        match (has_deed, said.get()) {
            (false, _) => ().into_any(),
            (true, "") => view! {
                <Button kind=ButtonKind::Soft on_press=move |()| take(true)>
                    {t("bring.plan-take")}
                </Button>
                <Button kind=ButtonKind::Plain on_press=move |()| leave(false)>
                    {t("bring.plan-leave")}
                </Button>
            }
            .into_any(),
            (true, told) => view! { <p class="quiet">{told}</p> }.into_any(),
        }
    };
    let why: Vec<_> = item
        .why
        .into_iter()
        .map(|why| view! { <p class="quiet">{why}</p> })
        .collect();
    view! {
        <li class="bring-change">
            <p>{item.said}</p>
            {why}
            <div class="bring-ways" role="status">{ways}</div>
        </li>
    }
    .into_any()
}

/// A change against what the person's answers say.
fn item(choices: &Choices, change: &Value) -> Option<Item> {
    let kind = change.get("kind")?.as_str()?;
    let part = |name: &str| change.get(name).and_then(step_of);
    let (id, _) = part("to").or_else(|| part("from"))?;
    let rules = &catalog().rules;
    let Some(exercise) = rules.exercise(&id) else {
        let said = t_with("bring.plan-unknown", &[("name", id.as_str())]);
        return Some(Item::against(said, Vec::new()));
    };
    let name = exercise.name.as_str();
    if kind == "went" {
        let said = t_with("bring.plan-went", &[("name", name)]);
        return Some(Item {
            said,
            why: Vec::new(),
            deed: Some(Deed::Went(id)),
        });
    }
    let (_, to) = part("to")?;
    let amount = amount_of(to);
    match choices.free(&id) {
        Some(FreeChoice::Open(_)) => {}
        Some(found) => {
            let said = t_with("bring.plan-against", &[("name", name)]);
            return Some(Item::against(said, why_not(&id, found)));
        }
        None => {
            return Some(Item::against(
                t_with("bring.plan-against", &[("name", name)]),
                Vec::new(),
            ));
        }
    }
    if kind == "came" {
        let said = t_with("bring.plan-came", &[("name", name), ("to", &amount)]);
        return Some(Item {
            said,
            why: Vec::new(),
            deed: Some(Deed::Came(id)),
        });
    }
    let (_, from) = part("from")?;
    let top = rules.range(&id).map_or(to, |range| to.at_most(range.top));
    if top != to {
        let said = t_with(
            "bring.plan-too-much",
            &[("name", name), ("to", &amount), ("most", &amount_of(top))],
        );
        return Some(Item::against(said, Vec::new()));
    }
    let goes_up = !from.covers(to);
    if goes_up && !choices.may_go_up() {
        let said = t_with("bring.plan-against", &[("name", name)]);
        return Some(Item::against(said, Vec::new()));
    }
    let said = t_with(
        "bring.plan-amount",
        &[("name", name), ("to", &amount), ("from", &amount_of(from))],
    );
    Some(Item {
        said,
        why: Vec::new(),
        deed: Some(Deed::Amount(id, from, to)),
    })
}

/// The exercise and amount of a step as the second program writes it.
fn step_of(step: &Value) -> Option<(ExerciseId, Dose)> {
    let number = |name: &str| {
        let number = step.get(name).and_then(Value::as_u64);
        number.and_then(|number| u16::try_from(number).ok())
    };
    let dose = Dose {
        sets: number("sets"),
        reps: number("reps"),
        hold_s: number("hold_s").unwrap_or(0),
        seconds: number("seconds"),
        per_side: step
            .get("each_side")
            .and_then(Value::as_bool)
            .unwrap_or(false),
    };
    Some((step.get("exercise")?.as_str()?.into(), dose))
}

fn act(deed: &Deed, takes: bool) {
    match deed {
        Deed::Amount(id, from, to) => {
            let lower = from.at_most(*to);
            // Down first, then up: each half is a step the plan knows.
            if lower != *from || !takes {
                decide(
                    id,
                    *from,
                    if takes { lower } else { *to },
                    Change::Regress,
                    takes,
                    0,
                );
            }
            if takes && lower != *to {
                decide(id, lower, *to, Change::Progress, true, 1);
            }
        }
        Deed::Came(id) if takes => {
            let settings = use_settings();
            let mut list = untrack(|| settings.own_list());
            if !list.contains(id) && list.len() < OWN_LIST_MOST {
                list.push(id.clone());
                settings.save(Setting::OwnList(list), |_| {});
            }
        }
        Deed::Went(id) if takes => {
            let state = use_answers();
            if let Some(mut answers) = state.current.get_untracked() {
                let disliked = answers.disliked.get_or_insert_default();
                if !disliked.contains(id) {
                    disliked.push(id.clone());
                }
                state.commit(answers);
            }
        }
        Deed::Came(_) | Deed::Went(_) => {}
    }
}

fn decide(id: &ExerciseId, from: Dose, to: Dose, change: Change, takes: bool, later_ms: i64) {
    let point = |dose: Dose| PlanPoint {
        exercise: Some(id.clone()),
        dose,
    };
    let mut written = use_now();
    written.at += later_ms;
    use_decisions().save(Decision {
        written,
        day: use_today(),
        change,
        rule: RuleId::PhysioPlan.to_string(),
        because: Vec::new(),
        from: point(from),
        to: point(to),
        percent: None,
        verdict: if takes {
            Verdict::Accepted
        } else {
            Verdict::Declined
        },
    });
}

//! A new experiment: what to compare, what to look at, and for how long. Medicines are never an option.

use crate::ui::view;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::outcome::outcome_name;
use crate::domain::experiment::Outcome;
use crate::insight::experiment::FEWEST_PAIRS;
use crate::state::{ExperimentPlan, use_experiments};
use crate::text::t;
use crate::ui::components::{
    Button, Card, Choice, ErrorSummary, Errors, FieldError, Radios, TextField,
};
use crate::ui::focus::focus_on;

/// The ready pairs: the value, its name, and the two options.
const PAIRS: [[&str; 4]; 3] = [
    [
        "heat",
        "experiments.pair-heat",
        "experiments.pair-heat-a",
        "experiments.pair-heat-b",
    ],
    [
        "walk",
        "experiments.pair-walk",
        "experiments.pair-walk-a",
        "experiments.pair-walk-b",
    ],
    [
        "time",
        "experiments.pair-time",
        "experiments.pair-time-a",
        "experiments.pair-time-b",
    ],
];
const OWN: &str = "own";
const DAYS: [(u8, &str); 4] = [
    (2, "experiments.days-2"),
    (3, "experiments.days-3"),
    (5, "experiments.days-5"),
    (7, "experiments.days-7"),
];

#[derive(Clone, Copy)]
struct Draft {
    pair: RwSignal<Option<String>>,
    a: RwSignal<String>,
    b: RwSignal<String>,
    outcome: RwSignal<Option<String>>,
    days: RwSignal<Option<String>>,
    errors: Errors,
}

/// The form.
pub(super) fn form() -> AnyView {
    let draft = Draft {
        pair: RwSignal::new(None),
        a: RwSignal::new(String::new()),
        b: RwSignal::new(String::new()),
        outcome: RwSignal::new(Some(Outcome::Pain.to_string())),
        days: RwSignal::new(Some("3".to_owned())),
        errors: RwSignal::new(Vec::new()),
    };
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        start(draft);
    };
    let mut pairs: Vec<Choice> = PAIRS
        .into_iter()
        .map(|[value, name, ..]| Choice::new(value, t(name)))
        .collect();
    pairs.push(Choice::new(OWN, t("experiments.pair-own")));
    let own = move || {
        let is_own = draft.pair.with(|pair| pair.as_deref() == Some(OWN));
        is_own.then(|| own_fields(draft))
    };
    let outcomes = Outcome::ALL
        .iter()
        .map(|outcome| Choice::new(outcome.as_str(), outcome_name(*outcome)));
    let days = DAYS
        .into_iter()
        .map(|(days, name)| Choice::new(days.to_string(), t(name)));
    let error = Signal::derive(move || {
        let errors = draft.errors.get();
        let own = errors.into_iter().find(|error| error.field == "pair");
        own.map(|error| error.message)
    });
    view! {
        <form class="fill" novalidate on:submit=submit>
            <ErrorSummary errors=draft.errors />
            <Card title=t("experiments.new-title").to_owned()>
                <Radios
                    name="pair"
                    legend=t("experiments.pair")
                    choices=pairs
                    chosen=draft.pair
                    error=error
                />
                {own}
            </Card>
            <Card>
                <Radios
                    name="outcome"
                    legend=t("experiments.outcome")
                    choices=outcomes.collect()
                    chosen=draft.outcome
                />
            </Card>
            <Card>
                <Radios
                    name="days"
                    legend=t("experiments.days")
                    hint=t("experiments.days-hint").to_owned()
                    choices=days.collect()
                    chosen=draft.days
                />
            </Card>
            <Button submit=true>{t("experiments.start")}</Button>
        </form>
    }
    .into_any()
}

fn own_fields(draft: Draft) -> AnyView {
    view! {
        <div class="experiment-own">
            <p class="quiet">{t("experiments.own-hint")}</p>
            <TextField name="own-a" label=t("experiments.own-a") value=draft.a />
            <TextField name="own-b" label=t("experiments.own-b") value=draft.b />
        </div>
    }
    .into_any()
}

fn start(draft: Draft) {
    match plan(draft) {
        Ok(plan) => {
            draft.errors.set(Vec::new());
            use_experiments().start(plan, |outcome| {
                if outcome.is_ok() {
                    request_animation_frame(|| focus_on("experiment-now"));
                }
            });
        }
        Err((field, key)) => {
            draft.errors.set(vec![FieldError::new(field, t(key))]);
        }
    }
}

/// What was chosen, or the field that is not right and the sentence that says why.
fn plan(draft: Draft) -> Result<ExperimentPlan, (&'static str, &'static str)> {
    let pair = draft.pair.get_untracked();
    let pair = pair.as_deref().ok_or(("pair", "experiments.choose"))?;
    let ready = PAIRS.into_iter().find(|[value, ..]| *value == pair);
    let (option_a, option_b) = match ready {
        Some([_, _, a, b]) => (t(a).to_owned(), t(b).to_owned()),
        None => own(draft)?,
    };
    let outcome = draft.outcome.get_untracked();
    let outcome = outcome.and_then(|outcome| outcome.parse().ok());
    let days = draft.days.get_untracked();
    let block_days = days.and_then(|days| days.parse().ok());
    Ok(ExperimentPlan {
        option_a,
        option_b,
        outcome: outcome.unwrap_or(Outcome::Pain),
        block_days: block_days.unwrap_or(3),
        pairs: FEWEST_PAIRS,
    })
}

fn own(draft: Draft) -> Result<(String, String), (&'static str, &'static str)> {
    let written = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
    let (a, b) = (written(draft.a), written(draft.b));
    if a.is_empty() || b.is_empty() || a == b {
        return Err(("own-a", "experiments.name-both"));
    }
    let is_medicine = |text: &str| {
        let words = t("experiments.medicine-words").split(", ");
        crate::domain::experiment::names_one_of(text, words)
    };
    match (is_medicine(&a), is_medicine(&b)) {
        (true, _) => Err(("own-a", "experiments.medicine")),
        (_, true) => Err(("own-b", "experiments.medicine")),
        _ => Ok((a, b)),
    }
}

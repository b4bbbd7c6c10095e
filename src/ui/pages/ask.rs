//! Short questionnaires that come again, one a page: the week, mood, activity, the person's own activities, the change so far.
//! Which is due when is `domain::instrument`; after one the next that is due follows.

use crate::ui::view;
use leptos::prelude::*;

use super::NotFound;
use super::intake::{Asked, scales};
use super::question_page::question_page;
use crate::domain::answers::Answers;
use crate::domain::instrument::{Answered, InstrumentKind};
use crate::state::{catalog, use_answers, use_instruments};
use crate::text::{t, t_with};
use crate::ui::components::{
    Button, ButtonKind, ButtonLink, Choice, Errors, FieldError, NumberField, PageTitle, Radios,
    Scale, error_of,
};
use crate::ui::route::Page;
use crate::ui::router::replace;
use crate::ui::typed::whole_number;

type Read = Callback<(), Result<Vec<Answered>, Vec<FieldError>>>;

/// The questionnaire of that kind.
#[component]
pub(in crate::ui) fn Ask(
    /// The kind, as in the address.
    kind: String,
) -> impl IntoView {
    let errors: Errors = RwSignal::default();
    let kind: Option<InstrumentKind> = kind.parse().ok();
    let asked = kind.and_then(|kind| Some((kind, questions(kind, errors)?)));
    match asked {
        Some((kind, (inputs, read))) => form(kind, inputs, read, errors),
        None => view! { <NotFound /> }.into_any(),
    }
}

/// The questions, and how their answers are read; none for what has a page of its own.
fn questions(kind: InstrumentKind, errors: Errors) -> Option<(AnyView, Read)> {
    match kind {
        InstrumentKind::Peg => of_intake("last-week", kind, |answers| answers.peg.to_vec(), errors),
        InstrumentKind::Phq4 => of_intake("mood", kind, |answers| answers.phq4.to_vec(), errors),
        InstrumentKind::VitalSign => Some(vital_sign(errors)),
        InstrumentKind::Activities => activities(errors),
        InstrumentKind::Change => Some(change(errors)),
        InstrumentKind::Frequency => Some(frequency(errors)),
        InstrumentKind::Confidence | InstrumentKind::Fear | InstrumentKind::MiniScreen => None,
    }
}

fn form(kind: InstrumentKind, inputs: AnyView, read: Read, errors: Errors) -> AnyView {
    let instruments = use_instruments();
    // What is due after this one, as it stands before it is kept.
    let next = instruments.due().into_iter().find(|other| *other != kind);
    let next = next.map_or(Page::Today, |next| Page::Ask(next.to_string()));
    let save = move |()| match read.run(()) {
        Err(found) => errors.set(found),
        Ok(answers) => {
            let next = next.clone();
            instruments.save(kind, answers, move |kept| {
                if kept.is_ok() {
                    replace(&next);
                }
            });
        }
    };
    let ways_on = view! {
        <Button submit=true>{t("ask.save")}</Button>
        <ButtonLink kind=ButtonKind::Plain href=Page::Today.hash()>
            {t("safety.later")}
        </ButtonLink>
    };
    question_page(errors, Callback::new(save), inputs, ways_on.into_any())
}

/// The same page as in the intake, blank.
fn of_intake(
    slug: &str,
    kind: InstrumentKind,
    values: fn(&Answers) -> Vec<Option<u8>>,
    errors: Errors,
) -> Option<(AnyView, Read)> {
    let page = catalog().intake.iter().find(|page| page.slug == slug)?;
    let Asked { inputs, take, .. } = scales(page, &Answers::default(), errors);
    let read = Callback::new(move |()| {
        let answers = take.run(Answers::default())?;
        let given = values(&answers);
        let each = kind.keys().iter().zip(given);
        Ok(each
            .map(|(key, value)| answered(key, value.map(u16::from)))
            .collect())
    });
    Some((inputs, read))
}

fn answered(key: &str, value: Option<u16>) -> Answered {
    Answered {
        key: key.to_owned(),
        value,
    }
}

/// Days, minutes and strength days.
fn vital_sign(errors: Errors) -> (AnyView, Read) {
    let fields: [(&'static str, &'static str, u32); 3] = [
        ("days", t("ask.days"), 7),
        ("minutes", t("ask.active-minutes"), 600),
        ("strength_days", t("ask.strength-days"), 7),
    ];
    let fields = fields.map(|(key, label, most)| (key, label, most, RwSignal::new(String::new())));
    let inputs: Vec<_> = fields
        .iter()
        .map(|(key, label, _, value)| {
            let error = error_of(errors, *key);
            view! { <NumberField name=*key label=*label value=*value error=error /> }
        })
        .collect();
    let read = Callback::new(move |()| {
        let mut found = Vec::new();
        let mut missing = Vec::new();
        for (key, _, most, value) in &fields {
            match whole_number(&value.get_untracked(), *most) {
                Ok(Some(number)) => found.push(answered(key, u16::try_from(number).ok())),
                _ => {
                    let most = most.to_string();
                    let message = t_with("ask.wrong", &[("min", "0"), ("max", &most)]);
                    missing.push(FieldError::new(*key, message));
                }
            }
        }
        if missing.is_empty() {
            Ok(found)
        } else {
            Err(missing)
        }
    });
    let inputs = view! {
        <PageTitle title=t("ask.monthly-title").to_owned() />
        {inputs}
    };
    (inputs.into_any(), read)
}

/// The person's own activities; none where they named none.
fn activities(errors: Errors) -> Option<(AnyView, Read)> {
    let state = use_answers();
    let named = state
        .current
        .get_untracked()?
        .activities
        .unwrap_or_default();
    let names: Vec<String> = named.into_iter().map(|one| one.name).collect();
    if names.is_empty() {
        return None;
    }
    let page = catalog()
        .intake
        .iter()
        .find(|page| page.slug == "activities")?;
    let ends = page.low.as_deref().zip(page.high.as_deref());
    let ends = ends.map(|(low, high)| t_with("intake.ends", &[("low", low), ("high", high)]));
    let rows: Vec<(String, RwSignal<Option<u8>>)> = names
        .into_iter()
        .map(|name| (name, RwSignal::new(None)))
        .collect();
    let inputs: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(at, (name, value))| {
            let field = activity_field(at);
            view! {
                <Scale
                    name=field.clone()
                    legend=t_with("ask.ability", &[("name", name)])
                    hint=ends.clone()
                    value=*value
                    error=error_of(errors, field)
                />
            }
        })
        .collect();
    let rows = StoredValue::new(rows);
    let read = Callback::new(move |()| {
        rows.with_value(|rows| {
            let missing = rows
                .iter()
                .position(|(_, value)| value.with_untracked(Option::is_none));
            if let Some(at) = missing {
                return Err(vec![FieldError::new(activity_field(at), t("ask.missing"))]);
            }
            let each = rows.iter();
            Ok(each
                .map(|(name, value)| answered(name, value.get_untracked().map(u16::from)))
                .collect())
        })
    });
    let inputs = view! {
        <PageTitle title=t("ask.monthly-title").to_owned() />
        {inputs}
    };
    Some((inputs.into_any(), read))
}

fn activity_field(at: usize) -> String {
    let mut field = "activity-".to_owned();
    field.push_str(&at.to_string());
    field
}

/// How things are since the beginning, in 7 steps.
fn change(errors: Errors) -> (AnyView, Read) {
    let steps = [
        t("ask.change-6"),
        t("ask.change-5"),
        t("ask.change-4"),
        t("ask.change-3"),
        t("ask.change-2"),
        t("ask.change-1"),
        t("ask.change-0"),
    ];
    let choices = steps
        .into_iter()
        .zip((0_u8..7).rev())
        .map(|(words, value)| Choice::new(value.to_string(), words))
        .collect();
    let chosen = RwSignal::new(None::<String>);
    let inputs = view! {
        <Radios
            name="change"
            legend=t("ask.change")
            heading=true
            choices=choices
            chosen=chosen
            error=error_of(errors, "change")
        />
    };
    let read = Callback::new(move |()| {
        let value = chosen.get_untracked().and_then(|word| word.parse().ok());
        match value {
            Some(value) => Ok(vec![answered("change", Some(value))]),
            None => Err(vec![FieldError::new("change", t("ask.missing"))]),
        }
    });
    (inputs.into_any(), read)
}

/// How often there was pain in the last 3 months, and how often it stood in the way; own words. Source: clinical.md part 3 (NHIS).
fn frequency(errors: Errors) -> (AnyView, Read) {
    let steps = [
        t("ask.often-0"),
        t("ask.often-1"),
        t("ask.often-2"),
        t("ask.often-3"),
    ];
    let questions: [(&'static str, &'static str, RwSignal<Option<String>>); 2] = [
        ("days_with_pain", t("ask.often-pain"), RwSignal::new(None)),
        ("days_limited", t("ask.often-limited"), RwSignal::new(None)),
    ];
    let inputs: Vec<_> = questions
        .iter()
        .map(|(key, legend, chosen)| {
            let choices = steps
                .iter()
                .zip(0_u8..)
                .map(|(words, value)| Choice::new(value.to_string(), *words))
                .collect();
            let error = error_of(errors, *key);
            view! { <Radios name=*key legend=*legend choices=choices chosen=*chosen error=error /> }
        })
        .collect();
    let read = Callback::new(move |()| {
        let mut found = Vec::new();
        let mut missing = Vec::new();
        for (key, _, chosen) in &questions {
            match chosen.get_untracked().and_then(|word| word.parse().ok()) {
                Some(value) => found.push(answered(key, Some(value))),
                None => missing.push(FieldError::new(*key, t("ask.missing"))),
            }
        }
        if missing.is_empty() {
            Ok(found)
        } else {
            Err(missing)
        }
    });
    let inputs = view! {
        <PageTitle title=t("ask.often-title").to_owned() />
        {inputs}
    };
    (inputs.into_any(), read)
}

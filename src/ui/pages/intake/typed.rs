//! Pages that ask for numbers: one typed, one scale, several scales.

use crate::ui::view;
use leptos::prelude::*;

use super::asked::{Asked, wrong};
use crate::domain::answers::Answers;
use crate::domain::intake::{Given, IntakePage, ScaleItem};
use crate::text::{t, t_with};
use crate::ui::components::{
    Choice, Errors, FieldError, NumberField, PageTitle, Radios, Scale, error_of,
};

/// One typed whole number.
pub(super) fn number(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let name = page.slug.as_str();
    let typed = match draft.given(&page.key) {
        Some(Given::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let value = RwSignal::new(typed);
    let inputs = view! {
        <NumberField
            name=name
            label=page.title.clone()
            heading=true
            hint=page.hint.clone()
            unit=page.unit.clone()
            value=value
            error=error_of(errors, name)
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        let (min, max) = (page.min.unwrap_or(0), page.max.unwrap_or(u16::MAX));
        let typed = value.get_untracked();
        match typed.trim().parse::<u16>() {
            Ok(number) if (min..=max).contains(&number) => {
                let given = Some(Given::Number(number));
                let unfit = |_| unfit(name, min, max);
                answers
                    .give(&page.key, given)
                    .map(|()| answers)
                    .map_err(unfit)
            }
            _ if typed.trim().is_empty() => wrong(name, t("intake.missing-number")),
            _ => Err(unfit(name, min, max)),
        }
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

fn unfit(name: &str, min: u16, max: u16) -> Vec<FieldError> {
    let (min, max) = (min.to_string(), max.to_string());
    let message = t_with("intake.number-outside", &[("min", &min), ("max", &max)]);
    vec![FieldError::new(name, message)]
}

/// One 0 to 10 scale.
pub(super) fn scale(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let name = page.slug.as_str();
    let value = RwSignal::new(rating(draft, &page.key));
    let inputs = view! {
        <Scale
            name=name
            legend=page.title.clone()
            heading=true
            hint=ends(page, None)
            value=value
            error=error_of(errors, name)
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        let Some(number) = value.get_untracked() else {
            return wrong(name, t("intake.missing-scale"));
        };
        match answers.give(&page.key, Some(Given::Number(number.into()))) {
            Ok(()) => Ok(answers),
            Err(_) => wrong(name, t("intake.missing-scale")),
        }
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// Several scales, or several groups of the same few words.
pub(in crate::ui) fn scales(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let rows: Vec<(&'static ScaleItem, Row)> = page
        .items
        .iter()
        .map(|item| (item, Row::new(page, item, draft)))
        .collect();
    let groups = rows
        .iter()
        .map(|(item, row)| row.draw(page, item, error_of(errors, item.key.clone())))
        .collect_view();
    let inputs = view! {
        <PageTitle title=page.title.clone() lead=page.hint.clone() />
        {groups}
    };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(item, row)| (item.key.as_str(), row))
        .collect();
    let rows = StoredValue::new(rows);
    let take = Callback::new(move |mut answers: Answers| {
        let mut missing = Vec::new();
        rows.with_value(|rows| {
            for (key, row) in rows {
                let given = row.given().map(|number| Given::Number(number.into()));
                if given.is_none() || answers.give(key, given).is_err() {
                    let message = t("intake.missing-scale").to_owned();
                    missing.push(FieldError::new(*key, message));
                }
            }
        });
        if missing.is_empty() {
            Ok(answers)
        } else {
            Err(missing)
        }
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// One line of a page with several: a scale of numbers, or a few words.
#[derive(Clone, Copy)]
enum Row {
    Numbers(RwSignal<Option<u8>>),
    Words(RwSignal<Option<String>>),
}

impl Row {
    fn new(page: &IntakePage, item: &ScaleItem, draft: &Answers) -> Self {
        let given = rating(draft, &item.key);
        if page.options.is_empty() {
            Row::Numbers(RwSignal::new(given))
        } else {
            Row::Words(RwSignal::new(given.map(|number| number.to_string())))
        }
    }

    fn given(self) -> Option<u8> {
        match self {
            Row::Numbers(value) => value.get_untracked(),
            Row::Words(value) => value.get_untracked().and_then(|word| word.parse().ok()),
        }
    }

    fn draw(self, page: &IntakePage, item: &ScaleItem, error: Signal<Option<String>>) -> AnyView {
        match self {
            Row::Numbers(value) => view! {
                <Scale
                    name=item.key.clone()
                    legend=item.text.clone()
                    hint=ends(page, Some(item))
                    value=value
                    error=error
                />
            }
            .into_any(),
            Row::Words(value) => {
                let choices = page
                    .options
                    .iter()
                    .map(|option| Choice::new(option.value.clone(), option.text.clone()))
                    .collect();
                view! {
                    <Radios
                        name=item.key.clone()
                        legend=item.text.clone()
                        choices=choices
                        chosen=value
                        error=error
                    />
                }
                .into_any()
            }
        }
    }
}

/// A 0 to 10 rating given before.
pub(super) fn rating(draft: &Answers, key: &str) -> Option<u8> {
    match draft.given(key) {
        Some(Given::Number(number)) => u8::try_from(number).ok(),
        _ => None,
    }
}

/// What the two ends of a scale mean; the page's hint says it where every line means the same.
fn ends(page: &IntakePage, item: Option<&ScaleItem>) -> Option<String> {
    let own = item.and_then(|item| item.low.as_deref().zip(item.high.as_deref()));
    let shared = page.low.as_deref().zip(page.high.as_deref());
    // On a page whose hint already explains the numbers, only lines that differ say it again.
    let said_above = item.is_some() && own.is_none() && page.hint.is_some();
    let (low, high) = own.or(shared)?;
    let words = t_with("intake.ends", &[("low", low), ("high", high)]);
    (!said_above).then_some(words)
}

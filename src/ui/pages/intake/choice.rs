//! Pages with one answer of several: a plain choice, the main place, the clearance.

use crate::ui::view;
use leptos::prelude::*;

use super::asked::{Asked, choices, wrong};
use crate::domain::answers::Answers;
use crate::domain::intake::{Given, IntakePage};
use crate::domain::screen::{Stop, StopAnswer, outcome_so_far};
use crate::domain::time::Date;
use crate::state::{catalog, use_today};
use crate::text::t;
use crate::ui::components::{Errors, Notice, Radios, error_of};
use crate::ui::words::{said_in_words, site_name};

/// One answer of a list.
pub(super) fn choice(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let chosen = RwSignal::new(match draft.given(&page.key) {
        Some(Given::Word(word)) => Some(word),
        Some(Given::Number(number)) => Some(nearest(page, number)),
        _ => None,
    });
    let name = page.slug.as_str();
    let inputs = view! {
        <Radios
            name=name
            legend=page.title.clone()
            heading=true
            hint=page.hint.clone()
            choices=choices(page)
            chosen=chosen
            error=error_of(errors, name)
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        let given = chosen.get_untracked().map(Given::Word);
        if given.is_none() || answers.give(&page.key, given).is_err() {
            return wrong(name, t("intake.missing-choice"));
        }
        Ok(answers)
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// The option whose number is closest to a number given elsewhere, so that a range shows again.
fn nearest(page: &IntakePage, number: u16) -> String {
    page.options
        .iter()
        .min_by_key(|option| {
            option
                .value
                .parse::<u16>()
                .map_or(u16::MAX, |own| own.abs_diff(number))
        })
        .map(|option| option.value.clone())
        .unwrap_or_default()
}

/// Which of the marked places matters most.
pub(super) fn main_site(page: &'static IntakePage, draft: &Answers) -> Asked {
    let places: Vec<_> = draft
        .site_list()
        .map(|site| crate::ui::components::Choice::new(site.as_str(), site_name(site)))
        .collect();
    let first = draft
        .site_list()
        .next()
        .map(|site| site.as_str().to_owned());
    let chosen = RwSignal::new(first);
    let inputs = view! {
        <Radios
            name=page.slug.as_str()
            legend=page.title.clone()
            heading=true
            hint=page.hint.clone()
            choices=places
            chosen=chosen
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        if let Some(site) = chosen.get_untracked().and_then(|word| word.parse().ok()) {
            answers.put_first(site);
        }
        Ok(answers)
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// Whether a clinician has checked what waits, and about when.
pub(super) fn clearance(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let today = use_today();
    let chosen = RwSignal::new(None::<String>);
    let name = page.slug.as_str();
    let lines = waiting(draft, today)
        .into_iter()
        .flat_map(|stop| said_in_words(&stop))
        .map(|words| view! { <li>{words}</li> })
        .collect_view();
    let inputs = view! {
        <Radios
            name=name
            legend=page.title.clone()
            heading=true
            hint=page.hint.clone()
            choices=choices(page)
            chosen=chosen
            error=error_of(errors, name)
        />
        <Notice>
            <p>{t("intake.you-told-us")}</p>
            <ul>{lines}</ul>
        </Notice>
    };
    let take = Callback::new(move |mut answers: Answers| match chosen.get_untracked() {
        None => wrong(name, t("intake.missing-choice")),
        Some(word) => {
            // "No" and everything that is no number of days records nothing.
            if let Ok(days) = word.parse::<i32>() {
                for stop in waiting(&answers, today) {
                    for clearance in stop.clearances(&answers, today.plus(-days)) {
                        answers.record_clearance(clearance.site, clearance.date);
                    }
                }
            }
            Ok(answers)
        }
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// The answers that wait for a clinician and that none has cleared.
fn waiting(answers: &Answers, today: Date) -> Vec<StopAnswer> {
    outcome_so_far(&catalog().rules, answers, today)
        .stops()
        .filter(|stop| stop.stop == Stop::Soon && !stop.is_cleared)
        .cloned()
        .collect()
}

//! Pages with any number of answers: a plain check list, the sites, the abilities.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::asked::{Asked, choices, wrong};
use super::site_map::{Sides, site_map};
use crate::domain::answers::{Ability, Answers};
use crate::domain::intake::{Given, IntakePage};
use crate::domain::site::Site;
use crate::text::t;
use crate::ui::components::{Checkboxes, Choice, Errors, FieldError, PageTitle, error_of};
use crate::ui::places::or_list;

type Ticked = RwSignal<BTreeSet<String>>;

/// The value of "None of these"; it never reaches the answers.
pub(super) const NONE: &str = "none-of-these";

/// A check list over a path.
pub(super) fn checks(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let given = match draft.given(&page.key) {
        Some(Given::Words(words)) if words.is_empty() => Some(vec![NONE.to_owned()]),
        Some(Given::Words(words)) => Some(words),
        _ => None,
    };
    let (inputs, ticked) = list(page, given.unwrap_or_default(), errors);
    let take = Callback::new(move |mut answers: Answers| {
        let words = chosen(page, ticked)?;
        match answers.give(&page.key, Some(Given::Words(words))) {
            Ok(()) => Ok(answers),
            Err(_) => wrong(&page.slug, t("intake.missing-check")),
        }
    });
    Asked {
        title: page.title.clone(),
        inputs,
        take,
    }
}

/// Where it hurts.
pub(super) fn sites(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let given = draft.site_list().map(|site| site.to_string()).collect();
    let ticked: Ticked = RwSignal::new(given);
    let sides = Sides::of(draft);
    let take = Callback::new(move |mut answers: Answers| {
        let chosen: Vec<Site> = chosen(page, ticked)?
            .iter()
            .filter_map(|word| word.parse().ok())
            .collect();
        if chosen.is_empty() {
            return wrong(&page.slug, t("intake.missing-site"));
        }
        answers.mark_sites(&chosen);
        sides.say(&mut answers);
        Ok(answers)
    });
    let inputs = view! {
        <PageTitle title=page.title.clone() lead=page.hint.clone() />
        {or_list(move || site_map(sides, ticked))}
        <Checkboxes
            name=page.slug.as_str()
            legend=t("body-map.list")
            choices=choices(page)
            ticked=ticked
            error=error_of(errors, page.slug.as_str())
        />
    };
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

/// What the body can do.
pub(super) fn abilities(page: &'static IntakePage, draft: &Answers, errors: Errors) -> Asked {
    let given = match &draft.abilities {
        None => Vec::new(),
        Some(known) => {
            let can: Vec<String> = known
                .iter()
                .filter(|(_, yes)| **yes)
                .map(|(one, _)| one.to_string())
                .collect();
            if can.is_empty() {
                vec![NONE.to_owned()]
            } else {
                can
            }
        }
    };
    let (inputs, ticked) = list(page, given, errors);
    let take = Callback::new(move |mut answers: Answers| {
        let can: Vec<Ability> = chosen(page, ticked)?
            .iter()
            .filter_map(|word| word.parse().ok())
            .collect();
        answers.say_abilities(&can);
        Ok(answers)
    });
    Asked {
        title: page.title.clone(),
        inputs,
        take,
    }
}

fn list(page: &'static IntakePage, given: Vec<String>, errors: Errors) -> (AnyView, Ticked) {
    let ticked: Ticked = RwSignal::new(given.into_iter().collect());
    let mut rows = choices(page);
    if let Some(none) = &page.none {
        rows.push(Choice::new(NONE, none.clone()).exclusive());
    }
    let inputs = view! {
        <Checkboxes
            name=page.slug.as_str()
            legend=page.title.clone()
            heading=true
            hint=page.hint.clone()
            choices=rows
            ticked=ticked
            error=error_of(errors, page.slug.as_str())
        />
    };
    (inputs.into_any(), ticked)
}

/// The ticked words without "None of these"; an untouched list is no answer.
fn chosen(page: &IntakePage, ticked: Ticked) -> Result<Vec<String>, Vec<FieldError>> {
    let ticked = ticked.get_untracked();
    if ticked.is_empty() {
        return wrong(&page.slug, t("intake.missing-check"));
    }
    // In the order of the page, so that the same ticks are always the same answer.
    Ok(page
        .options
        .iter()
        .map(|option| option.value.clone())
        .filter(|value| ticked.contains(value))
        .collect())
}

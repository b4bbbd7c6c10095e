//! How one marked place feels: side, strength, kind.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::asked::{Asked, as_choice};
use crate::domain::answers::Answers;
use crate::domain::intake::IntakeStep;
use crate::domain::site::Quality;
use crate::text::{t, t_with};
use crate::ui::components::{Checkboxes, Errors, FieldError, PageTitle, Radios, Scale, error_of};
use crate::ui::words::site_phrase;

/// The page of one place.
pub(super) fn site_details(step: &IntakeStep<'static>, draft: &Answers, errors: Errors) -> Asked {
    let page = step.page;
    let site = step.site;
    let marked = draft
        .sites
        .iter()
        .find(|marked| Some(marked.site) == site)
        .cloned();
    let side = RwSignal::new(
        marked
            .as_ref()
            .and_then(|marked| marked.side)
            .map(|side| side.as_str().to_owned()),
    );
    let pain = RwSignal::new(marked.as_ref().and_then(|marked| marked.pain));
    let quality: RwSignal<BTreeSet<String>> = RwSignal::new(
        marked
            .iter()
            .flat_map(|marked| marked.quality.iter())
            .map(|quality| quality.as_str().to_owned())
            .collect(),
    );
    let place = site.map(site_phrase).unwrap_or_default();
    let title = page.title.replace("{site}", &place);
    let ends = page.low.as_deref().zip(page.high.as_deref());
    let ends = ends.map(|(low, high)| t_with("intake.ends", &[("low", low), ("high", high)]));
    let sides = page.sides.iter().map(as_choice).collect();
    let qualities = page.qualities.iter().map(as_choice).collect();
    let inputs = view! {
        <PageTitle title=title.clone() lead=page.hint.clone() />
        <Radios
            name="side"
            legend=page.side_title.clone().unwrap_or_default()
            choices=sides
            chosen=side
            error=error_of(errors, "side")
        />
        <Scale
            name="pain"
            legend=page.pain_title.clone().unwrap_or_default()
            hint=ends
            value=pain
            error=error_of(errors, "pain")
        />
        <Checkboxes
            name="quality"
            legend=page.quality_title.clone().unwrap_or_default()
            hint=page.quality_hint.clone()
            choices=qualities
            ticked=quality
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        let chosen = side.get_untracked().and_then(|word| word.parse().ok());
        let mut missing = Vec::new();
        let mut miss = |field: &str, message: &str| {
            missing.push(FieldError::new(field, message));
        };
        if chosen.is_none() {
            miss("side", t("intake.missing-side"));
        }
        if pain.get_untracked().is_none() {
            miss("pain", t("intake.missing-scale"));
        }
        if !missing.is_empty() {
            return Err(missing);
        }
        let felt = quality.get_untracked();
        let quality = Quality::ALL
            .iter()
            .copied()
            .filter(|one| felt.contains(one.as_str()))
            .collect();
        if let Some(site) = site {
            answers.describe_site(site, chosen, pain.get_untracked(), quality);
        }
        Ok(answers)
    });
    Asked {
        title,
        inputs: inputs.into_any(),
        take,
    }
}

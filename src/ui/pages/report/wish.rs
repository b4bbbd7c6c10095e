//! What the second program cannot know by itself, in words: the plan of today, what it respects, and the names of things.

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::domain::answers::{Answers, Reply};
use crate::domain::diary::RELIEFS;
use crate::domain::id::QuestionId;
use crate::domain::recommend::{Prescription, Recommendation};
use crate::domain::site::{Quality, Side, Site};
use crate::domain::time::Date;
use crate::state::{catalog, lights_between, use_answers, use_recommendation};
use crate::text::t_with;
use crate::ui::pages::diary::{quality_name, relief_name, side_name};
use crate::ui::words::{amount_of, site_phrase};

/// What the person chose.
pub(super) struct Chosen {
    pub from: Date,
    pub to: Date,
    pub parts: Vec<String>,
    pub name: String,
    pub born: String,
    pub asks: Vec<String>,
}

/// The wish as the second program reads it.
pub(super) fn wish(chosen: Chosen) -> Value {
    let answers = use_answers().current.get_untracked();
    let found = use_recommendation().get_untracked();
    json!({
        "from": chosen.from.to_string(),
        "to": chosen.to.to_string(),
        "parts": chosen.parts,
        "name": chosen.name,
        "born": chosen.born,
        "asks": chosen.asks,
        "steps": found.as_ref().map(steps_in_words).unwrap_or_default(),
        "limits": found.as_ref().map(limits).unwrap_or_default(),
        "yes": answers.as_ref().map(said_yes).unwrap_or_default(),
        "lights": lights_between(chosen.from, chosen.to),
        "words": names(),
    })
}

/// Each exercise of the plan once, with the most of it that a day holds.
pub(in crate::ui) fn steps_of(found: &Recommendation) -> Vec<&Prescription> {
    let mut steps: Vec<&Prescription> = Vec::new();
    let days = found.days.iter().flat_map(|day| &day.prescriptions);
    for one in days.chain(&found.extras) {
        match steps
            .iter_mut()
            .find(|known| known.exercise == one.exercise)
        {
            Some(known) if known.dose.volume() >= one.dose.volume() => {}
            Some(known) => *known = one,
            None => steps.push(one),
        }
    }
    steps
}

fn steps_in_words(found: &Recommendation) -> Vec<String> {
    let named = steps_of(found).into_iter().filter_map(|one| {
        let exercise = catalog().rules.exercise(&one.exercise)?;
        let amount = amount_of(one.dose);
        let parts = [("item", exercise.name.as_str()), ("value", amount.as_str())];
        Some(t_with("intake.item", &parts))
    });
    named.collect()
}

/// What the plan respects.
pub(in crate::ui) fn limits(found: &Recommendation) -> Vec<String> {
    let conditions = &catalog().rules.conditions;
    let labels = found.conditions.iter().filter_map(|active| {
        let condition = conditions.iter().find(|one| one.id == active.id)?;
        Some(condition.label.clone())
    });
    labels.filter(|label| !label.is_empty()).collect()
}

fn said_yes(answers: &Answers) -> Vec<(String, String)> {
    let yes = answers
        .screening
        .iter()
        .filter(|(_, reply)| **reply == Reply::Yes);
    yes.filter_map(|(id, _)| Some((id.to_string(), meaning(id)?)))
        .collect()
}

/// What a yes to that question means, in the person's words.
fn meaning(id: &QuestionId) -> Option<String> {
    let question = catalog().rules.question(id)?;
    let closer = question.follow_ups.iter().find(|closer| closer.id == *id);
    match closer {
        Some(closer) => closer.because.clone(),
        None => question.because.clone(),
    }
}

fn names() -> Map<String, Value> {
    let mut names = Map::new();
    for site in Site::ALL {
        names.insert(format!("site.{site}"), site_phrase(*site).into());
    }
    for side in Side::ALL {
        names.insert(
            format!("side.{side}"),
            side_name(*side).to_lowercase().into(),
        );
    }
    for quality in Quality::ALL {
        let name = quality_name(*quality).to_lowercase();
        names.insert(format!("quality.{quality}"), name.into());
    }
    for relief in RELIEFS {
        let name = relief_name(relief).to_lowercase();
        names.insert(format!("relief.{relief}"), name.into());
    }
    names
}

//! Up to 3 things the person wants to do again, in their own words, each with how well it goes now.

use crate::ui::view;
use leptos::prelude::*;

use super::asked::Asked;
use crate::domain::answers::{Answers, WantedActivity};
use crate::domain::intake::IntakePage;
use crate::text::t_with;
use crate::ui::components::{PageTitle, Scale, TextArea};

/// How many.
const MOST: usize = 3;

#[derive(Clone, Copy)]
struct Line {
    name: RwSignal<String>,
    ability: RwSignal<Option<u8>>,
}

/// The page.
pub(super) fn activities(page: &'static IntakePage, draft: &Answers) -> Asked {
    let lines: Vec<Line> = (0..MOST)
        .map(|at| {
            let given = draft.activities.iter().flatten().nth(at);
            Line {
                name: RwSignal::new(given.map(|one| one.name.clone()).unwrap_or_default()),
                ability: RwSignal::new(given.and_then(|one| one.ability)),
            }
        })
        .collect();
    let ends = page.low.as_deref().zip(page.high.as_deref());
    let ends = ends.map(|(low, high)| t_with("intake.ends", &[("low", low), ("high", high)]));
    let fields = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let line = *line;
            let number = (at + 1).to_string();
            let ability_title = page.ability_title.clone().unwrap_or_default();
            let ends = ends.clone();
            let is_named = Memo::new(move |_| line.name.with(|name| !name.trim().is_empty()));
            view! {
                <TextArea
                    name=format!("activity-{number}")
                    label=t_with("intake.activity", &[("n", &number)])
                    value=line.name
                />
                {move || {
                    is_named
                        .get()
                        .then(|| {
                            view! {
                                <Scale
                                    name=format!("ability-{}", at + 1)
                                    legend=ability_title.clone()
                                    hint=ends.clone()
                                    value=line.ability
                                />
                            }
                        })
                }}
            }
        })
        .collect_view();
    let inputs = view! {
        <PageTitle title=page.title.clone() lead=page.hint.clone() />
        {fields}
    };
    let lines = StoredValue::new(lines);
    let take = Callback::new(move |mut answers: Answers| {
        let wanted = lines.with_value(|lines| {
            lines
                .iter()
                .map(|line| (line.name.get_untracked(), line.ability.get_untracked()))
                .filter(|(name, _)| !name.trim().is_empty())
                .map(|(name, ability)| WantedActivity {
                    name: name.trim().to_owned(),
                    ability,
                })
                .collect()
        });
        answers.activities = Some(wanted);
        Ok(answers)
    });
    Asked {
        title: page.title.clone(),
        inputs: inputs.into_any(),
        take,
    }
}

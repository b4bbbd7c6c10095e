//! One exercise: how it starts, how it is done, what to avoid, what it asks of the body.

use leptos::prelude::*;

use super::free::free_ways;
use crate::domain::id::ExerciseId;
use crate::state::catalog;
use crate::text::t;
use crate::ui::components::{Card, PageTitle, SummaryList, SummaryRow};
use crate::ui::figures::{in_words, moving};
use crate::ui::frame::Frame;
use crate::ui::pages::NotFound;
use crate::ui::route::Page;
use crate::ui::words::{
    Met, equipment_name, linked, listed, position_name, role_name, start_in_words,
};

/// The page of one exercise.
#[component]
pub(in crate::ui) fn LibraryItem(
    /// The exercise: `REL01`.
    id: String,
) -> impl IntoView {
    let rules = &catalog().rules;
    let Some(exercise) = rules.exercise(&ExerciseId::from(id.as_str())) else {
        return view! { <NotFound /> }.into_any();
    };
    let mut met = Met::new();
    let cues = exercise
        .cues
        .iter()
        .map(|cue| view! { <li>{linked(cue, &mut met)}</li> })
        .collect_view();
    let mistake = linked(&exercise.mistake, &mut met);
    let kit: Vec<_> = exercise
        .equipment
        .iter()
        .map(|one| equipment_name(*one))
        .collect();
    let kit = if kit.is_empty() {
        t("library.nothing").to_owned()
    } else {
        listed(&kit)
    };
    let row = |question: &'static str, answer: String| SummaryRow {
        question: question.to_owned(),
        answer,
        change: None,
    };
    let facts = vec![
        row(t("library.purpose"), role_name(exercise.role)),
        row(t("library.position"), position_name(exercise.position)),
        row(t("library.kit"), kit),
        row(t("library.start"), start_in_words(&exercise.start)),
    ];
    let ladder = [
        (t("library.easier"), exercise.easier.as_ref()),
        (t("library.harder"), exercise.harder.as_ref()),
    ]
    .into_iter()
    .filter_map(|(label, id)| {
        let other = rules.exercise(id?)?;
        let href = Page::LibraryItem(other.id.to_string()).hash();
        Some(view! {
            <p>
                {label} " " <a href=href>{other.name.clone()}</a>
            </p>
        })
    })
    .collect_view();
    view! {
        <Frame title=Some(exercise.name.clone()) back=Signal::stored(Page::Library.hash())>
            <PageTitle title=exercise.name.clone() />
            {moving(&exercise.id, in_words(exercise), Signal::stored(true), Signal::stored(false))}
            <Card title=t("library.how").to_owned()>
                <ol>{cues}</ol>
            </Card>
            <Card title=t("library.mistake").to_owned()>
                <p>{mistake}</p>
            </Card>
            <SummaryList rows=facts />
            {ladder}
            {free_ways(&exercise.id)}
        </Frame>
    }
    .into_any()
}

//! Check your answers: every question with its answer and a link to change it, then "Make my routine".

use leptos::prelude::*;

use super::place;
use crate::state::{catalog, use_answers, use_today};
use crate::text::t;
use crate::ui::components::{BottomBar, Button, PageTitle, SummaryList, SummaryRow};
use crate::ui::frame::Frame;
use crate::ui::pages::Care;
use crate::ui::route::Page;
use crate::ui::router::go;
use crate::ui::words::answer_in_words;

/// The page.
#[component]
pub(in crate::ui) fn IntakeCheck() -> impl IntoView {
    let state = use_answers();
    let today = use_today();
    let draft = state.draft.get_untracked();
    if place::is_at_a_stop(&draft, today) {
        return view! { <Care /> }.into_any();
    }
    let steps = place::steps_of(&draft, today);
    let rows = steps
        .iter()
        .map(|step| SummaryRow {
            question: crate::ui::words::question_in_words(step),
            answer: answer_in_words(step, &draft, today),
            change: Some(Page::Intake(step.slug()).hash()),
        })
        .collect::<Vec<_>>();
    let back = steps
        .last()
        .map(|step| Page::Intake(step.slug()).hash())
        .unwrap_or_default();
    let make = move |()| {
        let answers = state.draft.get_untracked();
        match place::before_routine(&answers, today) {
            Some(page) => go(&page),
            None => {
                state.commit(answers);
                go(&Page::Routine);
            }
        }
    };
    let is_whole = !catalog().intake.is_empty();
    view! {
        <Frame back=Signal::stored(back)>
            <PageTitle title=t("page.intake-check").to_owned() lead=t("intake.check-lead").to_owned() />
            <SummaryList rows=rows />
            {is_whole
                .then(|| {
                    view! {
                        <BottomBar>
                            <Button on_press=make>{t("intake.make")}</Button>
                        </BottomBar>
                    }
                })}
        </Frame>
    }
    .into_any()
}

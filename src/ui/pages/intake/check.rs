//! Check your answers: every question with its answer and a link to change it, then "Make my routine". Later a changed answer
//! first shows what it would change, and is kept or left.

use crate::ui::view;
use leptos::prelude::*;

use super::place;
use crate::domain::intake::IntakeStep;
use crate::state::{draft_difference, use_answers, use_today};
use crate::text::{Plural, t, t_plural};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, Card, Disclosure, PageTitle, SummaryList, SummaryRow,
};
use crate::ui::frame::Frame;
use crate::ui::pages::Care;
use crate::ui::route::Page;
use crate::ui::router::go;
use crate::ui::words::{answer_in_words, difference_in_words, question_in_words};

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
    // The first time only: who comes back comes for these.
    let later = if state.current.with_untracked(Option::is_none) {
        place::left_for_later(&draft, today)
    } else {
        Vec::new()
    };
    let row = |step: &IntakeStep<'_>| SummaryRow {
        question: question_in_words(step),
        answer: answer_in_words(step, &draft, today),
        change: Some(Page::Intake(step.slug()).hash()),
    };
    let now = steps.iter().filter(|step| !later.contains(step));
    let rows: Vec<_> = now.map(row).collect();
    let later = (!later.is_empty()).then(|| {
        let rows: Vec<_> = later.iter().map(row).collect();
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let summary = t_plural(
            "routine.later",
            Plural::english(count),
            &[("n", &count.to_string())],
        );
        view! {
            <Disclosure summary=summary>
                <SummaryList rows=rows />
            </Disclosure>
        }
        .into_any()
    });
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
    let effect = draft_difference().map(|difference| {
        let lines = difference_in_words(&difference);
        let body = if lines.is_empty() {
            view! { <p>{t("intake.changes-none")}</p> }.into_any()
        } else {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            view! { <ul>{lines}</ul> }.into_any()
        };
        view! { <Card title=t("intake.changes-title").to_owned()>{body}</Card> }
    });
    let leave = move |()| {
        if let Some(current) = state.current.get_untracked() {
            state.leave(current);
            go(&Page::Routine);
        }
    };
    let (label, back_out) = match effect.is_some() {
        false => (t("intake.make"), None),
        true => (
            t("intake.keep"),
            Some(view! {
                <Button kind=ButtonKind::Plain on_press=leave>
                    {t("intake.leave")}
                </Button>
            }),
        ),
    };
    view! {
        <Frame back=Signal::stored(back)>
            <PageTitle title=t("page.intake-check").to_owned() lead=t("intake.check-lead").to_owned() />
            {effect}
            <SummaryList rows=rows />
            {later}
            <BottomBar>
                <Button on_press=make>{label}</Button>
                {back_out}
            </BottomBar>
        </Frame>
    }
    .into_any()
}

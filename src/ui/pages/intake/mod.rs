//! The intake: one question or one short check list a page. Which pages there are, and in which order, is content; which
//! of them this person sees is `domain::intake`. This draws one and hands its answer on.

mod activities;
mod asked;
mod check;
mod choice;
mod listed;
mod place;
mod screen;
mod site_details;
mod site_map;
mod typed;

use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::asked::Asked;
pub(in crate::ui) use self::check::IntakeCheck;
pub(in crate::ui) use self::place::{left_for_later, resume};
pub(in crate::ui) use self::screen::check_list;
pub(in crate::ui) use self::typed::scales;
use super::{Care, NotFound};
use crate::domain::answers::Answers;
use crate::domain::intake::{IntakeStep, PageKind};
use crate::state::{use_answers, use_today};
use crate::text::{t, t_with};
use crate::ui::components::{
    BottomBar, Button, ButtonKind, ErrorSummary, Errors, FieldError, Notice, ProgressBar,
    QuestionForm,
};
use crate::ui::frame::Frame;
use crate::ui::router::{go, is_marked};

/// One step of the intake, by its part of the address.
#[component]
pub(in crate::ui) fn Intake(
    /// The step, such as `provokes`.
    slug: String,
) -> impl IntoView {
    let state = use_answers();
    let today = use_today();
    let draft = state.draft.get_untracked();
    // Said in the address, so that the first page, which is drawn before the app is there, can link to it.
    if is_marked("essential") {
        state.is_short.set(true);
    }
    match place::find(&draft, today, &slug) {
        Some(place) if place::is_stopped(&draft, today, &place.step) => {
            view! { <Care /> }.into_any()
        }
        Some(place) => view! { <Step place=place draft=draft /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Step(place: place::Place, draft: Answers) -> impl IntoView {
    let state = use_answers();
    let today = use_today();
    let step = place.step;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let asked = ask(&step, &draft, errors);
    let take = asked.take;
    let go_on = move |answers: Answers| {
        let next = place::after(&answers, today, &step, state.is_short.get_untracked());
        state.keep_draft(answers);
        go(&next);
    };
    let submit = move |()| match take.run(state.draft.get_untracked()) {
        Ok(answers) => {
            errors.set(Vec::new());
            go_on(answers);
        }
        Err(found) => errors.set(found),
    };
    let title = asked.title;
    let back = Signal::stored(place.back.clone());
    let said = t_with(
        "intake.progress",
        &[
            ("n", &place.number.to_string()),
            ("of", &place.of.to_string()),
        ],
    );
    let why = step
        .page
        .why
        .clone()
        .map(|why| view! { <Notice>{why}</Notice> });
    let clear = step.page.clone();
    let pass_over = move |()| {
        let mut answers = state.draft.get_untracked();
        asked::take_back(&clear, &mut answers);
        go_on(answers);
    };
    let skip = step.page.optional.then(|| {
        view! {
            <Button kind=ButtonKind::Plain on_press=pass_over>
                {t("action.skip")}
            </Button>
        }
    });
    let rest_later = move |()| {
        state.is_short.set(true);
        go(&place::after_the_rest(&state.draft.get_untracked(), today));
    };
    // In the page and not in the bar, which must leave room to read on a small phone.
    let rest = step.page.optional.then(|| {
        view! {
            <Button kind=ButtonKind::Plain on_press=rest_later>
                {t("intake.rest-later")}
            </Button>
        }
    });
    view! {
        <Frame
            title=Signal::stored(Some(title))
            errors=errors
            back=back
        >
            <ProgressBar
                label=said
                done=Signal::stored(place.number)
                of=Signal::stored(place.of)
            />
            <QuestionForm on_submit=submit>
                <ErrorSummary errors=errors />
                {asked.inputs}
                {why}
                {rest}
                <BottomBar>
                    <Button submit=true>{t("action.continue")}</Button>
                    {skip}
                </BottomBar>
            </QuestionForm>
        </Frame>
    }
}

/// The inputs of a step by its kind.
fn ask(step: &IntakeStep<'static>, draft: &Answers, errors: Errors) -> Asked {
    let page = step.page;
    match page.kind {
        PageKind::Number => typed::number(page, draft, errors),
        PageKind::Scale => typed::scale(page, draft, errors),
        PageKind::Scales => typed::scales(page, draft, errors),
        PageKind::Choice if page.key == "primary" => choice::main_site(page, draft),
        PageKind::Choice => choice::choice(page, draft, errors),
        PageKind::Clearance => choice::clearance(page, draft, errors),
        PageKind::Checks => listed::checks(page, draft, errors),
        PageKind::Sites => listed::sites(page, draft, errors),
        PageKind::Abilities => listed::abilities(page, draft, errors),
        PageKind::SiteDetails => site_details::site_details(step, draft, errors),
        PageKind::Screen => screen::screen(step, draft, errors),
        PageKind::Activities => activities::activities(page, draft),
    }
}

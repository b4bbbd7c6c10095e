//! Safety questions that are asked again: the short list of 8, the full questions that a yes in it opens, or all of them.
//! When which of them is due is `domain::recheck`.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::intake::{Asked, check_list, resume};
use super::question_page::question_page;
use super::quiet_page::quiet_page;
use crate::domain::answers::Answers;
use crate::domain::flare::FlareStage;
use crate::domain::id::QuestionId;
use crate::domain::instrument::{Answered, InstrumentKind};
use crate::domain::plan::Plan;
use crate::domain::recheck::{Ask, Reason, Recheck};
use crate::domain::screen::{Outcome, open_questions, outcome_so_far};
use crate::domain::screening::Question;
use crate::state::{catalog, use_answers, use_instruments, use_plan, use_today};
use crate::text::t;
use crate::ui::components::{
    BottomBar, Button, Checkboxes, Choice, Errors, FieldError, Notice, PageTitle, error_of,
};
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::router::{arrive, go};

/// The value of "None of these".
const NONE: &str = "none-of-these";
/// Rows on one page, at most.
const ROWS: usize = 6;

/// Why the questions are asked.
pub(super) fn why_asked(reason: Reason) -> &'static str {
    match reason {
        Reason::Weekly => t("safety.why-weekly"),
        Reason::Red => t("safety.why-red"),
        Reason::Rise => t("safety.why-rise"),
        Reason::Away => t("safety.why-away"),
        Reason::LongAway => t("safety.why-long-away"),
        Reason::Yes => t("safety.why-yes"),
        Reason::StopSign => t("safety.why-stop-sign"),
        Reason::NewSign => t("safety.why-new-sign"),
    }
}

/// The page.
#[component]
pub(in crate::ui) fn Safety() -> impl IntoView {
    let plan = use_plan();
    let due = Memo::new(move |_| plan.with(due_of));
    // A list that was answered gives way to the next one on the same page.
    Effect::new(move |before: Option<Option<Recheck>>| {
        let now = due.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| arrive(0.0));
        }
        now
    });
    move || match due.get() {
        None => nothing_due(),
        Some(Recheck {
            ask: Ask::Short,
            reason,
        }) => short(reason),
        Some(Recheck {
            ask: Ask::These(ids),
            reason,
        }) => full(&ids, reason),
        Some(Recheck {
            ask: Ask::All,
            reason,
        }) => all(reason),
    }
}

/// What is due; the first step of a flare asks the short list too.
fn due_of(plan: &Option<Plan>) -> Option<Recheck> {
    let plan = plan.as_ref()?;
    let is_check = plan
        .flare
        .as_ref()
        .is_some_and(|flare| flare.today.stage == FlareStage::Check);
    let first_step = is_check.then_some(Recheck {
        ask: Ask::Short,
        reason: Reason::Rise,
    });
    plan.recheck
        .clone()
        .filter(Recheck::holds_the_plan)
        .or(first_step)
        .or_else(|| plan.recheck.clone())
}

fn nothing_due() -> AnyView {
    quiet_page(
        t("safety.done-title"),
        t("safety.done"),
        t("not-found.home"),
        &Page::Today,
    )
}

/// The list of 8.
fn short(reason: Reason) -> AnyView {
    let rules = &catalog().rules;
    let words = &rules.mini_words;
    let mut choices: Vec<Choice> = rules
        .mini_screen
        .iter()
        .map(|one| Choice::new(one.key.clone(), one.text.clone()))
        .collect();
    choices.push(Choice::new(NONE, words.none.clone()).exclusive());
    let ticked = RwSignal::new(BTreeSet::<String>::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let instruments = use_instruments();
    let plan = use_plan();
    let save = move |()| {
        let ticked = ticked.get_untracked();
        if ticked.is_empty() {
            return errors.set(vec![FieldError::new("safety", t("intake.missing-check"))]);
        }
        let answers = InstrumentKind::MiniScreen
            .keys()
            .iter()
            .map(|key| Answered {
                key: (*key).to_owned(),
                value: Some(u16::from(ticked.contains(*key))),
            });
        let is_clear = ticked.contains(NONE);
        let in_flare =
            plan.with_untracked(|plan| plan.as_ref().is_some_and(|plan| plan.flare.is_some()));
        instruments.save(InstrumentKind::MiniScreen, answers.collect(), move |kept| {
            if kept.is_ok() && is_clear {
                go(&if in_flare { Page::Flare } else { Page::Today });
            }
        });
    };
    let inputs = view! {
        <Checkboxes
            name="safety"
            legend=words.title.clone()
            heading=true
            hint=words.lead.clone()
            choices=choices
            ticked=ticked
            error=error_of(errors, "safety")
        />
    };
    form(errors, inputs.into_any(), Callback::new(save), reason)
}

fn form(errors: Errors, inputs: AnyView, save: Callback<()>, reason: Reason) -> AnyView {
    let questions = view! {
        {inputs}
        <Notice>
            <p>{why_asked(reason)}</p>
        </Notice>
    };
    let way_on = view! { <Button submit=true>{t("safety.save")}</Button> };
    question_page(errors, save, questions.into_any(), way_on.into_any())
}

/// The full questions, a few a page; a stop among them comes before the rest.
fn full(ids: &[QuestionId], reason: Reason) -> AnyView {
    let state = use_answers();
    let today = use_today();
    let rules = &catalog().rules;
    let questions: Vec<&'static Question> =
        ids.iter().filter_map(|id| rules.question(id)).collect();
    let pages: Vec<Vec<&'static Question>> = questions.chunks(ROWS).map(<[_]>::to_vec).collect();
    let last = pages.len().saturating_sub(1);
    let given = RwSignal::new(state.current.get_untracked().unwrap_or_default());
    let at = RwSignal::new(0_usize);
    let next = Callback::new(move |answers: Answers| {
        let stops = outcome_so_far(rules, &answers, today).outcome != Outcome::Routine;
        if stops {
            state.keep_draft(answers);
            return go(&Page::Care);
        }
        if at.get_untracked() < last {
            given.set(answers);
            at.update(|at| *at += 1);
            return request_animation_frame(|| arrive(0.0));
        }
        state.commit(answers);
        go(&Page::Today);
    });
    let body = move || {
        let rows = pages.get(at.get()).cloned().unwrap_or_default();
        let errors = RwSignal::new(Vec::<FieldError>::new());
        let none = rules.mini_words.none.clone();
        let words = (
            t("safety.full-title").to_owned(),
            Some(t("safety.full-lead").to_owned()),
            none,
        );
        let Asked { inputs, take, .. } =
            check_list("safety", words, rows, &given.get_untracked(), false, errors);
        let save = move |()| match take.run(given.get_untracked()) {
            Ok(answers) => next.run(answers),
            Err(found) => errors.set(found),
        };
        form(errors, inputs, Callback::new(save), reason)
    };
    body.into_any()
}

/// All safety questions: back into the intake, where each waits for its answer.
fn all(reason: Reason) -> AnyView {
    let state = use_answers();
    let today = use_today();
    let begin = move |()| {
        let rules = &catalog().rules;
        let mut answers = state.draft.get_untracked();
        // Left in the middle, the way goes on where it was.
        if open_questions(rules, &answers, today).is_empty() {
            answers.screening.clear();
            state.keep_draft(answers.clone());
        }
        go(&resume(&answers, today));
    };
    view! {
        <Frame back=Signal::stored(Page::Today.hash())>
            <PageTitle title=t("safety.held-title").to_owned() lead=t("safety.all-lead").to_owned() />
            <Notice>
                <p>{why_asked(reason)}</p>
            </Notice>
            <BottomBar>
                <Button on_press=begin>{t("safety.all-start")}</Button>
            </BottomBar>
        </Frame>
    }
    .into_any()
}

//! Where a step stands in this person's way, and where to go from it. The way itself is `domain::intake`.

use crate::domain::answers::Answers;
use crate::domain::intake::{self, IntakeStep, PageKind, Turn, rows};
use crate::domain::screen::{Outcome, Stop, outcome_so_far};
use crate::domain::screening::Effect;
use crate::domain::time::Date;
use crate::state::catalog;
use crate::ui::route::Page;

/// The address of the clearance page.
pub(super) const CLEARANCE: &str = "clearance";

/// A step with its place in the way.
pub(super) struct Place {
    pub step: IntakeStep<'static>,
    /// 1 for the first.
    pub number: u32,
    pub of: u32,
    /// The page before it.
    pub back: String,
}

/// The steps this person sees.
pub(super) fn steps_of(answers: &Answers, today: Date) -> Vec<IntakeStep<'static>> {
    let catalog = catalog();
    intake::steps(&catalog.intake, &catalog.rules.questions, answers, today)
}

/// The step at that address, if this person has one there.
pub(super) fn find(answers: &Answers, today: Date, slug: &str) -> Option<Place> {
    let steps = steps_of(answers, today);
    let of = u32::try_from(steps.iter().filter(|step| !step.page.later).count()).ok()?;
    if slug == CLEARANCE {
        // Not a step of its own: it belongs to the answer it asks about.
        let page = catalog()
            .intake
            .iter()
            .find(|page| page.kind == PageKind::Clearance)?;
        return Some(Place {
            step: IntakeStep::of(page),
            number: of,
            of,
            back: Page::Care.hash(),
        });
    }
    // Also by a page that stands together with one before it.
    let is_there = |step: &IntakeStep<'_>| {
        step.slug() == slug || step.also.iter().any(|page| page.slug == slug)
    };
    let at = steps.iter().position(is_there)?;
    let back = match at.checked_sub(1).and_then(|before| steps.get(before)) {
        Some(before) => Page::Intake(before.slug()).hash(),
        None => Page::Welcome.hash(),
    };
    let step = *steps.get(at)?;
    Some(Place {
        step,
        number: u32::try_from(at + 1).ok()?.min(of),
        of,
        back,
    })
}

/// Whether a stop stands before that step: while one does, only the questions that raised it can be answered again.
pub(super) fn is_stopped(answers: &Answers, today: Date, step: &IntakeStep<'_>) -> bool {
    let screening = outcome_so_far(&catalog().rules, answers, today);
    match screening.outcome {
        Outcome::NotForYou => step.page.key != "age",
        Outcome::StopEmergency | Outcome::StopSameDay => {
            !screening.stops().any(|stop| step.asks(&stop.question))
        }
        Outcome::Routine | Outcome::StopSoon => false,
    }
}

/// Whether a stop stands before the list of answers.
pub(super) fn is_at_a_stop(answers: &Answers, today: Date) -> bool {
    matches!(
        outcome_so_far(&catalog().rules, answers, today).outcome,
        Outcome::NotForYou | Outcome::StopEmergency | Outcome::StopSameDay
    )
}

/// The step that still needs an answer, over all that may be left out; the list of answers when there is none.
pub(super) fn after_the_rest(answers: &Answers, today: Date) -> Page {
    open_step(answers, today).map_or(Page::IntakeCheck, Page::Intake)
}

/// The questions that were left for later.
pub(in crate::ui) fn left_for_later(answers: &Answers, today: Date) -> Vec<IntakeStep<'static>> {
    let questions = &catalog().rules.questions;
    let mut steps = steps_of(answers, today);
    steps.retain(|step| step.page.optional && !intake::has_answer(step, questions, answers, today));
    steps
}

/// Where a person who begins or comes back goes on.
pub(in crate::ui) fn resume(answers: &Answers, today: Date) -> Page {
    let catalog = catalog();
    page_of(intake::resume(
        &catalog.intake,
        &catalog.rules.questions,
        answers,
        today,
    ))
}

/// The first step without an answer, if there is one.
fn open_step(answers: &Answers, today: Date) -> Option<String> {
    let catalog = catalog();
    match intake::first_open(&catalog.intake, &catalog.rules.questions, answers, today) {
        Turn::Step(slug) => Some(slug),
        Turn::Check => None,
    }
}

/// What stands between these answers and a routine: a stop, or a step without an answer.
pub(super) fn before_routine(answers: &Answers, today: Date) -> Option<Page> {
    match outcome_so_far(&catalog().rules, answers, today).outcome {
        Outcome::NotForYou | Outcome::StopEmergency | Outcome::StopSameDay => Some(Page::Care),
        _ => open_step(answers, today).map(Page::Intake),
    }
}

/// The page after a step was answered. A stop comes before everything; a "soon" answer is followed at once by the question
/// about a clearance.
pub(super) fn after(answers: &Answers, today: Date, step: &IntakeStep<'_>, is_short: bool) -> Page {
    let catalog = catalog();
    let screening = outcome_so_far(&catalog.rules, answers, today);
    let waits = screening
        .stops()
        .any(|stop| stop.stop == Stop::Soon && !stop.is_cleared && step.asks(&stop.question));
    let is_crisis = rows(step, &catalog.rules.questions, answers, today)
        .iter()
        .any(|row| row.if_yes == Effect::Crisis && answers.said_yes(row.id.as_str()));
    match screening.outcome {
        Outcome::NotForYou | Outcome::StopEmergency | Outcome::StopSameDay => Page::Care,
        _ if waits => Page::Intake(CLEARANCE.to_owned()),
        Outcome::StopSoon if step.page.kind == PageKind::Clearance => Page::Care,
        _ if is_crisis => Page::Care,
        _ if step.page.kind == PageKind::Clearance => resume(answers, today),
        _ if is_short => after_the_rest(answers, today),
        _ => {
            let questions = &catalog.rules.questions;
            page_of(intake::after(
                &catalog.intake,
                questions,
                answers,
                today,
                &step.slug(),
            ))
        }
    }
}

fn page_of(turn: Turn) -> Page {
    match turn {
        Turn::Step(slug) => Page::Intake(slug),
        Turn::Check => Page::IntakeCheck,
    }
}

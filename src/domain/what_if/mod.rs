//! "What would change this?": which answers, given another way, would take an exercise out, let it in, or take a card away.
//!
//! The rules propose and the plan decides: a way out of a rule is only told when the plan, made anew with those answers,
//! really differs. Makes no sentence, and never proposes to say yes to a warning sign.

mod asking;
mod edit;
mod left_out;
mod notice;
mod prescription;
mod ways;

pub use edit::{Edit, Instead};

use std::collections::BTreeSet;

use self::asking::Asking;
use self::prescription::Shown;
use self::ways::Turner;
use super::answers::Answers;
use super::id::{ConditionId, ExerciseId, NoticeId};
use super::order;
use super::recommend::{History, recommend};
use super::rulebook::Rulebook;
use super::screen::screen;
use super::time::Date;
use super::when::Facts;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About<'a> {
    /// An exercise of the week, or one that something stands against.
    Exercise(&'a ExerciseId),
    /// A card that is shown.
    Notice(&'a NoticeId),
}

/// What could be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// These answers, all of them together; at least one.
    Answers(Vec<Edit>),
    /// A week in which every session was green.
    GreenWeek,
    /// So many green sessions of another exercise.
    GreenSessions {
        /// The other exercise.
        of: ExerciseId,
        /// How many, since it was first done.
        sessions: u16,
    },
    /// The person chooses it in the library, or climbs to it.
    OwnChoice,
    /// Sessions that are done: one new exercise comes at a time.
    NextSessions,
}

/// What the lever does, everything else left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The exercise or the card would not be there.
    Goes,
    /// The exercise would stay, for another reason.
    OtherReason,
    /// The exercise would stay, with another amount.
    OtherAmount,
    /// Nothing would stand against the exercise.
    Opens,
    /// One thing less would stand against it; others stay.
    OneLess,
    /// Without that answer there is no plan at all.
    EndsPlan,
}

/// One answer to the question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WouldChange {
    pub lever: Lever,
    pub effect: Effect,
}

/// Everything that would change it, what does most for it first. Empty where nothing the person says or does decides it, and
/// for what is neither in the week nor left out.
#[must_use]
pub fn what_would_change(
    rules: &Rulebook,
    answers: &Answers,
    history: &History,
    today: Date,
    about: About<'_>,
) -> Vec<WouldChange> {
    let screening = screen(rules, answers, today);
    let on: BTreeSet<ConditionId> =
        order::gather(screening.conditions.iter().map(|one| one.id.clone()));
    let asking = Asking {
        rules,
        answers,
        history,
        today,
        screening: &screening,
        turner: Turner {
            rules,
            facts: Facts {
                answers,
                conditions: &on,
                today,
            },
        },
    };
    let mut found = match about {
        About::Notice(id) => asking.about_notice(id),
        About::Exercise(id) => {
            let now = recommend(rules, answers, history, today);
            match Shown::of(&now, id) {
                Some(shown) => asking.about_prescription(id, &shown),
                None => asking.about_left_out(id),
            }
        }
    };
    order::sort_by_key(&mut found, |one| match (&one.lever, one.effect) {
        (_, Effect::Goes | Effect::Opens) => 0,
        (_, Effect::EndsPlan) => 2,
        _ => 1,
    });
    found
}

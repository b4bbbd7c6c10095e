//! "What would change this?" and "This changes:" in the person's words. Which answers those are is worked out in the domain.

use super::{amount_of, listed, site_phrase};
use crate::domain::answers::Ability;
use crate::domain::condition::CapId;
use crate::domain::difference::{Difference, Turn};
use crate::domain::evidence::AnswerRef;
use crate::domain::id::{ConditionId, ExerciseId, QuestionId};
use crate::domain::screen::Outcome;
use crate::domain::what_if::{Edit, Effect, Instead, Lever, WouldChange};
use crate::exchange::words::measure_key;
use crate::state::catalog;
use crate::text::{t, t_with};

/// Amounts named one by one, at most.
const AMOUNTS: usize = 4;

/// What could be different, and what that would do.
pub(in crate::ui) fn would_change_in_words(would: &WouldChange) -> String {
    let what = match &would.lever {
        Lever::GreenWeek => return t("why.green-week").to_owned(),
        Lever::GreenSessions { of, .. } => {
            return t_with("why.green-sessions", &[("exercise", &name_of(of))]);
        }
        Lever::OwnChoice => return t("why.own-choice").to_owned(),
        Lever::NextSessions => return t("why.one-new").to_owned(),
        Lever::Answers(edits) => edits
            .iter()
            .map(edit_in_words)
            .reduce(|first, last| t_with("would.and", &[("first", &first), ("last", &last)]))
            .unwrap_or_default(),
    };
    let key = match would.effect {
        Effect::Goes => "would.goes",
        Effect::OtherReason => "would.other-reason",
        Effect::OtherAmount => "would.other-amount",
        Effect::Opens => "would.opens",
        Effect::OneLess => "would.one-less",
        Effect::EndsPlan => "would.ends-plan",
    };
    t_with(key, &[("what", &what)])
}

fn edit_in_words(edit: &Edit) -> String {
    let one = |key: &'static str, value: &str| t_with(key, &[("what", value)]);
    match (&edit.answer, &edit.instead) {
        (AnswerRef::Site(site), _) => one("would.site", &site_phrase(*site)),
        (AnswerRef::Spread, _) => t("would.spread").to_owned(),
        (AnswerRef::SitePain(site), instead) => {
            let pain = t_with("why.site-pain", &[("site", &site_phrase(*site))]);
            number(&pain, instead)
        }
        (AnswerRef::Quality(_), _) => t("would.quality").to_owned(),
        (AnswerRef::Provokes(movement), _) => {
            one("would.provokes", &phrase("provokes", movement.as_str()))
        }
        (AnswerRef::Eases(movement), _) => one("would.eases", &phrase("eases", movement.as_str())),
        (AnswerRef::Value(measure), instead) => number(t(measure_key(*measure)), instead),
        (AnswerRef::Job(_), _) => t("would.job").to_owned(),
        (AnswerRef::Reply(id), _) => one("would.not-so", &because(id)),
        (AnswerRef::Ability(ability), Instead::Yes) => one("would.so", &ability_text(*ability)),
        (AnswerRef::Ability(ability), _) => one("would.not-so", &ability_text(*ability)),
        (AnswerRef::Equipment(thing), Instead::Yes) => {
            one("would.have", &phrase("equipment", thing.as_str()))
        }
        (AnswerRef::Equipment(thing), _) => {
            one("would.have-not", &phrase("equipment", thing.as_str()))
        }
        (AnswerRef::Clearances, Instead::ClearedFor(site)) => {
            one("would.cleared", &site_phrase(*site))
        }
        (AnswerRef::Clearances, _) => t("would.not-cleared").to_owned(),
        (AnswerRef::Stated(id) | AnswerRef::Condition(id), _) => one("would.not-so", &label(id)),
        (AnswerRef::Liked, _) => t("would.liked").to_owned(),
        (AnswerRef::Disliked, Instead::With(_)) => t("would.disliked").to_owned(),
        (AnswerRef::Disliked, _) => t("would.not-disliked").to_owned(),
    }
}

fn number(what: &str, instead: &Instead) -> String {
    let bounded =
        |key: &'static str, bound: u16| t_with(key, &[("what", what), ("n", &bound.to_string())]);
    match instead {
        Instead::Below(bound) => bounded("would.below", *bound),
        Instead::AtLeast(bound) => bounded("would.at-least", *bound),
        _ => t_with("would.open", &[("what", what)]),
    }
}

/// What would be different in the routine, a line each; empty when nothing would.
pub(in crate::ui) fn difference_in_words(difference: &Difference) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(turn) = &difference.outcome {
        said.push(match turn.after {
            Outcome::Routine => t("difference.opens").to_owned(),
            _ => t("difference.waits").to_owned(),
        });
    }
    said.extend(
        difference
            .minutes
            .as_ref()
            .map(|turn| numbers("difference.minutes", turn)),
    );
    said.extend(
        difference
            .training_days
            .as_ref()
            .map(|turn| numbers("difference.days", turn)),
    );
    if let Some(Turn {
        after: Some(cap), ..
    }) = &difference.cap
    {
        said.push(cap_why(*cap));
    }
    let lists = [
        ("difference.came", &difference.came),
        ("difference.went", &difference.went),
    ];
    for (key, list) in lists {
        if !list.is_empty() {
            let names: Vec<String> = list.iter().map(name_of).collect();
            said.push(t_with(key, &[("list", &listed(&names))]));
        }
    }
    for turn in difference.amounts.iter().take(AMOUNTS) {
        let (from, to) = (amount_of(turn.amount.before), amount_of(turn.amount.after));
        let name = name_of(&turn.exercise);
        let values = [("exercise", &*name), ("from", &from), ("to", &to)];
        said.push(t_with("change.step", &values));
    }
    let more = difference.amounts.len().saturating_sub(AMOUNTS);
    if more > 0 {
        said.push(t_with("difference.more", &[("n", &more.to_string())]));
    }
    let notices = difference.notices_came.iter();
    let notices = notices.filter_map(|id| catalog().rules.notice(id));
    said.extend(notices.map(|notice| t_with("difference.note", &[("title", &notice.title)])));
    said
}

fn numbers<T: ToString>(key: &'static str, turn: &Turn<T>) -> String {
    let (before, after) = (turn.before.to_string(), turn.after.to_string());
    t_with(key, &[("before", &before), ("after", &after)])
}

fn cap_why(id: CapId) -> String {
    let cap = catalog().rules.caps.iter().find(|cap| cap.id == id);
    cap.map(|cap| cap.why.clone()).unwrap_or_default()
}

fn because(id: &QuestionId) -> String {
    let Some(question) = catalog().rules.question(id) else {
        return id.to_string();
    };
    let closer = question.follow_ups.iter().find(|closer| closer.id == *id);
    let because = match closer {
        Some(closer) => closer.because.as_ref(),
        None => question.because.as_ref(),
    };
    because.unwrap_or(&question.tick).clone()
}

fn label(id: &ConditionId) -> String {
    let condition = catalog().rules.condition(id);
    condition.map_or_else(
        || id.to_string(),
        |condition| t_with("why.label", &[("label", &condition.label)]),
    )
}

fn ability_text(ability: Ability) -> String {
    option("abilities", ability.as_str(), |choice| {
        Some(choice.text.clone())
    })
}

/// The words for a choice of the intake inside a sentence.
fn phrase(key: &str, value: &str) -> String {
    option(key, value, |choice| {
        Some(
            choice
                .phrase
                .clone()
                .unwrap_or_else(|| choice.text.to_lowercase()),
        )
    })
}

fn option(
    key: &str,
    value: &str,
    words: fn(&crate::domain::intake::Choice) -> Option<String>,
) -> String {
    let pages = catalog().intake.iter().filter(|page| page.key == key);
    let mut options = pages.flat_map(|page| &page.options);
    options
        .find(|choice| choice.value == value)
        .and_then(words)
        .unwrap_or_else(|| value.to_owned())
}

fn name_of(id: &ExerciseId) -> String {
    let exercise = catalog().rules.exercise(id);
    exercise.map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
}

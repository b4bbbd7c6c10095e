//! Cross-checks: every id that content names must exist, and the rules of the library must hold.

use std::collections::BTreeSet;

use crate::domain::exercise::{Exercise, Position, Tag};
use crate::domain::id::ExerciseId;
use crate::domain::instrument::InstrumentKind;
use crate::domain::progression::RuleId;
use crate::domain::rulebook::Rulebook;
use crate::domain::screening::EscalateTo;

/// One thing wrong with the content, in words for its editor.
pub type Fault = String;

pub(super) fn faults(rules: &Rulebook) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for exercise in &rules.exercises {
        if !seen.insert(&exercise.id) {
            found.push(format!("{} stands twice", exercise.id));
        }
        check_exercise(rules, exercise, &mut found);
    }
    check_step_rules(rules, &mut found);
    check_mini_screen(rules, &mut found);
    for pattern in &rules.patterns {
        let lists = [
            &pattern.release,
            &pattern.lengthen,
            &pattern.activate,
            &pattern.strengthen,
            &pattern.integrate,
        ];
        check_ids(
            rules,
            pattern.id.as_str(),
            lists.into_iter().flatten(),
            &mut found,
        );
    }
    for condition in &rules.conditions {
        let ids = condition.forbid_ids.iter().chain(&condition.prefer_ids);
        check_ids(rules, condition.id.as_str(), ids, &mut found);
    }
    let selection = &rules.selection;
    let lists = [
        &selection.never_auto,
        &selection.relaxation_order,
        &selection.aerobic_order,
        &selection.aerobic_order_short_day,
        &selection.aerobic_order_no_stand,
        &selection.aerobic_order_low,
        &selection.pool.ids,
    ];
    check_ids(rules, "selection", lists.into_iter().flatten(), &mut found);
    let offers = [&rules.openings, &rules.closings, &rules.extras];
    let offered = offers.into_iter().flatten().map(|offer| &offer.id);
    check_ids(rules, "offers", offered, &mut found);
    for calm in &rules.calm {
        check_ids(rules, "calm", [&calm.id].into_iter(), &mut found);
        let halves = calm.seconds.iter().filter(|seconds| **seconds > 0).count();
        let is_whole = match (calm.says.len(), halves) {
            (0, 0) => !calm.areas.is_empty(),
            halves => halves == (2, 2),
        };
        if !is_whole || calm.seconds.len() != halves {
            found.push(format!("{}: half a calm screen", calm.id));
        }
    }
    for question in &rules.questions {
        let escalated = question.escalate.iter().filter_map(|one| match &one.to {
            EscalateTo::Condition(condition) => Some(condition),
            EscalateTo::Effect(_) => None,
        });
        let named = question.conditions.iter().chain(&question.when_cleared);
        for condition in named.chain(escalated) {
            if rules.condition(condition).is_none() {
                found.push(format!(
                    "{} names the unknown condition {condition}",
                    question.id
                ));
            }
        }
        if let Some(notice) = &question.notice
            && rules.notice(notice).is_none()
        {
            found.push(format!("{} names the unknown notice {notice}", question.id));
        }
    }
    found
}

/// The short safety list must be that of the instrument, and open questions that exist.
fn check_mini_screen(rules: &Rulebook, found: &mut Vec<Fault>) {
    let keys: Vec<&str> = rules
        .mini_screen
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    if keys != InstrumentKind::MiniScreen.keys() {
        found.push(format!("the short safety list asks {keys:?}"));
    }
    let opened = rules.mini_screen.iter().flat_map(|one| &one.questions);
    for id in opened.chain(&rules.mini_words.stop_signs) {
        if rules.question(id).is_none() {
            found.push(format!(
                "the short safety list opens the unknown question {id}"
            ));
        }
    }
}

/// Every rule of the progression must have words, and every id in its numbers must exist.
fn check_step_rules(rules: &Rulebook, found: &mut Vec<Fault>) {
    for id in RuleId::ALL {
        if rules.step_rule(*id).is_none() {
            found.push(format!("the rule {id} has no words"));
        }
    }
    let numbers = &rules.progression;
    let flare = &numbers.flare;
    let extras = flare.extras.iter().chain(&flare.warm_or_cold);
    check_ids(rules, "the flare plan", extras, found);
    let rehearsal = std::iter::once(&rules.pacing.rehearse_with);
    check_ids(rules, "pacing", rehearsal, found);
    let step = &numbers.step;
    let conditions = numbers
        .never
        .conditions
        .keys()
        .chain(step.longest_hold_s.keys())
        .chain(&step.slow_levels)
        .chain(&step.slow_steps)
        .chain(&flare.calm_while)
        .chain(&flare.rebuild_while)
        .chain(&rules.pacing.careful_with)
        .chain(&rules.pacing.envelope_with);
    for condition in conditions {
        if rules.condition(condition).is_none() {
            found.push(format!(
                "the progression names the unknown condition {condition}"
            ));
        }
    }
}

fn check_ids<'a>(
    rules: &Rulebook,
    place: &str,
    ids: impl Iterator<Item = &'a ExerciseId>,
    found: &mut Vec<Fault>,
) {
    for id in ids {
        if rules.exercise(id).is_none() {
            found.push(format!("{place} names the unknown exercise {id}"));
        }
    }
}

fn check_exercise(rules: &Rulebook, exercise: &Exercise, found: &mut Vec<Fault>) {
    let id = &exercise.id;
    let mut say = |fault: &str| found.push(format!("{id} {fault}"));
    if exercise.cues.len() != 3 {
        say("has not exactly 3 cues");
    }
    if exercise.regions.is_empty() {
        say("works no region");
    }
    if !(1..=3).contains(&exercise.effort) {
        say("has an effort outside 1 to 3");
    }
    if exercise.start.reps.is_some() && exercise.start.seconds.is_some() {
        say("starts with both reps and seconds");
    }
    if rules.range(id).is_none() {
        say("has a dose that cannot be read, or does not start within it");
    }
    let is_worn = exercise.start.sets.is_none();
    let agrees = match exercise.position {
        _ if is_worn => true,
        Position::Standing => exercise.has(Tag::Stand),
        Position::Prone => exercise.has(Tag::Prone),
        Position::Kneeling => exercise.has(Tag::Kneel),
        Position::Lying => exercise.has(Tag::Supine),
        Position::Seated | Position::Side => true,
    };
    if !agrees {
        say("has a position that its tags do not name");
    }
    check_ladder(rules, exercise, found);
}

/// The ladder down must exist, end, and never get harder.
fn check_ladder(rules: &Rulebook, exercise: &Exercise, found: &mut Vec<Fault>) {
    let id = &exercise.id;
    if let Some(harder) = &exercise.harder
        && rules.exercise(harder).is_none()
    {
        found.push(format!("{id} names the unknown harder exercise {harder}"));
    }
    let mut seen = BTreeSet::from([id.clone()]);
    let mut at = exercise;
    while let Some(easier) = &at.easier {
        let Some(next) = rules.exercise(easier) else {
            found.push(format!(
                "{} names the unknown easier exercise {easier}",
                at.id
            ));
            return;
        };
        if next.effort > at.effort {
            found.push(format!(
                "{} is easier than {} but has a higher effort",
                next.id, at.id
            ));
        }
        if !seen.insert(next.id.clone()) {
            found.push(format!("{id} goes round in a circle of easier exercises"));
            return;
        }
        at = next;
    }
}

//! Reasons are true, for all personas and every kind: without the answer a reason names, the exercise, its amount, what was left
//! out or the card goes, or the reason no longer names it.

use std::collections::BTreeMap;

use tend::domain::answers::{Answers, Reply};
use tend::domain::condition::CapId;
use tend::domain::evidence::AnswerRef;
use tend::domain::recommend::{Blocker, History, Recommendation, Rule, blockers, recommend};
use tend::domain::what_if::{About, Lever, what_would_change};
use tend::domain::when::Measure;

use super::week;
use crate::people::{rules, say_no, today};
use crate::personas;
use crate::what_if::change::changed;

/// The answers without that one; false when it cannot be taken away.
fn forget(answers: &mut Answers, named: &AnswerRef, found: &Recommendation) -> bool {
    match named {
        AnswerRef::Site(site) => answers.sites.retain(|marked| marked.site != *site),
        AnswerRef::Spread => answers.sites.truncate(1),
        AnswerRef::SitePain(site) => {
            for marked in answers
                .sites
                .iter_mut()
                .filter(|marked| marked.site == *site)
            {
                marked.pain = None;
            }
        }
        AnswerRef::Quality(quality) => answers
            .sites
            .iter_mut()
            .for_each(|marked| marked.quality.retain(|one| one != quality)),
        AnswerRef::Provokes(movement) => answers
            .provokes
            .iter_mut()
            .for_each(|list| list.retain(|one| one != movement)),
        AnswerRef::Eases(movement) => answers
            .eases
            .iter_mut()
            .for_each(|list| list.retain(|one| one != movement)),
        AnswerRef::Equipment(thing) => answers
            .equipment
            .iter_mut()
            .for_each(|list| list.retain(|one| one != thing)),
        AnswerRef::Job(_) => answers.habits.job = None,
        AnswerRef::Liked => answers.liked = None,
        AnswerRef::Disliked => answers.disliked = None,
        AnswerRef::Clearances => answers.clearances = None,
        AnswerRef::Ability(ability) => {
            answers.abilities.as_mut().unwrap().insert(*ability, true);
        }
        AnswerRef::Reply(id) => {
            answers.screening.insert(id.clone(), Reply::No);
        }
        AnswerRef::Stated(id) => answers
            .conditions
            .iter_mut()
            .for_each(|list| list.retain(|one| one.id != *id)),
        AnswerRef::Condition(id) => {
            let because = found
                .conditions
                .iter()
                .find(|one| one.id == *id)
                .map(|one| one.because.clone());
            return because
                .unwrap()
                .iter()
                .all(|answer| forget(answers, answer, found));
        }
        AnswerRef::Value(measure) => forget_value(answers, *measure),
    }
    true
}

fn forget_value(answers: &mut Answers, measure: Measure) {
    match measure {
        Measure::Age => answers.age = None,
        Measure::DurationWeeks => answers.duration_weeks = None,
        Measure::PainNow | Measure::PainAverage | Measure::PainWorst => answers.pain.average = None,
        Measure::StiffMorningMin => answers.stiff_morning_min = None,
        Measure::SitHours => answers.habits.sit_hours = None,
        Measure::ScreenHours => answers.habits.screen_hours = None,
        Measure::Stress => answers.habits.stress = None,
        Measure::Sleep => answers.habits.sleep = None,
        Measure::Confidence => answers.confidence = None,
        Measure::Fear => answers.fear = None,
        // No activity reads as none, so the opposite of little is much, and of much is none.
        Measure::ActivityDays | Measure::ActivityMinWeek => {
            let is_much = answers.activity.days.unwrap_or(0) > 0;
            answers.activity.days = Some(if is_much { 0 } else { 7 });
            answers.activity.minutes = Some(60);
        }
        Measure::Phq4Total | Measure::Phq2 | Measure::Gad2 => answers.phq4 = [None; 4],
        Measure::PegMean => answers.peg = [None; 3],
        Measure::Systolic => answers.readings.systolic = None,
        Measure::Diastolic => answers.readings.diastolic = None,
        Measure::WeeksPregnant => answers.readings.weeks_pregnant = None,
        Measure::WeeksSinceBirth => answers.readings.weeks_since_birth = None,
        Measure::WeeksSinceSurgery => answers.readings.weeks_since_surgery = None,
    }
}

#[test]
fn without_the_answer_the_exercise_or_its_reason_goes() {
    let (mut checked, mut of_amounts) = (0, 0);
    for id in personas::ids() {
        let (answers, today) = personas::answers(&id);
        let found = recommend(rules(), &answers, &History::default(), today);
        let mut seen = Vec::new();
        for one in week(&found).chain(&found.extras) {
            for why in &one.why {
                for named in &why.answers {
                    let case = (one.exercise.clone(), why.rule.clone(), named.clone());
                    if seen.contains(&case) {
                        continue;
                    }
                    let mut without = answers.clone();
                    assert!(forget(&mut without, named, &found));
                    say_no(&mut without);
                    let after = recommend(rules(), &without, &History::default(), today);
                    let still = week(&after).chain(&after.extras).any(|other| {
                        other.exercise == one.exercise
                            && other.why.iter().any(|other| {
                                other.rule == why.rule && other.answers.contains(named)
                            })
                    });
                    assert!(!still, "{id}: {case:?} does not rest on that answer");
                    checked += 1;
                    let is_amount =
                        matches!(why.rule, Rule::LowerByCap(_) | Rule::LowerByCondition(_));
                    of_amounts += usize::from(is_amount);
                    seen.push(case);
                }
            }
        }
    }
    assert!(checked > 300, "{checked}");
    assert!(of_amounts > 50, "{of_amounts}");
}

/// Whether a reason for leaving something out rests on an answer, and the answers without it.
fn without_cause(answers: &Answers, because: &Blocker, found: &Recommendation) -> Option<Answers> {
    let mut without = answers.clone();
    match because {
        Blocker::Condition { id, .. } | Blocker::ConditionForbids(id) => {
            forget(&mut without, &AnswerRef::Condition(id.clone()), found);
        }
        Blocker::EarlyPain(_) => forget_value(&mut without, Measure::DurationWeeks),
        Blocker::CapTag(..)
        | Blocker::CapLevel(..)
        | Blocker::CapEffort(_)
        | Blocker::CapRole(..)
        | Blocker::CapPosition(..) => {
            for named in &found.cap.as_ref()?.because {
                forget(&mut without, named, found);
            }
        }
        Blocker::Equipment(thing) => without.equipment.get_or_insert_default().push(*thing),
        Blocker::LockedSite(_) => without.record_clearance(None, today()),
        Blocker::Disliked => without.disliked = None,
        // What was done so far, one's own choice, or a body that the exercise is not for.
        Blocker::AfterGreenWeek
        | Blocker::AfterGreenSessions { .. }
        | Blocker::OwnChoiceOnly
        | Blocker::OnlyWith(_)
        | Blocker::OneNewAtATime => return None,
    }
    say_no(&mut without);
    Some(without)
}

fn is_where_everyone_begins(because: &Blocker) -> bool {
    matches!(
        because,
        Blocker::CapTag(CapId::Mid, _)
            | Blocker::CapLevel(CapId::Mid, _)
            | Blocker::CapEffort(CapId::Mid)
            | Blocker::CapRole(CapId::Mid, _)
            | Blocker::CapPosition(CapId::Mid, _)
    )
}

#[test]
fn without_the_answer_nothing_is_left_out_for_it_any_more() {
    let mut kinds = BTreeMap::new();
    for id in personas::ids() {
        let (answers, today) = personas::answers(&id);
        let history = History::default();
        let found = recommend(rules(), &answers, &history, today);
        let mut seen = BTreeMap::new();
        for one in &found.left_out {
            for because in &one.because {
                // Where everyone begins no answer says so; another one opens more, and is told.
                if is_where_everyone_begins(because) {
                    if !seen.contains_key("") {
                        let about = About::Exercise(&one.exercise);
                        let told = what_would_change(rules(), &answers, &history, today, about);
                        assert!(!told.is_empty(), "{id}: nothing opens {}", one.exercise);
                        seen.insert(String::new(), None);
                    }
                    continue;
                }
                let Some(without) = without_cause(&answers, because, &found) else {
                    continue;
                };
                // One and the same cause stands against many.
                let cause = format!("{without:?}");
                let after = seen
                    .entry(cause)
                    .or_insert_with(|| blockers(rules(), &without, &history, today));
                let still = after
                    .as_ref()
                    .and_then(|after| after.get(&one.exercise))
                    .is_some_and(|left| left.contains(because));
                assert!(!still, "{id}: {} {because:?}", one.exercise);
                let kind = format!("{because:?}");
                let kind = kind.split([' ', '(']).next().unwrap_or_default().to_owned();
                *kinds.entry(kind).or_insert(0) += 1;
            }
        }
    }
    println!("{kinds:?}");
    for kind in [
        "Condition",
        "CapPosition",
        "CapRole",
        "CapLevel",
        "CapEffort",
        "Equipment",
    ] {
        assert!(
            kinds.contains_key(kind),
            "no persona meets {kind}: {kinds:?}"
        );
    }
}

#[test]
fn without_the_answer_the_card_goes() {
    let mut checked = 0;
    for id in personas::ids() {
        let (answers, today) = personas::answers(&id);
        let history = History::default();
        for notice in recommend(rules(), &answers, &history, today).notices {
            let told =
                what_would_change(rules(), &answers, &history, today, About::Notice(&notice));
            assert!(!told.is_empty(), "{id}: nothing would take {notice} away");
            for one in &told {
                let Lever::Answers(edits) = &one.lever else {
                    panic!("{id}: {one:?}")
                };
                let then = recommend(rules(), &changed(&answers, edits), &history, today);
                assert!(!then.notices.contains(&notice), "{id} {notice}: {one:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 10, "{checked}");
}

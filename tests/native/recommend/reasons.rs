//! Reasons are true: without the answer a reason names, the exercise goes or the reason no longer names it.

use tend::domain::answers::{Answers, Reply};
use tend::domain::evidence::AnswerRef;
use tend::domain::recommend::{History, Recommendation, recommend};
use tend::domain::when::Measure;

use super::week;
use crate::people::{rules, say_no};
use crate::personas;

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
    let mut checked = 0;
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
                    seen.push(case);
                }
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

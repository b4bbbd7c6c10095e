//! Answers changed by hand, so that what is tested is not its own witness.

use tend::domain::answers::{Answers, Reply};
use tend::domain::evidence::AnswerRef;
use tend::domain::screen::open_questions;
use tend::domain::site::Side;
use tend::domain::what_if::{Edit, Instead};
use tend::domain::when::Measure;

use crate::people::{rules, say_no, today};

/// The answers as the person would give them then.
pub fn changed(answers: &Answers, edits: &[Edit]) -> Answers {
    let mut then = answers.clone();
    for edit in edits {
        change(&mut then, edit);
    }
    let open = open_questions(rules(), answers, today());
    let mut asked = then.clone();
    say_no(&mut asked);
    for (id, reply) in asked.screening {
        if !open.contains(&id) {
            then.screening.insert(id, reply);
        }
    }
    then
}

fn change(answers: &mut Answers, edit: &Edit) {
    match (&edit.answer, &edit.instead) {
        (AnswerRef::Site(site), Instead::No) => answers.sites.retain(|one| one.site != *site),
        (AnswerRef::Spread, Instead::Below(_)) => {
            // Far below any bound is below this one, too.
            answers.sites.truncate(1);
            answers.sites[0].side = Some(Side::Left);
        }
        (AnswerRef::SitePain(site), Instead::Below(bound)) => {
            let mut here = answers.sites.iter_mut();
            here.find(|one| one.site == *site).unwrap().pain = Some(*bound as u8 - 1);
        }
        (AnswerRef::Quality(gone), Instead::No) => {
            for site in &mut answers.sites {
                site.quality.retain(|one| one != gone);
            }
        }
        (AnswerRef::Provokes(gone), Instead::No) => without(&mut answers.provokes, gone),
        (AnswerRef::Eases(gone), Instead::No) => without(&mut answers.eases, gone),
        (AnswerRef::Equipment(gone), Instead::No) => without(&mut answers.equipment, gone),
        (AnswerRef::Equipment(thing), Instead::Yes) => {
            answers.equipment.get_or_insert_default().push(*thing);
        }
        (AnswerRef::Job(_), Instead::No) => answers.habits.job = None,
        (AnswerRef::Reply(id), Instead::No) => {
            answers.screening.insert(id.clone(), Reply::No);
            let closer = format!("{id}.");
            let question = rules().question(id).unwrap();
            let kept = std::mem::take(&mut answers.screening).into_iter();
            answers.screening = kept
                .filter(|(id, _)| !id.as_str().starts_with(&closer))
                .collect();
            for field in &question.readings {
                let path = field.key.as_str();
                answers.give(path, None).unwrap();
            }
        }
        (AnswerRef::Ability(ability), Instead::Yes) => {
            let known = answers.abilities.get_or_insert_default();
            known.insert(*ability, true);
        }
        (AnswerRef::Clearances, Instead::ClearedFor(site)) => {
            answers.record_clearance(Some(*site), today());
        }
        (AnswerRef::Clearances, Instead::No) => answers.clearances = None,
        (AnswerRef::Stated(gone), Instead::No) => {
            let stated = answers.conditions.as_mut().unwrap();
            stated.retain(|one| one.id != *gone);
        }
        (AnswerRef::Liked, Instead::Without(gone)) => without(&mut answers.liked, gone),
        (AnswerRef::Disliked, Instead::Without(gone)) => without(&mut answers.disliked, gone),
        (AnswerRef::Disliked, Instead::With(id)) => {
            answers.disliked.get_or_insert_default().push(id.clone());
        }
        (AnswerRef::Value(measure), instead) => set(answers, *measure, instead),
        other => panic!("nobody can change that: {other:?}"),
    }
}

fn without<T: PartialEq>(list: &mut Option<Vec<T>>, gone: &T) {
    list.as_mut().unwrap().retain(|one| one != gone);
}

fn set(answers: &mut Answers, measure: Measure, instead: &Instead) {
    let number = match instead {
        Instead::Below(bound) => Some(bound - 1),
        Instead::AtLeast(bound) => Some(*bound),
        Instead::NotGiven => None,
        other => panic!("{measure} cannot be {other:?}"),
    };
    let small = number.map(|number| number as u8);
    match measure {
        Measure::Age => answers.age = number,
        Measure::DurationWeeks => answers.duration_weeks = number,
        Measure::PainNow => answers.pain.now = small,
        Measure::PainAverage => answers.pain.average = small,
        Measure::PainWorst => answers.pain.worst = small,
        Measure::StiffMorningMin => answers.stiff_morning_min = number,
        Measure::SitHours => answers.habits.sit_hours = small,
        Measure::ScreenHours => answers.habits.screen_hours = small,
        Measure::Stress => answers.habits.stress = small,
        Measure::Sleep => answers.habits.sleep = small,
        Measure::Confidence => answers.confidence = small,
        Measure::Fear => answers.fear = small,
        Measure::ActivityDays => answers.activity.days = small,
        Measure::ActivityMinWeek => {
            let days = answers.activity.days.unwrap_or(0).max(1);
            let more = matches!(instead, Instead::AtLeast(_));
            answers.activity.days = Some(days);
            let each = number.unwrap() / u16::from(days);
            let rest = number.unwrap() % u16::from(days) > 0;
            answers.activity.minutes = Some(each + u16::from(more && rest));
        }
        Measure::Phq4Total => answers.phq4 = [0, 1, 2, 3].map(|at| part(small, at)),
        Measure::Phq2 => (answers.phq4[0], answers.phq4[1]) = (part(small, 0), part(small, 1)),
        Measure::Gad2 => (answers.phq4[2], answers.phq4[3]) = (part(small, 0), part(small, 1)),
        Measure::PegMean => answers.peg = [small; 3],
        Measure::Systolic => answers.readings.systolic = number,
        Measure::Diastolic => answers.readings.diastolic = number,
        Measure::WeeksPregnant => answers.readings.weeks_pregnant = number,
        Measure::WeeksSinceBirth => answers.readings.weeks_since_birth = number,
        Measure::WeeksSinceSurgery => answers.readings.weeks_since_surgery = number,
    }
}

/// The share of a sum that falls on one of its parts, each at most 3.
fn part(sum: Option<u8>, at: u8) -> Option<u8> {
    sum.map(|sum| sum.saturating_sub(3 * at).min(3))
}

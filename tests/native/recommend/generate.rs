//! Generated people: any mix of sites, answers, conditions and things at home that a real intake could give.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::RngSeed;
use tend::domain::answers::{
    Ability, Activity, Answers, Clearance, Equipment, Habits, Job, Movement, PainAnswers, Readings,
    Reply, StatedCondition,
};
use tend::domain::id::{ConditionId, ExerciseId, QuestionId};
use tend::domain::screening::Effect;
use tend::domain::site::{Quality, Side, Site, SitePain};

use crate::people::{rules, say_no, today};

/// How many cases a property runs: 10,000 with `TEND_FULL` set, and then with another seed each time.
pub fn cases(few: u32) -> ProptestConfig {
    let full = std::env::var_os("TEND_FULL").is_some();
    ProptestConfig {
        cases: if full { 10_000 } else { few },
        failure_persistence: None,
        rng_seed: if full {
            RngSeed::Random
        } else {
            RngSeed::Fixed(20_261_120)
        },
        ..ProptestConfig::default()
    }
}

fn sites() -> impl Strategy<Value = Vec<SitePain>> {
    let one = (
        select(Site::ALL),
        select(Side::ALL),
        0..=10u8,
        subsequence(Quality::ALL.to_vec(), 0..=2),
    )
        .prop_map(|(site, side, pain, quality)| SitePain {
            site,
            side: Some(side),
            pain: Some(pain),
            quality,
        });
    vec(one, 1..=5).prop_map(|mut sites| {
        sites.dedup_by_key(|marked| marked.site);
        sites
    })
}

fn habits() -> impl Strategy<Value = Habits> {
    (
        option::of(0..=14u8),
        option::of(0..=14u8),
        option::of(select(Job::ALL)),
        option::of(0..=10u8),
        option::of(0..=10u8),
    )
        .prop_map(|(sit_hours, screen_hours, job, stress, sleep)| Habits {
            sit_hours,
            screen_hours,
            job,
            sports: None,
            stress,
            sleep,
        })
}

/// Yes or unsure to a few questions and follow-ups that leave a routine possible.
fn milder_replies() -> impl Strategy<Value = Vec<(QuestionId, Reply)>> {
    let milder: Vec<QuestionId> = rules()
        .questions
        .iter()
        .filter(|question| question.if_yes.stop().is_none())
        .filter(|question| !matches!(question.if_yes, Effect::Abilities | Effect::Age))
        .map(|question| question.id.clone())
        .collect();
    vec(
        (select(milder), select(vec![Reply::Yes, Reply::Unsure])),
        0..=2,
    )
}

/// Yes or unsure to any question or follow-up at all.
pub fn any_replies() -> impl Strategy<Value = Vec<(QuestionId, Reply)>> {
    let all: Vec<QuestionId> = rules()
        .questions
        .iter()
        .flat_map(|question| {
            let closer = question.follow_ups.iter().map(|closer| closer.id.clone());
            std::iter::once(question.id.clone()).chain(closer)
        })
        .collect();
    vec((select(all), select(Reply::ALL)), 0..=4)
}

fn abilities() -> impl Strategy<Value = Option<tend::domain::sorted::Map<Ability, bool>>> {
    // Mostly able, as most people are; now and then nothing is known.
    option::weighted(
        0.9,
        btree_map(select(Ability::ALL), prop::bool::weighted(0.8), 5..=7)
            .prop_map(|known| known.into_iter().collect()),
    )
}

/// Conditions, with a site now and then.
pub fn stated(most: usize) -> impl Strategy<Value = Vec<StatedCondition>> {
    let ids: Vec<ConditionId> = rules()
        .conditions
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let one = (
        select(ids),
        option::weighted(0.2, vec(select(Site::ALL), 1..=2)),
    );
    vec(
        one.prop_map(|(id, sites)| StatedCondition { id, sites }),
        0..=most,
    )
}

fn ids(most: usize) -> impl Strategy<Value = Vec<ExerciseId>> {
    let all: Vec<ExerciseId> = rules().exercises.iter().map(|one| one.id.clone()).collect();
    vec(select(all), 0..=most)
}

prop_compose! {
    fn body()(
        age in 18..=95u16,
        sites in sites(),
        duration_weeks in prop_oneof![1 => 0..12u16, 4 => 12..600u16],
        (now, average, worst) in (0..=10u8, 0..=10u8, 0..=10u8),
        provokes in option::of(subsequence(Movement::ALL.to_vec(), 0..=4)),
        eases in option::of(subsequence(Movement::ALL.to_vec(), 0..=3)),
        stiff_morning_min in option::of(0..=120u16),
        habits in habits(),
        abilities in abilities(),
        weeks_pregnant in option::weighted(0.05, 1..=40u16),
    ) -> Answers {
        Answers {
            age: Some(age),
            sites,
            duration_weeks: Some(duration_weeks),
            pain: PainAnswers { now: Some(now), average: Some(average), worst: Some(worst) },
            provokes,
            eases,
            stiff_morning_min,
            habits,
            abilities,
            readings: Readings { weeks_pregnant, ..Readings::default() },
            ..Answers::default()
        }
    }
}

prop_compose! {
    /// Someone who has answered every question, and no stop for the most part.
    pub fn people()(
        mut answers in body(),
        replies in milder_replies(),
        conditions in stated(3),
        clearance in option::weighted(0.2, 0..=120i32),
        equipment in option::of(subsequence(Equipment::ALL.to_vec(), 0..=6)),
        minutes in select(vec![5u8, 10, 15, 20, 30, 45]),
        days in option::weighted(0.9, 1..=7u8),
        activity in option::of((0..=7u8, 0..=120u16)),
        phq4 in option::of([0..=3u8, 0..=3u8, 0..=3u8, 0..=3u8]),
        (confidence, fear) in (option::of(0..=10u8), option::of(0..=10u8)),
        (liked, disliked) in (option::weighted(0.2, ids(3)), option::weighted(0.2, ids(3))),
    ) -> Answers {
        answers.screening.extend(replies);
        answers.conditions = Some(conditions);
        answers.clearances = clearance.map(|ago| vec![Clearance { site: None, date: today().plus(-ago) }]);
        answers.equipment = equipment;
        answers.minutes_per_day = Some(minutes);
        answers.days_per_week = days;
        if let Some((days, minutes)) = activity {
            answers.activity = Activity { days: Some(days), minutes: Some(minutes), strength_days: None };
        }
        if let Some(scores) = phq4 {
            answers.phq4 = scores.map(Some);
        }
        answers.confidence = confidence;
        answers.fear = fear;
        answers.liked = liked;
        answers.disliked = disliked;
        say_no(&mut answers);
        answers
    }
}

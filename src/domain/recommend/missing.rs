//! Which optional answers were not given, so that the plan took the careful reading.

use crate::domain::answers::{Ability, Answers};

/// The keys of the answers file that were absent, in its order.
pub(super) fn of(answers: &Answers) -> Vec<String> {
    let habits = &answers.habits;
    let no_habit = *habits == crate::domain::answers::Habits::default();
    let no_activity = answers.activity == crate::domain::answers::Activity::default();
    let whole = [
        ("course", answers.course.is_none()),
        ("provokes", answers.provokes.is_none()),
        ("eases", answers.eases.is_none()),
        ("stiff_morning_min", answers.stiff_morning_min.is_none()),
        ("habits", no_habit),
        ("habits.sit_hours", !no_habit && habits.sit_hours.is_none()),
        (
            "habits.screen_hours",
            !no_habit && habits.screen_hours.is_none(),
        ),
        ("habits.job", !no_habit && habits.job.is_none()),
        ("habits.sports", !no_habit && habits.sports.is_none()),
        ("habits.stress", !no_habit && habits.stress.is_none()),
        ("habits.sleep", !no_habit && habits.sleep.is_none()),
        ("screening", answers.screening.is_empty()),
        (
            "readings",
            answers.readings == crate::domain::answers::Readings::default(),
        ),
        ("conditions", answers.conditions.is_none()),
        ("abilities", answers.abilities.is_none()),
    ];
    let rest = [
        ("clearances", answers.clearances.is_none()),
        ("equipment", answers.equipment.is_none()),
        ("days_per_week", answers.days_per_week.is_none()),
        ("activity", no_activity),
        (
            "activity.days",
            !no_activity && answers.activity.days.is_none(),
        ),
        (
            "activity.minutes",
            !no_activity && answers.activity.minutes.is_none(),
        ),
        (
            "activity.strength_days",
            !no_activity && answers.activity.strength_days.is_none(),
        ),
        ("peg", answers.peg.contains(&None)),
        ("phq4", answers.phq4.contains(&None)),
        ("confidence", answers.confidence.is_none()),
        ("fear", answers.fear.is_none()),
        ("activities", answers.activities.is_none()),
        ("liked", answers.liked.is_none()),
        ("disliked", answers.disliked.is_none()),
    ];
    let absent = |keys: &[(&str, bool)]| -> Vec<String> {
        let gone = keys.iter().filter(|(_, is_absent)| *is_absent);
        gone.map(|(key, _)| (*key).to_owned()).collect()
    };
    let unsaid = answers.abilities.iter().flat_map(|known| {
        Ability::ALL
            .iter()
            .filter(|ability| !known.contains_key(ability))
            .map(|ability| format!("abilities.{ability}"))
    });
    let mut found = absent(&whole);
    found.extend(unsaid);
    found.extend(absent(&rest));
    found
}

//! The week as it is lived: planned anew every morning, and yet one week.

use tend::domain::recommend::{History, Phase, recommend, week_start};
use tend::domain::site::Site;

use crate::people::{person, rules, today};

#[test]
fn a_day_stays_as_it_was_planned_whichever_morning_asks() {
    let answers = person(Site::LowBack);
    let first = today();
    let plan = |asked| {
        recommend(
            rules(),
            &answers,
            &History::default(),
            week_start(first, asked),
        )
        .days
    };
    for passed in 0..21 {
        let asked = first.plus(passed);
        let days = plan(asked);
        let of_today = days.iter().find(|day| day.date == asked).unwrap();
        assert_eq!(days.first().unwrap().date, week_start(first, asked));
        let planned = plan(week_start(first, asked));
        assert_eq!(planned.iter().find(|day| day.date == asked), Some(of_today));
    }
}

#[test]
fn strength_work_never_falls_on_two_days_in_a_row() {
    let answers = person(Site::LowBack);
    let first = today();
    let is_strength = |passed: i32| {
        let asked = first.plus(passed);
        let start = week_start(first, asked);
        let days = recommend(rules(), &answers, &History::default(), start).days;
        let day = days.into_iter().find(|day| day.date == asked).unwrap();
        day.prescriptions
            .iter()
            .any(|one| one.phase == Phase::Strengthen)
    };
    let strength: Vec<bool> = (0..21).map(is_strength).collect();
    assert!(strength.iter().any(|is_strength| *is_strength));
    for (at, pair) in strength.windows(2).enumerate() {
        assert_ne!(pair, [true, true], "days {at} and {}", at + 1);
    }
}

//! The diary as rows of days: what is a value, what is a gap, and what belongs to which day.

use tend::domain::check_in::{CheckIn, CheckInKind};
use tend::domain::diary::{ActivityMinutes, Entry, Stiffness};
use tend::insight::Recorded;
use tend::insight::days::{Days, Measure};
use tend::insight::describe::weeks;

use super::{FIRST, at_hour, blank, days_of, row};

fn minutes(minutes: u16) -> Vec<ActivityMinutes> {
    vec![ActivityMinutes {
        kind: "walking".into(),
        minutes,
    }]
}

#[test]
fn no_pain_is_a_value_and_no_note_is_a_gap() {
    let mut first = blank(FIRST);
    first.pain.now = Some(0);
    let mut third = blank(FIRST.plus(2));
    third.mood = Some(0);
    let days = days_of(&[first, third]);
    let pain = days.row(Measure::Pain);
    assert_eq!(pain.on(FIRST), Some(0.0));
    assert_eq!(pain.on(FIRST.plus(1)), None);
    assert_eq!(pain.on(FIRST.plus(2)), None);
    assert_eq!(days.row(Measure::Mood).on(FIRST.plus(2)), Some(0.0));
    let recorded = pain.recorded(FIRST, FIRST.plus(2));
    assert_eq!(
        recorded,
        Recorded {
            days: 1,
            possible: 3
        }
    );
    assert_eq!(
        days.row(Measure::ActiveMinutes).ends(),
        None,
        "nothing noted is not 0 minutes"
    );
}

#[test]
fn several_notes_of_a_day_are_averaged_and_what_grows_is_not_added_up() {
    let entry = |pain, steps, walked| {
        let mut entry = blank(FIRST);
        entry.pain.average = Some(pain);
        entry.steps = Some(steps);
        entry.activities = minutes(walked);
        entry
    };
    let days = days_of(&[entry(3, 2_000, 20), entry(6, 5_000, 45)]);
    assert_eq!(days.row(Measure::Pain).on(FIRST), Some(4.5));
    assert_eq!(days.row(Measure::Steps).on(FIRST), Some(5_000.0));
    assert_eq!(days.row(Measure::ActiveMinutes).on(FIRST), Some(45.0));
}

#[test]
fn the_hour_of_a_note_tells_morning_from_evening() {
    let rows = [
        (8, true, false),
        (13, false, false),
        (17, false, true),
        (22, false, true),
        (25, false, true),
    ];
    for (hour, is_morning, is_evening) in rows {
        // One in the night still belongs to the day before.
        let mut entry = Entry::blank(at_hour(FIRST, hour), FIRST);
        entry.pain.now = Some(4);
        let days = days_of(&[entry.clone()]);
        assert_eq!(
            days.row(Measure::Morning).on(FIRST).is_some(),
            is_morning,
            "{hour}"
        );
        assert_eq!(
            days.row(Measure::Evening).on(FIRST).is_some(),
            is_evening,
            "{hour}"
        );
        entry.late = true;
        let days = days_of(&[entry]);
        assert_eq!(
            days.row(Measure::Morning).ends(),
            None,
            "a late note knows no hour"
        );
        assert_eq!(
            days.row(Measure::Evening).ends(),
            None,
            "a late note knows no hour"
        );
    }
}

#[test]
fn a_check_in_counts_where_it_belongs() {
    let mut morning = CheckIn::blank(at_hour(FIRST, 7), FIRST, CheckInKind::Morning);
    morning.pain = Some(5);
    morning.stiffness = Some(Stiffness::From30To60);
    let mut evening = CheckIn::blank(at_hour(FIRST, 21), FIRST, CheckInKind::Evening);
    evening.pain = Some(3);
    evening.pain_average = Some(4);
    let check_ins = [morning, evening];
    let days = Days::of([].iter(), check_ins.iter(), FIRST).unwrap();
    let on = |measure| days.row(measure).on(FIRST);
    assert_eq!(on(Measure::Morning), Some(5.0));
    assert_eq!(on(Measure::Evening), Some(3.0));
    assert_eq!(
        on(Measure::Pain),
        Some(4.0),
        "the average stands for the day"
    );
    assert_eq!(on(Measure::Stiffness), Some(2.0));
    assert_eq!(days.evening_at(FIRST), Some(at_hour(FIRST, 21).at));
}

#[test]
fn notes_of_tomorrow_and_of_a_wild_clock_are_left_aside() {
    let mut entries = vec![
        blank(FIRST),
        blank(FIRST.plus(3)),
        blank(FIRST.plus(-30_000)),
    ];
    for entry in &mut entries {
        entry.pain.now = Some(5);
    }
    let days = Days::of(entries.iter(), [].iter(), FIRST.plus(1)).unwrap();
    assert_eq!((days.first(), days.last()), (FIRST, FIRST.plus(1)));
    assert_eq!(days.row(Measure::Pain).points().len(), 1);
    assert_eq!(Days::of([].iter(), [].iter(), FIRST), None);
}

#[test]
fn a_week_says_how_whole_it_is() {
    let monday = FIRST.plus(3);
    let mut values = vec![None; 3];
    values.extend([
        Some(2.0),
        Some(7.0),
        None,
        Some(4.0),
        Some(4.0),
        Some(5.0),
        None,
    ]);
    values.extend([None, Some(3.0), Some(3.0), None]);
    let row = row(&values);
    let weeks = weeks(&row, monday, monday.plus(10), |_| Some(5.0));
    let seen: Vec<_> = weeks
        .iter()
        .map(|week| {
            (
                week.recorded.days,
                week.recorded.possible,
                week.median,
                week.good_days,
                week.is_full_enough(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [(5, 7, Some(4.0), 3, true), (2, 4, Some(3.0), 2, false)]
    );
    assert_eq!(weeks[0].range, Some((2.0, 7.0)));
}

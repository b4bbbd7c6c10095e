//! What may be said of a change, row by row.

use tend::insight::change::{Change, PAIN, SLEEP, Verdict, Yardstick, change};
use tend::insight::days::Row;

use super::{FIRST, row};

/// So many days that go to and fro around the first mean, then as many around the last.
fn steps(first: f64, last: f64, days: usize) -> Row {
    let around =
        |mean: f64| (0..days).map(move |at| Some(mean + [0.5, -0.5, 0.0, 0.5, -0.5][at % 5]));
    row(&around(first).chain(around(last)).collect::<Vec<_>>())
}

fn verdict(row: &Row, by: &Yardstick) -> Verdict {
    let today = row.ends().unwrap().1;
    match change(row, today, by) {
        Some(Change::Compared(compared)) => compared.verdict,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_is_called_by_its_size() {
    use Verdict::*;
    let rows = [
        (6.0, 3.5, &PAIN, ClearlyBetter, "2 points and more"),
        (4.0, 2.6, &PAIN, ClearlyBetter, "30 percent and more"),
        (6.0, 4.8, &PAIN, LittleBetter, "between 1 and 2 points"),
        (6.0, 5.4, &PAIN, Unclear, "under 1 point"),
        (6.0, 6.0, &PAIN, Unclear, "none"),
        (3.0, 5.5, &PAIN, ClearlyWorse, "2 points and 30 percent"),
        (8.0, 9.5, &PAIN, LittleWorse, "under 2 points"),
        (
            7.5,
            9.6,
            &PAIN,
            LittleWorse,
            "2 points, but from so high a start not 30 percent",
        ),
        (5.0, 7.5, &SLEEP, ClearlyBetter, "more sleep is better"),
        (7.5, 5.0, &SLEEP, ClearlyWorse, "less sleep is worse"),
        (5.0, 6.5, &SLEEP, LittleBetter, "sleep, 1.5 points"),
    ];
    for (first, last, by, expected, why) in rows {
        assert_eq!(
            verdict(&steps(first, last, 20), by),
            expected,
            "{first} to {last}: {why}"
        );
    }
}

#[test]
fn nothing_is_said_before_the_two_windows_stand_apart() {
    for (days, more) in [(1, 27), (14, 14), (27, 1)] {
        let row = row(&vec![Some(5.0); days]);
        let today = row.ends().unwrap().1;
        assert_eq!(
            change(&row, today, &PAIN),
            Some(Change::Waiting { days_more: more })
        );
    }
    let row = row(&[Some(6.0); 28]);
    assert!(matches!(
        change(&row, FIRST.plus(27), &PAIN),
        Some(Change::Compared(_))
    ));
}

#[test]
fn a_window_with_more_than_two_days_in_five_missing_says_nothing() {
    for (gaps, is_patchy) in [(5, false), (6, true)] {
        let mut values = vec![Some(6.0); 40];
        for value in values.iter_mut().skip(2).take(gaps) {
            *value = None;
        }
        let found = change(&row(&values), FIRST.plus(39), &PAIN);
        assert_eq!(
            matches!(found, Some(Change::Patchy { .. })),
            is_patchy,
            "{gaps} gaps"
        );
    }
}

#[test]
fn a_diary_that_was_left_weeks_ago_says_nothing_about_now() {
    let row = steps(6.0, 3.0, 30);
    let found = change(&row, FIRST.plus(60 + 20), &PAIN);
    assert!(matches!(found, Some(Change::Patchy { .. })), "{found:?}");
    // A day that is not over yet is no gap.
    assert!(matches!(
        change(&row, FIRST.plus(60), &PAIN),
        Some(Change::Compared(_))
    ));
}

#[test]
fn one_bad_day_is_no_trend() {
    let mut values: Vec<Option<f64>> = (0..60).map(|at| Some(4.0 + f64::from(at % 2))).collect();
    *values.last_mut().unwrap() = Some(10.0);
    assert_eq!(verdict(&row(&values), &PAIN), Verdict::Unclear);
}

#[test]
fn days_that_lean_on_each_other_widen_the_range() {
    let spread = |row: &Row| match change(row, row.ends().unwrap().1, &PAIN) {
        Some(Change::Compared(compared)) => {
            let (low, high) = compared.interval.unwrap();
            (high - low, compared.carried)
        }
        other => panic!("{other:?}"),
    };
    // The same values, once mixed and once in runs of four.
    let mixed: Vec<_> = (0..56).map(|at| Some([3.0, 6.0][at % 2])).collect();
    let runs: Vec<_> = (0..56).map(|at| Some([3.0, 6.0][at / 4 % 2])).collect();
    let (mixed, runs) = (spread(&row(&mixed)), spread(&row(&runs)));
    assert!(mixed.1 < 1e-9 && runs.1 > 0.4, "{mixed:?} {runs:?}");
    assert!(runs.0 > 1.5 * mixed.0, "{mixed:?} {runs:?}");
}

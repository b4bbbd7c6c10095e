//! A day far above the days before it. Source: clinical.md parts 1 (S3-6) and 6.5.

use tend::domain::diary::{ActivityMinutes, Entry};
use tend::domain::dose::Dose;
use tend::domain::moment::Moment;
use tend::domain::pacing::{had_burst, minutes_by_day};
use tend::domain::session_log::{SessionLog, SessionOrigin, StepLog};
use tend::domain::time::Date;

use crate::people::rules;

fn day(ago: i32) -> Date {
    Date::new(2026, 11, 20).unwrap().plus(-ago)
}

#[test]
fn a_burst_is_more_than_one_and_a_half_times_the_days_before() {
    // Days ago and minutes; today is 0.
    let rows: [(&[(i32, u32)], bool); 9] = [
        (&[(3, 20), (2, 20), (1, 20), (0, 31)], true),
        (&[(3, 20), (2, 20), (1, 20), (0, 30)], false),
        // Spoken of for 2 days after.
        (&[(5, 20), (4, 20), (3, 20), (2, 60)], true),
        (&[(6, 20), (5, 20), (4, 20), (3, 60)], false),
        // Every other day is no burst.
        (&[(6, 20), (4, 20), (2, 20), (0, 20)], false),
        // Too little to compare with.
        (&[(2, 20), (1, 20), (0, 90)], false),
        (&[(0, 90)], false),
        (&[], false),
        // Older days are not looked at.
        (&[(9, 20), (8, 20), (1, 20), (0, 90)], false),
    ];
    for (minutes, expected) in rows {
        let minutes: Vec<_> = minutes.iter().map(|(ago, n)| (day(*ago), *n)).collect();
        assert_eq!(
            had_burst(&rules().pacing, &minutes, day(0)),
            expected,
            "{minutes:?}"
        );
    }
}

#[test]
fn minutes_come_from_sessions_and_from_the_diary() {
    let moment = Moment {
        at: 0,
        offset_min: 0,
    };
    let mut step = StepLog::planned("AER01".into(), Dose::default());
    step.done.seconds = 600;
    let log = SessionLog::begin(
        day(1),
        moment,
        SessionOrigin::Routine,
        vec![step.clone(), step],
    );
    let mut entry = Entry::blank(moment, day(1));
    entry.activities = vec![ActivityMinutes {
        kind: "walking".into(),
        minutes: 15,
    }];
    let old = Entry {
        day: day(40),
        ..entry.clone()
    };
    let blank = Entry::blank(moment, day(0));
    let found = minutes_by_day(
        [&log].into_iter(),
        [&entry, &old, &blank].into_iter(),
        day(0),
    );
    assert_eq!(found, [(day(1), 35)]);
}

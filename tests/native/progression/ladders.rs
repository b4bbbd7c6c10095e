//! Ranges and single steps. Source: clinical.md part 6.3.

use tend::domain::dose::Dose;
use tend::domain::dose_range::DoseRange;
use tend::domain::progression::RuleId;
use tend::domain::progression::ladder::{grows, lower, up};

use crate::people::rules;

#[test]
fn the_range_of_every_exercise_reads_and_holds_its_first_amount() {
    let unread: Vec<_> = rules()
        .exercises
        .iter()
        .filter(|exercise| DoseRange::of(exercise).is_none())
        .map(|exercise| (&exercise.id, &exercise.dose))
        .collect();
    assert!(unread.is_empty(), "{unread:?}");
    assert_eq!(rules().exercises.len(), 243);
}

#[test]
fn the_top_is_what_the_words_say() {
    // Sets, repetitions, hold and seconds.
    let rows = [
        ("STG01", (Some(2), Some(10), 0, None)),
        ("ISO02", (Some(1), Some(5), 10, None)),
        ("ACT08", (Some(2), Some(8), 8, None)),
        ("ISO01", (Some(4), Some(3), 8, None)),
        ("BAL04", (Some(1), Some(3), 20, None)),
        ("ISO08", (Some(3), None, 0, Some(20))),
        ("AER01", (Some(1), None, 0, Some(300))),
        ("AER04", (Some(8), None, 0, Some(60))),
        ("AER05", (Some(3), None, 0, Some(120))),
        ("AER12", (Some(6), None, 0, Some(60))),
        ("BAL06", (Some(1), Some(4), 8, None)),
        ("FUN11", (Some(1), None, 0, Some(90))),
        ("REL02", (Some(2), None, 0, Some(45))),
        ("REL03", (Some(1), Some(6), 3, None)),
        ("STC24", (Some(1), Some(10), 10, None)),
        ("STG42", (Some(2), Some(15), 4, None)),
        ("STG17", (Some(2), Some(8), 0, None)),
        ("MOB04", (Some(2), Some(6), 2, None)),
        ("REC03", (None, None, 0, None)),
    ];
    for (id, expected) in rows {
        let top = rules().range(&id.into()).unwrap().top;
        assert_eq!(
            (top.sets, top.reps, top.hold_s, top.seconds),
            expected,
            "{id}"
        );
    }
}

#[test]
fn words_that_cannot_be_read_are_no_range() {
    let mut exercise = rules().exercise(&"STG01".into()).unwrap().clone();
    for words in ["a few", "3 x 8-10, 3/wk", "2 x 9-10, 3/wk", "2 x 4-6", ""] {
        exercise.dose = words.to_owned();
        assert_eq!(DoseRange::of(&exercise), None, "{words}");
    }
}

#[test]
fn each_step_changes_one_number_and_the_last_one_is_the_top() {
    for exercise in rules().exercises.iter().filter(|one| grows(one)) {
        let top = rules().range(&exercise.id).unwrap().top;
        for is_easy in [false, true] {
            let mut dose = Dose::from(exercise.start);
            // The smallest plans begin with one set of a few.
            dose.sets = dose.sets.map(|_| 1);
            dose.reps = dose.reps.map(|reps| reps.min(3));
            let mut seen = Vec::new();
            while let Some((rule, next)) =
                up(&rules().progression.step, exercise, dose, top, is_easy)
            {
                let changed = [
                    next.sets != dose.sets,
                    next.reps != dose.reps,
                    next.hold_s != dose.hold_s,
                    next.seconds != dose.seconds,
                ];
                assert_eq!(
                    changed.iter().filter(|one| **one).count(),
                    1,
                    "{}",
                    exercise.id
                );
                assert!(
                    next.covers(dose) && top.covers(next),
                    "{} {next:?}",
                    exercise.id
                );
                seen.push(rule);
                dose = next;
                assert!(seen.len() < 200);
            }
            assert_eq!(dose, top, "{}", exercise.id);
            let first_set = seen.iter().position(|rule| *rule == RuleId::StepSets);
            let is_last =
                first_set.is_none_or(|at| seen[at..].iter().all(|rule| *rule == RuleId::StepSets));
            assert!(is_last, "{}: sets come after the amount", exercise.id);
        }
    }
}

#[test]
fn the_sizes_of_the_steps() {
    let dose = |sets, reps, hold_s, seconds| Dose {
        sets: Some(sets),
        reps,
        hold_s,
        seconds,
        per_side: false,
    };
    let rows = [
        (
            "STG01",
            dose(1, Some(5), 0, None),
            false,
            dose(1, Some(6), 0, None),
        ),
        (
            "STG01",
            dose(1, Some(5), 0, None),
            true,
            dose(1, Some(7), 0, None),
        ),
        (
            "STG01",
            dose(1, Some(10), 0, None),
            false,
            dose(2, Some(10), 0, None),
        ),
        (
            "ISO13",
            dose(1, Some(3), 10, None),
            false,
            dose(1, Some(4), 10, None),
        ),
        (
            "ISO02",
            dose(1, Some(5), 5, None),
            false,
            dose(1, Some(5), 7, None),
        ),
        (
            "ISO02",
            dose(1, Some(5), 5, None),
            true,
            dose(1, Some(5), 10, None),
        ),
        (
            "ISO08",
            dose(2, None, 0, Some(15)),
            false,
            dose(2, None, 0, Some(20)),
        ),
        (
            "AER02",
            dose(1, None, 0, Some(300)),
            false,
            dose(1, None, 0, Some(330)),
        ),
        (
            "AER02",
            dose(1, None, 0, Some(580)),
            false,
            dose(1, None, 0, Some(600)),
        ),
        (
            "AER01",
            dose(1, None, 0, Some(30)),
            false,
            dose(1, None, 0, Some(35)),
        ),
    ];
    for (id, from, is_easy, to) in rows {
        let exercise = rules().exercise(&id.into()).unwrap();
        let top = rules().range(&id.into()).unwrap().top;
        let (_, next) = up(&rules().progression.step, exercise, from, top, is_easy).unwrap();
        assert_eq!(next, to, "{id} {from:?}");
    }
}

#[test]
fn less_is_always_less_and_never_nothing() {
    for amount in 1..=20 {
        for percent in [50, 60, 70, 75, 80] {
            let dose = Dose {
                sets: Some(2),
                reps: Some(amount),
                ..Dose::default()
            };
            let less = lower(dose, percent);
            assert!(less.reps >= Some(1) && less.sets == Some(2));
            assert!(less.reps < dose.reps || amount == 1);
            let timed = Dose {
                reps: None,
                seconds: Some(amount * 5),
                ..dose
            };
            let less = lower(timed, percent);
            assert!(less.seconds >= Some(5) && less.seconds.is_some_and(|s| s % 5 == 0));
            assert!(less.seconds < timed.seconds || amount == 1);
        }
    }
}

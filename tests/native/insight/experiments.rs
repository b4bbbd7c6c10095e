//! Own experiments: the drawing, the days, what counts as a pair, and what may be said.

use tend::domain::experiment::{Arm, Experiment, ExperimentDay, Outcome};
use tend::insight::Recorded;
use tend::insight::days::Row;
use tend::insight::experiment::{Found, Verdict, arm_on, draw, is_over, last_day, result};

use super::{FIRST, noon, row};

fn experiment(pairs: usize, block_days: u8) -> Experiment {
    Experiment {
        written: noon(FIRST),
        started: FIRST,
        stopped: None,
        option_a: "walk".to_owned(),
        option_b: "no walk".to_owned(),
        outcome: Outcome::Pain,
        block_days,
        blocks: draw(pairs, 3),
        done: Vec::new(),
        note: String::new(),
    }
}

/// Pain by day: so much with A, so much with B, and a little to and fro.
fn pain(experiment: &Experiment, a: f64, b: f64) -> Row {
    let days = last_day(experiment).since(FIRST) + 1;
    let value = |at: i32| {
        let base = match arm_on(experiment, FIRST.plus(at))? {
            Arm::A => a,
            Arm::B => b,
        };
        Some(base + [0.0, 0.5, -0.5][at as usize % 3])
    };
    row(&(0..days).map(value).collect::<Vec<_>>())
}

fn after(experiment: &Experiment, row: &Row) -> Found {
    result(experiment, row, last_day(experiment).plus(1))
}

#[test]
fn every_pair_holds_both_options_and_the_drawing_repeats() {
    let blocks = draw(40, 9);
    assert_eq!(blocks, draw(40, 9));
    assert_ne!(blocks, draw(40, 10));
    let first_a = blocks
        .chunks(2)
        .filter(|pair| pair == &[Arm::A, Arm::B])
        .count();
    let first_b = blocks
        .chunks(2)
        .filter(|pair| pair == &[Arm::B, Arm::A])
        .count();
    assert_eq!(first_a + first_b, 40);
    assert!((10..=30).contains(&first_a), "{first_a} of 40 begin with A");
}

#[test]
fn each_day_has_its_option_until_the_end() {
    let mut experiment = experiment(6, 3);
    assert_eq!(last_day(&experiment), FIRST.plus(35));
    assert_eq!(arm_on(&experiment, FIRST.plus(-1)), None);
    assert_eq!(
        arm_on(&experiment, FIRST.plus(2)),
        Some(experiment.blocks[0])
    );
    assert_eq!(
        arm_on(&experiment, FIRST.plus(3)),
        Some(experiment.blocks[1])
    );
    assert_eq!(arm_on(&experiment, FIRST.plus(36)), None);
    assert!(!is_over(&experiment, FIRST.plus(35)) && is_over(&experiment, FIRST.plus(36)));
    experiment.stopped = Some(FIRST.plus(10));
    assert_eq!(arm_on(&experiment, FIRST.plus(10)), None);
    assert!(is_over(&experiment, FIRST.plus(10)));
}

#[test]
fn a_difference_is_said_only_when_the_drawing_bears_it() {
    let six = experiment(6, 3);
    let differs = after(&six, &pain(&six, 3.0, 5.0)).means.unwrap();
    assert!(
        matches!(differs.verdict, Verdict::Differs { interval, p } if interval.1 < 0.0 && p == 2.0 / 64.0)
    );
    assert!((differs.difference + 2.0).abs() < 0.2);
    let same = after(&six, &pain(&six, 4.0, 4.0)).means.unwrap();
    assert!(matches!(same.verdict, Verdict::Unclear { .. }), "{same:?}");
    // However large: five pairs cannot show it.
    let five = experiment(5, 3);
    let few = after(&five, &pain(&five, 0.0, 9.0)).means.unwrap();
    assert_eq!(few.verdict, Verdict::TooFew);
}

#[test]
fn a_block_with_too_many_gaps_makes_no_pair() {
    let experiment = experiment(6, 5);
    let whole = pain(&experiment, 3.0, 5.0);
    for (gaps, pairs) in [(2, 6), (3, 5)] {
        let mut values: Vec<Option<f64>> = (0..60).map(|at| whole.on(FIRST.plus(at))).collect();
        values.iter_mut().take(gaps).for_each(|value| *value = None);
        let found = after(&experiment, &row(&values));
        assert_eq!(found.pairs_whole, pairs, "{gaps} gaps");
        assert_eq!(
            found.recorded,
            Recorded {
                days: 60 - gaps,
                possible: 60
            }
        );
    }
}

#[test]
fn stopping_early_is_said_and_only_whole_pairs_count() {
    let mut experiment = experiment(8, 2);
    let row = pain(&experiment, 3.0, 5.0);
    experiment.stopped = Some(FIRST.plus(26));
    let found = after(&experiment, &row);
    assert!(found.stopped_early);
    assert_eq!((found.pairs_planned, found.pairs_whole), (8, 6));
    assert!(matches!(
        found.means.unwrap().verdict,
        Verdict::Differs { .. }
    ));
    experiment.stopped = Some(FIRST.plus(15));
    let found = after(&experiment, &row);
    assert_eq!(found.pairs_whole, 3);
    assert_eq!(found.means.unwrap().verdict, Verdict::TooFew);
    experiment.stopped = Some(FIRST.plus(2));
    assert_eq!(after(&experiment, &row).means, None);
}

#[test]
fn the_night_after_belongs_to_the_day_before() {
    let mut experiment = experiment(6, 2);
    experiment.outcome = Outcome::Sleep;
    // Sleep is noted on the morning after.
    let sleep = pain(&experiment, 8.0, 4.0);
    let mut values = vec![None];
    values.extend((0..24).map(|at| sleep.on(FIRST.plus(at))));
    let found = result(&experiment, &row(&values), FIRST.plus(25));
    assert_eq!(found.pairs_whole, 6);
    assert!(found.means.unwrap().difference > 3.5);
}

#[test]
fn days_that_went_otherwise_are_counted_and_stay_where_chance_put_them() {
    let mut experiment = experiment(6, 3);
    let row = pain(&experiment, 3.0, 5.0);
    let before = after(&experiment, &row).means;
    let planned = experiment.blocks[0];
    experiment.done = vec![
        ExperimentDay {
            day: FIRST,
            did: planned,
        },
        ExperimentDay {
            day: FIRST.plus(1),
            did: if planned == Arm::A { Arm::B } else { Arm::A },
        },
    ];
    let found = after(&experiment, &row);
    assert_eq!(
        found.followed,
        Recorded {
            days: 1,
            possible: 2
        }
    );
    assert_eq!(found.means, before);
}

//! Every statistic against the same worked out by SciPy and statsmodels (`tests/native/fixtures/insight.py`).

use serde_json::Value;
use tend::domain::experiment::{Arm, Experiment, Outcome};
use tend::domain::time::Date;
use tend::insight::Finding;
use tend::insight::change::{self, Change, change};
use tend::insight::days::Measure;
use tend::insight::describe::weeks;
use tend::insight::distribution::{t_95, two_sided_p};
use tend::insight::experiment::{Verdict, result};
use tend::insight::links::{Estimate, Link, PAIRS, Pair, look_at, weigh};
use tend::insight::{Interval, Recorded};

use super::{FIRST, blank, close, days_of, noon, row};

const TIGHT: f64 = 1e-9;

fn table() -> Value {
    serde_json::from_str(include_str!("../fixtures/insight.json")).unwrap()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().unwrap()
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap()
}

fn values(value: &Value, name: &str) -> Vec<Option<f64>> {
    list(value, name).iter().map(Value::as_f64).collect()
}

fn check_interval(found: Interval, case: &Value, name: &str) {
    let what = &case["name"];
    close(
        found.0,
        case[name][0].as_f64().unwrap(),
        1e-7,
        &format!("{what} {name} low"),
    );
    close(
        found.1,
        case[name][1].as_f64().unwrap(),
        1e-7,
        &format!("{what} {name} high"),
    );
}

#[test]
fn students_t_is_that_of_scipy() {
    for case in list(&table(), "t") {
        let freedom = number(case, "freedom");
        close(t_95(freedom).unwrap(), number(case, "t_95"), 1e-8, "t");
        close(
            two_sided_p(number(case, "at"), freedom),
            number(case, "p"),
            1e-10,
            "p",
        );
    }
    assert_eq!(
        t_95(0.99),
        None,
        "no range is honest below one degree of freedom"
    );
}

#[test]
fn weekly_medians_are_those_of_numpy() {
    let case = &table()["weeks"];
    let row = row(&values(case, "row"));
    // The weeks of the table begin on the first day, those of the app on Mondays.
    for (at, expected) in (0..).zip(list(case, "medians")) {
        let from = FIRST.plus(7 * at);
        let days: Vec<f64> = row
            .between(from, from.plus(6))
            .map(|(_, pain)| pain)
            .collect();
        let median = tend::insight::series::median(&days);
        assert_eq!(median, expected.as_f64());
    }
    let monday = FIRST.plus(3);
    let week = &weeks(&row, monday, monday.plus(6), |_| None)[0];
    let days: Vec<f64> = row
        .between(monday, monday.plus(6))
        .map(|(_, pain)| pain)
        .collect();
    assert_eq!(week.median, tend::insight::series::median(&days));
    assert_eq!(
        week.recorded,
        Recorded {
            days: days.len(),
            possible: 7
        }
    );
}

#[test]
fn a_change_has_the_difference_and_the_range_of_scipy() {
    for case in list(&table(), "changes") {
        let row = row(&values(case, "row"));
        let today = row.ends().unwrap().1;
        let Some(Change::Compared(found)) = change(&row, today, &change::PAIN) else {
            panic!("{} was not compared", case["name"]);
        };
        let what = case["name"].as_str().unwrap();
        close(found.first_mean, number(case, "first_mean"), TIGHT, what);
        close(found.difference, number(case, "difference"), TIGHT, what);
        close(found.carried, number(case, "carried"), TIGHT, what);
        match found.interval {
            Some(interval) => check_interval(interval, case, "interval"),
            None => assert!(case["interval"].is_null(), "{what}"),
        }
    }
}

/// A diary in which the two rows are sleep and pain.
fn look(case: &Value) -> Link {
    let (first, then) = (values(case, "first"), values(case, "then"));
    let scale = |value: Option<f64>| value.map(|value| value as u8);
    let entries = first.iter().zip(&then).zip(0..).map(|((first, then), at)| {
        let mut entry = blank(FIRST.plus(at));
        entry.sleep.quality = scale(*first);
        entry.pain.average = scale(*then);
        entry
    });
    let pair = Pair {
        first: Measure::Sleep,
        then: Measure::Pain,
        days_later: number(case, "later") as u8,
    };
    look_at(pair, &days_of(&entries.collect::<Vec<_>>()), 1)
}

#[test]
fn a_link_has_the_strength_the_range_and_the_chance_of_scipy() {
    for case in list(&table(), "links") {
        let what = case["name"].as_str().unwrap();
        let link = look(case);
        let found = link
            .estimate()
            .unwrap_or_else(|| panic!("{what}: {:?}", link.finding));
        assert_eq!(found.recorded.days as f64, number(case, "days"), "{what}");
        close(found.rho, number(case, "rho"), TIGHT, what);
        close(found.worth, number(case, "worth"), 1e-7, what);
        check_interval(found.interval, case, "interval");
        close(found.difference, number(case, "difference"), TIGHT, what);
        check_interval(found.difference_interval, case, "difference_interval");
        let (t_p, shuffled_p) = (number(case, "t_p"), number(case, "shuffled_p"));
        // 1,999 draws hit the share that 20,000 draws of another generator gave within three standard errors.
        let near = 3.0 * (shuffled_p * (1.0 - shuffled_p) / 1_999.0).sqrt() + 0.001;
        if t_p > shuffled_p + near {
            close(found.p, t_p, 1e-9, what);
        } else {
            close(found.p, t_p.max(shuffled_p), near, what);
        }
    }
}

#[test]
fn the_links_that_are_kept_are_those_of_statsmodels() {
    let table = table();
    let case = &table["false_share"];
    let link = |p: &Value| Link {
        pair: PAIRS[0],
        days: Vec::new(),
        finding: Finding::Found(Estimate {
            recorded: Recorded::default(),
            worth: 100.0,
            rho: 0.5,
            interval: (0.1, 0.8),
            p: p.as_f64().unwrap(),
            difference: 1.0,
            difference_interval: (0.5, 1.5),
            stands_out: false,
        }),
    };
    let links = weigh(list(case, "p").iter().map(link).collect());
    let kept: Vec<bool> = links.list.iter().map(Link::stands_out).collect();
    let expected: Vec<bool> = list(case, "kept")
        .iter()
        .map(|one| one.as_bool().unwrap())
        .collect();
    assert_eq!(kept, expected);
    assert_eq!(links.stood_out, kept.iter().filter(|one| **one).count());
    assert_eq!(links.looked_at, 8);
}

#[test]
fn an_experiment_has_the_drawing_and_the_range_of_scipy() {
    for case in list(&table(), "experiments") {
        let what = case["name"].as_str().unwrap();
        let pairs = list(case, "pairs");
        let (experiment, row) = planned(pairs);
        let today = experiment.started.plus(500);
        let means = result(&experiment, &row, today).means.unwrap();
        close(means.difference, number(case, "difference"), TIGHT, what);
        let (interval, p) = match means.verdict {
            Verdict::Differs { interval, p } => (interval, p),
            Verdict::Unclear { interval, p } => (interval.unwrap(), p),
            Verdict::TooFew => panic!("{what}: enough pairs"),
        };
        check_interval(interval, case, "interval");
        close(p, number(case, "p"), TIGHT, what);
    }
}

/// Blocks of two days, now A first and now B, each day with the mean of its block.
fn planned(pairs: &[Value]) -> (Experiment, tend::insight::days::Row) {
    let mut blocks = Vec::new();
    let mut days = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (a, b) = (pair[0].as_f64(), pair[1].as_f64());
        let order = if at % 2 == 0 {
            [(Arm::A, a), (Arm::B, b)]
        } else {
            [(Arm::B, b), (Arm::A, a)]
        };
        for (arm, value) in order {
            blocks.push(arm);
            days.extend([value, value]);
        }
    }
    (experiment(blocks), row(&days))
}

fn experiment(blocks: Vec<Arm>) -> Experiment {
    let started: Date = FIRST;
    Experiment {
        written: noon(started),
        started,
        stopped: None,
        option_a: "a".to_owned(),
        option_b: "b".to_owned(),
        outcome: Outcome::Pain,
        block_days: 2,
        blocks,
        done: Vec::new(),
        note: String::new(),
    }
}

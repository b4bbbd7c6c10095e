//! The calm steps: rhythm and attention.

use tend::domain::session::calm::{Beat, Calm};

use crate::people::rules;

fn calm(id: &str) -> &'static Calm {
    rules().calm(&id.into()).unwrap()
}

#[test]
fn the_breath_fills_for_4_seconds_and_empties_for_6() {
    let rows = [
        (0, (0, 4, 0)),
        (2_000, (0, 2, 50)),
        (3_999, (0, 1, 99)),
        (4_000, (1, 6, 100)),
        (7_000, (1, 3, 50)),
        (9_999, (1, 1, 1)),
        (10_000, (0, 4, 0)),
        (605_000, (1, 5, 84)),
    ];
    for (spent_ms, (half, left_s, full)) in rows {
        let expected = Beat { half, left_s, full };
        assert_eq!(calm("BRE01").beat(spent_ms), Some(expected), "{spent_ms}");
    }
    assert_eq!(calm("MND01").beat(0), None);
}

#[test]
fn attention_goes_through_the_whole_body_and_stays_at_its_end() {
    let scan = calm("MND01");
    let rows = [
        (0, "Feet"),
        (24_999, "Feet"),
        (25_000, "Lower legs"),
        (299_999, "Whole body"),
        (900_000, "Whole body"),
    ];
    for (spent_ms, area) in rows {
        assert_eq!(scan.area(spent_ms, 300_000), Some(area), "{spent_ms}");
    }
    assert_eq!(calm("BRE01").area(0, 60_000), None);
    assert_eq!(scan.area(5, 0), Some("Whole body"), "no time is no trouble");
}

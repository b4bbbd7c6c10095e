//! Charts: gaps stay gaps, places lie where they should, and the sentence says what is there.

use tend::chart::groups::{Spread, estimate, spread};
use tend::chart::scale::from_zero;
use tend::chart::trend::{Point, Span, trend};
use tend::chart::words::{Seen, counted, number, trend_in_words};
use tend::chart::year::year;
use tend::chart::{SIDE, Scale};
use tend::domain::time::Date;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn points(values: &[Option<f64>]) -> Vec<Point> {
    let first = day("2026-03-02");
    (0..)
        .zip(values)
        .map(|(at, value)| Point {
            day: first.plus(at),
            value: *value,
            range: None,
            is_thin: false,
        })
        .collect()
}

#[test]
fn a_scale_ends_at_its_edges_and_high_stands_high() {
    let scale = Scale::new(0.0, 10.0);
    assert_eq!(
        [-1.0, 0.0, 5.0, 10.0, 12.0].map(|value| scale.at(value)),
        [0, 0, 500, 1_000, 1_000]
    );
    assert_eq!(scale.down(10.0), 0);
    assert_eq!(Scale::new(3.0, 3.0).at(3.0), SIDE / 2);
}

#[test]
fn round_numbers_hold_the_highest_value() {
    for (most, top) in [
        (0.0, 1.0),
        (1.5, 2.0),
        (9.0, 10.0),
        (75.0, 100.0),
        (9_600.0, 10_000.0),
    ] {
        let (scale, ticks) = from_zero(most);
        assert_eq!((scale.high(), ticks[2]), (top, top), "{most}");
        assert!(scale.high() >= most);
    }
}

#[test]
fn no_line_crosses_a_gap_and_a_day_alone_is_a_dot() {
    let scale = Scale::new(0.0, 10.0);
    let row = points(&[Some(0.0), Some(10.0), None, Some(5.0), None]);
    let drawn = trend(&row, 1, scale, &[], &[]);
    assert_eq!(drawn.line, "M0 1000h0L250 0M750 500h0");
    assert_eq!(trend(&[], 1, scale, &[], &[]), Default::default());
}

#[test]
fn a_thin_week_is_a_dot_apart_and_has_no_range() {
    let mut row = points(&[Some(4.0), Some(6.0), Some(4.0)]);
    for (at, point) in (0..).zip(&mut row) {
        point.day = day("2026-03-02").plus(7 * at);
        point.range = Some((2.0, 8.0));
        point.is_thin = at == 1;
    }
    let drawn = trend(&row, 7, Scale::new(0.0, 10.0), &[], &[]);
    assert_eq!(drawn.line, "M150 600h0M850 600h0");
    assert_eq!(drawn.thin, "M500 400h0");
    assert_eq!(drawn.ranges, "M150 800L150 200M850 800L850 200");
}

#[test]
fn marks_and_spans_outside_are_left_out_and_those_across_the_edge_are_cut() {
    let row = points(&[Some(1.0); 11]);
    let first = day("2026-03-02");
    let marks = [first.plus(-1), first.plus(5), first.plus(11)];
    let spans = [
        (first.plus(-9), first.plus(-3)),
        (first.plus(-2), first),
        (first.plus(9), first.plus(20)),
    ];
    let drawn = trend(&row, 1, Scale::new(0.0, 10.0), &marks, &spans);
    assert_eq!(drawn.marks, "M500 500h0");
    assert_eq!(
        drawn.spans,
        [Span { x: 0, width: 50 }, Span { x: 850, width: 150 }]
    );
}

#[test]
fn the_middle_half_is_that_of_numpy() {
    // numpy.quantile([1, 2, 4, 8, 9, 9], [0.25, 0.5, 0.75])
    let found = spread(&[1.0, 2.0, 4.0, 8.0, 9.0, 9.0]);
    let expected = Spread {
        quarter: 2.5,
        middle: 6.0,
        three_quarters: 8.75,
    };
    assert_eq!(found, Some(expected));
    assert_eq!(spread(&[]), None);
    assert_eq!(spread(&[3.0]).map(|one| one.middle), Some(3.0));
}

#[test]
fn an_estimate_stands_around_zero_in_the_middle() {
    let laid = estimate(1.0, (0.0, 2.0), 1.0);
    assert_eq!(
        (laid.zero.as_str(), laid.dot.as_str()),
        ("M500 0L500 1000", "M750 500h0")
    );
    assert_eq!(laid.range, "M500 500L1000 500");
    assert_eq!(estimate(0.1, (0.0, 0.2), 1.0).scale.high(), 1.0);
}

#[test]
fn a_year_ends_with_this_month_and_tells_no_pain_from_no_note() {
    let noted = [(day("2026-02-28"), 10.0), (day("2026-03-01"), 0.0)];
    let value = |asked: Date| {
        noted
            .iter()
            .find(|(day, _)| *day == asked)
            .map(|(_, value)| *value)
    };
    let begun = day("2025-11-16");
    let months = year(value, begun, day("2026-03-02"));
    assert_eq!(
        (months.len(), months[0].first, months[0].possible),
        (5, day("2025-11-01"), 15)
    );
    let long = year(value, day("2020-01-01"), day("2026-03-02"));
    assert_eq!((long.len(), long[0].first), (12, day("2025-04-01")));
    let (february, march) = (&months[3], &months[4]);
    assert_eq!((february.possible, march.possible), (28, 2));
    assert_eq!(february.bars, "M887 1000L887 0");
    assert_eq!(
        (march.bars.as_str(), march.none.as_str()),
        ("", "M16 1000h0")
    );
    assert_eq!(
        (
            february.values.len(),
            march.values.len(),
            months[1].values.len()
        ),
        (1, 1, 0)
    );
    // Each day that is over can be read at its place, a gap as a gap.
    assert_eq!(march.days, [(16, Some(0.0)), (48, None)]);
    assert_eq!(february.days.len(), 28);
}

#[test]
fn numbers_are_written_as_people_write_them() {
    let rows = [
        (4.0, "4"),
        (4.46, "4.5"),
        (0.04, "0"),
        (-0.3, "−0.3"),
        (-2.0, "−2"),
        (10.0, "10"),
        (-0.04, "0"),
    ];
    for (value, written) in rows {
        assert_eq!(number(value), written);
    }
}

#[test]
fn a_chart_says_what_there_is_to_see() {
    let mut seen = Seen {
        what: "Pain",
        first_day: "1 March",
        last_day: "11 April",
        values: Some(["2".to_owned(), "4.5".to_owned(), "8".to_owned()]),
        days: 39,
        possible: 42,
        sessions: 14,
        flares: 1,
    };
    assert_eq!(
        trend_in_words(&seen),
        "Pain from 1 March to 11 April. Lowest 2, middle 4.5, highest 8. 39 of 42 days recorded. 14 days with a session. 1 flare."
    );
    seen.values = None;
    assert_eq!(
        trend_in_words(&seen),
        "Pain from 1 March to 11 April. Nothing was recorded."
    );
    assert_eq!(counted("chart.flares", 2), "2 flares.");
}

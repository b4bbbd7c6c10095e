//! A value through time: a line with its gaps, the marks below it and the spans behind it.

use super::SIDE;
use super::scale::Scale;
use crate::domain::time::Date;

/// One place of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Point {
    pub day: Date,
    /// None where nothing was recorded.
    pub value: Option<f64>,
    /// The lowest and the highest, where the value stands for several days.
    pub range: Option<(f64, f64)>,
    /// Too little was recorded for a full point: it is shown thin.
    pub is_thin: bool,
}

/// A span behind the line, from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Span {
    pub x: i32,
    pub width: i32,
}

/// Everything to draw, as paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Trend {
    /// The full points, joined where they follow each other; one alone is a dot.
    pub line: String,
    /// The thin ones, a dot each.
    pub thin: String,
    /// From lowest to highest, a stroke each.
    pub ranges: String,
    /// A dot for each marked day, at the bottom.
    pub marks: String,
    pub spans: Vec<Span>,
}

/// The trend of points that are `step_days` apart. `marks` are days, `spans` first and last days.
#[must_use]
pub fn trend(
    points: &[Point],
    step_days: i32,
    values: Scale,
    marks: &[Date],
    spans: &[(Date, Date)],
) -> Trend {
    let mut drawn = Trend::default();
    let Some((first, last)) = points.first().zip(points.last()) else {
        return drawn;
    };
    let (start, end) = (first.day, last.day.plus(step_days - 1));
    let days = Scale::new(f64::from(start.days()), f64::from(end.days()));
    let x_of = |day: Date| days.at(f64::from(day.days()));
    // A value of several days stands over their middle.
    let middle = f64::from(step_days - 1) / 2.0;
    let mut before: Option<(i32, i32)> = None;
    for point in points {
        let x = days.at(f64::from(point.day.days()) + middle);
        let place = point.value.map(|value| (x, values.down(value)));
        if let Some((low, high)) = point.range.filter(|_| !point.is_thin) {
            stroke(
                &mut drawn.ranges,
                (x, values.down(low)),
                (x, values.down(high)),
            );
        }
        match place {
            Some(place) if point.is_thin => {
                dot(&mut drawn.thin, place);
                before = None;
            }
            Some(place) => {
                match before {
                    Some(_) => put(&mut drawn.line, 'L', place),
                    None => dot(&mut drawn.line, place),
                }
                before = Some(place);
            }
            None => before = None,
        }
    }
    for day in marks.iter().filter(|day| (start..=end).contains(day)) {
        dot(&mut drawn.marks, (x_of(*day), SIDE / 2));
    }
    let seen = spans
        .iter()
        .filter(|(from, to)| *from <= end && *to >= start);
    drawn.spans = seen
        .map(|(from, to)| {
            let half = 0.5;
            let left = days.at(f64::from(from.days()) - half);
            let right = days.at(f64::from(to.days()) + half);
            Span {
                x: left,
                width: right - left,
            }
        })
        .collect();
    drawn
}

/// A dot: a stroke of no length, which round ends make visible.
pub(super) fn dot(path: &mut String, place: (i32, i32)) {
    put(path, 'M', place);
    path.push_str("h0");
}

pub(super) fn stroke(path: &mut String, from: (i32, i32), to: (i32, i32)) {
    put(path, 'M', from);
    put(path, 'L', to);
}

fn put(path: &mut String, command: char, (x, y): (i32, i32)) {
    path.push(command);
    path.push_str(&x.to_string());
    path.push(' ');
    path.push_str(&y.to_string());
}

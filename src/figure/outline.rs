//! Rounded outlines as SVG path data: the hull of circles, lines, arrows. Screen units, y downward. Knows no body and no colour.

use std::f64::consts::{PI, TAU};
use std::fmt::Write;

/// A circle on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Disc {
    pub x: f64,
    pub y: f64,
    pub r: f64,
}

const DIRECTIONS: usize = 48;

/// The outline of the tightest shape around all the circles.
#[must_use]
pub fn hull(discs: &[Disc]) -> String {
    let outermost = |angle: f64| {
        let (s, c) = angle.sin_cos();
        let reach = |disc: &Disc| disc.x * c + disc.y * s + disc.r;
        let mut best: Option<(usize, f64)> = None;
        for (at, disc) in discs.iter().enumerate() {
            let far = reach(disc);
            if best.is_none_or(|(_, most)| far > most + 1e-9) {
                best = Some((at, far));
            }
        }
        best.map_or(0, |(at, _)| at)
    };
    let mut turns: Vec<(f64, usize, usize)> = Vec::new();
    let step = TAU / DIRECTIONS as f64;
    let mut last = outermost(0.0);
    for at in 1..=DIRECTIONS {
        let angle = at as f64 * step;
        let next = outermost(angle);
        if next != last {
            turns.push((tangent(discs, last, next, angle - step * 0.5), last, next));
            last = next;
        }
    }
    let disc = |at: usize| discs.get(at).copied();
    if turns.is_empty() {
        return disc(last).map(circle).unwrap_or_default();
    }
    let mut path = String::new();
    for (at, (angle, from, to)) in turns.iter().enumerate() {
        let (Some(from), Some(to)) = (disc(*from), disc(*to)) else {
            continue;
        };
        let (x, y) = edge(from, *angle);
        if at == 0 {
            let _ = write!(path, "M{} {}", short(x), short(y));
        }
        let (x, y) = edge(to, *angle);
        let _ = write!(path, "L{} {}", short(x), short(y));
        let until = turns
            .get(at + 1)
            .or(turns.first())
            .map_or(*angle, |next| next.0);
        let sweep = (until - angle).rem_euclid(TAU);
        let (x, y) = edge(to, until);
        let large = u8::from(sweep > PI);
        let r = short(to.r);
        let _ = write!(path, "A{r} {r} 0 {large} 1 {} {}", short(x), short(y));
    }
    path.push('Z');
    path
}

/// The direction in which both circles reach equally far, the one nearest to the guess.
fn tangent(discs: &[Disc], from: usize, to: usize, guess: f64) -> f64 {
    let (Some(a), Some(b)) = (discs.get(from), discs.get(to)) else {
        return guess;
    };
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    let apart = dx.hypot(dy).max(1e-9);
    let middle = dy.atan2(dx);
    let open = ((b.r - a.r) / apart).clamp(-1.0, 1.0).acos();
    let off = |angle: f64| {
        let gap = (angle - guess).rem_euclid(TAU);
        gap.min(TAU - gap)
    };
    let (one, other) = (middle + open, middle - open);
    if off(one) <= off(other) { one } else { other }
}

fn edge(disc: Disc, angle: f64) -> (f64, f64) {
    (disc.x + disc.r * angle.cos(), disc.y + disc.r * angle.sin())
}

/// A whole circle.
#[must_use]
pub fn circle(disc: Disc) -> String {
    let (r, twice) = (short(disc.r), short(disc.r * 2.0));
    format!(
        "M{} {}a{r} {r} 0 1 1 {twice} 0a{r} {r} 0 1 1 -{twice} 0Z",
        short(disc.x - disc.r),
        short(disc.y)
    )
}

/// Straight lines from point to point.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let letter = if at == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{letter}{} {}", short(*x), short(*y));
    }
    path
}

/// An arrow from one point to another, its shaft bowed sideways by `bow` of its length.
#[must_use]
pub fn arrow(from: (f64, f64), to: (f64, f64), bow: f64) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let control = (from.0 + dx * 0.5 - dy * bow, from.1 + dy * 0.5 + dx * bow);
    let heading = (to.1 - control.1).atan2(to.0 - control.0);
    let barb = |turn: f64| {
        let angle = heading + PI + turn;
        (to.0 + 0.26 * angle.cos(), to.1 + 0.26 * angle.sin())
    };
    let shaft = format!(
        "M{} {}Q{} {} {} {}",
        short(from.0),
        short(from.1),
        short(control.0),
        short(control.1),
        short(to.0),
        short(to.1)
    );
    shaft + &line(&[barb(0.6), to, barb(-0.6)])
}

/// A number with two decimals and nothing more than it needs.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

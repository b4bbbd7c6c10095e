//! Rounded outlines as SVG path data: the hull of circles, lines, arrows. Screen units, y downward. Knows no body and no colour.

use std::f64::consts::{PI, TAU};

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
    let outermost = |(c, s): (f64, f64)| {
        let mut best = (0, f64::NEG_INFINITY);
        for (at, disc) in discs.iter().enumerate() {
            let far = disc.x * c + disc.y * s + disc.r;
            if far > best.1 + 1e-9 {
                best = (at, far);
            }
        }
        best.0
    };
    let mut turns: Vec<(f64, usize, usize)> = Vec::new();
    let step = TAU / DIRECTIONS as f64;
    let (turn_s, turn_c) = step.sin_cos();
    let mut way = (1.0, 0.0);
    let mut last = outermost(way);
    for at in 1..=DIRECTIONS {
        way = (
            way.0 * turn_c - way.1 * turn_s,
            way.0 * turn_s + way.1 * turn_c,
        );
        let next = outermost(way);
        if next != last {
            let guess = (at as f64 - 0.5) * step;
            turns.push((tangent(discs, last, next, guess), last, next));
            last = next;
        }
    }
    let disc = |at: usize| discs.get(at).copied();
    if turns.is_empty() {
        return disc(last).map(circle).unwrap_or_default();
    }
    let mut path = String::with_capacity(200);
    for (at, (angle, from, to)) in turns.iter().enumerate() {
        let (Some(from), Some(to)) = (disc(*from), disc(*to)) else {
            continue;
        };
        if at == 0 {
            point(&mut path, 'M', edge(from, *angle));
        }
        point(&mut path, 'L', edge(to, *angle));
        let until = turns
            .get(at + 1)
            .or(turns.first())
            .map_or(*angle, |next| next.0);
        let sweep = (until - angle).rem_euclid(TAU);
        arc(&mut path, to.r, sweep > PI, edge(to, until));
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
    let mut path = String::with_capacity(60);
    point(&mut path, 'M', (disc.x - disc.r, disc.y));
    arc(&mut path, disc.r, true, (disc.x + disc.r, disc.y));
    arc(&mut path, disc.r, true, (disc.x - disc.r, disc.y));
    path.push('Z');
    path
}

/// Straight lines from point to point.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    for (at, place) in points.iter().enumerate() {
        point(&mut path, if at == 0 { 'M' } else { 'L' }, *place);
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
    let mut path = String::with_capacity(80);
    point(&mut path, 'M', from);
    point(&mut path, 'Q', control);
    point(&mut path, ' ', to);
    path + &line(&[barb(0.6), to, barb(-0.6)])
}

fn point(path: &mut String, letter: char, (x, y): (f64, f64)) {
    path.push(letter);
    number(path, x);
    path.push(' ');
    number(path, y);
}

fn arc(path: &mut String, r: f64, is_large: bool, to: (f64, f64)) {
    path.push('A');
    number(path, r);
    path.push(' ');
    number(path, r);
    path.push_str(if is_large { " 0 1 1" } else { " 0 0 1" });
    point(path, ' ', to);
}

/// Writes a number with at most two decimals. By hand, because a moving figure writes hundreds of them for every frame.
fn number(path: &mut String, number: f64) {
    let hundredths = (number * 100.0).round() as i64;
    if hundredths < 0 {
        path.push('-');
    }
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    digits(path, whole);
    if rest > 0 {
        path.push('.');
        path.push(digit(rest / 10));
        if rest % 10 > 0 {
            path.push(digit(rest % 10));
        }
    }
}

fn digits(path: &mut String, whole: u64) {
    if whole >= 10 {
        digits(path, whole / 10);
    }
    path.push(digit(whole % 10));
}

fn digit(value: u64) -> char {
    char::from_digit(u32::try_from(value).unwrap_or_default(), 10).unwrap_or('0')
}

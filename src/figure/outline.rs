//! Rounded outlines as SVG path data: the hull of circles, lines, arrows. Screen units, y downward. Knows no body and no colour.

/// A circle on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Disc {
    pub x: f32,
    pub y: f32,
    pub r: f32,
}

/// How many directions are looked in, and the turn from one to the next.
const DIRECTIONS: usize = 48;
const TURN: (f32, f32) = (0.130_526_19, 0.991_444_9);

type Way = (f32, f32);

/// The outline of the tightest shape around all the circles.
#[must_use]
pub fn hull(discs: &[Disc]) -> String {
    let outermost = |(c, s): Way| {
        let mut best: Option<(f32, Disc)> = None;
        for disc in discs {
            let far = disc.x * c + disc.y * s + disc.r;
            if best.is_none_or(|(most, _)| far > most + 1e-5) {
                best = Some((far, *disc));
            }
        }
        best.map(|(_, disc)| disc)
    };
    // Where the outline passes from one circle to another: the way out there, and the circle it goes on with.
    let mut turns: Vec<(Way, Disc, Disc)> = Vec::new();
    let mut way = (1.0, 0.0);
    let Some(mut last) = outermost(way) else {
        return String::new();
    };
    for _ in 0..DIRECTIONS {
        way = (
            way.0 * TURN.1 - way.1 * TURN.0,
            way.0 * TURN.0 + way.1 * TURN.1,
        );
        if let Some(next) = outermost(way)
            && next != last
        {
            turns.push((tangent(last, next, way), last, next));
            last = next;
        }
    }
    if turns.is_empty() {
        return circle(last);
    }
    let mut path = String::with_capacity(200);
    for (at, (out, from, to)) in turns.iter().enumerate() {
        if at == 0 {
            point(&mut path, 'M', edge(*from, *out));
        }
        point(&mut path, 'L', edge(*to, *out));
        let until = turns
            .get(at + 1)
            .or(turns.first())
            .map_or(*out, |next| next.0);
        let is_large = turns.len() == 1 || out.0 * until.1 - out.1 * until.0 < 0.0;
        arc(&mut path, to.r, is_large, edge(*to, until));
    }
    path.push('Z');
    path
}

/// The way out in which both circles reach equally far, the one nearest to the guess.
fn tangent(a: Disc, b: Disc, guess: Way) -> Way {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    let apart = (dx * dx + dy * dy).sqrt().max(1e-6);
    let (ux, uy) = (dx / apart, dy / apart);
    let along = ((b.r - a.r) / apart).clamp(-1.0, 1.0);
    let aside = (1.0 - along * along).sqrt();
    let side = if guess.1 * ux - guess.0 * uy < 0.0 {
        -aside
    } else {
        aside
    };
    (ux * along - uy * side, uy * along + ux * side)
}

fn edge(disc: Disc, out: Way) -> (f32, f32) {
    (disc.x + disc.r * out.0, disc.y + disc.r * out.1)
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
pub fn line(points: &[(f32, f32)]) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    for (at, place) in points.iter().enumerate() {
        point(&mut path, if at == 0 { 'M' } else { 'L' }, *place);
    }
    path
}

/// An arrow from one point to another, its shaft bowed sideways by `bow` of its length.
#[must_use]
pub fn arrow(from: (f32, f32), to: (f32, f32), bow: f32) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let control = (from.0 + dx * 0.5 - dy * bow, from.1 + dy * 0.5 + dx * bow);
    let (bx, by) = (control.0 - to.0, control.1 - to.1);
    let back = 0.26 / (bx * bx + by * by).sqrt().max(1e-6);
    // Sine and cosine of 34 degrees.
    let barb = |s: f32| {
        let (x, y) = (bx * 0.829 - by * s, by * 0.829 + bx * s);
        (to.0 + x * back, to.1 + y * back)
    };
    let mut path = String::with_capacity(80);
    point(&mut path, 'M', from);
    point(&mut path, 'Q', control);
    point(&mut path, ' ', to);
    path + &line(&[barb(0.559), to, barb(-0.559)])
}

fn point(path: &mut String, letter: char, (x, y): (f32, f32)) {
    path.push(letter);
    number(path, x);
    path.push(' ');
    number(path, y);
}

fn arc(path: &mut String, r: f32, is_large: bool, to: (f32, f32)) {
    path.push('A');
    number(path, r);
    path.push(' ');
    number(path, r);
    path.push_str(if is_large { " 0 1 1" } else { " 0 0 1" });
    point(path, ' ', to);
}

/// Writes a number with at most two decimals. By hand, because a moving figure writes hundreds of them for every frame.
pub(super) fn number(path: &mut String, number: f32) {
    let hundredths = (number * 100.0 + 0.5).floor() as i32;
    if hundredths < 0 {
        path.push('-');
    }
    let hundredths = hundredths.unsigned_abs();
    digits(path, hundredths / 100);
    let (tenth, last) = (hundredths / 10 % 10, hundredths % 10);
    if tenth + last > 0 {
        path.push('.');
        path.push(digit(tenth));
    }
    if last > 0 {
        path.push(digit(last));
    }
}

fn digits(path: &mut String, whole: u32) {
    if whole >= 10 {
        digits(path, whole / 10);
    }
    path.push(digit(whole % 10));
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

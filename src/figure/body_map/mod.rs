//! The body map: 41 places on the front and the back of a neutral body, each the outline of one site on one side. Knows no
//! screen, no color and no words; what a person marked comes in as `SitePain`.

mod lines;
mod shapes;

use self::lines::Line;
use self::shapes::{SHAPES, Shape, Stretch};
use crate::domain::site::{Side, Site, SitePain};

/// Which of the two drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum View {
    Front,
    Back,
}

/// The two drawings, in the order they are shown.
pub const VIEWS: [View; 2] = [View::Front, View::Back];

/// Where to go from a place with an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Toward {
    Left,
    Right,
    Up,
    Down,
}

/// Left, top, width and height of one drawing, in the units of every path here.
pub const FRAME: (i32, i32, i32, i32) = (-2250, -60, 4500, 9480);

/// Units in a hundredth of a head: paths are whole numbers and still smooth.
const FINE: i32 = 10;
/// How far apart the middles of the two drawings stand when they are side by side.
const APART: i32 = 4500;

/// A place on one of the drawings. Its side is the person's own, `Middle` where it reaches across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Region {
    pub site: Site,
    pub side: Side,
    pub view: View,
    shape: &'static Shape,
    /// Drawn on the half with x below 0.
    is_mirrored: bool,
}

/// A mark to be drawn: the outline, where its number stands, and the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tint {
    /// The outline as SVG path data.
    pub path: String,
    /// The middle of the number.
    pub at: (i32, i32),
    /// How strong; none when only the place was marked.
    pub pain: Option<u8>,
}

/// Every place, the front before the back, each from the head to the feet.
#[must_use]
pub fn regions() -> Vec<Region> {
    let mut all = Vec::with_capacity(41);
    for view in VIEWS {
        for shape in SHAPES.iter().filter(|shape| shape.is_on(view)) {
            let region = Region {
                site: shape.site,
                side: Side::Middle,
                view,
                shape,
                is_mirrored: false,
            };
            if shape.is_across {
                all.push(region);
                continue;
            }
            for is_mirrored in [true, false] {
                // Someone who is seen from the front has their left side on the right of the picture.
                let is_left = is_mirrored == (view == View::Back);
                let side = if is_left { Side::Left } else { Side::Right };
                all.push(Region {
                    side,
                    is_mirrored,
                    ..region
                });
            }
        }
    }
    all
}

impl Region {
    /// The outline as SVG path data.
    #[must_use]
    pub fn path(&self) -> String {
        let mut curves = half(self.shape.outline);
        if self.shape.is_across {
            mirror_back(&mut curves);
        }
        written(&curves, self.is_mirrored)
    }

    /// The middle of the place.
    #[must_use]
    pub fn middle(&self) -> (i32, i32) {
        let (x, y) = self.shape.middle;
        let x = if self.shape.is_across { 0 } else { x };
        let sign = if self.is_mirrored { -1 } else { 1 };
        (sign * i32::from(x) * FINE, i32::from(y) * FINE)
    }

    /// Whether that mark belongs here. One without a side belongs to both sides.
    #[must_use]
    pub fn shows(&self, mark: &SitePain) -> bool {
        let other = match self.side {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
            Side::Both | Side::Middle => return self.site == mark.site,
        };
        self.site == mark.site && mark.side != Some(other)
    }

    /// The marks that belong here, as they are to be drawn: a mark on one side of a place that reaches across fills half
    /// of it.
    #[must_use]
    pub fn tints(&self, marks: &[SitePain]) -> Vec<Tint> {
        let here = marks.iter().filter(|mark| self.shows(mark));
        here.map(|mark| self.tint(mark)).collect()
    }

    fn tint(&self, mark: &SitePain) -> Tint {
        let half_side = match mark.side {
            Some(side @ (Side::Left | Side::Right)) if self.shape.is_across => Some(side),
            _ => None,
        };
        let Some(side) = half_side else {
            return Tint {
                path: self.path(),
                at: self.middle(),
                pain: mark.pain,
            };
        };
        let is_mirrored = (side == Side::Left) == (self.view == View::Back);
        let (x, y) = self.shape.middle;
        let x = if is_mirrored { -x } else { x };
        Tint {
            path: written(&half(self.shape.outline), is_mirrored),
            at: (i32::from(x) * FINE, i32::from(y) * FINE),
            pain: mark.pain,
        }
    }

    /// The middle when both drawings stand side by side.
    fn place(&self) -> (i32, i32) {
        let (x, y) = self.middle();
        match self.view {
            View::Front => (x, y),
            View::Back => (x + APART, y),
        }
    }
}

/// The place an arrow key leads to: the nearest one in that direction, the same one at the edge. `from` and the answer are
/// positions in `all`.
#[must_use]
pub fn neighbor(all: &[Region], from: usize, toward: Toward) -> usize {
    let Some((x, y)) = all.get(from).map(Region::place) else {
        return 0;
    };
    let mut best = (i32::MAX, from);
    for (at, region) in all.iter().enumerate() {
        let (dx, dy) = (region.place().0 - x, region.place().1 - y);
        let (ahead, aside) = match toward {
            Toward::Left => (-dx, dy),
            Toward::Right => (dx, dy),
            Toward::Up => (-dy, dx),
            Toward::Down => (dy, dx),
        };
        // What lies more beside than ahead is another key's.
        if ahead <= 0 || aside.abs() > 2 * ahead {
            continue;
        }
        let far = ahead + 2 * aside.abs();
        if far < best.0 {
            best = (far, at);
        }
    }
    best.1
}

/// How strongly a mark is tinted, in hundredths. The number on it says the same.
#[must_use]
pub fn strength(pain: Option<u8>) -> u8 {
    pain.map_or(35, |pain| 30 + 7 * pain.min(10))
}

type Point = (i32, i32);
/// From where, the two handles, to where.
type Curve = [Point; 4];

/// The outline as far as it is written down.
fn half(outline: &[Stretch]) -> Vec<Curve> {
    let mut curves = Vec::new();
    for stretch in outline {
        match stretch {
            Stretch::Along(line) => along(line, &mut curves),
            Stretch::Back(line) => {
                let first = curves.len();
                along(line, &mut curves);
                if let Some(added) = curves.get_mut(first..) {
                    added.reverse();
                    added.iter_mut().for_each(|curve| curve.reverse());
                }
            }
        }
    }
    curves
}

/// The curve through every point of a line (Catmull-Rom).
fn along(line: &Line, curves: &mut Vec<Curve>) {
    for four in line.windows(4) {
        let &[before, from, to, next] = four else {
            continue;
        };
        let [before, from, to, next] = [before, from, to, next].map(fine);
        let out = bent(from, before, to);
        let back = bent(to, next, from);
        curves.push([from, out, back, to]);
    }
}

/// The handle at a point, on the way from one neighbor to the other.
fn bent(at: Point, from: Point, to: Point) -> Point {
    (at.0 + (to.0 - from.0) / 6, at.1 + (to.1 - from.1) / 6)
}

fn fine((x, y): (i16, i16)) -> Point {
    (i32::from(x) * FINE, i32::from(y) * FINE)
}

/// Adds the other half, from the foot of the outline back to its head.
fn mirror_back(curves: &mut Vec<Curve>) {
    let mut other = curves.clone();
    other.reverse();
    for curve in &mut other {
        curve.reverse();
        for point in curve.iter_mut() {
            point.0 = -point.0;
        }
    }
    curves.extend(other);
}

fn written(curves: &[Curve], is_mirrored: bool) -> String {
    let mut path = String::with_capacity(curves.len() * 32);
    let mut put = |letter: char, point: Point| {
        let x = if is_mirrored { -point.0 } else { point.0 };
        path.push(letter);
        path.push_str(&x.to_string());
        path.push(' ');
        path.push_str(&point.1.to_string());
    };
    for (at, [from, out, back, to]) in curves.iter().enumerate() {
        if at == 0 {
            put('M', *from);
        }
        put('C', *out);
        put(' ', *back);
        put(' ', *to);
    }
    path.push('Z');
    path
}

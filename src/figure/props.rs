//! The things around the body: floor, chair, wall, table, band, ball, pillow… read, and placed in space or on a joint.

use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::furniture::{Chair, SEAT, block, chair, chair_reach, panel, table, wave, weight};
use super::hand::Hands;
use super::number::decimal;
use super::outline::{circle, line};
use super::skeleton::Skeleton;
use super::vector::{V3, v};

/// What things can be fastened to.
pub trait Joints {
    /// The place of the joint of that name.
    fn joint(&self, name: &str) -> Option<V3>;

    /// The direction in which the hand of that side holds a handle.
    fn handle(&self, near: bool) -> V3;
}

impl Joints for Skeleton {
    fn joint(&self, name: &str) -> Option<V3> {
        self.point(name)
    }

    fn handle(&self, near: bool) -> V3 {
        self.arm.of(near).palm.forward
    }
}

impl Joints for Hands {
    fn joint(&self, name: &str) -> Option<V3> {
        self.point(name)
    }

    fn handle(&self, near: bool) -> V3 {
        self.across(near)
    }
}

/// A place: a point in space, or a joint with an offset (`hand.n`, `chest+-0.6,0`, or
/// `hand.n~-1,0` with the height from the floor).
#[derive(Clone, Debug, PartialEq)]
struct Place {
    joint: Option<String>,
    offset: V3,
    /// The height is given from the floor, not from the joint.
    level: bool,
}

impl Place {
    fn read(word: &str) -> Option<Place> {
        let (word, level) = match word.split_once('~') {
            Some((joint, numbers)) => (format!("{joint}+{numbers}"), true),
            None => (word.to_owned(), false),
        };
        let (joint, numbers) = match word.split_once('+') {
            Some((joint, numbers)) => (Some(joint.to_owned()), numbers),
            None if word.starts_with(|c: char| c.is_ascii_alphabetic()) => (Some(word.clone()), ""),
            None => (None, word.as_str()),
        };
        let mut parts = numbers.split(',').filter(|part| !part.is_empty());
        let mut next = || parts.next().map_or(Some(0.0), decimal);
        Some(Place {
            joint,
            offset: v(next()?, next()?, next()?),
            level,
        })
    }

    fn on(&self, body: &dyn Joints) -> V3 {
        let joint = self.joint.as_deref().and_then(|joint| body.joint(joint));
        let at = joint.unwrap_or_default();
        let height = if self.level { 0.0 } else { at.y };
        v(at.x, height, at.z) + self.offset
    }
}

/// One thing, where it is and how large.
#[derive(Clone, Debug, PartialEq)]
pub struct Prop {
    kind: String,
    places: Vec<Place>,
    sizes: Vec<f32>,
    /// Drawn over the body.
    pub is_over: bool,
}

/// The things there are.
const KINDS: &[&str] = &[
    "chair", "stool", "armchair", "table", "wall", "sidewall", "box", "soft", "mat", "ball",
    "ring", "roller", "pillow", "roll", "line", "band", "loop", "weight", "water", "drops",
];

/// Things that are held or stretched, and so lie over the body unless said otherwise.
const OVER: &[&str] = &["band", "loop", "weight", "water", "drops"];

impl Prop {
    /// Reads `kind place… size…`; `^` before the kind draws it over the body, `_` under it. A word without comma that is a
    /// number is a size.
    #[must_use]
    pub fn read(line: &str) -> Option<Prop> {
        let mut words = line.split_whitespace();
        let first = words.next()?;
        let kind = first.trim_start_matches(['^', '_']);
        if !KINDS.contains(&kind) {
            return None;
        }
        let (mut places, mut sizes) = (Vec::new(), Vec::new());
        for word in words {
            match decimal(word) {
                Some(size) => sizes.push(size),
                None => places.push(Place::read(word)?),
            }
        }
        let is_over = first.starts_with('^') || (OVER.contains(&kind) && !first.starts_with('_'));
        Some(Prop {
            kind: kind.to_owned(),
            places,
            sizes,
            is_over,
        })
    }

    fn size(&self, at: usize, usual: f32) -> f32 {
        self.sizes.get(at).copied().unwrap_or(usual)
    }

    fn chair(&self) -> Chair {
        Chair {
            x: self.size(0, 0.0),
            way: self.size(1, 1.0),
            height: self.size(2, SEAT),
            aside: self.size(3, 0.0),
            has_back: self.kind != "stool",
            has_arms: self.kind == "armchair",
        }
    }

    fn is_far(&self) -> bool {
        let joint = self.places.first().and_then(|place| place.joint.as_deref());
        joint.is_some_and(|joint| joint.ends_with(".f"))
    }

    /// The points that the frame must hold: none for walls and water, which run out of it.
    #[must_use]
    pub fn reach(&self, body: &dyn Joints) -> Vec<V3> {
        let x = self.size(0, 0.0);
        match self.kind.as_str() {
            "wall" => vec![v(x, 1.0, 0.0)],
            "sidewall" => vec![v(0.0, 1.0, x)],
            "water" => Vec::new(),
            "chair" | "armchair" | "stool" => chair_reach(self.chair()),
            "table" => vec![v(x, 0.0, 0.0), v(self.size(1, 2.0), self.size(2, 2.8), 0.0)],
            "ball" | "ring" => {
                let r = self.size(0, 0.28);
                let around = |place: &Place| {
                    let at = place.on(body);
                    [at + v(r, r, 0.0), at - v(r, r, 0.0)]
                };
                self.places.iter().flat_map(around).collect()
            }
            _ => self.places.iter().map(|place| place.on(body)).collect(),
        }
    }

    /// The shapes of this thing beside that body.
    #[must_use]
    pub fn shapes(&self, body: &dyn Joints, camera: &Camera) -> Vec<Shape> {
        let places: Vec<V3> = self.places.iter().map(|place| place.on(body)).collect();
        let first = places.first().copied().unwrap_or_default();
        let last = places.last().copied().unwrap_or_default();
        let path_of = |points: &[V3]| {
            let flat: Vec<_> = points.iter().map(|p| camera.flat(*p)).collect();
            line(&flat)
        };
        let one = |role: Role, path: String| vec![Shape::new(role, path)];
        let x = self.size(0, 0.0);
        match self.kind.as_str() {
            "chair" | "stool" | "armchair" => chair(self.chair(), camera),
            "table" => {
                let ends = [self.size(0, 0.8), self.size(1, 3.0)];
                table(ends, self.size(2, 2.8), self.size(3, 1.1), camera)
            }
            "wall" => panel(
                camera,
                [v(x, 0.0, -2.2), v(x, 9.0, 2.2)],
                [v(x, 0.0, 2.2), v(x, 9.0, -2.2)],
            ),
            "sidewall" => panel(
                camera,
                [v(-2.2, 0.0, x), v(2.2, 9.0, x)],
                [v(2.2, 0.0, x), v(-2.2, 9.0, x)],
            ),
            "box" => one(Role::Solid, block(camera, first, last, 0.05)),
            "soft" => one(Role::Soft, block(camera, first, last, self.size(0, 0.12))),
            "mat" => one(Role::Mat, block(camera, first, last, 0.12)),
            "ball" => one(Role::Solid, circle(camera.disc(first, self.size(0, 0.28)))),
            "ring" => one(Role::Prop, circle(camera.disc(first, self.size(0, 0.8)))),
            "roll" => one(Role::Soft, circle(camera.disc(first, self.size(0, 0.22)))),
            "roller" => {
                let (aside, r) = (v(0.0, 0.0, 0.9), self.size(0, 0.36));
                one(
                    Role::Solid,
                    camera.wrap(&[(first + aside, r), (first - aside, r)]),
                )
            }
            "pillow" => {
                let (half, r) = (v(self.size(0, 0.5), 0.0, 0.0), self.size(1, 0.17));
                one(
                    Role::Soft,
                    camera.wrap(&[(first + half, r), (first - half, r)]),
                )
            }
            "line" => one(Role::Prop, path_of(&places)),
            "band" => one(Role::Band, path_of(&places)),
            "loop" => {
                let r = self.size(0, 0.36);
                one(Role::Band, camera.wrap(&[(first, r), (last, r)]))
            }
            "weight" => {
                let bar = body.handle(!self.is_far()) * self.size(0, 0.27);
                weight(first, bar, self.size(1, 0.19), camera)
            }
            "water" => one(Role::Water, wave(camera, x)),
            "drops" => {
                let drop = |k: f32| {
                    let top = first + v(k * 0.35, -0.3 - 0.25 * k.abs(), 0.0);
                    path_of(&[top, top - v(0.0, 0.7, 0.0)])
                };
                one(Role::Water, drop(-1.0) + &drop(0.0) + &drop(1.0))
            }
            _ => Vec::new(),
        }
    }
}

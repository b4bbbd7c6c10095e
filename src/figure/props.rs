//! The things around the body: floor, chair, wall, table, band, ball, pillow… Each is placed in space or on a joint.

use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::hand::Hands;
use super::outline::{circle, hull, line};
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
        let mut next = || parts.next().map_or(Some(0.0), |part| part.parse().ok());
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
    sizes: Vec<f64>,
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
            match word.parse::<f64>() {
                Ok(size) => sizes.push(size),
                Err(_) => places.push(Place::read(word)?),
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

    fn size(&self, at: usize, usual: f64) -> f64 {
        self.sizes.get(at).copied().unwrap_or(usual)
    }

    /// The points that the frame must hold: none for walls and water, which run out of it.
    #[must_use]
    pub fn reach(&self, body: &dyn Joints) -> Vec<V3> {
        let x = self.size(0, 0.0);
        match self.kind.as_str() {
            "wall" => vec![v(x, 1.0, 0.0)],
            "sidewall" => vec![v(0.0, 1.0, x)],
            "water" => Vec::new(),
            "chair" | "armchair" | "stool" => {
                let aside = v(0.0, 0.0, self.size(3, 0.0));
                let points = seat_points(x, self.size(1, 1.0), self.size(2, SEAT));
                points.into_iter().map(|p| p + aside).collect()
            }
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
            "chair" | "stool" | "armchair" => chair(self, camera),
            "table" => table(self, camera),
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
                    around(camera, &[(first + aside, r), (first - aside, r)]),
                )
            }
            "pillow" => {
                let (half, r) = (v(self.size(0, 0.5), 0.0, 0.0), self.size(1, 0.17));
                one(
                    Role::Soft,
                    around(camera, &[(first + half, r), (first - half, r)]),
                )
            }
            "line" => one(Role::Prop, path_of(&places)),
            "band" => one(Role::Band, path_of(&places)),
            "loop" => {
                let r = self.size(0, 0.36);
                one(Role::Band, around(camera, &[(first, r), (last, r)]))
            }
            "weight" => weight(self, body, first, camera),
            "water" => one(Role::Water, wave(camera, x)),
            "drops" => {
                let drop = |k: f64| {
                    let top = first + v(k * 0.35, -0.3 - 0.25 * k.abs(), 0.0);
                    path_of(&[top, top - v(0.0, 0.7, 0.0)])
                };
                one(Role::Water, drop(-1.0) + &drop(0.0) + &drop(1.0))
            }
            _ => Vec::new(),
        }
    }
}

/// The height of a chair's seat.
const SEAT: f64 = 1.76;

fn around(camera: &Camera, balls: &[(V3, f64)]) -> String {
    let discs: Vec<_> = balls.iter().map(|(p, r)| camera.disc(*p, *r)).collect();
    hull(&discs)
}

fn block(camera: &Camera, a: V3, b: V3, r: f64) -> String {
    let mut corners = Vec::new();
    for x in [a.x, b.x] {
        for y in [a.y, b.y] {
            for z in [a.z, b.z] {
                corners.push((v(x, y, z), r));
            }
        }
    }
    around(camera, &corners)
}

fn panel(camera: &Camera, ends: [V3; 2], others: [V3; 2]) -> Vec<Shape> {
    let corners: Vec<_> = ends.iter().chain(&others).map(|p| (*p, 0.06)).collect();
    vec![Shape::new(Role::Solid, around(camera, &corners))]
}

fn seat_points(x: f64, way: f64, height: f64) -> Vec<V3> {
    vec![
        v(x - 0.85 * way, height + 2.2, 0.0),
        v(x - 0.75 * way, 0.0, 0.0),
        v(x + 1.0 * way, 0.0, 0.0),
    ]
}

fn chair(prop: &Prop, camera: &Camera) -> Vec<Shape> {
    let (x, way, height) = (prop.size(0, 0.0), prop.size(1, 1.0), prop.size(2, SEAT));
    let aside = prop.size(3, 0.0);
    let at = |dx: f64, y: f64, z: f64| camera.flat(v(x + dx * way, y, z + aside));
    let half = 0.72;
    let mut frame = String::new();
    for z in [-half, half] {
        frame += &line(&[at(0.95, height, z), at(0.95, 0.0, z)]);
        frame += &line(&[at(-0.6, height, z), at(-0.72, 0.0, z)]);
        if prop.kind != "stool" {
            frame += &line(&[at(-0.6, height, z), at(-0.78, height + 2.15, z)]);
        }
        if prop.kind == "armchair" {
            frame += &line(&[
                at(-0.68, height + 0.95, z),
                at(0.75, height + 0.95, z),
                at(0.75, height, z),
            ]);
        }
    }
    if prop.kind != "stool" {
        for up in [1.5, 2.15] {
            let dx = -0.6 - 0.18 * up / 2.15;
            frame += &line(&[at(dx, height + up, -half), at(dx, height + up, half)]);
        }
    }
    let seat: Vec<_> = [(-0.6, -half), (-0.6, half), (1.0, half), (1.0, -half)]
        .iter()
        .map(|(dx, z)| (v(x + dx * way, height - 0.05, *z + aside), 0.06))
        .collect();
    vec![
        Shape::new(Role::Prop, frame),
        Shape::new(Role::Solid, around(camera, &seat)),
    ]
}

fn table(prop: &Prop, camera: &Camera) -> Vec<Shape> {
    let (from, to, height) = (prop.size(0, 0.8), prop.size(1, 3.0), prop.size(2, 2.8));
    let half = prop.size(3, 1.1);
    let mut legs = String::new();
    for x in [from + 0.25, to - 0.25] {
        for z in [0.2 - half, half - 0.2] {
            legs += &line(&[
                camera.flat(v(x, height - 0.1, z)),
                camera.flat(v(x, 0.0, z)),
            ]);
        }
    }
    let top = block(
        camera,
        v(from, height - 0.06, -half),
        v(to, height - 0.1, half),
        0.06,
    );
    vec![Shape::new(Role::Prop, legs), Shape::new(Role::Solid, top)]
}

fn weight(prop: &Prop, body: &dyn Joints, at: V3, camera: &Camera) -> Vec<Shape> {
    let far = prop
        .places
        .first()
        .and_then(|place| place.joint.as_deref())
        .is_some_and(|joint| joint.ends_with(".f"));
    let bar = body.handle(!far) * prop.size(0, 0.27);
    let (one, other) = (at + bar, at - bar);
    let mut shapes = vec![Shape::new(
        Role::Prop,
        line(&[camera.flat(one), camera.flat(other)]),
    )];
    for end in [one, other] {
        shapes.push(Shape::new(
            Role::Solid,
            circle(camera.disc(end, prop.size(1, 0.19))),
        ));
    }
    shapes
}

fn wave(camera: &Camera, height: f64) -> String {
    let (_, y) = camera.flat(v(0.0, height, 0.0));
    let mut path = format!("M-8 {y:.2}q.4 -.22 .8 0");
    for _ in 0..20 {
        path += "t.8 0";
    }
    path
}

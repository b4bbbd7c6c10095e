//! The shapes of larger things: chair, table, wall panel, box, dumbbell, water. Where they stand is `props`'s.

use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::outline::{circle, line};
use super::vector::{V3, v};

/// The height of a chair's seat.
pub const SEAT: f32 = 1.76;

/// A box between two corners, its edges rounded.
pub fn block(camera: &Camera, a: V3, b: V3, r: f32) -> String {
    let mut corners = Vec::new();
    for x in [a.x, b.x] {
        for y in [a.y, b.y] {
            for z in [a.z, b.z] {
                corners.push((v(x, y, z), r));
            }
        }
    }
    camera.wrap(&corners)
}

/// A flat panel between two diagonals.
pub fn panel(camera: &Camera, ends: [V3; 2], others: [V3; 2]) -> Vec<Shape> {
    let corners: Vec<_> = ends.iter().chain(&others).map(|p| (*p, 0.06)).collect();
    vec![Shape::new(Role::Solid, camera.wrap(&corners))]
}

/// The points of a chair that the frame must hold.
pub fn chair_reach(this: Chair) -> Vec<V3> {
    let Chair {
        x,
        way,
        height,
        aside,
        ..
    } = this;
    vec![
        v(x - 0.85 * way, height + 2.2, aside),
        v(x - 0.75 * way, 0.0, aside),
        v(x + 1.0 * way, 0.0, aside),
    ]
}

/// A chair at x, facing along x (`way` 1) or against it (-1), with its seat at `height`, moved to the right by `aside`.
#[derive(Clone, Copy, Debug)]
pub struct Chair {
    pub x: f32,
    pub way: f32,
    pub height: f32,
    pub aside: f32,
    pub has_back: bool,
    pub has_arms: bool,
}

pub fn chair(this: Chair, camera: &Camera) -> Vec<Shape> {
    let Chair {
        x,
        way,
        height,
        aside,
        ..
    } = this;
    let at = |dx: f32, y: f32, z: f32| camera.flat(v(x + dx * way, y, z + aside));
    let half = 0.72;
    let mut frame = String::new();
    for z in [-half, half] {
        frame += &line(&[at(0.95, height, z), at(0.95, 0.0, z)]);
        frame += &line(&[at(-0.6, height, z), at(-0.72, 0.0, z)]);
        if this.has_back {
            frame += &line(&[at(-0.6, height, z), at(-0.78, height + 2.15, z)]);
        }
        if this.has_arms {
            frame += &line(&[
                at(-0.68, height + 0.95, z),
                at(0.75, height + 0.95, z),
                at(0.75, height, z),
            ]);
        }
    }
    if this.has_back {
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
        Shape::new(Role::Solid, camera.wrap(&seat)),
    ]
}

/// A table from one x to another, its top at `height`, as deep as twice `half`.
pub fn table([from, to]: [f32; 2], height: f32, half: f32, camera: &Camera) -> Vec<Shape> {
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

/// A dumbbell around a hand, its handle reaching `bar` to both sides.
pub fn weight(at: V3, bar: V3, r: f32, camera: &Camera) -> Vec<Shape> {
    let ends = [at + bar, at - bar];
    let mut shapes = vec![Shape::new(
        Role::Prop,
        line(&ends.map(|end| camera.flat(end))),
    )];
    for end in ends {
        shapes.push(Shape::new(Role::Solid, circle(camera.disc(end, r))));
    }
    shapes
}

/// The surface of water at that height.
pub fn wave(camera: &Camera, height: f32) -> String {
    let (_, y) = camera.flat(v(0.0, height, 0.0));
    let mut path = format!("M-8 {y:.2}q.4 -.22 .8 0");
    for _ in 0..20 {
        path += "t.8 0";
    }
    path
}

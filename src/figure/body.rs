//! Draws a skeleton as rounded limbs in three tones, the nearer over the farther. The tint is `tint`'s.

use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::limbs::{Arm, Leg};
use super::outline::circle;
use super::skeleton::Skeleton;
use super::vector::{V3, v};
use crate::domain::order;

/// The part of the body that a shape belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Hips,
    Ribs,
    Head,
    Arm(bool),
    Leg(bool),
}

/// One part of the body as it is drawn, with its nearness.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Piece {
    pub part: Part,
    pub nearness: f32,
    pub shapes: Vec<Shape>,
}

/// All parts, the farthest first.
#[must_use]
pub fn pieces(body: &Skeleton, camera: &Camera) -> Vec<Piece> {
    let mut all = vec![
        hips(body, camera),
        ribs(body, camera),
        head(body, camera),
        leg(body, camera, false),
        leg(body, camera, true),
        arm(body, camera, false),
        arm(body, camera, true),
    ];
    order::sort_by(&mut all, |a, b| a.nearness.total_cmp(&b.nearness));
    all
}

fn nearness(camera: &Camera, points: &[V3]) -> f32 {
    let total: f32 = points.iter().map(|p| camera.see(*p).2).sum();
    total / points.len().max(1) as f32
}

fn tone(camera: &Camera, near: bool) -> Role {
    if near || camera.is_even() {
        Role::Near
    } else {
        Role::Far
    }
}

fn hips(body: &Skeleton, camera: &Camera) -> Piece {
    let aside = body.hips.right;
    let waist = body.ribs.right * 0.19;
    let path = camera.wrap(&[
        (body.pelvis + aside * 0.24, 0.46),
        (body.pelvis - aside * 0.24, 0.46),
        (body.waist + waist, 0.42),
        (body.waist - waist, 0.42),
    ]);
    Piece {
        part: Part::Hips,
        nearness: nearness(camera, &[body.pelvis, body.waist]),
        shapes: vec![Shape::new(Role::Mid, path)],
    }
}

fn ribs(body: &Skeleton, camera: &Camera) -> Piece {
    let (up, aside) = (body.ribs.up, body.ribs.right);
    let barrel = body.waist + up * 0.78;
    let mut path = camera.wrap(&[
        (body.waist + aside * 0.19, 0.42),
        (body.waist - aside * 0.19, 0.42),
        (barrel + aside * 0.3, 0.5),
        (barrel - aside * 0.3, 0.5),
    ]);
    let toward = |shoulder: V3| body.chest + (shoulder - body.chest) * 0.82;
    path += &camera.wrap(&[
        (barrel + aside * 0.3, 0.48),
        (barrel - aside * 0.3, 0.48),
        (toward(body.arm.near.shoulder), 0.27),
        (toward(body.arm.far.shoulder), 0.27),
        (body.chest, 0.26),
    ]);
    path += &camera.wrap(&[(body.chest, 0.22), (body.nape, 0.2)]);
    Piece {
        part: Part::Ribs,
        nearness: nearness(camera, &[body.waist, body.chest]),
        shapes: vec![Shape::new(Role::Mid, path)],
    }
}

fn head(body: &Skeleton, camera: &Camera) -> Piece {
    let (forward, up) = (body.skull.forward, body.skull.up);
    let mut path = camera.wrap(&[
        (body.head + up * 0.1 - forward * 0.03, 0.42),
        (
            body.head - up * (0.22 + 0.14 * body.jaw) + forward * 0.1,
            0.31 - 0.02 * body.jaw,
        ),
    ]);
    let nose = body.head + forward * 0.45 - up * 0.04;
    let facing = camera.facing(forward);
    let mut shapes = Vec::new();
    if facing > -0.3 && facing < 0.5 {
        path += &circle(camera.disc(nose, 0.095));
    }
    shapes.push(Shape::new(Role::Mid, path));
    if facing >= 0.5 {
        shapes.push(Shape::new(Role::Near, circle(camera.disc(nose, 0.075))));
    }
    Piece {
        part: Part::Head,
        nearness: nearness(camera, &[body.chest, body.head]),
        shapes,
    }
}

fn arm(body: &Skeleton, camera: &Camera, near: bool) -> Piece {
    let a = body.arm.of(near);
    let mut path = camera.wrap(&[(a.shoulder, 0.29), (a.elbow, 0.21)]);
    path += &camera.wrap(&[(a.elbow, 0.21), (a.wrist, 0.14)]);
    path += &hand(a, camera);
    let middle = a.wrist + (a.hand - a.wrist) * 0.5;
    Piece {
        part: Part::Arm(near),
        nearness: nearness(camera, &[a.shoulder, a.elbow, a.elbow, middle, middle]) + 0.05,
        shapes: vec![Shape::new(tone(camera, near), path)],
    }
}

fn hand(a: &Arm, camera: &Camera) -> String {
    let along = (a.hand - a.wrist).unit();
    if a.grip {
        return camera.wrap(&[(a.wrist, 0.14), (a.wrist + along * 0.24, 0.19)]);
    }
    let thumb = a.wrist + along * 0.1 + a.palm.forward * 0.06;
    let tip = thumb + along * 0.16 + a.palm.forward * 0.12;
    let flat = camera.wrap(&[
        (a.wrist, 0.13),
        (a.wrist + along * 0.2, 0.145),
        (a.hand, 0.11),
    ]);
    flat + &camera.wrap(&[(thumb, 0.08), (tip, 0.06)])
}

fn leg(body: &Skeleton, camera: &Camera, near: bool) -> Piece {
    let l = body.leg.of(near);
    let mut path = camera.wrap(&[(l.hip, 0.42), (l.knee, 0.28)]);
    path += &camera.wrap(&[(l.knee, 0.28), (l.ankle, 0.17)]);
    path += &foot(l, camera);
    Piece {
        part: Part::Leg(near),
        nearness: nearness(camera, &[l.hip, l.knee, l.knee, l.ankle]) + 0.04,
        shapes: vec![Shape::new(tone(camera, near), path)],
    }
}

/// The foot with the end of its shin, as one path.
pub(super) fn lower_leg(l: &Leg, camera: &Camera) -> String {
    let stub = l.ankle + (l.knee - l.ankle).unit() * 0.45;
    camera.wrap(&[(stub, 0.2), (l.ankle, 0.17)]) + &foot(l, camera)
}

fn foot(l: &Leg, camera: &Camera) -> String {
    let aside = l.foot.out(v(0.0, 0.0, 0.05));
    let instep = l.instep();
    let heel = camera.wrap(&[(l.ankle, 0.16), (l.heel, 0.16), (instep, 0.14)]);
    let sole = camera.wrap(&[
        (l.ankle, 0.16),
        (instep, 0.14),
        (l.ball + aside, 0.13),
        (l.ball - aside, 0.13),
    ]);
    let toes = camera.wrap(&[
        (l.ball + aside, 0.13),
        (l.ball - aside, 0.13),
        (l.toe + aside, 0.11),
        (l.toe - aside, 0.11),
    ]);
    heel + &sole + &toes
}

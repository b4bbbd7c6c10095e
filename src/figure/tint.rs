//! The warm patch on the region at work: each muscle region has its own shape, drawn on the part of the body it lies on.

use super::body::Part;
use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::skeleton::Skeleton;
use super::vector::{Frame, V3, v};

/// A region that can be tinted, on one side or on both.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    name: String,
    side: Option<bool>,
}

/// A patch in space: balls to wrap, the way it faces (none when it goes all round) and the part it lies on.
struct Patch {
    balls: Vec<(V3, f64)>,
    faces: Option<V3>,
    part: Part,
}

/// The regions there are.
pub const REGIONS: &[&str] = &[
    "jaw", "face", "nape", "throat", "traps", "chest", "upback", "midback", "lowback", "belly",
    "lowbelly", "flank", "lats", "shoulder", "biceps", "triceps", "forearm", "wrist", "hand",
    "glute", "hip", "groin", "quad", "ham", "inner", "outer", "knee", "calf", "shin", "ankle",
    "foot", "sole",
];

impl Region {
    /// The region of that name; `quad.n` is the near one alone.
    #[must_use]
    pub fn named(word: &str) -> Option<Region> {
        let (name, side) = match word.split_once('.') {
            Some((name, side)) => (name, Some(side == "n")),
            None => (word, None),
        };
        REGIONS.contains(&name).then(|| Region {
            name: name.to_owned(),
            side,
        })
    }

    /// The patches of this region that the viewer can see, each with the part it is drawn on.
    #[must_use]
    pub fn shapes(&self, body: &Skeleton, camera: &Camera, strength: f64) -> Vec<(Part, Shape)> {
        let sides: &[bool] = match self.side {
            Some(true) => &[true],
            Some(false) => &[false],
            None if camera.is_even() => &[true, false],
            None => &[true],
        };
        sides
            .iter()
            .filter_map(|near| patch(&self.name, body, *near))
            .filter(|patch| patch.faces.is_none_or(|way| camera.facing(way) > -0.35))
            .map(|patch| {
                let mut shape = Shape::new(Role::Tint, camera.wrap(&patch.balls));
                shape.strength = strength;
                (patch.part, shape)
            })
            .collect()
    }
}

/// A patch on the spine: from one height to another above a joint, so far to the front (below zero: back) and so wide.
fn on_spine(
    origin: V3,
    frame: &Frame,
    part: Part,
    [low, high]: [f64; 2],
    [depth, half]: [f64; 2],
    r: f64,
) -> Patch {
    let at = |height: f64, aside: f64| (origin + frame.out(v(depth, height, aside)), r);
    Patch {
        balls: vec![
            at(low, half),
            at(low, -half),
            at(high, half),
            at(high, -half),
        ],
        faces: Some(frame.forward * depth.signum()),
        part,
    }
}

/// A patch on a bone: from one share of its length to another, so far to the front and outward.
fn on_bone(
    (from, to): (V3, V3),
    frame: &Frame,
    part: Part,
    [low, high]: [f64; 2],
    [front, out]: [f64; 2],
    [r, s]: [f64; 2],
) -> Patch {
    let off = frame.forward * front + frame.right * out;
    let at = |share: f64| from + (to - from) * share + off;
    let faces = (off.len() > 0.05).then(|| off.unit());
    Patch {
        balls: vec![(at(low), r), (at(high), s)],
        faces,
        part,
    }
}

fn patch(name: &str, body: &Skeleton, near: bool) -> Option<Patch> {
    let out = if near { 1.0 } else { -1.0 };
    let (a, l) = (body.arm.of(near), body.leg.of(near));
    let (arm, leg) = (Part::Arm(near), Part::Leg(near));
    let ribs = |heights, place, r| on_spine(body.waist, &body.ribs, Part::Ribs, heights, place, r);
    let hips = |heights, place, r| on_spine(body.pelvis, &body.hips, Part::Hips, heights, place, r);
    let upper = |share, place, r| on_bone((a.shoulder, a.elbow), &a.upper, arm, share, place, r);
    let lower = |share, place, r| on_bone((a.elbow, a.wrist), &a.lower, arm, share, place, r);
    let thigh = |share, place, r| on_bone((l.hip, l.knee), &l.thigh, leg, share, place, r);
    let shin = |share, place, r| on_bone((l.knee, l.ankle), &l.shin, leg, share, place, r);
    let skull = |height: f64, front: f64, aside: f64, r: f64, faces: Option<V3>| Patch {
        balls: vec![(body.head + body.skull.out(v(front, height, aside)), r)],
        faces,
        part: Part::Head,
    };
    let neck = |front: f64| Patch {
        balls: vec![
            (body.chest + body.ribs.out(v(front, 0.02, 0.0)), 0.13),
            (body.nape + body.skull.out(v(front * 1.1, 0.1, 0.0)), 0.12),
        ],
        faces: Some(body.ribs.forward * front.signum()),
        part: Part::Ribs,
    };
    Some(match name {
        "jaw" => skull(-0.2, 0.12, 0.26 * out, 0.17, Some(body.skull.right * out)),
        "face" => skull(-0.02, 0.14, 0.0, 0.28, Some(body.skull.forward)),
        "nape" => neck(-0.1),
        "throat" => neck(0.08),
        "traps" => Patch {
            balls: vec![
                (body.chest + body.ribs.out(v(-0.06, 0.06, 0.12 * out)), 0.15),
                (
                    body.chest + (a.shoulder - body.chest) * 0.7 + body.ribs.up * 0.1,
                    0.17,
                ),
            ],
            faces: None,
            part: Part::Ribs,
        },
        "chest" => ribs([0.72, 0.95], [0.26, 0.3], 0.19),
        "upback" => ribs([0.5, 1.0], [-0.26, 0.26], 0.2),
        "midback" => ribs([0.15, 0.7], [-0.24, 0.2], 0.18),
        "lowback" => hips([0.55, 1.15], [-0.22, 0.18], 0.18),
        "belly" => hips([0.5, 1.2], [0.2, 0.18], 0.2),
        "lowbelly" => hips([0.3, 0.62], [0.22, 0.2], 0.18),
        "flank" => Patch {
            balls: vec![
                (body.waist + body.hips.out(v(0.0, -0.35, 0.36 * out)), 0.2),
                (body.waist + body.ribs.out(v(0.0, 0.4, 0.42 * out)), 0.2),
            ],
            faces: Some(body.ribs.right * out),
            part: Part::Ribs,
        },
        "lats" => Patch {
            balls: vec![
                (body.waist + body.ribs.out(v(-0.12, 0.2, 0.36 * out)), 0.18),
                (body.waist + body.ribs.out(v(-0.12, 0.8, 0.55 * out)), 0.2),
            ],
            faces: Some((body.ribs.right * out - body.ribs.forward).unit()),
            part: Part::Ribs,
        },
        "shoulder" => upper([0.02, 0.42], [0.0, 0.0], [0.27, 0.22]),
        "biceps" => upper([0.3, 0.85], [0.07, 0.0], [0.18, 0.15]),
        "triceps" => upper([0.25, 0.85], [-0.07, 0.0], [0.18, 0.15]),
        "forearm" => lower([0.1, 0.85], [0.0, 0.0], [0.19, 0.15]),
        "wrist" => lower([0.85, 1.05], [0.0, 0.0], [0.15, 0.14]),
        "hand" => on_bone(
            (a.wrist, a.hand),
            &a.palm,
            arm,
            [0.2, 0.95],
            [0.0, 0.0],
            [0.14, 0.12],
        ),
        "glute" => Patch {
            balls: vec![
                (l.hip + body.hips.out(v(-0.14, 0.08, 0.02 * out)), 0.29),
                (l.hip + body.hips.out(v(-0.17, -0.12, 0.0)), 0.26),
            ],
            faces: Some(-body.hips.forward * 0.9 + body.hips.right * (0.4 * out)),
            part: leg,
        },
        "hip" => Patch {
            balls: vec![
                (l.hip + body.hips.out(v(0.0, 0.16, 0.14 * out)), 0.24),
                (
                    l.hip - l.thigh.up * 0.3 + body.hips.right * (0.16 * out),
                    0.22,
                ),
            ],
            faces: Some(body.hips.right * out),
            part: leg,
        },
        "groin" => Patch {
            balls: vec![
                (l.hip + body.hips.out(v(0.2, 0.2, 0.0)), 0.19),
                (l.hip - l.thigh.up * 0.4 + l.thigh.forward * 0.17, 0.19),
            ],
            faces: Some(body.hips.forward),
            part: leg,
        },
        "quad" => thigh([0.18, 0.86], [0.12, 0.0], [0.26, 0.2]),
        "ham" => thigh([0.18, 0.86], [-0.12, 0.0], [0.26, 0.18]),
        "inner" => thigh([0.15, 0.8], [0.0, -0.14 * out], [0.22, 0.16]),
        "outer" => thigh([0.1, 0.85], [0.04, 0.12 * out], [0.24, 0.18]),
        "knee" => thigh([0.92, 1.06], [0.03, 0.0], [0.24, 0.22]),
        "calf" => shin([0.08, 0.75], [-0.06, 0.0], [0.21, 0.14]),
        "shin" => shin([0.12, 0.85], [0.07, 0.0], [0.17, 0.12]),
        "ankle" => shin([0.88, 1.05], [0.0, 0.0], [0.17, 0.18]),
        "foot" => on_bone(
            (l.heel, l.toe),
            &l.foot,
            leg,
            [0.3, 0.95],
            [0.0, 0.0],
            [0.13, 0.1],
        ),
        "sole" => Patch {
            balls: vec![
                (l.heel - l.foot.up * 0.06, 0.09),
                (l.ball - l.foot.up * 0.05, 0.08),
            ],
            faces: None,
            part: leg,
        },
        _ => return None,
    })
}

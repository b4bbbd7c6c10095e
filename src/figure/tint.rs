//! The warm patch on the region at work: each muscle region has its own shape, drawn on the part of the body it lies on.

use super::body::Part;
use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::skeleton::Skeleton;
use super::vector::{Frame, V3, v};

/// What a ball of a patch hangs on: a bone with its frame, or a lone joint.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bone {
    Skull,
    Nape,
    Chest,
    /// From the spine to the shoulder.
    Girdle,
    Ribs,
    Hips,
    Upper,
    Lower,
    Palm,
    Joint,
    Thigh,
    Shin,
    Foot,
    Instep,
}

/// A region's shape, in hundredths: balls to wrap, each with its bone, share of the bone's length, offset forward, up and
/// outward in its frame, and radius; the way it faces (none when it goes all round).
struct Patch {
    name: &'static str,
    faces: Option<(Bone, [i8; 3])>,
    balls: &'static [(Bone, [i8; 5])],
}

/// A patch of two balls on one bone, so far to the front and outward, facing that way.
macro_rules! on_bone {
    ($name:literal $bone:ident $low:literal $high:literal, $front:literal $out:literal, $r:literal $s:literal) => {
        Patch {
            name: $name,
            faces: if $front == 0 && $out == 0 {
                None
            } else {
                Some((Bone::$bone, [$front, 0, $out]))
            },
            balls: &[
                (Bone::$bone, [$low, $front, 0, $out, $r]),
                (Bone::$bone, [$high, $front, 0, $out, $s]),
            ],
        }
    };
}

/// A patch across the spine, from one height to another above its joint, so far to the front and so wide, facing that way.
macro_rules! on_spine {
    ($name:literal $bone:ident $low:literal $high:literal, $front:literal $half:literal, $r:literal) => {
        Patch {
            name: $name,
            faces: Some((Bone::$bone, [$front, 0, 0])),
            balls: &[
                (Bone::$bone, [0, $front, $low, $half, $r]),
                (Bone::$bone, [0, $front, $low, -$half, $r]),
                (Bone::$bone, [0, $front, $high, $half, $r]),
                (Bone::$bone, [0, $front, $high, -$half, $r]),
            ],
        }
    };
}

/// Any other patch.
macro_rules! patch {
    ($name:literal $($faces:ident $way:expr)?, $($bone:ident $place:expr),+) => {
        Patch {
            name: $name,
            faces: [$(Some((Bone::$faces, $way)),)? None][0],
            balls: &[$((Bone::$bone, $place)),+],
        }
    };
}

/// Every region that can be tinted.
const PATCHES: &[Patch] = &[
    patch!("jaw" Skull [0, 0, 100], Skull [0, 12, -20, 26, 17]),
    patch!("face" Skull [100, 0, 0], Skull [0, 14, -2, 0, 28]),
    patch!("nape" Chest [-100, 0, 0], Chest [0, -10, 2, 0, 13], Nape [0, -11, 10, 0, 12]),
    patch!("throat" Chest [100, 0, 0], Chest [0, 8, 2, 0, 13], Nape [0, 9, 10, 0, 12]),
    patch!("traps", Chest [0, -6, 6, 12, 15], Girdle [70, 0, 10, 0, 17]),
    on_spine!("chest" Ribs 72 95, 26 30, 19),
    on_spine!("upback" Ribs 50 100, -26 26, 20),
    on_spine!("midback" Ribs 15 70, -24 20, 18),
    on_spine!("lowback" Hips 55 115, -22 18, 18),
    on_spine!("belly" Hips 50 120, 20 18, 20),
    on_spine!("lowbelly" Hips 30 62, 22 20, 18),
    patch!("flank" Ribs [0, 0, 100], Hips [0, 0, 80, 36, 20], Ribs [0, 0, 40, 42, 20]),
    patch!("lats" Ribs [-71, 0, 71], Ribs [0, -12, 20, 36, 18], Ribs [0, -12, 80, 55, 20]),
    on_bone!("shoulder" Upper 2 42, 0 0, 27 22),
    on_bone!("biceps" Upper 30 85, 7 0, 18 15),
    on_bone!("triceps" Upper 25 85, -7 0, 18 15),
    on_bone!("forearm" Lower 10 85, 0 0, 19 15),
    on_bone!("wrist" Lower 85 105, 0 0, 15 14),
    on_bone!("hand" Palm 20 95, 0 0, 14 12),
    patch!("glute" Joint [-90, 0, 40], Joint [0, -14, 8, 2, 29], Joint [0, -17, -12, 0, 26]),
    patch!("hip" Joint [0, 0, 100], Joint [0, 0, 16, 14, 24], Thigh [16, 0, 0, 16, 22]),
    patch!("groin" Joint [100, 0, 0], Joint [0, 20, 20, 0, 19], Thigh [22, 17, 0, 0, 19]),
    on_bone!("quad" Thigh 18 86, 12 0, 26 20),
    on_bone!("ham" Thigh 18 86, -12 0, 26 18),
    on_bone!("inner" Thigh 15 80, 0 -14, 22 16),
    on_bone!("outer" Thigh 10 85, 4 12, 24 18),
    on_bone!("knee" Thigh 92 106, 3 0, 24 22),
    on_bone!("calf" Shin 8 75, -6 0, 21 14),
    on_bone!("shin" Shin 12 85, 7 0, 17 12),
    on_bone!("ankle" Shin 88 105, 0 0, 17 18),
    on_bone!("foot" Foot 30 95, 0 0, 13 10),
    patch!("sole", Instep [0, 0, -5, 0, 9], Foot [73, 0, -5, 0, 8]),
];

/// A region that can be tinted, on one side or on both.
#[derive(Clone, Debug)]
pub struct Region {
    patch: &'static Patch,
    side: Option<bool>,
}

impl std::fmt::Debug for Patch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.name)
    }
}

impl Region {
    /// The region of that name; `quad.n` is the near one alone.
    #[must_use]
    pub fn named(word: &str) -> Option<Region> {
        let (name, side) = match word.split_once('.') {
            Some((name, side)) => (name, Some(side == "n")),
            None => (word, None),
        };
        let patch = PATCHES.iter().find(|patch| patch.name == name)?;
        Some(Region { patch, side })
    }

    /// The patches of this region that the viewer can see, each with the part it is drawn on.
    #[must_use]
    pub fn shapes(&self, body: &Skeleton, camera: &Camera, strength: f32) -> Vec<(Part, Shape)> {
        let mut shapes = Vec::new();
        for near in [true, false] {
            let is_meant = match self.side {
                Some(side) => side == near,
                None => near || camera.is_even(),
            };
            if is_meant {
                shapes.extend(self.patch.shape(body, camera, near, strength));
            }
        }
        shapes
    }
}

impl Region {
    /// The patch of this region on the foot of that side; none where it lies elsewhere.
    #[must_use]
    pub fn on_foot(
        &self,
        body: &Skeleton,
        camera: &Camera,
        near: bool,
        strength: f32,
    ) -> Option<Shape> {
        let is_meant = self.side.is_none_or(|side| side == near);
        let is_foot = |(bone, _): &(Bone, [i8; 5])| matches!(bone, Bone::Foot | Bone::Instep);
        if !is_meant || !self.patch.balls.iter().all(is_foot) {
            return None;
        }
        let shape = self.patch.shape(body, camera, near, strength);
        shape.map(|(_, shape)| shape)
    }
}

impl Patch {
    fn shape(
        &self,
        body: &Skeleton,
        camera: &Camera,
        near: bool,
        strength: f32,
    ) -> Option<(Part, Shape)> {
        let at = |way: [i8; 3]| {
            let out = if near { 0.01 } else { -0.01 };
            let [x, y, z] = way.map(f32::from);
            v(x * 0.01, y * 0.01, z * out)
        };
        if let Some((bone, way)) = self.faces {
            let way = bone.place(body, near).2.out(at(way));
            if camera.facing(way.unit()) <= -0.35 {
                return None;
            }
        }
        let mut balls = Vec::new();
        let mut part = Part::Ribs;
        for (bone, [share, x, y, z, r]) in self.balls {
            let (from, to, frame, on) = bone.place(body, near);
            let along = (to - from) * (f32::from(*share) * 0.01);
            balls.push((
                from + along + frame.out(at([*x, *y, *z])),
                f32::from(*r) * 0.01,
            ));
            part = on;
        }
        let mut shape = Shape::new(Role::Tint, camera.wrap(&balls));
        shape.strength = strength;
        Some((part, shape))
    }
}

impl Bone {
    /// Where the bone starts and ends, its frame, and the part of the body it is drawn with.
    fn place(self, body: &Skeleton, near: bool) -> (V3, V3, Frame, Part) {
        let (a, l) = (body.arm.of(near), body.leg.of(near));
        let (arm, leg) = (Part::Arm(near), Part::Leg(near));
        match self {
            Bone::Skull => (body.head, body.head, body.skull, Part::Head),
            Bone::Nape => (body.nape, body.nape, body.skull, Part::Ribs),
            Bone::Chest => (body.chest, body.chest, body.ribs, Part::Ribs),
            Bone::Girdle => (body.chest, a.shoulder, body.ribs, Part::Ribs),
            Bone::Ribs => (body.waist, body.waist, body.ribs, Part::Ribs),
            Bone::Hips => (body.pelvis, body.pelvis, body.hips, Part::Hips),
            Bone::Upper => (a.shoulder, a.elbow, a.upper, arm),
            Bone::Lower => (a.elbow, a.wrist, a.lower, arm),
            Bone::Palm => (a.wrist, a.hand, a.palm, arm),
            Bone::Joint => (l.hip, l.hip, body.hips, leg),
            Bone::Thigh => (l.hip, l.knee, l.thigh, leg),
            Bone::Shin => (l.knee, l.ankle, l.shin, leg),
            Bone::Instep => (l.instep(), l.instep(), l.foot, leg),
            Bone::Foot => (l.heel, l.toe, l.foot, leg),
        }
    }
}

//! Where every joint of a pose stands: forward kinematics from the pelvis along the spine; the limbs are solved in
//! `limbs`. Draws nothing.

use super::limbs::{Arm, Leg, ankle_over, arm, leg};
use super::pose::{Pair, Pose};
use super::vector::{Frame, V3, v};

/// Bone lengths. One head is about 1; the whole body about 7.5.
#[allow(missing_docs)]
pub mod bone {
    pub const LOWER: f32 = 1.15;
    pub const UPPER: f32 = 1.25;
    pub const NECK: f32 = 0.42;
    pub const SKULL: f32 = 0.46;
    pub const COLLAR: f32 = 0.6;
    pub const HIP: f32 = 0.3;
    pub const ARM: f32 = 1.35;
    pub const FOREARM: f32 = 1.15;
    pub const HAND: f32 = 0.42;
    pub const THIGH: f32 = 1.85;
    pub const SHIN: f32 = 1.75;
}

/// Where the shoulders leave the spine, up from the waist.
const COLLAR_HEIGHT: f32 = 1.08;

/// Every joint in place.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Skeleton {
    pub pelvis: V3,
    pub waist: V3,
    pub chest: V3,
    pub nape: V3,
    pub head: V3,
    pub hips: Frame,
    pub ribs: Frame,
    pub skull: Frame,
    /// How far the mouth is open, 0 to 1.
    pub jaw: f32,
    pub arm: Pair<Arm>,
    pub leg: Pair<Leg>,
}

impl Skeleton {
    /// The skeleton of that pose.
    #[must_use]
    pub fn of(pose: &Pose) -> Skeleton {
        let free = hang(pose, V3::default());
        let trunk = &pose.trunk;
        let shift = v(trunk.sway, -trunk.dip, trunk.drift);
        let root = match &pose.anchor {
            Some(anchor) => {
                let at = free.point(&anchor.joint).unwrap_or_default();
                anchor.place - at + shift
            }
            None => stand(pose, &free) + shift,
        };
        hang(pose, root)
    }

    /// The joint of that name: `pelvis`, `head`, `hand.n`, `knee.f`…
    #[must_use]
    pub fn point(&self, name: &str) -> Option<V3> {
        let (joint, near) = match name.split_once('.') {
            Some((joint, side)) => (joint, side == "n"),
            None => (name, true),
        };
        let (arm, leg) = (self.arm.of(near), self.leg.of(near));
        Some(match joint {
            "pelvis" => self.pelvis,
            "waist" => self.waist,
            "chest" => self.chest,
            "nape" => self.nape,
            "head" => self.head,
            "shoulder" => arm.shoulder,
            "elbow" => arm.elbow,
            "wrist" => arm.wrist,
            "hand" => arm.wrist + (arm.hand - arm.wrist) * 0.5,
            "hip" => leg.hip,
            "knee" => leg.knee,
            "ankle" => leg.ankle,
            "heel" => leg.heel,
            "ball" => leg.ball,
            "toe" => leg.toe,
            _ => return None,
        })
    }

    /// Every joint with the radius of the flesh around it, for bounds and for the floor.
    #[must_use]
    pub fn bulk(&self) -> Vec<(V3, f32)> {
        let mut all = vec![
            (self.pelvis, 0.45),
            (self.waist, 0.43),
            (self.waist + (self.chest - self.waist) * 0.7, 0.5),
            (self.head, 0.46),
        ];
        for near in [true, false] {
            let (arm, leg) = (self.arm.of(near), self.leg.of(near));
            all.extend([
                (arm.shoulder, 0.3),
                (arm.elbow, 0.21),
                (arm.wrist, 0.15),
                (arm.hand, 0.13),
                (leg.hip, 0.42),
                (leg.knee, 0.28),
                (leg.ankle, 0.17),
                (leg.heel, 0.16),
                (leg.ball, 0.13),
                (leg.toe, 0.11),
            ]);
        }
        all
    }
}

/// Where the pelvis stands when nothing else is said: over pinned feet with nearly straight knees, else as low as the floor lets it.
fn stand(pose: &Pose, free: &Skeleton) -> V3 {
    let reach = (bone::THIGH + bone::SHIN) * 0.998;
    let mut height = f32::INFINITY;
    for near in [true, false] {
        let touch = pose.touch.of(near);
        if let Some(foot) = touch.foot {
            let ankle = ankle_over(foot, pose.side.of(near), pose.trunk.turn).0;
            let hip = free.leg.of(near).hip + v(pose.trunk.sway, 0.0, pose.trunk.drift);
            let aside = (ankle - hip).across(v(0.0, 1.0, 0.0)).len().min(reach);
            height = height.min(ankle.y + (reach * reach - aside * aside).sqrt() - hip.y);
        }
    }
    if height.is_finite() {
        return v(0.0, height, 0.0);
    }
    let lowest = free.bulk().into_iter().map(|(at, radius)| at.y - radius);
    v(0.0, -lowest.fold(f32::INFINITY, f32::min), 0.0)
}

fn hang(pose: &Pose, pelvis: V3) -> Skeleton {
    let t = &pose.trunk;
    let hips = Frame::WORLD
        .turn(t.turn)
        .roll(t.list)
        .pitch(-t.lean)
        .turn(t.roll);
    let ribs = hips.pitch(-t.curl).roll(t.bend).turn(t.twist);
    let bent = ribs.pitch(-t.neck).roll(t.tilt * 0.6);
    let skull = bent.pitch(-t.nod).roll(t.tilt * 0.4).turn(t.look);
    let waist = pelvis + hips.up * bone::LOWER;
    let chest = waist + ribs.up * bone::UPPER;
    let nape = chest + bent.up * bone::NECK;
    let head = nape + skull.up * bone::SKULL;
    let collar = waist + ribs.up * COLLAR_HEIGHT;
    let arm = |near: bool| arm(&ribs, collar, pose.side.of(near), pose.touch.of(near), near);
    let leg = |near: bool| {
        leg(
            &hips,
            pelvis,
            pose.side.of(near),
            pose.touch.of(near),
            near,
            t.turn,
        )
    };
    Skeleton {
        pelvis,
        waist,
        chest,
        nape,
        head,
        hips,
        ribs,
        skull,
        jaw: t.jaw,
        arm: Pair {
            near: arm(true),
            far: arm(false),
        },
        leg: Pair {
            near: leg(true),
            far: leg(false),
        },
    }
}

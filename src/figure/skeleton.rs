//! Where every joint of a pose stands: forward kinematics from the pelvis, then two-bone inverse kinematics for the hands
//! and feet that are held fast, so that a contact never slides. Draws nothing.

use super::pose::{Pair, Pose, Side, Touch};
use super::vector::{Frame, V3, v};

/// Bone lengths. One head is about 1; the whole body about 7.5.
#[allow(missing_docs)]
pub mod bone {
    pub const LOWER: f64 = 1.15;
    pub const UPPER: f64 = 1.25;
    pub const NECK: f64 = 0.42;
    pub const SKULL: f64 = 0.46;
    pub const COLLAR: f64 = 0.6;
    pub const HIP: f64 = 0.3;
    pub const ARM: f64 = 1.35;
    pub const FOREARM: f64 = 1.15;
    pub const HAND: f64 = 0.42;
    pub const THIGH: f64 = 1.85;
    pub const SHIN: f64 = 1.75;
}

/// The middle of the heel, of the ball of the foot and of the toes, seen from the ankle of a flat foot.
const HEEL: V3 = v(-0.16, -0.13, 0.0);
const BALL: V3 = v(0.48, -0.16, 0.0);
const TOES: f64 = 0.24;
/// From the ankle down to the floor.
pub const ANKLE_HEIGHT: f64 = 0.29;
/// Where the shoulders leave the spine, up from the waist.
const COLLAR_HEIGHT: f64 = 1.08;

/// An arm in place. `flexion` is the elbow's, in degrees.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Arm {
    pub shoulder: V3,
    pub elbow: V3,
    pub wrist: V3,
    pub hand: V3,
    pub upper: Frame,
    pub lower: Frame,
    pub palm: Frame,
    pub flexion: f64,
    pub grip: bool,
}

/// A leg in place. `flexion` is the knee's, in degrees.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Leg {
    pub hip: V3,
    pub knee: V3,
    pub ankle: V3,
    pub heel: V3,
    pub ball: V3,
    pub toe: V3,
    pub thigh: Frame,
    pub shin: Frame,
    pub foot: Frame,
    pub flexion: f64,
}

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
    pub fn bulk(&self) -> Vec<(V3, f64)> {
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
    let mut height = f64::INFINITY;
    for near in [true, false] {
        let touch = pose.touch.of(near);
        if let Some(foot) = touch.foot {
            let ankle = ankle_over(foot, pose.side.of(near), pose.trunk.turn).0;
            let hip = free.leg.of(near).hip + v(pose.trunk.sway, 0.0, pose.trunk.drift);
            let aside = (ankle.x - hip.x).hypot(ankle.z - hip.z).min(reach);
            height = height.min(ankle.y + (reach * reach - aside * aside).sqrt() - hip.y);
        }
    }
    if height.is_finite() {
        return v(0.0, height, 0.0);
    }
    let lowest = free.bulk().into_iter().map(|(at, radius)| at.y - radius);
    v(0.0, -lowest.fold(f64::INFINITY, f64::min), 0.0)
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

fn arm(ribs: &Frame, collar: V3, side: &Side, touch: &Touch, near: bool) -> Arm {
    let out = if near { 1.0 } else { -1.0 };
    let girdle = ribs.turn(-side.prot * out).roll(-side.shrug * out);
    let shoulder = collar + girdle.right * (bone::COLLAR * out);
    let mut upper = ribs
        .pitch(side.sh)
        .roll(-side.sha * out)
        .turn(side.shr * out);
    let mut lower = upper.pitch(side.elb);
    let mut palm = lower.pitch(side.wr);
    let mut elbow = shoulder - upper.up * bone::ARM;
    let mut wrist = elbow - lower.up * bone::FOREARM;
    let mut flexion = side.elb;
    if let Some(pin) = touch.hand {
        let toward = ribs.out(v(
            touch.elbow_to.x,
            touch.elbow_to.y,
            touch.elbow_to.z * out,
        ));
        let (goal, length, pointing) = match touch.palm {
            Some(degrees) => {
                let (s, c) = degrees.to_radians().sin_cos();
                let pointing = v(s, c, 0.0);
                (
                    pin - pointing * (bone::HAND * 0.5),
                    bone::FOREARM,
                    Some(pointing),
                )
            }
            None => (pin, bone::FOREARM + bone::HAND * 0.5, None),
        };
        let (middle, end) = two_bones(shoulder, goal, bone::ARM, length, toward);
        let (first, second) = ((middle - shoulder).unit(), (end - middle).unit());
        flexion = first.dot(second).clamp(-1.0, 1.0).acos().to_degrees();
        elbow = middle;
        wrist = elbow + second * bone::FOREARM;
        upper = Frame::from_up(-first, -toward);
        lower = Frame::from_up(-second, -toward);
        palm = pointing.map_or(lower, |pointing| Frame::from_up(-pointing, -toward));
    }
    Arm {
        shoulder,
        elbow,
        wrist,
        hand: wrist - palm.up * bone::HAND,
        upper,
        lower,
        palm,
        flexion,
        grip: side.grip > 0.5,
    }
}

/// The ankle over a pinned foot, and the frame of the foot: the ball stays put when the heel lifts, the heel when the toes do.
fn ankle_over(pin: V3, side: &Side, turn: f64) -> (V3, Frame) {
    let flat = Frame::WORLD.turn(turn + side.out);
    let foot = flat.pitch(-side.sole);
    let fixed = if side.sole >= 0.0 || side.edge > 0.5 {
        BALL
    } else {
        HEEL
    };
    let ankle = pin + flat.out(fixed + v(0.0, ANKLE_HEIGHT, 0.0)) - foot.out(fixed);
    (ankle, foot)
}

fn leg(hips: &Frame, pelvis: V3, side: &Side, touch: &Touch, near: bool, turn: f64) -> Leg {
    let out = if near { 1.0 } else { -1.0 };
    let hip = pelvis + hips.right * (bone::HIP * out);
    let mut thigh = hips
        .pitch(side.hip)
        .roll(-side.abd * out)
        .turn(side.hrot * out);
    let mut shin = thigh.pitch(-side.knee);
    let mut foot = shin.pitch(-side.ankle);
    let mut knee = hip - thigh.up * bone::THIGH;
    let mut ankle = knee - shin.up * bone::SHIN;
    let (mut flexion, mut toe) = (side.knee, side.toe);
    if let Some(pin) = touch.foot {
        let turned = Side {
            out: side.out * out,
            ..*side
        };
        let (goal, flat) = ankle_over(pin, &turned, turn);
        let given = touch.knee_to;
        let hinge = hips.right.cross((goal - hip).unit()) + hips.right * (0.1 * out);
        let toward =
            hips.out(v(given.x, given.y, given.z * out)) + hinge * (1.0 - given.len().min(1.0));
        let (middle, end) = two_bones(hip, goal, bone::THIGH, bone::SHIN, toward);
        let (first, second) = ((middle - hip).unit(), (end - middle).unit());
        flexion = first.dot(second).clamp(-1.0, 1.0).acos().to_degrees();
        (knee, ankle, foot) = (middle, end, flat);
        thigh = Frame::from_up(-first, toward);
        shin = Frame::from_up(-second, toward);
        toe += side.sole.max(0.0);
    }
    let ball = ankle + foot.out(BALL - v(0.12 * side.arch, 0.0, 0.0));
    Leg {
        hip,
        knee,
        ankle,
        heel: ankle + foot.out(HEEL),
        ball,
        toe: ball + foot.pitch(toe).out(v(TOES, -0.02, 0.0)),
        thigh,
        shin,
        foot,
        flexion,
    }
}

/// The middle and the end of two bones from `root` toward `goal`, bent to the side of `toward`. A goal out of reach is approached.
fn two_bones(root: V3, goal: V3, first: f64, second: f64, toward: V3) -> (V3, V3) {
    let way = goal - root;
    let reach = way
        .len()
        .clamp((first - second).abs() + 1e-6, first + second - 1e-6);
    let axis = way.unit();
    let along = (first * first + reach * reach - second * second) / (2.0 * reach);
    let aside = (first * first - along * along).max(0.0).sqrt();
    let middle = root + axis * along + toward.across(axis).unit() * aside;
    (middle, root + axis * reach)
}

//! Arms and legs in place: joint angles, or two-bone inverse kinematics for the hands and feet that are held fast, so that a
//! contact never slides.

use super::number::sin_cos;
use super::pose::{Side, Touch};
use super::skeleton::bone;
use super::vector::{Frame, V3, v};

/// The middle of the heel, of the ball of the foot and of the toes, seen from the ankle of a flat foot.
const HEEL: V3 = v(-0.16, -0.13, 0.0);
const BALL: V3 = v(0.48, -0.16, 0.0);
const TOES: f32 = 0.24;
/// From the ankle down to the floor.
pub const ANKLE_HEIGHT: f32 = 0.29;
/// An arm in place.
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
    pub grip: bool,
}

/// A leg in place.
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
    /// How far its arch is drawn up, 0 to 1.
    pub arch: f32,
}

impl Leg {
    /// The middle of the sole, as high as the arch is drawn up.
    #[must_use]
    pub fn instep(&self) -> V3 {
        self.heel + (self.ball - self.heel) * 0.5 + self.foot.up * (0.24 * self.arch)
    }
}

/// The arm of that side on those ribs.
#[must_use]
pub fn arm(ribs: &Frame, collar: V3, side: &Side, touch: &Touch, near: bool) -> Arm {
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
    if let Some(pin) = touch.hand {
        let toward = ribs.out(v(
            touch.elbow_to.x,
            touch.elbow_to.y,
            touch.elbow_to.z * out,
        ));
        let (goal, length, pointing) = match touch.palm {
            Some(degrees) => {
                let (s, c) = sin_cos(degrees);
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
        grip: side.grip > 0.5,
    }
}

/// The ankle over a pinned foot, and the frame of the foot: the ball stays put when the heel lifts, the heel when the toes do.
pub(crate) fn ankle_over(pin: V3, side: &Side, turn: f32) -> (V3, Frame) {
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

/// The leg of that side on that pelvis; `turn` is the way the whole body faces.
#[must_use]
pub fn leg(hips: &Frame, pelvis: V3, side: &Side, touch: &Touch, near: bool, turn: f32) -> Leg {
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
    let mut toe = side.toe;
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
        arch: side.arch,
    }
}

/// The middle and the end of two bones from `root` toward `goal`, bent to the side of `toward`. A goal out of reach is approached.
fn two_bones(root: V3, goal: V3, first: f32, second: f32, toward: V3) -> (V3, V3) {
    let way = goal - root;
    let reach = way
        .len()
        .clamp((first - second).abs() + 1e-4, first + second - 1e-4);
    let axis = way.unit();
    let along = (first * first + reach * reach - second * second) / (2.0 * reach);
    let aside = (first * first - along * along).max(0.0).sqrt();
    let middle = root + axis * along + toward.across(axis).unit() * aside;
    (middle, root + axis * reach)
}

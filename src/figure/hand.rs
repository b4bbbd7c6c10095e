//! The hand at large scale, for hand work: forearm, palm, four fingers and a thumb, with a second hand that helps. Has its own
//! angles; the whole body is `skeleton`'s and `body`'s.

use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::number::decimal;
use super::pose::{Pair, angles, read_words};
use super::vector::{Frame, V3, v};
use crate::domain::order;

angles! {
    /// One hand: where its wrist is, where it aims (0 right, 90 up), how far it is rolled about the forearm (0 palm down, 90 thumb
    /// up, 180 palm up), the wrist (toward the palm; `dev` toward the thumb), knuckles, finger joints, thumb. `show` 1 draws it.
    Hand {
        x: -6.0, 6.0; y: -6.0, 6.0; z: -3.0, 3.0; aim: -180.0, 180.0; heading: -180.0, 180.0; pro: -90.0, 190.0;
        wr: -80.0, 85.0; dev: -35.0, 30.0; mcp: -35.0, 95.0; pip: -5.0, 110.0; spread: 0.0, 14.0;
        thumb: -30.0, 70.0; tip: -15.0, 80.0; show: 0.0, 1.0;
    }
}

/// Both hands; the far one helps.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Hands {
    pub side: Pair<Hand>,
}

impl Default for Hands {
    fn default() -> Self {
        let hand = |show: f32| Hand {
            thumb: 25.0,
            spread: 3.0,
            show,
            ..Hand::default()
        };
        Hands {
            side: Pair {
                near: hand(1.0),
                far: hand(0.0),
            },
        }
    }
}

impl Hands {
    /// These hands with the changes that the line names.
    ///
    /// # Errors
    /// The word that cannot be read.
    pub fn with(mut self, line: &str) -> Result<Hands, String> {
        read_words(line, |name, value, side| {
            let number = decimal(value)?;
            let near = side != Some(false) && !self.side.near.set(name, number);
            let far = side != Some(true) && !self.side.far.set(name, number);
            (!near && !far).then_some(())
        })?;
        Ok(self)
    }

    /// The weighted sum; weights add up to one.
    #[must_use]
    pub fn mix(parts: &[(&Hands, f32)]) -> Hands {
        let blank = Pair {
            near: Hand::default(),
            far: Hand::default(),
        };
        let mut mixed = Hands { side: blank };
        for (hands, weight) in parts {
            mixed.side.near.add(hands.side.near, *weight);
            mixed.side.far.add(hands.side.far, *weight);
        }
        mixed
    }

    /// `wrist`, `elbow`, `palm` and `tip` (of the middle finger) of the near hand, or with `.f` of the far one.
    #[must_use]
    pub fn point(&self, name: &str) -> Option<V3> {
        let (joint, near) = match name.split_once('.') {
            Some((joint, side)) => (joint, side == "n"),
            None => (name, true),
        };
        let placed = Placed::of(self.side.of(near), near);
        Some(match joint {
            "wrist" => placed.wrist,
            "elbow" => placed.elbow,
            "palm" => placed.wrist + placed.palm.out(v(0.7, -0.1, 0.0)),
            "tip" => placed.fingers.get(1)?.last()?.0,
            _ => return None,
        })
    }

    /// Across the palm, from the little finger to the thumb.
    #[must_use]
    pub fn across(&self, near: bool) -> V3 {
        Placed::of(self.side.of(near), near).palm.right
    }

    /// Every joint with its radius.
    #[must_use]
    pub fn bulk(&self) -> Vec<(V3, f32)> {
        let mut all = Vec::new();
        for near in [true, false] {
            let hand = self.side.of(near);
            if hand.show > 0.5 {
                let placed = Placed::of(hand, near);
                all.push((placed.wrist, 0.35));
                all.push((placed.wrist + (placed.elbow - placed.wrist) * 0.38, 0.4));
                all.extend(placed.fingers.into_iter().flatten());
                all.extend(placed.thumb);
            }
        }
        all
    }

    /// The hands as shapes, the farther first, with tints `forearm`, `under`, `palm`, `fingers` or `thumb` on the near one.
    #[must_use]
    pub fn shapes(&self, camera: &Camera, tint: &[String], strength: f32) -> Vec<Shape> {
        let mut hands: Vec<_> = [true, false]
            .into_iter()
            .filter(|near| self.side.of(*near).show > 0.5)
            .map(|near| (near, Placed::of(self.side.of(near), near)))
            .collect();
        order::sort_by(&mut hands, |a, b| {
            let depth = |placed: &Placed| {
                camera
                    .see(placed.palm.out(v(0.6, 0.0, 0.0)) + placed.wrist)
                    .2
            };
            depth(&a.1).total_cmp(&depth(&b.1))
        });
        let mut shapes = Vec::new();
        for (near, placed) in hands {
            let tint = if near { tint } else { &[] };
            shapes.extend(placed.shapes(camera, near, tint, strength));
        }
        shapes
    }
}

/// A hand in place: `fingers` from index to little, each knuckle to tip, and the thumb, as balls.
struct Placed {
    elbow: V3,
    wrist: V3,
    arm: Frame,
    palm: Frame,
    fingers: Vec<Vec<(V3, f32)>>,
    thumb: Vec<(V3, f32)>,
}

/// The fingers from index to little: distance to the thumb side, length.
const FINGERS: [(f32, f32); 4] = [(0.36, 0.95), (0.12, 1.05), (-0.12, 1.0), (-0.34, 0.8)];

impl Placed {
    fn of(hand: &Hand, near: bool) -> Placed {
        let side = if near { 1.0 } else { -1.0 };
        let arm = Frame::WORLD
            .turn(hand.heading)
            .pitch(hand.aim)
            .roll(-hand.pro * side);
        let wrist = v(hand.x, hand.y, hand.z);
        let palm = arm.pitch(-hand.wr).turn(hand.dev * side);
        let fingers = FINGERS
            .iter()
            .map(|(aside, length)| {
                let fan = hand.spread * aside * 4.0 * side;
                let knuckle = palm.turn(fan).pitch(-hand.mcp);
                let middle = knuckle.pitch(-hand.pip);
                let last = middle.pitch(-hand.pip * 0.6);
                let root = wrist + palm.out(v(1.0, 0.0, aside * side));
                let one = root + knuckle.forward * (0.5 * length);
                let two = one + middle.forward * (0.33 * length);
                let three = two + last.forward * (0.22 * length);
                vec![(root, 0.17), (one, 0.15), (two, 0.135), (three, 0.115)]
            })
            .collect();
        let root = wrist + palm.out(v(0.3, -0.1, 0.3 * side));
        let first = palm.turn((hand.thumb + 12.0) * side).pitch(-12.0);
        let second = first.turn(-hand.tip * side);
        let joint = root + first.forward * 0.52;
        Placed {
            elbow: wrist - arm.forward * 4.2,
            wrist,
            arm,
            palm,
            fingers,
            thumb: vec![
                (root, 0.22),
                (joint, 0.16),
                (joint + second.forward * 0.36, 0.12),
            ],
        }
    }

    fn shapes(&self, camera: &Camera, near: bool, tint: &[String], strength: f32) -> Vec<Shape> {
        let role = if near { Role::Near } else { Role::Far };
        let around = |balls: &[(V3, f32)]| camera.wrap(balls);
        let chain = |balls: &[(V3, f32)]| -> String { balls.windows(2).map(around).collect() };
        let has = |name: &str| tint.iter().any(|word| word == name);
        let warm = |path: String| Shape {
            role: Role::Tint,
            path,
            strength,
        };
        let broad = |x: f32, y: f32, r: f32| {
            [0.2, -0.2].map(|z| (self.wrist + self.palm.out(v(x, y, z)), r))
        };
        let mut parts: Vec<(f32, Vec<Shape>)> = Vec::new();
        let mut trunk = around(&[(self.elbow, 0.55), (self.wrist, 0.27)]);
        let mut palm: Vec<_> = broad(0.1, 0.0, 0.24).to_vec();
        palm.extend(
            self.fingers
                .iter()
                .filter_map(|finger| finger.first())
                .map(|(p, _)| (*p, 0.19)),
        );
        trunk += &around(&palm);
        let mut base = vec![Shape::new(role, trunk)];
        let along = |from: f32, to: f32, off: f32| {
            let at = |x: f32, r: f32| (self.wrist + self.arm.out(v(x, off, 0.0)), r);
            around(&[at(from, 0.2), at(to, 0.14)])
        };
        if has("forearm") {
            base.push(warm(along(-1.9, -0.3, 0.14)));
        }
        if has("under") {
            base.push(warm(along(-1.9, -0.3, -0.14)));
        }
        if has("palm") {
            base.push(warm(around(&[
                (self.wrist + self.palm.out(v(0.3, -0.05, 0.0)), 0.16),
                (self.wrist + self.palm.out(v(0.85, -0.05, 0.0)), 0.16),
            ])));
        }
        parts.push((camera.see(self.wrist + self.palm.forward * 0.6).2, base));
        let limbs = self.fingers.iter().chain(std::iter::once(&self.thumb));
        for (at, balls) in limbs.enumerate() {
            let depth: f32 = balls.iter().map(|(p, _)| camera.see(*p).2).sum();
            let is_tinted = if at == FINGERS.len() {
                has("thumb")
            } else {
                has("fingers")
            };
            let mut shape = Shape::new(role, chain(balls));
            if is_tinted {
                shape = warm(chain(balls));
            }
            parts.push((depth / balls.len().max(1) as f32, vec![shape]));
        }
        order::sort_by(&mut parts, |a, b| a.0.total_cmp(&b.0));
        parts.into_iter().flat_map(|(_, shapes)| shapes).collect()
    }
}

//! Which pose the body is in at a moment: key poses with holds, easing between them, round and round. Knows no clock.

use super::number::within;
use super::pose::{Anchor, Pair, Pose};
use super::skeleton::Skeleton;

/// Which pose follows which, each with the seconds it is held and the seconds the way to the next one takes. A pose is its
/// place among those written.
#[derive(Clone, Debug)]
pub struct Tempo {
    keys: Vec<Key>,
    flowing: bool,
}

#[derive(Clone, Copy, Debug)]
struct Key {
    place: usize,
    hold_s: f32,
    move_s: f32,
}

/// Poses and how much of each.
pub type Mixture = Vec<(usize, f32)>;

impl Tempo {
    /// The tempo that plays poses in that order, with `times` as hold, move, hold, move…, the last ones repeated.
    #[must_use]
    pub fn new(order: &[usize], times: &[f32]) -> Tempo {
        let second = |at: usize, usual: f32| {
            let from_end = if at.is_multiple_of(2) { 2 } else { 1 };
            let last = times.len().saturating_sub(from_end);
            let given = times.get(at).or_else(|| times.get(last));
            given.copied().unwrap_or(usual)
        };
        let keys: Vec<Key> = order
            .iter()
            .enumerate()
            .map(|(at, place)| Key {
                place: *place,
                hold_s: second(at * 2, 0.6),
                move_s: second(at * 2 + 1, 2.0).max(0.05),
            })
            .collect();
        let flowing = keys.len() > 2 && keys.iter().all(|key| key.hold_s == 0.0);
        Tempo { keys, flowing }
    }

    /// How long one round takes, in seconds.
    #[must_use]
    pub fn round_s(&self) -> f32 {
        self.keys.iter().map(|key| key.hold_s + key.move_s).sum()
    }

    /// The moment at which that pose is reached, in seconds.
    #[must_use]
    pub fn reached_s(&self, place: usize) -> f32 {
        let mut passed = 0.0;
        for key in &self.keys {
            if key.place == place {
                return passed + key.hold_s * 0.5;
            }
            passed += key.hold_s + key.move_s;
        }
        0.0
    }

    /// The poses at that second with how much of each, and how far that is from the first pose, 0 to 1.
    #[must_use]
    pub fn at(&self, second: f32) -> (Mixture, f32) {
        let mut left = within(second, self.round_s().max(0.1));
        for (at, key) in self.keys.iter().enumerate() {
            if left < key.hold_s {
                return (vec![(key.place, 1.0)], key.effort());
            }
            left -= key.hold_s;
            if left < key.move_s {
                return self.between(at, left / key.move_s);
            }
            left -= key.move_s;
        }
        (vec![(0, 1.0)], 0.0)
    }

    fn key(&self, at: usize) -> Key {
        let usual = Key {
            place: 0,
            hold_s: 0.0,
            move_s: 1.0,
        };
        let key = self.keys.get(at % self.keys.len().max(1));
        key.copied().unwrap_or(usual)
    }

    fn between(&self, at: usize, way: f32) -> (Mixture, f32) {
        let (from, to) = (self.key(at), self.key(at + 1));
        if self.flowing {
            let before = self.key(at + self.keys.len() - 1);
            let after = self.key(at + 2);
            return (flow(way, [before, from, to, after]), 1.0);
        }
        let eased = way * way * (3.0 - 2.0 * way);
        let effort = from.effort() * (1.0 - eased) + to.effort() * eased;
        (vec![(from.place, 1.0 - eased), (to.place, eased)], effort)
    }
}

impl Key {
    fn effort(self) -> f32 {
        if self.place == 0 { 0.0 } else { 1.0 }
    }
}

/// Catmull-Rom weights: the motion passes through every pose without stopping.
fn flow(t: f32, [a, b, c, d]: [Key; 4]) -> Mixture {
    let (t2, t3) = (t * t, t * t * t);
    vec![
        (a.place, 0.5 * (-t + 2.0 * t2 - t3)),
        (b.place, 0.5 * (2.0 - 5.0 * t2 + 3.0 * t3)),
        (c.place, 0.5 * (t + 4.0 * t2 - 3.0 * t3)),
        (d.place, 0.5 * (t3 - t2)),
    ]
}

/// Lets all poses of a motion touch the same things, so that they can be mixed: a hand that is held in one pose only is held in
/// the others where it happens to be; a body that hangs on different joints hangs on its pelvis.
pub fn share_touches(poses: &mut [Pose]) {
    let solved: Vec<Skeleton> = poses.iter().map(Skeleton::of).collect();
    let anchored: Vec<_> = poses
        .iter()
        .map(|pose| pose.anchor.as_ref().map(|anchor| anchor.joint.clone()))
        .collect();
    if anchored.windows(2).any(|pair| pair.first() != pair.last()) {
        for (pose, body) in poses.iter_mut().zip(&solved) {
            pose.anchor = Some(Anchor {
                joint: "pelvis".to_owned(),
                place: body.pelvis,
            });
            (pose.trunk.sway, pose.trunk.dip, pose.trunk.drift) = (0.0, 0.0, 0.0);
        }
    }
    for near in [true, false] {
        let hand = poses.iter().any(|pose| pose.touch.of(near).hand.is_some());
        let foot = poses.iter().any(|pose| pose.touch.of(near).foot.is_some());
        for (pose, body) in poses.iter_mut().zip(&solved) {
            let touch = side_mut(&mut pose.touch, near);
            if hand && touch.hand.is_none() {
                let name = if near { "hand.n" } else { "hand.f" };
                touch.hand = body.point(name);
                touch.palm = None;
            }
            if foot && touch.foot.is_none() {
                let leg = body.leg.of(near);
                touch.foot =
                    Some(leg.ankle - super::vector::v(0.0, super::limbs::ANKLE_HEIGHT, 0.0));
            }
        }
    }
}

fn side_mut<T>(pair: &mut Pair<T>, near: bool) -> &mut T {
    if near { &mut pair.near } else { &mut pair.far }
}

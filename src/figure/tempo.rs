//! Which pose the body is in at a moment: key poses with holds, easing between them, round and round. Knows no clock.

use super::hand::Hands;
use super::pose::{Pair, Pose};
use super::skeleton::Skeleton;

/// What can be played: poses that mix.
pub trait Mix: Clone + Default {
    /// The weighted sum; weights add up to one.
    fn mix(parts: &[(&Self, f64)]) -> Self;

    /// Makes the poses of one motion fit to be mixed.
    fn prepare(_poses: &mut [Self]) {}
}

impl Mix for Hands {
    fn mix(parts: &[(&Hands, f64)]) -> Hands {
        Hands::mix(parts)
    }
}

impl Mix for Pose {
    fn mix(parts: &[(&Pose, f64)]) -> Pose {
        Pose::mix(parts)
    }

    fn prepare(poses: &mut [Pose]) {
        share_touches(poses);
    }
}

/// Key poses in order of play, each with the seconds it is held and the seconds the way to the next one takes.
#[derive(Clone, Debug)]
pub struct Tempo<P> {
    keys: Vec<Key<P>>,
    flowing: bool,
}

#[derive(Clone, Debug)]
struct Key<P> {
    pose: P,
    /// Which of the written poses this is, for the strength of the tint.
    place: usize,
    hold_s: f64,
    move_s: f64,
}

impl<P: Mix> Tempo<P> {
    /// The tempo that plays those poses in that order, with `times` as hold, move, hold, move…, the last ones repeated.
    #[must_use]
    pub fn new(poses: &[P], order: &[usize], times: &[f64]) -> Tempo<P> {
        let mut poses = poses.to_vec();
        P::prepare(&mut poses);
        let second = |at: usize, usual: f64| {
            let from_end = if at.is_multiple_of(2) { 2 } else { 1 };
            let last = times.len().saturating_sub(from_end);
            times
                .get(at)
                .or_else(|| times.get(last))
                .copied()
                .unwrap_or(usual)
        };
        let keys: Vec<Key<P>> = order
            .iter()
            .enumerate()
            .filter_map(|(at, place)| {
                Some(Key {
                    pose: poses.get(*place)?.clone(),
                    place: *place,
                    hold_s: second(at * 2, 0.6),
                    move_s: second(at * 2 + 1, 2.0).max(0.05),
                })
            })
            .collect();
        let flowing = keys.len() > 2 && keys.iter().all(|key| key.hold_s == 0.0);
        Tempo { keys, flowing }
    }

    /// How long one round takes, in seconds.
    #[must_use]
    pub fn round_s(&self) -> f64 {
        self.keys.iter().map(|key| key.hold_s + key.move_s).sum()
    }

    /// The moment at which that written pose is reached, in seconds.
    #[must_use]
    pub fn reached_s(&self, place: usize) -> f64 {
        let mut passed = 0.0;
        for key in &self.keys {
            if key.place == place {
                return passed + key.hold_s * 0.5;
            }
            passed += key.hold_s + key.move_s;
        }
        0.0
    }

    /// The pose at that second, and how far it is from the first pose, 0 to 1.
    #[must_use]
    pub fn at(&self, second: f64) -> (P, f64) {
        let round = self.round_s();
        let mut left = if round > 0.0 {
            second.rem_euclid(round)
        } else {
            0.0
        };
        for (at, key) in self.keys.iter().enumerate() {
            if left < key.hold_s {
                return (key.pose.clone(), key.effort());
            }
            left -= key.hold_s;
            if left < key.move_s {
                return self.between(at, left / key.move_s);
            }
            left -= key.move_s;
        }
        self.keys
            .first()
            .map(|key| (key.pose.clone(), key.effort()))
            .unwrap_or_default()
    }

    fn key(&self, at: usize) -> Option<&Key<P>> {
        self.keys.get(at % self.keys.len().max(1))
    }

    fn between(&self, at: usize, way: f64) -> (P, f64) {
        let (Some(from), Some(to)) = (self.key(at), self.key(at + 1)) else {
            return (P::default(), 0.0);
        };
        if self.flowing {
            let before = self.key(at + self.keys.len() - 1).unwrap_or(from);
            let after = self.key(at + 2).unwrap_or(to);
            return (
                P::mix(&flow(
                    way,
                    [&before.pose, &from.pose, &to.pose, &after.pose],
                )),
                1.0,
            );
        }
        let eased = way * way * (3.0 - 2.0 * way);
        let parts = [(&from.pose, 1.0 - eased), (&to.pose, eased)];
        let effort = from.effort() * (1.0 - eased) + to.effort() * eased;
        (P::mix(&parts), effort)
    }
}

impl<P> Key<P> {
    fn effort(&self) -> f64 {
        if self.place == 0 { 0.0 } else { 1.0 }
    }
}

/// Catmull-Rom weights: the motion passes through every pose without stopping.
fn flow<P>(t: f64, [a, b, c, d]: [&P; 4]) -> [(&P, f64); 4] {
    let (t2, t3) = (t * t, t * t * t);
    [
        (a, 0.5 * (-t + 2.0 * t2 - t3)),
        (b, 0.5 * (2.0 - 5.0 * t2 + 3.0 * t3)),
        (c, 0.5 * (t + 4.0 * t2 - 3.0 * t3)),
        (d, 0.5 * (t3 - t2)),
    ]
}

/// Lets all poses of a motion touch the same things, so that they can be mixed: a hand that is held in one pose only is held in
/// the others where it happens to be; a body that hangs on different joints hangs on its pelvis.
fn share_touches(poses: &mut [Pose]) {
    let solved: Vec<Skeleton> = poses.iter().map(Skeleton::of).collect();
    let anchored: Vec<_> = poses
        .iter()
        .map(|pose| pose.anchor.as_ref().map(|anchor| anchor.joint.clone()))
        .collect();
    if anchored.windows(2).any(|pair| pair.first() != pair.last()) {
        for (pose, body) in poses.iter_mut().zip(&solved) {
            pose.anchor = Some(super::pose::Anchor {
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

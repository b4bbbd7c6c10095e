//! One pose: joint angles, contacts and what the body hangs on, read from a short line such as
//! `hip:90 knee.n:40 foot.n:1.2,0 at:pelvis,0,2.2`. Places no joint; see `skeleton`.

use super::number::decimal;
use super::vector::{V3, v};

/// Declares a set of angles with the range a human joint allows, in degrees unless said otherwise.
macro_rules! angles {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $low:literal, $high:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        #[allow(missing_docs)]
        pub struct $name { $(pub $field: f32),* }

        impl $name {
            const NAMES: &[&str] = &[$(stringify!($field)),*];
            const RANGES: &[(f32, f32)] = &[$(($low, $high)),*];

            fn each(&mut self) -> [&mut f32; [$($high),*].len()] {
                [$(&mut self.$field),*]
            }

            fn set(&mut self, key: &str, value: f32) -> bool {
                $crate::figure::pose::set_named(Self::NAMES, &mut self.each(), key, value)
            }

            /// Adds so much of another.
            fn add(&mut self, mut part: $name, weight: f32) {
                for (sum, part) in self.each().into_iter().zip(part.each()) {
                    *sum += *part * weight;
                }
            }

            /// The angles outside their human range, by name.
            #[must_use]
            pub fn out_of_range(mut self) -> Vec<(&'static str, f32)> {
                let all = Self::NAMES.iter().zip(Self::RANGES).zip(self.each());
                all.filter(|((_, (low, high)), value)| !(low - 0.01..=high + 0.01).contains(&**value))
                    .map(|((name, _), value)| (*name, *value))
                    .collect()
            }
        }
    };
}

/// Sets the angle of that name; false when there is none.
#[inline(never)]
pub(crate) fn set_named(names: &[&str], angles: &mut [&mut f32], key: &str, value: f32) -> bool {
    let mut named = names.iter().zip(angles).filter(|(name, _)| **name == key);
    match named.next() {
        Some((_, angle)) => {
            **angle = value;
            true
        }
        None => false,
    }
}

pub(crate) use angles;

angles! {
    /// The whole body and the spine. `lean` -90 is on the back, 90 face down; `list` leans to the
    /// right; `roll` turns a lying body on its side; `sway`,
    /// `dip` and `drift` move the pelvis forward, down and to the right, in units; `jaw` 1 is open.
    Trunk {
        lean: -180.0, 180.0; list: -90.0, 90.0; roll: -180.0, 180.0; turn: -180.0, 180.0;
        sway: -4.0, 4.0; dip: -1.0, 4.0; drift: -4.0, 4.0;
        curl: -35.0, 75.0; bend: -40.0, 40.0; twist: -60.0, 60.0;
        neck: -60.0, 60.0; nod: -45.0, 45.0; tilt: -45.0, 45.0; look: -80.0, 80.0; jaw: -0.2, 1.2;
    }
}

angles! {
    /// The limbs of one side. `hrot` and `shr` turn outward; `ankle` points the foot; `sole` lifts the heel of a pinned foot
    /// (below zero its toes) `out` turns it and `arch` 1 draws its arch up; on an
    /// `edge` the ball stays put even when the heel sinks; `grip` 1 closes the hand.
    Side {
        hip: -35.0, 140.0; abd: -45.0, 85.0; hrot: -60.0, 90.0; knee: -5.0, 158.0; ankle: -40.0, 70.0; toe: -50.0, 80.0;
        sh: -75.0, 185.0; sha: -60.0, 185.0; shr: -110.0, 110.0; elb: -5.0, 158.0; wr: -90.0, 90.0;
        shrug: -20.0, 40.0; prot: -40.0, 40.0;
        sole: -60.0, 80.0; out: -90.0, 100.0; arch: 0.0, 1.0; edge: 0.0, 1.0; grip: 0.0, 1.0;
    }
}

/// The same thing for the near (right) and the far (left) side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Pair<T> {
    pub near: T,
    pub far: T,
}

impl<T> Pair<T> {
    /// The one of that side.
    pub fn of(&self, near: bool) -> &T {
        if near { &self.near } else { &self.far }
    }

    fn of_mut(&mut self, near: bool) -> &mut T {
        if near { &mut self.near } else { &mut self.far }
    }
}

/// What one side touches: where a hand or foot is held fast, which way its elbow or knee then bends (in the frame of the
/// chest or pelvis; a knee without a word bends as a hinge does), and where the palm points (degrees from straight up, forward).
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Touch {
    pub hand: Option<V3>,
    pub foot: Option<V3>,
    pub palm: Option<f32>,
    pub elbow_to: V3,
    pub knee_to: V3,
}

impl Default for Touch {
    fn default() -> Self {
        Touch {
            hand: None,
            foot: None,
            palm: None,
            elbow_to: v(-0.6, -0.7, 0.35),
            knee_to: V3::default(),
        }
    }
}

/// The joint that is held fast, and where.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Anchor {
    pub joint: String,
    pub place: V3,
}

/// One pose, complete.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Pose {
    pub trunk: Trunk,
    pub side: Pair<Side>,
    pub touch: Pair<Touch>,
    pub anchor: Option<Anchor>,
}

impl Pose {
    /// This pose with the changes that the line names; `key.n` and `key.f` change one side, `key` both.
    ///
    /// # Errors
    /// The word that cannot be read.
    pub fn with(mut self, line: &str) -> Result<Pose, String> {
        read_words(line, |name, value, side| match side {
            Some(near) => self.change(name, value, near),
            None if self.change_whole(name, value).is_some() => Some(()),
            None => {
                self.change(name, value, true)?;
                self.change(name, value, false)
            }
        })?;
        Ok(self)
    }

    fn change_whole(&mut self, name: &str, value: &str) -> Option<()> {
        if name == "at" {
            let (joint, place) = value.split_once(',')?;
            self.anchor = Some(Anchor {
                joint: joint.to_owned(),
                place: point(place, 0.0)?,
            });
            return Some(());
        }
        let number = decimal(value)?;
        self.trunk.set(name, number).then_some(())
    }

    fn change(&mut self, name: &str, value: &str, near: bool) -> Option<()> {
        let touch = self.touch.of_mut(near);
        let hand = if near { 1.0 } else { -1.0 };
        match name {
            "hand" if value == "-" => touch.hand = None,
            "foot" if value == "-" => touch.foot = None,
            "hand" => touch.hand = Some(point(value, 0.62 * hand)?),
            "foot" => touch.foot = Some(point(value, 0.3 * hand)?),
            "palm" => touch.palm = decimal(value),
            "elbow" => touch.elbow_to = point(value, 0.0)?,
            "kneeto" => touch.knee_to = point(value, 0.0)?,
            _ => {
                let number = decimal(value)?;
                self.side.of_mut(near).set(name, number).then_some(())?;
            }
        }
        Some(())
    }

    /// The weighted sum of poses that touch the same things; weights add up to one.
    #[must_use]
    pub fn mix(parts: &[(&Pose, f32)]) -> Pose {
        let mut mixed = Pose::default();
        for near in [true, false] {
            let touch = mixed.touch.of_mut(near);
            (touch.elbow_to, touch.knee_to) = (V3::default(), V3::default());
        }
        for (at, (pose, weight)) in parts.iter().enumerate() {
            mixed.trunk.add(pose.trunk, *weight);
            for near in [true, false] {
                mixed.side.of_mut(near).add(*pose.side.of(near), *weight);
                let (sum, touch) = (mixed.touch.of_mut(near), pose.touch.of(near));
                sum.elbow_to = sum.elbow_to + touch.elbow_to * *weight;
                sum.knee_to = sum.knee_to + touch.knee_to * *weight;
                let is_first = at == 0;
                add(&mut sum.hand, touch.hand, *weight, is_first);
                add(&mut sum.foot, touch.foot, *weight, is_first);
                let palm = touch.palm.map(|palm| v(palm, 0.0, 0.0));
                let mut so_far = sum.palm.map(|palm| v(palm, 0.0, 0.0));
                add(&mut so_far, palm, *weight, is_first);
                sum.palm = so_far.map(|palm| palm.x);
            }
            match (&mut mixed.anchor, &pose.anchor) {
                (Some(sum), Some(anchor)) => sum.place = sum.place + anchor.place * *weight,
                (sum, anchor) if at == 0 => {
                    sum.clone_from(anchor);
                    if let Some(sum) = sum {
                        sum.place = sum.place * *weight;
                    }
                }
                _ => {}
            }
        }
        mixed
    }
}

/// Adds so much of a point; once one is missing there is no sum.
fn add(sum: &mut Option<V3>, part: Option<V3>, weight: f32, is_first: bool) {
    *sum = match (*sum, part) {
        (None, Some(part)) if is_first => Some(part * weight),
        (Some(sum), Some(part)) => Some(sum + part * weight),
        _ => None,
    };
}

/// Hands every `key:value` of the line on, with the side that it means: `key.n` near, `key.f` far, `key` none, which is both.
///
/// # Errors
/// The word that cannot be read.
pub(crate) fn read_words(
    line: &str,
    mut change: impl FnMut(&str, &str, Option<bool>) -> Option<()>,
) -> Result<(), String> {
    for word in line.split_whitespace() {
        let mut read = || {
            let (key, value) = word.split_once(':')?;
            match key.split_once('.') {
                Some((name, "n")) => change(name, value, Some(true)),
                Some((name, "f")) => change(name, value, Some(false)),
                Some(_) => None,
                None => change(key, value, None),
            }
        };
        read().ok_or_else(|| word.to_owned())?;
    }
    Ok(())
}

fn point(text: &str, z: f32) -> Option<V3> {
    let mut numbers = text.split(',').map(decimal);
    let (x, y) = (numbers.next()??, numbers.next()??);
    let z = match numbers.next() {
        Some(given) => given?,
        None => z,
    };
    Some(v(x, y, z))
}

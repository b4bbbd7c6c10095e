//! One pose: joint angles, contacts and what the body hangs on, read from a short line such as
//! `hip:90 knee.n:40 foot.n:1.2,0 at:pelvis,0,2.2`. Places no joint; see `skeleton`.

use super::vector::{V3, v};

/// Declares a set of angles with the range a human joint allows, in degrees unless said otherwise.
macro_rules! angles {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $low:literal, $high:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        #[allow(missing_docs)]
        pub struct $name { $(pub $field: f64),* }

        impl $name {
            fn set(&mut self, key: &str, value: f64) -> bool {
                match key {
                    $(stringify!($field) => { self.$field = value; true })*
                    _ => false,
                }
            }

            fn mix(parts: &[(&$name, f64)]) -> $name {
                $name { $($field: parts.iter().map(|(part, weight)| part.$field * weight).sum()),* }
            }

            /// The angles outside their human range, by name.
            #[must_use]
            pub fn out_of_range(&self) -> Vec<(&'static str, f64)> {
                let mut found = Vec::new();
                $(if !($low - 0.01..=$high + 0.01).contains(&self.$field) { found.push((stringify!($field), self.$field)); })*
                found
            }
        }
    };
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
    pub palm: Option<f64>,
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
        let number = value.parse().ok()?;
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
            "palm" => touch.palm = value.parse().ok(),
            "elbow" => touch.elbow_to = point(value, 0.0)?,
            "kneeto" => touch.knee_to = point(value, 0.0)?,
            _ => {
                let number = value.parse().ok()?;
                self.side.of_mut(near).set(name, number).then_some(())?;
            }
        }
        Some(())
    }

    /// The weighted sum of poses that touch the same things; weights add up to one.
    #[must_use]
    pub fn mix(parts: &[(&Pose, f64)]) -> Pose {
        let side = |near: bool| {
            let sides: Vec<_> = parts.iter().map(|(p, w)| (p.side.of(near), *w)).collect();
            Side::mix(&sides)
        };
        let trunks: Vec<_> = parts.iter().map(|(p, w)| (&p.trunk, *w)).collect();
        Pose {
            trunk: Trunk::mix(&trunks),
            side: Pair {
                near: side(true),
                far: side(false),
            },
            touch: Pair {
                near: mix_touch(parts, true),
                far: mix_touch(parts, false),
            },
            anchor: mix_anchor(parts),
        }
    }
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

fn point(text: &str, z: f64) -> Option<V3> {
    let mut numbers = text.split(',').map(str::parse::<f64>);
    let (x, y) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    let z = match numbers.next() {
        Some(given) => given.ok()?,
        None => z,
    };
    Some(v(x, y, z))
}

fn sum(parts: impl Iterator<Item = (Option<V3>, f64)>) -> Option<V3> {
    let mut total = V3::default();
    for (part, weight) in parts {
        total = total + part? * weight;
    }
    Some(total)
}

fn mix_touch(parts: &[(&Pose, f64)], near: bool) -> Touch {
    let each = || parts.iter().map(|(p, w)| (p.touch.of(near), *w));
    let toward = |pick: fn(&Touch) -> V3| sum(each().map(|(t, w)| (Some(pick(t)), w)));
    let palm = each().try_fold(0.0, |total, (t, w)| Some(total + t.palm? * w));
    let usual = Touch::default();
    Touch {
        hand: sum(each().map(|(t, w)| (t.hand, w))),
        foot: sum(each().map(|(t, w)| (t.foot, w))),
        palm,
        elbow_to: toward(|t| t.elbow_to).unwrap_or(usual.elbow_to),
        knee_to: toward(|t| t.knee_to).unwrap_or(usual.knee_to),
    }
}

fn mix_anchor(parts: &[(&Pose, f64)]) -> Option<Anchor> {
    let joint = parts.first()?.0.anchor.as_ref()?.joint.clone();
    let place = sum(parts
        .iter()
        .map(|(p, w)| (p.anchor.as_ref().map(|anchor| anchor.place), *w)))?;
    Some(Anchor { joint, place })
}

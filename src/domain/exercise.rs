//! One exercise of the library, as its content file gives it. Chooses nothing.

use super::answers::Equipment;
use super::id::ExerciseId;
use super::site::Region;
use crate::{fields, slugs};

slugs! {
    /// What an exercise is for.
    Role {
        Release = "release", Stretch = "stretch", Mobility = "mobility", Activate = "activate",
        Isometric = "isometric", Strength = "strength", Functional = "functional", Balance = "balance",
        Aerobic = "aerobic", Breath = "breath", MindBody = "mind-body", Recovery = "recovery",
    }
}

slugs! {
    /// How the body is held.
    Position {
        Lying = "lying", Side = "side", Prone = "prone", Kneeling = "kneeling", Seated = "seated",
        Standing = "standing",
    }
}

slugs! {
    /// Where lying or kneeling exercises can be done: not needed, on a bed, or on the floor.
    Floor { None = "none", Bed = "bed", Floor = "floor", }
}

slugs! {
    /// The ladder from isometric to everyday function, and the aerobic ladder. Source: clinical.md part 4.4.
    Level {
        L1 = "L1", L2 = "L2", L3 = "L3", L4 = "L4", L5a = "L5a", L5b = "L5b", A1 = "A1", A2 = "A2", A3 = "A3",
        A4 = "A4",
    }
}

slugs! {
    /// What an exercise asks of the body, as far as a condition may forbid it. Source: clinical.md part 5.1.
    Tag {
        PressDeep = "PRESS_DEEP", PressLight = "PRESS_LIGHT", PressNeck = "PRESS_NECK", PressSpine = "PRESS_SPINE",
        Legmass = "LEGMASS", FootSens = "FOOT_SENS", StretchEnd = "STRETCH_END", NeckEnd = "NECK_END",
        NeckLoad = "NECK_LOAD", SpineFlexEnd = "SPINE_FLEX_END", SpineFlexLoad = "SPINE_FLEX_LOAD",
        SpineExtEnd = "SPINE_EXT_END", SpineRotEnd = "SPINE_ROT_END", Supine = "SUPINE", Prone = "PRONE",
        Kneel = "KNEEL", Floor = "FLOOR", HeadDown = "HEAD_DOWN", Overhead = "OVERHEAD",
        OverheadLoad = "OVERHEAD_LOAD", IsoLong = "ISO_LONG", AbdPress = "ABD_PRESS", Balance = "BALANCE",
        Balance2 = "BALANCE2", Stand = "STAND", OneLeg = "ONE_LEG", KneeDeep = "KNEE_DEEP", HipDeep = "HIP_DEEP",
        WristLoad = "WRIST_LOAD", Grip = "GRIP", ShoulderLoad = "SHOULDER_LOAD", Nerve = "NERVE", Heat = "HEAT",
        Cold = "COLD", Compress = "COMPRESS",
    }
}

/// The first amount. Either `reps` or `seconds` is set; neither for what is worn or done outside the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Start {
    pub sets: Option<u16>,
    pub reps: Option<u16>,
    pub hold_s: u16,
    pub seconds: Option<u16>,
    /// The amount is for each side or each direction.
    pub per_side: bool,
    /// Fewest and most days a week.
    pub days_per_week: (u8, u8),
}

fields! {
    Start { sets, reps, hold_s, seconds, per_side, days_per_week }
}

impl Role {
    /// Whether it asks something of muscles or heart.
    #[must_use]
    pub fn is_work(self) -> bool {
        use Role::{Activate, Aerobic, Balance, Functional, Isometric, Strength};
        matches!(
            self,
            Activate | Isometric | Strength | Functional | Balance | Aerobic
        )
    }
}

/// One exercise. `effort` is 1 very easy, 2 moderate, 3 demanding.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Exercise {
    pub id: ExerciseId,
    pub name: String,
    pub role: Role,
    pub muscles: Vec<String>,
    pub regions: Vec<Region>,
    pub position: Position,
    pub floor: Floor,
    pub equipment: Vec<Equipment>,
    pub level: Option<Level>,
    pub effort: u8,
    pub tags: Vec<Tag>,
    pub easier: Option<ExerciseId>,
    pub harder: Option<ExerciseId>,
    /// The range in words, start to top: `2 x 8-10, 3/wk`.
    pub dose: String,
    /// Exactly three.
    pub cues: Vec<String>,
    pub mistake: String,
    pub start: Start,
}

fields! {
    Exercise {
        id, name, role, muscles, regions, position, floor, equipment, level, effort, tags, easier, harder,
        dose, cues, mistake, start,
    }
}

impl Exercise {
    /// True when the exercise carries that tag.
    #[must_use]
    pub fn has(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }

    /// True when it works that region, or the whole body.
    #[must_use]
    pub fn touches(&self, region: Region) -> bool {
        self.regions.contains(&region)
    }
}

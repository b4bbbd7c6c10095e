//! What the person told us, as given: every field may be missing, nothing is checked against anything else. This is also
//! the draft of the intake. `profile` makes it whole; `storage` gives it its written form.

use crate::domain::sorted::Map;

use super::id::{ConditionId, ExerciseId, QuestionId};
use super::site::{Site, SitePain};
use super::time::Date;
use crate::slugs;

slugs! {
    /// The answer to a screening question. `unsure` counts as yes where the outcome is urgent.
    Reply { Yes = "yes", No = "no", Unsure = "unsure", }
}

impl Reply {
    /// True for yes and for unsure: the cautious reading of rules.
    #[must_use]
    pub fn counts_as_yes(self) -> bool {
        self != Reply::No
    }
}

slugs! {
    /// Whether the pain is always there.
    Course { Constant = "constant", Intermittent = "intermittent", }
}

slugs! {
    /// What brings the pain on, or eases it.
    Movement {
        Sit = "sit", Stand = "stand", Bend = "bend", LeanBack = "lean-back", Twist = "twist", LiftArm = "lift-arm",
        Reach = "reach", Grip = "grip", Stairs = "stairs", Squat = "squat", Walk = "walk", Run = "run",
        FirstSteps = "first-steps", Cough = "cough", Lie = "lie", Rest = "rest", Move = "move", Heat = "heat",
        Cold = "cold",
    }
}

slugs! {
    /// What most of the day is spent with.
    Job {
        Desk = "desk", Standing = "standing", Manual = "manual", Driving = "driving", Home = "home",
        Retired = "retired", None = "none",
    }
}

slugs! {
    /// What the body can do today; missing counts as no.
    Ability {
        Stand = "stand", Floor = "floor", LieFlat = "lie_flat", LieProne = "lie_prone", Kneel = "kneel",
        Overhead = "overhead", WristLoad = "wrist_load",
    }
}

slugs! {
    /// Things to train with. Chair, wall and towel are taken to be there.
    Equipment {
        Chair = "chair", Wall = "wall", Towel = "towel", Band = "band", Ball = "ball", Roller = "roller",
        Weight = "weight", Step = "step", Bike = "bike", Pool = "pool", Heatpack = "heatpack", Coldpack = "coldpack",
        Sleeve = "sleeve",
    }
}

impl Equipment {
    /// True for what every home has.
    #[must_use]
    pub fn is_assumed(self) -> bool {
        matches!(self, Equipment::Chair | Equipment::Wall | Equipment::Towel)
    }
}

/// Pain of the last 7 days, 0 to 10 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PainAnswers {
    pub now: Option<u8>,
    pub average: Option<u8>,
    pub worst: Option<u8>,
}

/// How the days look. Hours a day; stress and sleep 0 to 10.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Habits {
    pub sit_hours: Option<u8>,
    pub screen_hours: Option<u8>,
    pub job: Option<Job>,
    pub sports: Option<Vec<String>>,
    pub stress: Option<u8>,
    pub sleep: Option<u8>,
}

/// Numbers read off something: mmHg and weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Readings {
    pub systolic: Option<u16>,
    pub diastolic: Option<u16>,
    pub weeks_pregnant: Option<u16>,
    pub weeks_since_birth: Option<u16>,
    pub weeks_since_surgery: Option<u16>,
}

/// A condition the person states, with its sites where it is limited to some.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StatedCondition {
    pub id: ConditionId,
    pub sites: Option<Vec<Site>>,
}

/// A clinician has said that general exercise is all right; `site` none means for everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Clearance {
    pub site: Option<Site>,
    pub date: Date,
}

/// The exercise vital sign: days a week, minutes a day, days with strength work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Activity {
    pub days: Option<u8>,
    pub minutes: Option<u16>,
    pub strength_days: Option<u8>,
}

/// Something the person wants to do again; `ability` is 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WantedActivity {
    pub name: String,
    pub ability: Option<u8>,
}

/// All answers. The first of `sites` is the primary one. Source: answers.md.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Answers {
    pub age: Option<u16>,
    pub sites: Vec<SitePain>,
    pub duration_weeks: Option<u16>,
    pub course: Option<Course>,
    pub pain: PainAnswers,
    pub provokes: Option<Vec<Movement>>,
    pub eases: Option<Vec<Movement>>,
    pub stiff_morning_min: Option<u16>,
    pub habits: Habits,
    pub screening: Map<QuestionId, Reply>,
    pub readings: Readings,
    pub conditions: Option<Vec<StatedCondition>>,
    pub abilities: Option<Map<Ability, bool>>,
    pub clearances: Option<Vec<Clearance>>,
    pub equipment: Option<Vec<Equipment>>,
    pub minutes_per_day: Option<u8>,
    pub days_per_week: Option<u8>,
    pub activity: Activity,
    pub peg: [Option<u8>; 3],
    pub phq4: [Option<u8>; 4],
    pub confidence: Option<u8>,
    pub fear: Option<u8>,
    pub activities: Option<Vec<WantedActivity>>,
    pub liked: Option<Vec<ExerciseId>>,
    pub disliked: Option<Vec<ExerciseId>>,
}

impl Answers {
    /// The marked sites, the primary one first.
    pub fn site_list(&self) -> impl Iterator<Item = Site> + '_ {
        self.sites.iter().map(|marked| marked.site)
    }

    /// The reply to a screening question or follow-up, if it was asked.
    #[must_use]
    pub fn reply(&self, id: &str) -> Option<Reply> {
        self.screening.get(id).copied()
    }

    /// True when that question was answered yes or unsure.
    #[must_use]
    pub fn said_yes(&self, id: &str) -> bool {
        self.reply(id).is_some_and(Reply::counts_as_yes)
    }

    /// True only when the person said they can.
    #[must_use]
    pub fn can(&self, ability: Ability) -> bool {
        self.abilities
            .as_ref()
            .is_some_and(|known| known.get(&ability) == Some(&true))
    }
}

//! A flare as a thing with a start, a course and an end. The plan for it stands in the routine.

use super::id::{ExerciseId, ReliefId, TriggerId};
use super::invalid::{Invalid, at_most, short_enough};
use super::moment::Moment;
use super::time::Date;
use crate::slugs;

slugs! {
    /// Who opened the flare: the person, or a rise of pain that they confirmed. Source: clinical.md part 6.6.
    FlareOrigin { Person = "person", Rise = "rise", }
}

slugs! {
    /// The stages of the flare plan. Source: clinical.md part 6.6.
    FlareStage { Check = "check", Calm = "calm", Rebuild = "rebuild", Return = "return", }
}

/// What was done on one day of a flare.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FlareDay {
    pub day: Date,
    pub stage: FlareStage,
    pub actions: Vec<ExerciseId>,
}

/// One flare.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Flare {
    pub written: Moment,
    pub started: Date,
    /// None while it lasts.
    pub ended: Option<Date>,
    pub origin: FlareOrigin,
    /// The person's usual pain, frozen at the start, in tenths of a point: 45 is 4.5.
    pub usual_pain_tenths: Option<u8>,
    pub course: Vec<FlareDay>,
    pub triggers: Vec<TriggerId>,
    pub helped: Vec<ReliefId>,
    pub note: String,
}

impl Flare {
    /// Checks that every field is in its range and that it does not end before it starts.
    ///
    /// # Errors
    /// Names the first field that is not.
    pub fn check(&self) -> Result<(), Invalid> {
        at_most("usual_pain_tenths", self.usual_pain_tenths, 100)?;
        at_most("course", Some(self.course.len()), 400)?;
        if self.ended.is_some_and(|ended| ended < self.started) {
            return Err(Invalid { field: "ended" });
        }
        short_enough("note", &self.note)
    }
}

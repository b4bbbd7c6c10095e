//! The range of every number in written answers, each listed once.

use super::AnswersV1;

/// A number outside its range. The key is the dotted path of the answers file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct OutOfRange {
    pub key: String,
    pub value: u16,
    pub least: u16,
    pub most: u16,
}

impl std::fmt::Display for OutOfRange {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            key,
            value,
            least,
            most,
        } = self;
        write!(out, "`{key}` is {value}; it must be {least} to {most}")
    }
}

impl std::error::Error for OutOfRange {}

/// A century in weeks, for spans that have no better bound.
const WEEKS: u16 = 5_200;

impl AnswersV1 {
    /// The first number outside its range, in the order of the answers file.
    pub(super) fn check_ranges(&self) -> Result<(), OutOfRange> {
        let pain = self.pain.clone().unwrap_or_default();
        let habits = self.habits.clone().unwrap_or_default();
        let readings = self.readings.clone().unwrap_or_default();
        let activity = self.activity.clone().unwrap_or_default();
        let single = [
            ("age", self.age, 0, 130),
            ("duration_weeks", self.duration_weeks, 0, WEEKS),
            ("pain.now", pain.now, 0, 10),
            ("pain.average", pain.average, 0, 10),
            ("pain.worst", pain.worst, 0, 10),
            ("stiff_morning_min", self.stiff_morning_min, 0, 1_440),
            ("habits.sit_hours", habits.sit_hours, 0, 24),
            ("habits.screen_hours", habits.screen_hours, 0, 24),
            ("habits.stress", habits.stress, 0, 10),
            ("habits.sleep", habits.sleep, 0, 10),
            ("readings.systolic", readings.systolic, 40, 350),
            ("readings.diastolic", readings.diastolic, 20, 250),
            ("readings.weeks_pregnant", readings.weeks_pregnant, 0, 45),
            (
                "readings.weeks_since_birth",
                readings.weeks_since_birth,
                0,
                WEEKS,
            ),
            (
                "readings.weeks_since_surgery",
                readings.weeks_since_surgery,
                0,
                WEEKS,
            ),
            ("minutes_per_day", self.minutes_per_day, 5, 45),
            ("days_per_week", self.days_per_week, 1, 7),
            ("activity.days", activity.days, 0, 7),
            ("activity.minutes", activity.minutes, 0, 600),
            ("activity.strength_days", activity.strength_days, 0, 7),
            ("confidence", self.confidence, 0, 10),
            ("fear", self.fear, 0, 10),
        ];
        for (key, value, least, most) in single {
            within(value, least, most, || key.to_owned())?;
        }
        for (at, marked) in self.sites.iter().flatten().enumerate() {
            within(marked.pain, 0, 10, || format!("sites[{at}].pain"))?;
        }
        for (at, score) in self.peg.iter().flatten().enumerate() {
            within(*score, 0, 10, || format!("peg[{at}]"))?;
        }
        for (at, score) in self.phq4.iter().flatten().enumerate() {
            within(*score, 0, 3, || format!("phq4[{at}]"))?;
        }
        for (at, wanted) in self.activities.iter().flatten().enumerate() {
            within(wanted.ability, 0, 10, || {
                format!("activities[{at}].ability")
            })?;
        }
        Ok(())
    }
}

fn within(
    value: Option<u16>,
    least: u16,
    most: u16,
    key: impl Fn() -> String,
) -> Result<(), OutOfRange> {
    match value {
        Some(value) if !(least..=most).contains(&value) => Err(OutOfRange {
            key: key(),
            value,
            least,
            most,
        }),
        _ => Ok(()),
    }
}

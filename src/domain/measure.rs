//! Numbers that rules look at: those the person gave, and those that simple arithmetic makes of them. Weighs none of them.

use super::answers::Answers;
use crate::slugs;

slugs! {
    /// A number the answers hold or give by simple arithmetic.
    Measure {
        Age = "age", DurationWeeks = "duration_weeks", PainNow = "pain.now", PainAverage = "pain.average",
        PainWorst = "pain.worst", StiffMorningMin = "stiff_morning_min", SitHours = "habits.sit_hours",
        ScreenHours = "habits.screen_hours", Stress = "habits.stress", Sleep = "habits.sleep",
        Confidence = "confidence", Fear = "fear", ActivityDays = "activity.days", ActivityMinWeek = "activity_min_week", Phq4Total = "phq4_total",
        Phq2 = "phq2", Gad2 = "gad2", PegMean = "peg_mean", Systolic = "readings.systolic",
        Diastolic = "readings.diastolic", WeeksPregnant = "readings.weeks_pregnant",
        WeeksSinceBirth = "readings.weeks_since_birth", WeeksSinceSurgery = "readings.weeks_since_surgery",
    }
}

/// The value at a path, or none when it was not answered.
#[must_use]
pub fn measure(answers: &Answers, path: Measure) -> Option<f64> {
    let sum = |parts: &[Option<u8>]| -> Option<f64> {
        parts.iter().copied().map(|part| part.map(f64::from)).sum()
    };
    let [low_interest, low_mood, nervous, worry] = answers.phq4;
    match path {
        Measure::Age => answers.age.map(f64::from),
        Measure::DurationWeeks => answers.duration_weeks.map(f64::from),
        Measure::PainNow => answers.pain.now.map(f64::from),
        Measure::PainAverage => answers.pain.average.map(f64::from),
        Measure::PainWorst => answers.pain.worst.map(f64::from),
        Measure::StiffMorningMin => answers.stiff_morning_min.map(f64::from),
        Measure::SitHours => answers.habits.sit_hours.map(f64::from),
        Measure::ScreenHours => answers.habits.screen_hours.map(f64::from),
        Measure::Stress => answers.habits.stress.map(f64::from),
        Measure::Sleep => answers.habits.sleep.map(f64::from),
        Measure::Confidence => answers.confidence.map(f64::from),
        Measure::Fear => answers.fear.map(f64::from),
        Measure::ActivityDays => answers.activity.days.map(f64::from),
        Measure::ActivityMinWeek => {
            // Missing activity reads as none, the cautious side.
            let days = answers.activity.days.unwrap_or(0);
            Some(f64::from(days) * f64::from(answers.activity.minutes.unwrap_or(0)))
        }
        Measure::Phq4Total => sum(&answers.phq4),
        Measure::Phq2 => sum(&[low_interest, low_mood]),
        Measure::Gad2 => sum(&[nervous, worry]),
        Measure::PegMean => sum(&answers.peg).map(|total| total / 3.0),
        Measure::Systolic => answers.readings.systolic.map(f64::from),
        Measure::Diastolic => answers.readings.diastolic.map(f64::from),
        Measure::WeeksPregnant => answers.readings.weeks_pregnant.map(f64::from),
        Measure::WeeksSinceBirth => answers.readings.weeks_since_birth.map(f64::from),
        Measure::WeeksSinceSurgery => answers.readings.weeks_since_surgery.map(f64::from),
    }
}

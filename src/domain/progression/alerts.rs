//! The person's own safety list, looked through once a day: reminders on this device, seen by nobody else. Each names itself and
//! its numbers; what to do about it stands in content. Source: clinical.md part 7.6.

use super::Now;
use super::base::{Tenths, daily_pain, tenths};
use super::light::Light;
use super::proposal::Fact;
use crate::domain::check_in::NewSign;
use crate::domain::decision::{Change, Verdict};
use crate::domain::diary::{Entry, Medication};
use crate::domain::instrument::{Instrument, InstrumentKind};
use crate::domain::session::StopReason;
use crate::domain::site::{Quality, Site};
use crate::domain::time::Date;
use crate::slugs;

slugs! {
    /// The reminders of the list.
    AlertId {
        Al1 = "AL1", Al2 = "AL2", Al3 = "AL3", Al4 = "AL4", Al5 = "AL5", Al6 = "AL6", Al7 = "AL7", Al8 = "AL8",
        Al9 = "AL9",
    }
}

impl AlertId {
    /// Whether it says to see somebody who can look: a doctor, a physiotherapist, a pharmacist.
    #[must_use]
    pub fn leads_to_a_person(self) -> bool {
        matches!(self, Self::Al3 | Self::Al5 | Self::Al7 | Self::Al9)
    }
}

/// One reminder and the numbers that raised it, at least one.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Alert {
    pub id: AlertId,
    pub facts: Vec<Fact>,
}

const WEEK: i32 = 7;
/// A mean of fewer days says little. Source: clinical.md part 7.4.
const FEWEST_DAYS: usize = 3;
/// The diary's chip for an injury.
const INJURY: &str = "injury";
/// The question about dark thoughts.
const DARK_THOUGHTS: &str = "GN15";

/// The reminders that hold today, in the order of the list.
#[must_use]
pub fn alerts(now: &Now<'_>) -> Vec<Alert> {
    let daily = daily_pain(now.records);
    let usual = now.usual(&daily).on(now.today);
    let pain = Pain { now, daily, usual };
    [
        (AlertId::Al1, pain.high_day()),
        (AlertId::Al2, pain.rise()),
        (AlertId::Al3, pain.weeks_up()),
        (AlertId::Al4, safety_list(now)),
        (AlertId::Al5, peg_up(now)),
        (AlertId::Al6, low_spirits(now)),
        (AlertId::Al7, extra_medicine(now)),
        (AlertId::Al8, stop_signs(now)),
        (AlertId::Al9, reds(now)),
    ]
    .into_iter()
    .filter(|(_, facts)| !facts.is_empty())
    .map(|(id, facts)| Alert { id, facts })
    .collect()
}

/// The days on which pain has stood at least so far above the usual, without a gap, up to today or yesterday.
#[must_use]
pub fn days_above(
    daily: &[(Date, Tenths)],
    usual: Tenths,
    rise: u8,
    today: Date,
) -> Vec<(Date, Tenths)> {
    let mut found: Vec<(Date, Tenths)> = Vec::new();
    let past = daily.iter().rev().filter(|(day, _)| *day <= today);
    for (day, pain) in past {
        let follows = match found.last() {
            Some((later, _)) => later.since(*day) == 1,
            None => today.since(*day) <= 1,
        };
        if !follows || *pain < usual + tenths(rise) {
            break;
        }
        found.push((*day, *pain));
    }
    found
}

struct Pain<'a> {
    now: &'a Now<'a>,
    daily: Vec<(Date, Tenths)>,
    usual: Tenths,
}

impl Pain<'_> {
    fn facts(&self, days: &[(Date, Tenths)]) -> Vec<Fact> {
        let each = days.iter().map(|(day, pain)| Fact::DayPain {
            day: *day,
            pain: *pain,
        });
        [Fact::Base(self.usual)].into_iter().chain(each).collect()
    }

    /// AL1: one day far above the usual, and high.
    fn high_day(&self) -> Vec<Fact> {
        let numbers = &self.now.rules.progression.alert;
        let above = days_above(&self.daily, self.usual, numbers.high_rise, self.now.today);
        match above.first() {
            Some(day) if day.1 >= tenths(numbers.high) => self.facts(&[*day]),
            _ => Vec::new(),
        }
    }

    /// AL2: a rise that lasts.
    fn rise(&self) -> Vec<Fact> {
        let numbers = &self.now.rules.progression.flare;
        let above = days_above(&self.daily, self.usual, numbers.rise, self.now.today);
        let is_long = i32::try_from(above.len()).is_ok_and(|days| days >= numbers.rise_days);
        if is_long {
            self.facts(&above)
        } else {
            Vec::new()
        }
    }

    /// AL3: two weeks well above the usual although the plan was made lighter.
    fn weeks_up(&self) -> Vec<Fact> {
        let numbers = &self.now.rules.progression.alert;
        let today = self.now.today;
        let mean = |weeks_ago: i32| {
            let ends = today.plus(-WEEK * weeks_ago);
            let days: Vec<Tenths> = self
                .daily
                .iter()
                .filter(|(day, _)| (0..WEEK).contains(&ends.since(*day)))
                .map(|(_, pain)| *pain)
                .collect();
            let count = Tenths::try_from(days.len()).ok()?;
            (days.len() >= FEWEST_DAYS).then(|| days.iter().sum::<Tenths>() / count)
        };
        let is_lighter = self.now.records.decisions.iter().any(|one| {
            let age = today.since(one.day);
            one.change == Change::Deload
                && one.verdict == Verdict::Accepted
                && (0..=WEEK * (numbers.weeks + 1)).contains(&age)
        });
        let least = self.usual + tenths(numbers.weekly_rise);
        match (mean(1), mean(0)) {
            (Some(first), Some(second)) if is_lighter && first >= least && second >= least => {
                vec![Fact::Base(self.usual), Fact::WeekMeans { first, second }]
            }
            _ => Vec::new(),
        }
    }
}

/// AL4: a yes in the weekly safety list, a new site after an injury, or a new burning or electric pain with weakness.
fn safety_list(now: &Now<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let asked = now.records.instruments_of(InstrumentKind::MiniScreen);
    if let Some(last) = asked.last()
        && (0..WEEK).contains(&now.today.since(last.day))
    {
        let yes: Vec<u8> = last
            .answers
            .iter()
            .filter(|answered| answered.value == Some(1))
            .filter_map(|answered| answered.key.parse().ok())
            .collect();
        if !yes.is_empty() {
            facts.push(Fact::MiniScreen(yes));
        }
    }
    let is_recent = |day: Date| (0..=1).contains(&now.today.since(day));
    let known_sites: Vec<Site> = now.answers.site_list().collect();
    let weak = now.records.check_ins.iter().any(|(_, check_in)| {
        let signs = check_in.signs.as_deref().unwrap_or_default();
        is_recent(check_in.day) && signs.contains(&NewSign::Weakness)
    });
    for entry in now.records.entries.iter().filter(|one| is_recent(one.day)) {
        let triggers = entry.triggers.as_deref().unwrap_or_default();
        let is_hurt = triggers.iter().any(|chip| chip.as_str() == INJURY);
        for marked in entry.sites.as_deref().unwrap_or_default() {
            if is_hurt && !known_sites.contains(&marked.site) {
                facts.push(Fact::NewSite(marked.site));
            }
            for quality in marked.quality.iter().filter(|one| is_nerve(**one)) {
                if weak && !had_quality(now, *quality, entry) {
                    facts.push(Fact::NewQuality(*quality));
                }
            }
        }
    }
    facts
}

fn is_nerve(quality: Quality) -> bool {
    matches!(quality, Quality::Burning | Quality::Electric)
}

/// Whether the pain felt like that before that entry.
fn had_quality(now: &Now<'_>, quality: Quality, entry: &Entry) -> bool {
    let earlier = now.records.entries.iter();
    let earlier = earlier.filter(|one| one.day < entry.day);
    let noted = earlier.flat_map(|one| one.sites.as_deref().unwrap_or_default());
    now.answers
        .sites
        .iter()
        .chain(noted)
        .any(|marked| marked.quality.contains(&quality))
}

/// AL5: the PEG has risen within four weeks.
fn peg_up(now: &Now<'_>) -> Vec<Fact> {
    let numbers = &now.rules.progression.alert;
    let all = now.records.instruments_of(InstrumentKind::Peg);
    let Some(latest) = all.last() else {
        return Vec::new();
    };
    let within = |one: &&&Instrument| {
        let age = latest.day.since(one.day);
        (1..=numbers.peg_days).contains(&age)
    };
    let lowest = all
        .iter()
        .filter(within)
        .filter_map(|one| one.mean())
        .min_by(f64::total_cmp);
    match (lowest, latest.mean()) {
        (Some(then), Some(score)) if score - then >= numbers.peg_rise => {
            vec![Fact::Peg { then, now: score }]
        }
        _ => Vec::new(),
    }
}

/// AL6: low mood on most days, a high score of the four questions, or dark thoughts.
fn low_spirits(now: &Now<'_>) -> Vec<Fact> {
    let numbers = &now.rules.progression.alert;
    let mut facts = Vec::new();
    let is_within = |day: Date| (0..numbers.low_mood_of_days).contains(&now.today.since(day));
    let entries = now.records.entries.iter();
    let entries = entries.filter_map(|entry| Some((entry.day, entry.mood?)));
    let check_ins = now.records.check_ins.iter();
    let check_ins = check_ins.filter_map(|(_, check_in)| Some((check_in.day, check_in.mood?)));
    let mut low: Vec<Date> = entries
        .chain(check_ins)
        .filter(|(day, mood)| is_within(*day) && *mood <= numbers.low_mood)
        .map(|(day, _)| day)
        .collect();
    low.sort_unstable();
    low.dedup();
    if low.len() >= numbers.low_mood_days {
        facts.push(Fact::LowMoodDays {
            seen: low.len(),
            days: numbers.low_mood_of_days,
        });
    }
    let asked = now.records.instruments_of(InstrumentKind::Phq4);
    let at_intake: Option<u16> = now.answers.phq4.iter().map(|one| one.map(u16::from)).sum();
    let total = asked.last().map_or(at_intake, |last| last.total());
    if let Some(total) = total
        && total >= numbers.phq4
    {
        facts.push(Fact::Phq4(total));
    }
    if now.answers.said_yes(DARK_THOUGHTS) {
        facts.push(Fact::Said(DARK_THOUGHTS.into()));
    }
    facts
}

/// AL7: more than the usual painkillers on many days of a month.
fn extra_medicine(now: &Now<'_>) -> Vec<Fact> {
    let numbers = &now.rules.progression.alert;
    let mut days: Vec<Date> = now
        .records
        .entries
        .iter()
        .filter(|entry| entry.medication == Some(Medication::Extra))
        .map(|entry| entry.day)
        .filter(|day| (0..numbers.medicine_of_days).contains(&now.today.since(*day)))
        .collect();
    days.sort_unstable();
    days.dedup();
    if days.len() < numbers.medicine_days {
        return Vec::new();
    }
    vec![Fact::ExtraMedicineDays {
        seen: days.len(),
        days: numbers.medicine_of_days,
    }]
}

/// AL8: dizzy, chest or breathless was pressed in a session of today.
fn stop_signs(now: &Now<'_>) -> Vec<Fact> {
    let today = now.records.sessions.iter();
    let today = today.filter(|(_, log)| log.day == now.today);
    let stops = today.flat_map(|(_, log)| {
        let steps = log.steps.iter().filter_map(|step| step.stop);
        steps.chain(log.stop).collect::<Vec<StopReason>>()
    });
    let mut signs: Vec<StopReason> = stops.filter(|stop| stop.is_stop_sign()).collect();
    signs.sort_unstable();
    signs.dedup();
    signs.into_iter().map(Fact::Stopped).collect()
}

/// AL9: three red sessions in two weeks.
fn reds(now: &Now<'_>) -> Vec<Fact> {
    let never = &now.rules.progression.never;
    let seen = now
        .results()
        .iter()
        .filter(|result| result.judged.light == Light::Red)
        .filter(|result| now.today.since(result.day) < never.reds_days)
        .count();
    if seen < never.reds {
        return Vec::new();
    }
    vec![Fact::Reds {
        seen,
        days: never.reds_days,
    }]
}

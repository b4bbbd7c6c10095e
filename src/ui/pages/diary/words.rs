//! An entry in words. Sites, sides and kinds of pain have theirs in the content of the intake; the closed lists of the
//! diary have theirs in the text room.

use crate::domain::answers::Course;
use crate::domain::check_in::{CheckIn, CheckInKind};
use crate::domain::diary::{Entry, Medication, Stiffness};
use crate::domain::flare::Flare;
use crate::domain::intake::{Choice, PageKind};
use crate::domain::site::{Quality, Side, SitePain};
use crate::state::catalog;
use crate::text::{t, t_with};
use crate::ui::places::place_name;

/// A side: "Left".
pub(in crate::ui) fn side_name(side: Side) -> &'static str {
    detail(|page| &page.sides, side.as_str())
}

/// A kind of pain: "Aching".
pub(in crate::ui) fn quality_name(quality: Quality) -> &'static str {
    detail(|page| &page.qualities, quality.as_str())
}

fn detail(
    list: fn(&'static crate::domain::intake::IntakePage) -> &'static Vec<Choice>,
    value: &'static str,
) -> &'static str {
    catalog()
        .intake
        .iter()
        .filter(|page| page.kind == PageKind::SiteDetails)
        .flat_map(list)
        .find(|choice| choice.value == value)
        .map_or(value, |choice| choice.text.as_str())
}

/// Whether the pain was there all the time.
pub(super) fn course_name(course: Course) -> &'static str {
    match course {
        Course::Constant => t("diary.course-constant"),
        Course::Intermittent => t("diary.course-intermittent"),
    }
}

/// How long the body was stiff in the morning.
pub(in crate::ui) fn stiffness_name(stiffness: Stiffness) -> &'static str {
    match stiffness {
        Stiffness::None => t("diary.stiffness-none"),
        Stiffness::Under30 => t("diary.stiffness-under-30"),
        Stiffness::From30To60 => t("diary.stiffness-30-to-60"),
        Stiffness::Over60 => t("diary.stiffness-over-60"),
    }
}

/// Medicine against the person's own plan.
pub(super) fn medication_name(medication: Medication) -> &'static str {
    match medication {
        Medication::Usual => t("diary.medication-usual"),
        Medication::Extra => t("diary.medication-extra"),
        Medication::None => t("diary.medication-none"),
    }
}

/// What may have set the pain off. A word this version does not know is shown as it is.
pub(in crate::ui) fn trigger_name(slug: &str) -> &str {
    match slug {
        "sitting" => t("diary.trigger-sitting"),
        "standing" => t("diary.trigger-standing"),
        "lifting" => t("diary.trigger-lifting"),
        "stress" => t("diary.trigger-stress"),
        "poor-sleep" => t("diary.trigger-poor-sleep"),
        "weather" => t("diary.trigger-weather"),
        "long-drive" => t("diary.trigger-long-drive"),
        "over-did-it" => t("diary.trigger-over-did-it"),
        "injury" => t("diary.trigger-injury"),
        other => other,
    }
}

/// What helped. A word this version does not know is shown as it is.
pub(in crate::ui) fn relief_name(slug: &str) -> &str {
    match slug {
        "heat" => t("diary.relief-heat"),
        "cold" => t("diary.relief-cold"),
        "movement" => t("diary.relief-movement"),
        "rest" => t("diary.relief-rest"),
        "breathing" => t("diary.relief-breathing"),
        "massage" => t("diary.relief-massage"),
        "medicine" => t("diary.relief-medicine"),
        "company" => t("diary.relief-company"),
        "not-sure" => t("diary.relief-not-sure"),
        other => other,
    }
}

/// A kind of activity. A word this version does not know is shown as it is.
pub(super) fn activity_name(slug: &str) -> &str {
    match slug {
        "walking" => t("diary.activity-walking"),
        "cycling" => t("diary.activity-cycling"),
        "swimming" => t("diary.activity-swimming"),
        "housework" => t("diary.activity-housework"),
        "garden" => t("diary.activity-garden"),
        "work" => t("diary.activity-work"),
        "sport" => t("diary.activity-sport"),
        "other" => t("diary.activity-other"),
        other => other,
    }
}

/// How strong: "Pain 4 of 10". No pain and no record are different things.
pub(super) fn pain_in_words(entry: &Entry) -> String {
    match entry.day_pain() {
        None => t("diary.pain-open").to_owned(),
        Some(0) => t("diary.pain-none").to_owned(),
        Some(pain) => t_with("diary.pain-of-10", &[("n", &pain.to_string())]),
    }
}

/// The places of an entry, "Low back 6 · Knee 4"; nothing for a gap.
pub(super) fn sites_in_words(entry: &Entry) -> Option<String> {
    let sites = entry.sites.as_ref()?;
    if sites.is_empty() {
        return Some(t("diary.said-no-sites").to_owned());
    }
    Some(joined(&sites.iter().map(site_in_words).collect::<Vec<_>>()))
}

/// The place of a mark with its side: "Left knee".
pub(super) fn mark_name(mark: &SitePain) -> String {
    place_name(mark.site, mark.side.unwrap_or(Side::Middle))
}

/// How a place feels: "aching, stiff".
pub(super) fn quality_in_words(mark: &SitePain) -> String {
    let kinds: Vec<&str> = mark.quality.iter().map(|one| quality_name(*one)).collect();
    kinds.join(", ").to_lowercase()
}

fn site_in_words(marked: &SitePain) -> String {
    let site = mark_name(marked);
    match marked.pain {
        Some(pain) => t_with(
            "diary.said-site",
            &[("site", &site), ("n", &pain.to_string())],
        ),
        None => site,
    }
}

/// All that was recorded besides the pain now, the places and the note, a few words each, in the order of the form.
pub(super) fn rest_in_words(entry: &Entry) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(rated("diary.said-average", entry.pain.average));
    said.extend(rated("diary.said-worst", entry.pain.worst));
    said.extend(rated("diary.said-interference", entry.interference));
    said.extend(entry.course.map(|course| course_name(course).to_owned()));
    said.extend(rated("diary.said-sleep", entry.sleep.quality));
    said.extend(entry.sleep.minutes.map(slept_in_words));
    said.extend(entry.stiffness.map(|one| stiffness_name(one).to_owned()));
    said.extend(rated("diary.said-mood", entry.mood));
    said.extend(rated("diary.said-stress", entry.stress));
    said.extend(rated("diary.said-energy", entry.energy));
    said.extend(rated("diary.said-steps", entry.steps));
    said.extend(entry.activities.iter().map(|one| {
        let kind = activity_name(one.kind.as_str());
        t_with(
            "diary.said-minutes",
            &[("kind", kind), ("n", &one.minutes.to_string())],
        )
    }));
    said.extend(
        entry
            .triggers
            .iter()
            .flatten()
            .map(|id| trigger_name(id.as_str()).to_owned()),
    );
    let helped = entry.helped.iter().flatten();
    said.extend(
        helped.map(|id| t_with("diary.said-helped", &[("what", relief_name(id.as_str()))])),
    );
    said.extend(entry.medication.map(said_medication).map(str::to_owned));
    said
}

/// Which of the two a check-in is.
pub(super) fn check_in_name(check_in: &CheckIn) -> &'static str {
    match check_in.kind {
        CheckInKind::Morning => t("diary.morning"),
        CheckInKind::Evening => t("diary.evening"),
    }
}

/// What was answered in a check-in, a few words each.
pub(super) fn check_in_in_words(check_in: &CheckIn) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(rated("diary.said-pain", check_in.pain));
    said.extend(rated("diary.said-average", check_in.pain_average));
    said.extend(rated("diary.said-worst", check_in.pain_worst));
    said.extend(rated("diary.said-sleep", check_in.sleep.quality));
    said.extend(check_in.sleep.minutes.map(slept_in_words));
    said.extend(check_in.stiffness.map(|one| stiffness_name(one).to_owned()));
    said.extend(rated("diary.said-mood", check_in.mood));
    said.extend(rated("diary.said-stress", check_in.stress));
    said.extend(rated("diary.said-energy", check_in.energy));
    said
}

/// What set a flare off, what was done, what helped, and its note.
pub(super) fn flare_in_words(flare: &Flare) -> Vec<String> {
    let triggers = flare.triggers.iter();
    let mut said: Vec<String> = triggers
        .map(|id| trigger_name(id.as_str()).to_owned())
        .collect();
    let mut done: Vec<&str> = Vec::new();
    for id in flare.course.iter().flat_map(|day| &day.actions) {
        let name = catalog()
            .rules
            .exercise(id)
            .map_or(id.as_str(), |exercise| exercise.name.as_str());
        if !done.contains(&name) {
            done.push(name);
        }
    }
    if !done.is_empty() {
        said.push(t_with("diary.flare-done", &[("what", &done.join(", "))]));
    }
    said.extend(
        flare
            .helped
            .iter()
            .map(|id| t_with("diary.said-helped", &[("what", relief_name(id.as_str()))])),
    );
    let note = flare.note.trim();
    if !note.is_empty() {
        said.push(note.to_owned());
    }
    said
}

/// Short things side by side: "sleep 7 · mood 6".
pub(super) fn joined(said: &[String]) -> String {
    said.join(&format!(" {} ", t("diary.joint")))
}

/// The sentence with the number in it; nothing for a gap.
fn rated<N: ToString>(key: &'static str, number: Option<N>) -> Option<String> {
    number.map(|number| t_with(key, &[("n", &number.to_string())]))
}

fn slept_in_words(minutes: u16) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    let key = if minutes.is_multiple_of(60) {
        "diary.said-slept-hours"
    } else {
        "diary.said-slept"
    };
    t_with(key, &[("h", &hours), ("m", &rest)])
}

fn said_medication(medication: Medication) -> &'static str {
    match medication {
        Medication::Usual => t("diary.said-medication-usual"),
        Medication::Extra => t("diary.said-medication-extra"),
        Medication::None => t("diary.said-medication-none"),
    }
}

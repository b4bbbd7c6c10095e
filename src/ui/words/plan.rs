//! The plan in the person's words: days, phases, amounts, reasons. The sentences of reasons are made in `exchange`, the same
//! for the screen and for a file.

use crate::ui::view;
use leptos::prelude::*;

use super::{amount_in_words, listed, site_phrase};
use crate::catalog::Source;
use crate::domain::answers::Answers;
use crate::domain::dose::Dose;
use crate::domain::id::NoticeId;
use crate::domain::recommend::{DayPlan, LeftOut, Phase, Prescription, Recommendation};
use crate::domain::time::Date;
use crate::exchange::words::Words;
use crate::platform::intl;
use crate::state::{catalog, learn, use_now, use_today};
use crate::text::{t, t_with};
use crate::ui::components::Card;

/// A reason with where it comes from.
pub(in crate::ui) struct Reason {
    pub text: String,
    pub sources: Vec<&'static Source>,
}

/// "Friday morning".
pub(in crate::ui) fn weekday_and_part() -> String {
    let part = match use_now().minute_of_day() / 60 {
        4..=11 => t("time.morning"),
        12..=16 => t("time.afternoon"),
        17..=21 => t("time.evening"),
        _ => t("time.night"),
    };
    t_with(
        "time.day-part",
        &[("day", &intl::weekday(use_today())), ("part", part)],
    )
}

/// "Today", else the short name of the weekday.
pub(in crate::ui) fn day_name(date: Date, today: Date) -> String {
    if date == today {
        t("time.today").to_owned()
    } else {
        intl::weekday_short(date)
    }
}

/// Whole minutes, at least 1.
pub(in crate::ui) fn minutes_of(seconds: u32) -> u32 {
    ((seconds + 30) / 60).max(1)
}

/// The marked places inside a sentence: "low back and hip".
pub(in crate::ui) fn sites_phrase(answers: &Answers) -> String {
    let mut names: Vec<String> = answers.site_list().take(2).map(site_phrase).collect();
    match (names.pop(), names.pop()) {
        (Some(last), Some(first)) => t_with("list.two", &[("first", &first), ("last", &last)]),
        (Some(only), None) => only,
        _ => String::new(),
    }
}

/// What a part of the session is called.
pub(in crate::ui) fn phase_name(phase: Phase) -> String {
    let name = match phase {
        Phase::Breath => t("phase.breath"),
        Phase::Release => t("phase.release"),
        Phase::Lengthen => t("phase.lengthen"),
        Phase::Activate => t("phase.activate"),
        Phase::Strengthen => t("phase.strengthen"),
        Phase::Integrate => t("phase.integrate"),
        Phase::Aerobic => t("phase.aerobic"),
        Phase::MindBody => t("phase.mind-body"),
        Phase::Recovery => t("phase.recovery"),
    };
    name.to_owned()
}

/// The parts of a day, each once, in order: "Breathe, release, stretch and move".
pub(in crate::ui) fn phases_in_words(day: &DayPlan) -> String {
    let mut names: Vec<String> = Vec::new();
    for one in &day.prescriptions {
        let name = phase_name(one.phase);
        let name = if names.is_empty() {
            name
        } else {
            name.to_lowercase()
        };
        if !names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            names.push(name);
        }
    }
    listed(&names)
}

/// A prescribed amount: "2 × 8, each side".
pub(in crate::ui) fn amount_of(dose: Dose) -> String {
    amount_in_words(
        dose.sets,
        dose.reps,
        dose.hold_s,
        dose.seconds,
        dose.per_side,
    )
}

/// Why the plan starts as it does.
pub(in crate::ui) fn cap_in_words(found: &Recommendation) -> Option<String> {
    let id = found.cap.as_ref()?.id;
    catalog()
        .rules
        .caps
        .iter()
        .find(|cap| cap.id == id)
        .map(|cap| cap.why.clone())
}

/// Why a step is in the plan, and why it is that much.
pub(in crate::ui) fn why_in_words(one: &Prescription) -> Vec<Reason> {
    let catalog = catalog();
    let words = Words { catalog };
    let role = catalog
        .rules
        .exercise(&one.exercise)
        .map(|exercise| exercise.role);
    one.why
        .iter()
        .map(|why| Reason {
            text: words.why(why, role).text,
            sources: why
                .sources
                .iter()
                .filter_map(|id| catalog.sources.iter().find(|source| source.id == *id))
                .collect(),
        })
        .collect()
}

/// What stands against an exercise that is left out.
pub(in crate::ui) fn left_out_in_words(one: &LeftOut) -> Vec<String> {
    Words { catalog: catalog() }
        .left_out(one)
        .into_iter()
        .map(|said| said.text)
        .collect()
}

/// The cards that follow from the answers, but for those that a lesson stands for.
pub(in crate::ui) fn notice_cards(notices: &[NoticeId]) -> AnyView {
    let by_lesson = |id: &&NoticeId| {
        let mut lessons = learn().lessons.iter();
        lessons.any(|lesson| lesson.notice.as_ref() == Some(*id))
    };
    notices
        .iter()
        .filter(|id| !by_lesson(id))
        .filter_map(|id| {
            catalog()
                .rules
                .notices
                .iter()
                .find(|notice| notice.id == *id)
        })
        .map(|notice| {
            view! {
                <Card title=notice.title.clone()>
                    <p>{notice.text.clone()}</p>
                </Card>
            }
        })
        .collect_view()
        .into_any()
}

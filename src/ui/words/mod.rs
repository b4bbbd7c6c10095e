//! Answers, sites and amounts in the person's words. The words themselves lie in content and in the text room; this only
//! finds and joins them.

mod course;
mod linked;
mod plan;
mod would;

pub(super) use course::{
    decision_in_words, facts_in_words, lock_in_words, proposal_in_words, rule_in_words,
    verdict_in_words,
};

pub(super) use would::{difference_in_words, would_change_in_words};

pub(super) use linked::{Met, linked, read_more, words_here};
pub(super) use plan::{
    amount_of, cap_in_words, day_name, left_out_in_words, minutes_of, notice_cards, phase_name,
    phases_in_words, sites_phrase, weekday_and_part, why_in_words,
};

use crate::domain::answers::{Ability, Answers, Equipment, Reply};
use crate::domain::exercise::{Position, Role, Start};
use crate::domain::intake::{Given, IntakePage, IntakeStep, PageKind, has_answer, rows};
use crate::domain::screen::StopAnswer;
use crate::domain::screening::{FollowUp, Question};
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::state::catalog;
use crate::text::{t, t_with};

/// The name of a site as the intake lists it: "Low back".
pub(super) fn site_name(site: Site) -> String {
    option_of(PageKind::Sites, site.as_str(), |option| {
        Some(option.text.clone())
    })
}

/// The site inside a sentence: "low back".
pub(super) fn site_phrase(site: Site) -> String {
    option_of(PageKind::Sites, site.as_str(), |option| {
        option.phrase.clone()
    })
}

fn option_of(
    kind: PageKind,
    value: &str,
    words: impl Fn(&crate::domain::intake::Choice) -> Option<String>,
) -> String {
    catalog()
        .intake
        .iter()
        .filter(|page| page.kind == kind)
        .flat_map(|page| &page.options)
        .find(|option| option.value == value)
        .and_then(words)
        .unwrap_or_else(|| value.to_owned())
}

/// Several things in a row: "a, b, c".
pub(super) fn listed(parts: &[String]) -> String {
    let mut parts = parts.iter().rev();
    let last = parts.next().cloned().unwrap_or_default();
    parts.fold(last, |rest, first| {
        t_with("list.more", &[("first", first), ("rest", &rest)])
    })
}

/// The question of a step, for the list of answers.
pub(super) fn question_in_words(step: &IntakeStep<'_>) -> String {
    match step.site {
        Some(site) => step.title().replace("{site}", &site_phrase(site)),
        None => step.title().clone(),
    }
}

/// The answer of a step, for the list of answers; says so when there is none.
pub(super) fn answer_in_words(step: &IntakeStep<'_>, answers: &Answers, today: Date) -> String {
    let page = step.page;
    let questions = &catalog().rules.questions;
    if !has_answer(step, questions, answers, today) {
        return t("intake.no-answer").to_owned();
    }
    let said = match page.kind {
        PageKind::Number | PageKind::Scale | PageKind::Checks => given_in_words(page, answers),
        PageKind::Choice if page.key == "primary" => answers
            .site_list()
            .next()
            .map(site_name)
            .into_iter()
            .collect(),
        PageKind::Choice => given_in_words(page, answers),
        PageKind::Scales => page
            .items
            .iter()
            .filter_map(|item| {
                let Some(Given::Number(number)) = answers.given(&item.key) else {
                    return None;
                };
                let words = page
                    .options
                    .iter()
                    .find(|one| one.value == number.to_string());
                let value = words.map_or_else(|| number.to_string(), |one| one.text.clone());
                let values = [("item", item.text.as_str()), ("value", value.as_str())];
                Some(t_with("intake.item", &values))
            })
            .collect(),
        PageKind::Sites => answers.site_list().map(site_name).collect(),
        PageKind::SiteDetails => site_in_words(step, answers),
        PageKind::Screen => rows(step, questions, answers, today)
            .iter()
            .filter(|one| {
                answers
                    .reply(one.id.as_str())
                    .is_some_and(Reply::counts_as_yes)
            })
            .map(|one| one.tick.clone())
            .collect(),
        PageKind::Abilities => Ability::ALL
            .iter()
            .filter(|ability| answers.can(**ability))
            .map(|ability| words_of(page, ability.as_str()))
            .collect(),
        PageKind::Clearance => Vec::new(),
        PageKind::Activities => answers
            .activities
            .iter()
            .flatten()
            .map(|one| one.name.clone())
            .collect(),
    };
    if said.is_empty() {
        page.none
            .clone()
            .unwrap_or_else(|| t("intake.none").to_owned())
    } else {
        listed(&said)
    }
}

fn given_in_words(page: &IntakePage, answers: &Answers) -> Vec<String> {
    match answers.given(&page.key) {
        None => Vec::new(),
        Some(Given::Number(number)) if page.options.is_empty() => {
            let unit = page.unit.as_deref().unwrap_or_default();
            vec![format!("{number} {unit}").trim_end().to_owned()]
        }
        Some(Given::Number(number)) => vec![words_of(page, &number.to_string())],
        Some(Given::Word(word)) => vec![words_of(page, &word)],
        Some(Given::Words(words)) => words.iter().map(|word| words_of(page, word)).collect(),
    }
}

fn words_of(page: &IntakePage, value: &str) -> String {
    page.options
        .iter()
        .find(|option| option.value == value)
        .map_or_else(|| value.to_owned(), |option| option.text.clone())
}

fn site_in_words(step: &IntakeStep<'_>, answers: &Answers) -> Vec<String> {
    let page = step.page;
    let marked = answers
        .sites
        .iter()
        .find(|marked| Some(marked.site) == step.site);
    let Some(marked) = marked else {
        return Vec::new();
    };
    let listed = |list: &[crate::domain::intake::Choice], value: &str| {
        list.iter()
            .find(|option| option.value == value)
            .map_or_else(|| value.to_owned(), |option| option.text.clone())
    };
    let side = marked.side.map(|side| listed(&page.sides, side.as_str()));
    let pain = marked
        .pain
        .map(|pain| t_with("intake.of-10", &[("n", &pain.to_string())]));
    let quality = marked
        .quality
        .iter()
        .map(|one| listed(&page.qualities, one.as_str()));
    side.into_iter().chain(pain).chain(quality).collect()
}

/// What a kind of exercise is called: "Release".
pub(super) fn role_name(role: Role) -> String {
    catalog()
        .rules
        .role(role)
        .map_or_else(|| role.to_string(), |words| words.name.clone())
}

/// How the body is held: "Sitting".
pub(super) fn position_name(position: Position) -> String {
    let words = match position {
        Position::Lying => t("position.lying"),
        Position::Side => t("position.side"),
        Position::Prone => t("position.prone"),
        Position::Kneeling => t("position.kneeling"),
        Position::Seated => t("position.seated"),
        Position::Standing => t("position.standing"),
    };
    words.to_owned()
}

/// A thing to train with: "A small ball".
pub(super) fn equipment_name(equipment: Equipment) -> String {
    let words = match equipment {
        Equipment::Chair => t("equipment.chair"),
        Equipment::Wall => t("equipment.wall"),
        Equipment::Towel => t("equipment.towel"),
        Equipment::Band => t("equipment.band"),
        Equipment::Ball => t("equipment.ball"),
        Equipment::Roller => t("equipment.roller"),
        Equipment::Weight => t("equipment.weight"),
        Equipment::Step => t("equipment.step"),
        Equipment::Bike => t("equipment.bike"),
        Equipment::Pool => t("equipment.pool"),
        Equipment::Heatpack => t("equipment.heatpack"),
        Equipment::Coldpack => t("equipment.coldpack"),
        Equipment::Sleeve => t("equipment.sleeve"),
    };
    words.to_owned()
}

/// A first amount: "2 × 8, each side".
pub(super) fn start_in_words(start: &Start) -> String {
    amount_in_words(
        start.sets,
        start.reps,
        start.hold_s,
        start.seconds,
        start.per_side,
    )
}

/// An amount: "2 × 8, each side", "45 seconds", "2 × 20 seconds".
pub(super) fn amount_in_words(
    sets: Option<u16>,
    reps: Option<u16>,
    hold_s: u16,
    seconds: Option<u16>,
    per_side: bool,
) -> String {
    let sets = sets.unwrap_or(1);
    let amount = match (reps, seconds) {
        (Some(reps), _) => reps_in_words(sets, reps, hold_s),
        (None, Some(seconds)) => seconds_in_words(sets, seconds),
        (None, None) => return t("amount.outside").to_owned(),
    };
    if per_side {
        t_with("amount.side", &[("amount", &amount)])
    } else {
        amount
    }
}

fn reps_in_words(sets: u16, reps: u16, hold_s: u16) -> String {
    let (sets_text, reps_text) = (sets.to_string(), reps.to_string());
    let amount = if sets > 1 {
        t_with(
            "amount.sets-reps",
            &[("sets", &sets_text), ("reps", &reps_text)],
        )
    } else {
        t_with("amount.reps", &[("reps", &reps_text)])
    };
    if hold_s == 0 {
        return amount;
    }
    t_with(
        "amount.hold",
        &[("amount", &amount), ("n", &hold_s.to_string())],
    )
}

fn seconds_in_words(sets: u16, seconds: u16) -> String {
    let whole_minutes = seconds >= 120 && seconds.is_multiple_of(60);
    match (sets, whole_minutes) {
        (1, true) => t_with("amount.minutes", &[("n", &(seconds / 60).to_string())]),
        (1, false) => t_with("amount.seconds", &[("n", &seconds.to_string())]),
        (sets, _) => {
            let values = [("sets", sets.to_string()), ("n", seconds.to_string())];
            t_with(
                "amount.sets-seconds",
                &values.each_ref().map(|(key, value)| (*key, value.as_str())),
            )
        }
    }
}

/// What the person told us that led to a stop, a sentence an answer.
pub(super) fn said_in_words(stop: &StopAnswer) -> Vec<String> {
    stop_sentences(
        stop,
        |question| question.because.clone(),
        |closer| closer.because.clone(),
    )
}

/// What to say to the service called.
pub(super) fn say_in_words(stop: &StopAnswer) -> Vec<String> {
    stop_sentences(
        stop,
        |question| question.say.clone(),
        |closer| closer.say.clone(),
    )
}

/// What else to do, or to leave, until it is checked.
pub(super) fn advice_in_words(stop: &StopAnswer) -> Vec<String> {
    stop_sentences(
        stop,
        |question| question.advice.clone(),
        |closer| closer.advice.clone(),
    )
}

/// The most telling sentences of a stop: those of its closer questions, else that of the question itself.
fn stop_sentences(
    stop: &StopAnswer,
    of_question: impl Fn(&Question) -> Option<String>,
    of_closer: impl Fn(&FollowUp) -> Option<String>,
) -> Vec<String> {
    let Some(question) = catalog().rules.question(&stop.question) else {
        return Vec::new();
    };
    let closer: Vec<String> = question
        .follow_ups
        .iter()
        .filter(|closer| stop.said.contains(&closer.id))
        .filter_map(of_closer)
        .collect();
    if closer.is_empty() {
        of_question(question).into_iter().collect()
    } else {
        closer
    }
}

//! When safety questions are asked again: every week, after a red session, a reminder or a break, and in full after a yes in
//! the short list. Source: clinical.md parts 2.1, 2.4, 6.2, 6.8 and 7.6.

use super::id::QuestionId;
use super::instrument::InstrumentKind;
use super::progression::alerts::{Alert, AlertId};
use super::progression::proposal::Fact;
use super::progression::{Now, Review};
use super::time::{Date, InstantMs};
use crate::slugs;

/// Days between two short lists. Source: clinical.md part 2.4.
const WEEK: i32 = 7;
/// Days without a session after which the short list comes first. Source: clinical.md part 2.1.
const AWAY_DAYS: i32 = 14;

slugs! {
    /// Why questions are asked again.
    Reason {
        Weekly = "weekly", Red = "red", Rise = "rise", Away = "away", LongAway = "long-away", Yes = "yes",
        StopSign = "stop-sign", NewSign = "new-sign",
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The 8 questions.
    Short,
    /// These full questions, whatever place hurts.
    These(Vec<QuestionId>),
    /// All safety questions.
    All,
}

/// Safety questions that are due, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Recheck {
    pub ask: Ask,
    pub reason: Reason,
}

impl Recheck {
    /// True when no session starts before they are answered; the weekly list is an offer.
    #[must_use]
    pub fn holds_the_plan(&self) -> bool {
        self.reason != Reason::Weekly
    }
}

/// What is due today, the most pressing first. `answered` is when the answers in force were given; weeks are counted from the
/// last short list, and from the day of the first routine before there is one.
#[must_use]
pub fn recheck(
    now: &Now<'_>,
    since: Date,
    answered: InstantMs,
    review: Option<&Review>,
    alerts: &[Alert],
) -> Option<Recheck> {
    let due = |ask, reason| Some(Recheck { ask, reason });
    let lists = now.records.instruments_of(InstrumentKind::MiniScreen);
    let last_list = lists.last();
    let opened: Vec<QuestionId> = last_list
        .filter(|list| list.written.at > answered)
        .map(|list| {
            let said_yes = now.rules.mini_screen.iter();
            let said_yes = said_yes.filter(|one| list.value(&one.key) == Some(1));
            unique(said_yes.flat_map(|one| &one.questions))
        })
        .unwrap_or_default();
    if !opened.is_empty() {
        return due(Ask::These(opened), Reason::Yes);
    }
    if had_stop_sign(now, answered, alerts) {
        let signs = unique(&now.rules.mini_words.stop_signs);
        return due(Ask::These(signs), Reason::StopSign);
    }
    if had_new_sign(now, answered, alerts) {
        return due(Ask::All, Reason::NewSign);
    }
    let last_day = now.records.session_days().pop();
    let last_day = last_day.map_or(now.answered, |day| day.min(now.today));
    let asked = last_list.map_or(now.answered, |list| list.day.max(now.answered));
    let away = now.today.since(last_day);
    let longest = now.rules.progression.missed.longest;
    if away > longest && now.answered < last_day.plus(longest) {
        return due(Ask::All, Reason::LongAway);
    }
    if away > AWAY_DAYS && now.today.since(asked) >= WEEK {
        return due(Ask::Short, Reason::Away);
    }
    if review.is_some_and(|review| review.is_mini_screen_due) {
        return due(Ask::Short, Reason::Red);
    }
    let list_day = last_list.map(|list| list.day);
    if risen_on(alerts).is_some_and(|day| list_day.is_none_or(|asked| asked < day)) {
        return due(Ask::Short, Reason::Rise);
    }
    if now.today.since(list_day.unwrap_or(since)) >= WEEK {
        return due(Ask::Short, Reason::Weekly);
    }
    None
}

fn unique<'a>(ids: impl IntoIterator<Item = &'a QuestionId>) -> Vec<QuestionId> {
    let mut found: Vec<QuestionId> = Vec::new();
    for id in ids {
        if !found.contains(id) {
            found.push(id.clone());
        }
    }
    found
}

fn has(alerts: &[Alert], id: AlertId) -> bool {
    alerts.iter().any(|alert| alert.id == id)
}

/// AL8: dizzy, chest, breathless or numb was pressed in a session since the answers were given.
fn had_stop_sign(now: &Now<'_>, answered: InstantMs, alerts: &[Alert]) -> bool {
    let sessions = now.records.sessions.iter();
    let mut since = sessions.filter(|(_, log)| log.finished.unwrap_or(log.started).at > answered);
    has(alerts, AlertId::Al8)
        && since.any(|(_, log)| {
            let mut stops = log
                .steps
                .iter()
                .filter_map(|step| step.stop)
                .chain(log.stop);
            log.day == now.today && stops.any(|stop| stop.is_stop_sign())
        })
}

/// AL4 but for the short list itself: a new place after an injury, or a new kind of pain with weakness.
fn had_new_sign(now: &Now<'_>, answered: InstantMs, alerts: &[Alert]) -> bool {
    let is_new = |fact: &Fact| matches!(fact, Fact::NewSite(_) | Fact::NewQuality(_));
    let mut facts = alerts.iter().flat_map(|alert| &alert.facts);
    let mut entries = now.records.entries.iter();
    facts.any(is_new)
        && entries.any(|entry| {
            entry.written.at > answered && (0..=1).contains(&now.today.since(entry.day))
        })
}

/// The last day of a rise that a reminder speaks of: AL1 and AL2.
fn risen_on(alerts: &[Alert]) -> Option<Date> {
    alerts
        .iter()
        .filter(|alert| matches!(alert.id, AlertId::Al1 | AlertId::Al2))
        .flat_map(|alert| &alert.facts)
        .filter_map(|fact| match fact {
            Fact::DayPain { day, .. } => Some(*day),
            _ => None,
        })
        .max()
}

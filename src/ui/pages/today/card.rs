//! The one card beside the session: the most pressing thing that is due, and nothing when nothing is. What can wait can be
//! put off until the next day.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::decision::{Change, Decision, PlanPoint, Verdict};
use crate::domain::flare::FlareOrigin;
use crate::domain::flare_plan::FlareCall;
use crate::domain::id::NoticeId;
use crate::domain::instrument::InstrumentKind;
use crate::domain::lesson::Occasion;
use crate::domain::plan::{FlarePlan, Plan};
use crate::domain::progression::alerts::{Alert, AlertId};
use crate::domain::time::Date;
use crate::state::{
    use_answers, use_decisions, use_diary, use_flares, use_instruments, use_now, use_put_off,
    use_today,
};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind, ButtonLink, Card, Disclosure};
use crate::ui::pages::flare::stage_name;
use crate::ui::pages::intake::left_for_later;
use crate::ui::pages::routine::proposal_card;
use crate::ui::pages::{lesson_now, lesson_within};
use crate::ui::route::Page;
use crate::ui::router::go;
use crate::ui::words::{facts_in_words, notice_cards, rule_in_words};

/// So many questions left open mean that the essential way was taken; fewer were skipped one by one.
const MANY: usize = 8;
/// Days after the first routine in which they are offered.
const EARLY_DAYS: i32 = 14;

/// What the person has put off for the day. Not kept: the next start may ask again.
#[derive(Clone, Copy)]
pub(super) struct Later(RwSignal<BTreeSet<(Date, &'static str)>>);

impl Later {
    /// What was put off since the app was opened.
    pub fn new() -> Self {
        Self(use_put_off())
    }

    fn has(self, what: &'static str) -> bool {
        let today = use_today();
        self.0.with(|off| off.contains(&(today, what)))
    }

    fn button(self, what: &'static str) -> AnyView {
        let today = use_today();
        let put = move |()| {
            self.0.update(|off| {
                off.insert((today, what));
            });
        };
        view! {
            <Button kind=ButtonKind::Plain on_press=put>
                {t("change.later")}
            </Button>
        }
        .into_any()
    }
}

/// The card, when there is one.
pub(super) fn card(plan: &Plan, later: Later) -> Option<AnyView> {
    let crisis: NoticeId = "CRISIS".into();
    if plan.found.notices.contains(&crisis) {
        return Some(notice_cards(&[crisis]));
    }
    if let Some(flare) = &plan.flare {
        return Some(flare_card(flare));
    }
    if plan.morning.is_some() && !later.has("morning") {
        let (title, words) = (t("check-in.card-title"), t("check-in.card"));
        let answer = t("check-in.answer");
        return Some(link_card(
            title,
            words,
            answer,
            Page::CheckIn,
            later.button("morning"),
        ));
    }
    if let Some(call) = &plan.call {
        return Some(call_card(call.clone()));
    }
    let mut proposals = plan.review.iter().flat_map(|review| &review.proposals);
    if let Some(proposal) = proposals.find(|one| one.asks()) {
        return Some(proposal_card(proposal.clone()));
    }
    let mut alerts = plan
        .alerts
        .iter()
        .filter_map(|alert| alert_words(alert, later));
    if let Some(alert) = alerts.next() {
        return Some(alert);
    }
    if plan.recheck.is_some() && !later.has("weekly") {
        let (title, words) = (t("safety.card-title"), t("safety.card"));
        let start = t("safety.start");
        return Some(link_card(
            title,
            words,
            start,
            Page::Safety,
            later.button("weekly"),
        ));
    }
    evening_card(later)
        .or_else(|| ask_card(later))
        .or_else(|| rest_card(later))
        .or_else(lesson_now)
}

/// The evening questions, when it is evening and nothing was said of it.
fn evening_card(later: Later) -> Option<AnyView> {
    let is_due = use_diary().is_evening_due() && !later.has("evening");
    is_due.then(|| {
        let (title, words) = (t("evening.card-title"), t("evening.card"));
        let to = Page::Evening;
        link_card(
            title,
            words,
            t("evening.answer"),
            to,
            later.button("evening"),
        )
    })
}

/// The questions that the essential way left open, in the first days after it.
fn rest_card(later: Later) -> Option<AnyView> {
    let state = use_answers();
    let today = use_today();
    let left = state
        .draft
        .with_untracked(|draft| left_for_later(draft, today));
    let first = left.first()?;
    let is_early = today.since(state.since.get_untracked()) < EARLY_DAYS;
    (left.len() >= MANY && is_early && !later.has("rest")).then(|| {
        let (title, words) = (t("today.rest-questions-title"), t("today.rest-questions"));
        let to = Page::Intake(first.slug());
        link_card(title, words, t("ask.answer"), to, later.button("rest"))
    })
}

fn link_card(
    title: &'static str,
    words: &'static str,
    button: &'static str,
    to: Page,
    later: AnyView,
) -> AnyView {
    view! {
        <Card title=title.to_owned()>
            <p class="quiet">{words}</p>
            <ButtonLink kind=ButtonKind::Soft href=to.hash()>
                {button}
            </ButtonLink>
            {later}
        </Card>
    }
    .into_any()
}

fn flare_card(flare: &FlarePlan) -> AnyView {
    let day = t_with("flare.day-of", &[("n", &flare.today.day.to_string())]);
    let stage = stage_name(flare.today.stage);
    view! {
        <Card title=t("flare.today-title").to_owned()>
            <p>{stage} ". " {day} "."</p>
            <ButtonLink kind=ButtonKind::Soft href=Page::Flare.hash()>
                {t("flare.see")}
            </ButtonLink>
            {lesson_within(Occasion::Flare)}
        </Card>
    }
    .into_any()
}

/// Asks whether a flare has begun; the answer is kept, so that the same days never ask again.
fn call_card(call: FlareCall) -> AnyView {
    let (decisions, flares) = (use_decisions(), use_flares());
    let now = use_now();
    let answer = move |verdict| {
        decisions.save(Decision {
            written: now,
            day: use_today(),
            change: Change::Hold,
            rule: call.rule.to_string(),
            because: Vec::new(),
            from: PlanPoint::default(),
            to: PlanPoint::default(),
            percent: None,
            verdict,
        });
    };
    let begin = move |()| {
        answer(Verdict::Accepted);
        flares.begin(FlareOrigin::Rise, |_| {});
        go(&Page::Flare);
    };
    let numbers = numbers(facts_in_words(&call.facts));
    view! {
        <Card title=t("flare.gone-title").to_owned()>
            <p>{rule_in_words(call.rule)}</p>
            {numbers}
            <Button kind=ButtonKind::Soft on_press=begin>
                {t("flare.gone-yes")}
            </Button>
            <Button kind=ButtonKind::Plain on_press=move |()| answer(Verdict::Declined)>
                {t("change.not-now")}
            </Button>
        </Card>
    }
    .into_any()
}

/// The numbers behind a card, closed at first.
fn numbers(lines: Vec<String>) -> AnyView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! { <Disclosure summary=t("change.numbers")><ul>{lines}</ul></Disclosure> }.into_any()
}

/// The reminders that lead to a person and to no list of questions.
fn alert_words(alert: &Alert, later: Later) -> Option<AnyView> {
    let (id, title, words) = match alert.id {
        AlertId::Al3 => ("AL3", t("reminder.al3-title"), t("reminder.al3")),
        AlertId::Al5 => ("AL5", t("reminder.al5-title"), t("reminder.al5")),
        AlertId::Al7 => ("AL7", t("reminder.al7-title"), t("reminder.al7")),
        AlertId::Al9 => ("AL9", t("reminder.al9-title"), t("reminder.al9")),
        AlertId::Al6 => {
            let wellbeing = notice_cards(&["WELLBEING".into()]);
            return (!later.has("AL6"))
                .then(|| view! { {wellbeing} {later.button("AL6")} }.into_any());
        }
        // These ask the safety questions again, or call a flare.
        AlertId::Al1 | AlertId::Al2 | AlertId::Al4 | AlertId::Al8 => return None,
    };
    if later.has(id) {
        return None;
    }
    let numbers = numbers(facts_in_words(&alert.facts));
    let card = view! {
        <Card title=title.to_owned()>
            <p>{words}</p>
            {numbers}
            <p class="quiet">{t("reminder.nobody")}</p>
            {lesson_within(Occasion::Report)}
            {later.button(id)}
        </Card>
    };
    Some(card.into_any())
}

/// The weekly and the monthly questions, when they are due.
fn ask_card(later: Later) -> Option<AnyView> {
    let due = use_instruments().due();
    let first = *due.first()?;
    let (what, title, words) = match first {
        InstrumentKind::Peg => ("peg", t("ask.weekly-title"), t("ask.weekly")),
        InstrumentKind::Frequency => ("often", t("ask.often-title"), t("ask.often")),
        _ => ("monthly", t("ask.monthly-title"), t("ask.monthly")),
    };
    let to = Page::Ask(first.to_string());
    (!later.has(what)).then(|| link_card(title, words, t("ask.answer"), to, later.button(what)))
}

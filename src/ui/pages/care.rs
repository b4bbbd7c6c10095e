//! The stop screens: what to do, how soon, whom to call and what to say. No routine stands here, and no way round it.

use crate::ui::node::Node;
use crate::ui::view;
use leptos::prelude::*;

use super::intake::resume;
use super::quiet_page::quiet_page;
use super::safety::why_asked;
use crate::domain::recheck::Recheck;
use crate::domain::screen::{Cause, Outcome, Screening, StopAnswer, open_questions};
use crate::domain::screening::{Effect, EmergencyLines, StopWords};
use crate::domain::when::clearance_counts;
use crate::platform::region::region;
use crate::state::{AnswersState, catalog, use_answers, use_plan, use_screening, use_today};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, ButtonLink, Card, CareCard, CareLevel, PageTitle};
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::{advice_in_words, said_in_words, say_in_words};

/// The page.
#[component]
pub(in crate::ui) fn Care() -> impl IntoView {
    let screening = use_screening().get_untracked();
    let is_crisis = screening
        .notices
        .iter()
        .any(|notice| notice.as_str() == "CRISIS");
    let effect = match screening.outcome {
        Outcome::NotForYou => return view! { <NotForYou /> }.into_any(),
        Outcome::StopEmergency => Effect::StopEmergency,
        Outcome::StopSameDay => Effect::StopSameDay,
        Outcome::StopSoon if screening.stops().next().is_some() => Effect::StopSoon,
        _ if is_crisis => Effect::Crisis,
        _ => return no_stop(),
    };
    match catalog().stops.iter().find(|words| words.id == effect) {
        Some(words) => {
            view! { <Stop words=words screening=screening is_crisis=is_crisis /> }.into_any()
        }
        None => no_stop(),
    }
}

#[component]
fn Stop(words: &'static StopWords, screening: Screening, is_crisis: bool) -> impl IntoView {
    let lines = lines_here();
    let level = match words.id {
        Effect::StopEmergency => CareLevel::Emergency,
        Effect::StopSameDay => CareLevel::SameDay,
        _ => CareLevel::Soon,
    };
    let stops: Vec<StopAnswer> = screening
        .stops()
        .filter(|stop| !stop.is_cleared && words.id.stop() == Some(stop.stop))
        .cloned()
        .collect();
    let told = sentences(&stops, said_in_words);
    let say = sentences(&stops, say_in_words);
    let advice = sentences(&stops, advice_in_words);
    let steps = steps(words, lines);
    let call = (level == CareLevel::Emergency || words.id == Effect::Crisis)
        .then(|| view! { <Call lines=lines /> });
    let expired = (words.id == Effect::StopSoon && has_run_out(use_answers()))
        .then(|| view! { <p>{t("care.expired")}</p> });
    let phrases = &catalog().stop_phrases;
    let mistake = first_question(&screening, words.id).map(|page| {
        view! {
            <p>
                <a class="lone-link" href=page.hash()>{phrases.mistake.clone()}</a>
            </p>
            <p class="quiet">{words.mistake_hint.clone()}</p>
        }
    });
    view! {
        <Frame title=Some(words.title.clone())>
            <CareCard level=level title=words.title.clone() heading=true>
                <p>{words.lead.clone()}</p>
            </CareCard>
            {call}
            <Card title=t("care.what-to-do").to_owned()>
                <ol>{steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                {listed(advice)}
            </Card>
            {(!told.is_empty())
                .then(|| view! { <Card title=phrases.told.clone()>{listed(told)}</Card> })}
            {(!say.is_empty())
                .then(|| {
                    view! {
                        <Card title=words.say_intro.clone()>
                            {say
                                .into_iter()
                                .map(|line| view! { <blockquote>{line}</blockquote> })
                                .collect_view()}
                        </Card>
                    }
                })}
            <p>{words.after.clone()}</p>
            {expired}
            <GoOn effect=words.id is_crisis=is_crisis />
            <Button kind=ButtonKind::Soft on_press=move |()| crate::platform::print::print_page()>
                {t("care.print")}
            </Button>
            {mistake}
        </Frame>
    }
}

/// The lines of the country this browser is set to, where they are known.
pub(super) fn lines_here() -> Option<&'static EmergencyLines> {
    let code = region()?;
    let lines = &catalog().lines;
    lines
        .iter()
        .find(|lines| lines.code.eq_ignore_ascii_case(&code))
}

/// Calls the emergency number where it is known.
#[component]
pub(super) fn Call(lines: Option<&'static EmergencyLines>) -> impl IntoView {
    let phrases = &catalog().stop_phrases;
    match lines {
        Some(lines) => {
            let label = phrases.call.replace("{number}", &lines.emergency);
            let href = format!("tel:{}", lines.emergency);
            view! { <ButtonLink kind=ButtonKind::Care href=href>{label}</ButtonLink> }.into_any()
        }
        None => view! { <p class="care-call">{phrases.call_unknown.clone()}</p> }.into_any(),
    }
}

/// What stays open after a stop that does not end everything.
#[component]
fn GoOn(effect: Effect, is_crisis: bool) -> impl IntoView {
    let state = use_answers();
    let next = resume(&state.draft.get_untracked(), use_today()).hash();
    match effect {
        Effect::StopSoon => view! {
            <ButtonLink href=Page::Intake("clearance".to_owned()).hash()>
                {t("care.was-checked")}
            </ButtonLink>
            <ButtonLink kind=ButtonKind::Soft href=next>
                {t("care.go-on")}
            </ButtonLink>
        }
        .into_any(),
        _ if is_crisis && effect == Effect::Crisis => {
            view! { <ButtonLink href=next>{t("care.go-on")}</ButtonLink> }.into_any()
        }
        _ => view! {
            <ButtonLink kind=ButtonKind::Soft href=Page::Diary.hash()>
                {t("care.diary")}
            </ButtonLink>
        }
        .into_any(),
    }
}

/// Kind words for people under 18; nothing of theirs is stored.
#[component]
fn NotForYou() -> impl IntoView {
    let age = Page::Intake("age".to_owned()).hash();
    view! {
        <Frame title=Some(t("young.title").to_owned())>
            <PageTitle title=t("young.title").to_owned() lead=t("young.text").to_owned() />
            <p>{t("young.who")}</p>
            <p>{t("young.stored")}</p>
            <p>
                <a class="lone-link" href=age>{catalog().stop_phrases.mistake.clone()}</a>
            </p>
        </Frame>
    }
}

/// Nothing among the answers asks for help now. That is only said when all of them are there.
fn no_stop() -> AnyView {
    let state = use_answers();
    let today = use_today();
    let rules = &catalog().rules;
    let recheck = use_plan().with_untracked(|plan| plan.as_ref()?.recheck.clone());
    let is_open = state.draft.with_untracked(|draft| {
        draft.age.is_none() || !open_questions(rules, draft, today).is_empty()
    });
    let (title, lead, button, to) = match recheck.filter(Recheck::holds_the_plan) {
        Some(due) => (
            t("safety.held-title"),
            why_asked(due.reason),
            t("safety.start"),
            Page::Safety,
        ),
        None if is_open => (
            t("care.open-title"),
            t("care.open"),
            t("care.open-start"),
            resume(&state.draft.get_untracked(), today),
        ),
        None => (
            t("care.clear-title"),
            t("care.clear"),
            t("not-found.home"),
            Page::Today,
        ),
    };
    quiet_page(title, lead, button, &to)
}

/// A clearance that was given for this and has run out.
fn has_run_out(state: AnswersState) -> bool {
    let today = use_today();
    state.draft.with_untracked(|draft| {
        let mut given = draft.clearances.iter().flatten();
        given.any(|clearance| !clearance_counts(clearance.date, today))
    })
}

fn sentences(stops: &[StopAnswer], of: impl Fn(&StopAnswer) -> Vec<String>) -> Vec<String> {
    stops.iter().flat_map(of).collect()
}

fn listed(lines: Vec<String>) -> Option<Node> {
    (!lines.is_empty()).then(|| {
        view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
    })
}

/// The steps, with the lines of the person's country where they are known.
fn steps(words: &StopWords, lines: Option<&EmergencyLines>) -> Vec<String> {
    let phrases = &catalog().stop_phrases;
    let Some(lines) = lines else {
        return words.steps_unknown.as_ref().unwrap_or(&words.steps).clone();
    };
    let crisis = lines.crisis.as_ref().unwrap_or(&phrases.crisis_unknown);
    words
        .steps
        .iter()
        .map(|step| {
            step.replace("{number}", &lines.emergency)
                .replace("{crisis}", crisis)
        })
        .collect()
}

/// The page of the first answer that led here, to answer it again.
fn first_question(screening: &Screening, effect: Effect) -> Option<Page> {
    let asked = screening.because.iter().find_map(|cause| match cause {
        Cause::Stop(stop) if effect.stop() == Some(stop.stop) => Some(&stop.question),
        _ => None,
    })?;
    let page = catalog()
        .intake
        .iter()
        .find(|page| page.questions.contains(asked))?;
    Some(Page::Intake(page.slug.clone()))
}

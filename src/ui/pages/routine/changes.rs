//! What the rules propose and what became of earlier proposals: each with its rule and its numbers, taken or left by the
//! person. Nothing changes by itself.

use crate::domain::order;
use crate::ui::view;
use leptos::prelude::*;

use crate::domain::decision::{Decision, Verdict};
use crate::domain::progression::proposal::Proposal;
use crate::domain::progression::{Lock, Review, RuleId};
use crate::state::{use_decisions, use_plan};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Card, Disclosure, Notice};
use crate::ui::words::{
    decision_in_words, facts_in_words, lock_in_words, proposal_in_words, rule_in_words,
    verdict_in_words,
};

/// One proposal: what would change, the rule, its numbers, and the two answers.
pub(in crate::ui) fn proposal_card(proposal: Proposal) -> AnyView {
    let decisions = use_decisions();
    let change = proposal_in_words(&proposal);
    let rule = rule_in_words(proposal.rule);
    let numbers = lines(facts_in_words(&proposal.facts));
    let declined = proposal.clone();
    view! {
        <Card title=t("change.title").to_owned()>
            <p>
                <strong>{change}</strong>
            </p>
            <p>{rule}</p>
            <Disclosure summary=t("change.numbers")>{numbers}</Disclosure>
            <Button
                kind=ButtonKind::Soft
                on_press=move |()| decisions.decide(&proposal, Verdict::Accepted)
            >
                {t("change.take")}
            </Button>
            <Button
                kind=ButtonKind::Plain
                on_press=move |()| decisions.decide(&declined, Verdict::Declined)
            >
                {t("change.not-now")}
            </Button>
        </Card>
    }
    .into_any()
}

/// The proposals of today and why nothing goes up, where that is so.
pub(super) fn proposals() -> impl Fn() -> AnyView {
    let plan = use_plan();
    let review = Memo::new(move |_| plan.with(|plan| plan.as_ref()?.review.clone()));
    move || {
        review
            .with(|review| review.as_ref().map(of_review))
            .into_any()
    }
}

fn of_review(review: &Review) -> AnyView {
    let (asking, holding): (Vec<&Proposal>, Vec<&Proposal>) =
        review.proposals.iter().partition(|one| one.asks());
    let cards: Vec<AnyView> = asking.into_iter().cloned().map(proposal_card).collect();
    let kept = review.locks.iter().chain(&review.waits);
    let kept: Vec<String> = kept.flat_map(lock_lines).collect();
    let kept = (!kept.is_empty()).then(|| {
        view! {
            <Notice>
                <p>
                    <strong>{t("change.waits-title")}</strong>
                </p>
                {lines(kept)}
            </Notice>
        }
    });
    let holds: Vec<String> = holding
        .into_iter()
        .flat_map(|one| [proposal_in_words(one), rule_in_words(one.rule)])
        .collect();
    let holds = (!holds.is_empty()).then(|| {
        view! { <Disclosure summary=t("change.holds-title")>{lines(holds)}</Disclosure> }
    });
    view! {
        {cards}
        {kept}
        {holds}
    }
    .into_any()
}

fn lock_lines(lock: &Lock) -> Vec<String> {
    lock_in_words(lock)
}

/// What changed and why, the latest first.
pub(super) fn history() -> impl Fn() -> AnyView {
    let decisions = use_decisions();
    move || {
        let mut made: Vec<Decision> = decisions
            .list
            .with(|list| list.iter().map(|kept| kept.value.clone()).collect());
        order::sort_by_key(&mut made, |one| std::cmp::Reverse(one.written));
        let rows: Vec<_> = made.iter().map(row).collect();
        let body = if rows.is_empty() {
            view! { <p>{t("change.history-none")}</p> }.into_any()
        } else {
            view! { <ul class="plain-list">{rows}</ul> }.into_any()
        };
        view! { <Disclosure summary=t("change.history-title")>{body}</Disclosure> }.into_any()
    }
}

fn row(decision: &Decision) -> AnyView {
    let rule: Option<RuleId> = decision.rule.parse().ok();
    let rule = rule.map(rule_in_words);
    view! {
        <li>
            <p>{decision_in_words(decision)}</p>
            <p class="quiet">{rule}</p>
            <p class="quiet">{verdict_in_words(decision)}</p>
        </li>
    }
    .into_any()
}

fn lines(lines: Vec<String>) -> AnyView {
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! { <ul>{lines}</ul> }.into_any()
}

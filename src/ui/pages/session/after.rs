//! After the exercises: how it was, and then a kind word.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::rating::rating;
use super::words;
use crate::domain::session::Feeling;
use crate::text::t;
use crate::ui::components::{
    BottomBar, Button, ButtonLink, Checkboxes, Choice, Disclosure, PageTitle, Scale, SummaryList,
    SummaryRow, TextArea,
};
use crate::ui::route::Page;

/// What the person says after a session, while it is being said.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pain_after: RwSignal<Option<u8>>,
    pain_worst: RwSignal<Option<u8>>,
    effort: RwSignal<Option<u8>>,
    confidence: RwSignal<Option<u8>>,
    /// What to change next time, in own words.
    note: RwSignal<String>,
    /// Steps that were done in spite of the count, counted from 0.
    claimed: RwSignal<BTreeSet<String>>,
}

impl Said {
    /// Nothing yet.
    pub(super) fn nothing() -> Self {
        Self {
            pain_after: RwSignal::new(None),
            pain_worst: RwSignal::new(None),
            effort: RwSignal::new(None),
            confidence: RwSignal::new(None),
            note: RwSignal::new(String::new()),
            claimed: RwSignal::new(BTreeSet::new()),
        }
    }

    fn feeling(self) -> Feeling {
        Feeling {
            pain_after: self.pain_after.get_untracked(),
            pain_worst: self.pain_worst.get_untracked(),
            effort: self.effort.get_untracked(),
            confidence: self.confidence.get_untracked(),
        }
    }
}

/// Asks how it was. Nothing has to be answered. `is_early` says that the session ended before its plan did.
pub(super) fn after_screen(player: Player, said: Said, is_early: bool) -> AnyView {
    let title = if is_early {
        t("session.stopped-title")
    } else {
        t("session.after-title")
    };
    let finish = move |()| {
        let claimed = said.claimed.get_untracked();
        let claimed: Vec<usize> = claimed
            .iter()
            .filter_map(|step| step.parse().ok())
            .collect();
        player.finish(said.feeling(), said.note.get_untracked(), &claimed);
    };
    let scale = |name: &'static str, legend, hint: &'static str, value| {
        view! { <Scale name=name legend=legend hint=hint.to_owned() value=value /> }.into_any()
    };
    let last = player.session().plan().steps().len().checked_sub(1);
    view! {
        <PageTitle title=title lead=t("session.after-lead").to_owned() />
        {scale("pain-after", t("session.pain-now"), t("session.pain-hint"), said.pain_after)}
        {scale("pain-worst", t("session.pain-worst"), t("session.pain-hint"), said.pain_worst)}
        {scale("effort", t("session.effort"), t("session.effort-hint"), said.effort)}
        {last.and_then(|last| rating(player, last))}
        {claims(player, said)}
        <Disclosure summary=t("session.more")>
            {scale(
                "confidence",
                t("session.confidence"),
                t("session.confidence-hint"),
                said.confidence,
            )}
            <TextArea name="note" label=t("session.note") optional=true value=said.note />
        </Disclosure>
        <BottomBar>
            <Button on_press=finish>{t("session.finish")}</Button>
        </BottomBar>
    }
    .into_any()
}

/// The steps that Next led through early, to be ticked by who did them all the same; none when there were none.
fn claims(player: Player, said: Said) -> Option<AnyView> {
    let session = player.session();
    let choices: Vec<Choice> = session
        .cut_short()
        .into_iter()
        .filter_map(|step| {
            let planned = session.plan().steps().get(step)?;
            Some(Choice::new(step.to_string(), words::name_of(planned)))
        })
        .collect();
    (!choices.is_empty()).then(|| {
        view! {
            <Disclosure summary=t("session.claim-more")>
                <Checkboxes
                    name="claimed"
                    legend=t("session.claim")
                    hint=t("session.claim-hint").to_owned()
                    choices=choices
                    ticked=said.claimed
                />
            </Disclosure>
        }
        .into_any()
    })
}

/// What was done, kindly: line by line. `is_early` says that the session ended before its plan did.
pub(super) fn summary(is_early: bool, rows: Vec<(String, String)>) -> AnyView {
    let title = if is_early {
        t("session.summary-stopped")
    } else {
        t("session.summary-title")
    };
    let rows: Vec<SummaryRow> = rows
        .into_iter()
        .map(|(question, answer)| SummaryRow {
            question,
            answer,
            change: None,
        })
        .collect();
    view! {
        <PageTitle title=title lead=t("session.summary-lead").to_owned() />
        <SummaryList rows=rows />
        <BottomBar>
            <ButtonLink href=Page::Today.hash()>{t("session.to-today")}</ButtonLink>
        </BottomBar>
    }
    .into_any()
}

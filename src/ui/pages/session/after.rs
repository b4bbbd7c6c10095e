//! After the exercises: how it was, and then a kind word.

use leptos::prelude::*;

use super::player::Player;
use crate::domain::session::Feeling;
use crate::text::t;
use crate::ui::components::{
    BottomBar, Button, ButtonLink, Disclosure, PageTitle, Scale, SummaryList, SummaryRow, TextArea,
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

/// Asks how it was. Nothing has to be answered.
#[component]
pub(super) fn AfterScreen(
    /// The session.
    player: Player,
    /// What is being said.
    said: Said,
    /// The session ended before its plan did.
    is_early: bool,
) -> impl IntoView {
    let title = if is_early {
        t("session.stopped-title")
    } else {
        t("session.after-title")
    };
    let finish = move |()| player.finish(said.feeling(), said.note.get_untracked());
    view! {
        <PageTitle title=title lead=t("session.after-lead").to_owned() />
        <Scale
            name="pain-after"
            legend=t("session.pain-now")
            hint=t("session.pain-hint").to_owned()
            value=said.pain_after
        />
        <Scale
            name="pain-worst"
            legend=t("session.pain-worst")
            hint=t("session.pain-hint").to_owned()
            value=said.pain_worst
        />
        <Scale
            name="effort"
            legend=t("session.effort")
            hint=t("session.effort-hint").to_owned()
            value=said.effort
        />
        <Disclosure summary=t("session.more")>
            <Scale
                name="confidence"
                legend=t("session.confidence")
                hint=t("session.confidence-hint").to_owned()
                value=said.confidence
            />
            <TextArea
                name="note"
                label=t("session.note")
                optional=true
                value=said.note
            />
        </Disclosure>
        <BottomBar>
            <Button on_press=finish>{t("session.finish")}</Button>
        </BottomBar>
    }
}

/// What was done, kindly.
#[component]
pub(super) fn Summary(
    /// The session ended before its plan did.
    is_early: bool,
    /// What was done, line by line.
    rows: Vec<(String, String)>,
) -> impl IntoView {
    let title = if is_early {
        t("session.summary-stopped")
    } else {
        t("session.summary-title")
    };
    let rows = rows
        .into_iter()
        .map(|(question, answer)| SummaryRow {
            question,
            answer,
            change: None,
        })
        .collect::<Vec<_>>();
    view! {
        <PageTitle title=title lead=t("session.summary-lead").to_owned() />
        <SummaryList rows=rows />
        <BottomBar>
            <ButtonLink href=Page::Today.hash()>{t("session.to-today")}</ButtonLink>
        </BottomBar>
    }
}

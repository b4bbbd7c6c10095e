//! Stopping early: the reasons to choose from, and the stop list that the signs among them open.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words;
use crate::domain::session::{Event, StopReason};
use crate::state::catalog;
use crate::text::t;
use crate::ui::components::{BottomBar, Button, ButtonKind, CareCard, CareLevel, PageTitle};
use crate::ui::pages::care::{Call, lines_here};

/// Asks why. The session is paused meanwhile.
pub(super) fn stop_reasons(player: Player) -> AnyView {
    let group = move |signs: bool| {
        StopReason::ALL
            .iter()
            .copied()
            .filter(|reason| reason.is_stop_sign() == signs)
            .map(|reason| {
                let choose = move |()| player.answer(Event::Stop { reason });
                view! {
                    <li>
                        <Button kind=ButtonKind::Soft on_press=choose>
                            {words::reason(reason)}
                        </Button>
                    </li>
                }
            })
            .collect_view()
    };
    let go_on = move |()| player.answer(Event::Resume);
    view! {
        <PageTitle title=t("session.stop-title") lead=t("session.stop-lead").to_owned() />
        <h2>{t("session.stop-signs")}</h2>
        <ul class="session-reasons">{group(true)}</ul>
        <h2>{t("session.stop-other")}</h2>
        <ul class="session-reasons">{group(false)}</ul>
        <BottomBar>
            <Button on_press=go_on>{t("session.resume")}</Button>
        </BottomBar>
    }
    .into_any()
}

/// What to do after a stop sign.
pub(super) fn stop_list(player: Player) -> AnyView {
    let list = &catalog().stop_list;
    let lines = lines_here();
    let steps = match lines {
        Some(lines) => list
            .steps
            .iter()
            .map(|step| step.replace("{number}", &lines.emergency))
            .collect(),
        None => list.steps_unknown.clone(),
    };
    let steps = steps.into_iter().map(|step| view! { <li>{step}</li> });
    view! {
        <CareCard level=CareLevel::Emergency title=list.title.clone() heading=true>
            <p>{list.lead.clone()}</p>
        </CareCard>
        <Call lines=lines />
        <ol>{steps.collect_view()}</ol>
        <p>{list.after.clone()}</p>
        <BottomBar>
            <Button kind=ButtonKind::Soft on_press=player.on(Event::Next)>
                {t("session.settled")}
            </Button>
        </BottomBar>
    }
    .into_any()
}

//! Before a session: how it is now, what is coming, and the signs to stop at.

use leptos::prelude::*;

use super::player::Player;
use super::signs::StopSigns;
use crate::domain::session::Event;
use crate::text::t;
use crate::ui::components::{BottomBar, Button, PageTitle, Scale};

/// The screen before the first step.
#[component]
pub(super) fn BeforeScreen(
    /// The session.
    player: Player,
    /// What is coming: "7 steps, about 15 minutes".
    amount: String,
) -> impl IntoView {
    let pain = RwSignal::new(None::<u8>);
    let start = move |()| {
        let pain_before = pain.get_untracked();
        player.send(Event::Start { pain_before });
    };
    view! {
        <PageTitle title=t("page.session") lead=amount />
        <Scale name="pain-before" legend=t("session.pain-now") hint=t("session.pain-hint").to_owned() value=pain />
        <StopSigns />
        <BottomBar>
            <Button on_press=start>{t("session.start")}</Button>
        </BottomBar>
    }
}

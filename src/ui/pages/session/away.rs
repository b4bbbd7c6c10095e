//! The person was away: where the session stands, and the two ways on.

use leptos::prelude::*;

use super::player::Player;
use super::words;
use crate::domain::session::{Event, Ms};
use crate::text::{t, t_with};
use crate::ui::components::{BottomBar, Button, ButtonKind, PageTitle};

/// After this long, how long it was is of no interest.
const LONG_MS: Ms = 90 * 60_000;

/// Asks whether to resume.
#[component]
pub(super) fn AwayScreen(
    /// The session.
    player: Player,
    /// How long.
    away_ms: Ms,
    /// The step the session stands at.
    step: String,
) -> impl IntoView {
    let lead = if away_ms < LONG_MS {
        let minutes = words::minutes(away_ms);
        t_with(
            "session.away-lead",
            &[("minutes", &minutes), ("name", &step)],
        )
    } else {
        t_with("session.away-lead-long", &[("name", &step)])
    };
    view! {
        <PageTitle title=t("session.away-title") lead=lead />
        <p class="quiet">{t("session.away-hint")}</p>
        <BottomBar>
            <Button kind=ButtonKind::Soft on_press=player.on(Event::KeptGoing)>
                {t("session.kept-going")}
            </Button>
            <Button on_press=player.on(Event::Resume)>{t("session.resume")}</Button>
        </BottomBar>
    }
}

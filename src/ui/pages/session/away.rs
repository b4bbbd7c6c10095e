//! The person was away: where the session stands, and the two ways on.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words;
use crate::domain::session::{Event, Ms};
use crate::text::{t, t_with};
use crate::ui::components::{BottomBar, Button, ButtonKind, PageTitle};

/// After this long, how long it was is of no interest.
const LONG_MS: Ms = 90 * 60_000;

/// Asks whether to resume at the step of that name.
pub(super) fn away_screen(player: Player, away_ms: Ms, step: &str) -> AnyView {
    let lead = if away_ms < LONG_MS {
        let minutes = words::minutes(away_ms);
        t_with(
            "session.away-lead",
            &[("minutes", &minutes), ("name", step)],
        )
    } else {
        t_with("session.away-lead-long", &[("name", step)])
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
    .into_any()
}

//! Before a session: how it is now, what is coming, how it sounds, and the signs to stop at.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::signs::stop_signs;
use crate::domain::session::Event;
use crate::text::{t, t_with};
use crate::ui::components::{BottomBar, Button, Disclosure, Notice, PageTitle, Scale};
use crate::ui::pages::sound_choice;
use crate::ui::words::listed;

/// The screen before the first step. `amount` says what is coming: "7 steps, about 15 minutes"; `left_out` names what was
/// chosen and may not be done today.
pub(super) fn before_screen(player: Player, amount: String, left_out: &[String]) -> AnyView {
    let pain = RwSignal::new(None::<u8>);
    let confidence = RwSignal::new(None::<u8>);
    let start = move |()| {
        player.send(Event::Start {
            pain_before: pain.get_untracked(),
            confidence: confidence.get_untracked(),
        });
    };
    let missing = (!left_out.is_empty()).then(|| {
        let names = listed(left_out);
        view! {
            <Notice>
                <p>{t_with("session.left-out-today", &[("names", &names)])}</p>
            </Notice>
        }
    });
    view! {
        <PageTitle title=t("page.session") lead=amount />
        {missing}
        <Scale
            name="pain-before"
            legend=t("session.pain-now")
            hint=t("session.pain-hint").to_owned()
            value=pain
        />
        <Scale
            name="confidence-before"
            legend=t("session.confidence-before")
            hint=t("session.confidence-hint").to_owned()
            value=confidence
        />
        <div class="session-more">
            <Disclosure summary=t("session.sound")>{sound_choice()}</Disclosure>
            {stop_signs()}
        </div>
        <BottomBar>
            <Button on_press=start>{t("session.start")}</Button>
        </BottomBar>
    }
    .into_any()
}

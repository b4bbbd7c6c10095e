//! What was just done, and the way to undo it. It stays until the person closes it or goes on: nothing here is timed.

use crate::ui::view;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use crate::text::t;

/// A card at the bottom edge with "Undo". The live region stands even while there is nothing to say.
#[component]
pub fn UndoToast(
    /// What was done; `None` shows nothing.
    #[prop(into)]
    message: Signal<Option<String>>,
    /// Called when the person wants it undone.
    #[prop(into)]
    on_undo: Callback<()>,
    /// Called when the person closes the card.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="undo-toast" role="status">
            {move || {
                message
                    .get()
                    .map(|message| {
                        view! {
                            <div class="undo-toast-card">
                                <p class="undo-toast-message">{message}</p>
                                <Button kind=ButtonKind::Plain on_press=on_undo>
                                    {t("action.undo")}
                                </Button>
                                <Button kind=ButtonKind::Plain on_press=on_dismiss>
                                    {t("action.dismiss")}
                                </Button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

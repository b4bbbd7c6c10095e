//! When an entry could not be kept: said beside the button, with what was typed still on the page and a way to take it
//! out as a file.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::diary::Entry;
use crate::state::{SaveError, use_diary};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, FieldError, Notice};
use crate::ui::focus::focus_on;

/// What went wrong at the last try.
pub(super) type Failure = SaveError;

/// The id of the message.
const PLACE: &str = "not-saved";

/// Says what went wrong, and brings it into view: the bar with the button may stand over it. Nothing happens when the
/// page is gone by now.
pub(super) fn say(failure: RwSignal<Option<Failure>>, problem: Failure) {
    if failure.try_set(Some(problem)).is_none() {
        request_animation_frame(|| focus_on(PLACE));
    }
}

/// The message; nothing while all is well.
#[component]
pub(super) fn FailureNotice(
    /// What went wrong at the last try.
    failure: RwSignal<Option<Failure>>,
    /// The entry as it stands on the page.
    entry: Signal<Entry>,
) -> impl IntoView {
    let diary = use_diary();
    view! {
        <div role="alert" id=PLACE tabindex="-1">
            <Show when=move || failure.with(Option::is_some)>
                <Notice>
                    <p>
                        <strong>{t("diary.not-saved")}</strong>
                    </p>
                    <p>{move || failure.get().map(why)}</p>
                    <Button
                        kind=ButtonKind::Soft
                        on_press=move |()| diary.download(&entry.get_untracked())
                    >
                        {t("diary.download-entry")}
                    </Button>
                </Notice>
            </Show>
        </div>
    }
}

fn why(failure: Failure) -> &'static str {
    match failure {
        SaveError::Full => t("diary.failed-full"),
        SaveError::Blocked => t("diary.failed-blocked"),
        SaveError::ReadOnly => t("diary.failed-read-only"),
        SaveError::OtherTab => t("diary.failed-other-tab"),
        SaveError::Other => t("diary.failed-other"),
    }
}

/// Said when Save is pressed and nothing was given.
pub(super) fn missing() -> FieldError {
    FieldError::new("pain-now", t("diary.missing"))
}

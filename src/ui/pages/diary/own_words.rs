//! What a number of the scale means to this person, in their own words: shown once it is chosen, and changed in place.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::setting::Setting;
use crate::state::use_settings;
use crate::text::{t, t_with};

/// The words of the chosen number; nothing while none is.
pub(super) fn own_words(value: RwSignal<Option<u8>>) -> AnyView {
    (move || value.get().map(words_of)).into_any()
}

fn words_of(number: u8) -> AnyView {
    let settings = use_settings();
    let said = n_with("diary.own-words", number);
    let known = settings.scale_words(number);
    let keep = move |words: String| {
        let words = words.trim().to_owned();
        if untrack(|| settings.scale_words(number)) != words {
            settings.prefer(Setting::ScaleWords(number, words));
        }
    };
    let summary = if known.is_empty() {
        n_with("diary.own-words-ask", number)
    } else {
        let number = number.to_string();
        t_with("diary.own-words-said", &[("n", &number), ("words", &known)])
    };
    view! {
        <details class="own-words">
            <summary class="disclosure-summary">{summary}</summary>
            <label class="field-label" for="own-words">
                {said}
            </label>
            <p class="field-hint" id="own-words-hint">
                {t("diary.own-words-hint")}
            </p>
            <input
                class="text-field"
                type="text"
                autocomplete="off"
                id="own-words"
                aria-describedby="own-words-hint"
                maxlength="120"
                prop:value=known
                on:change=move |ev| keep(event_target_value(&ev))
            />
        </details>
    }
    .into_any()
}

fn n_with(key: &'static str, number: u8) -> String {
    t_with(key, &[("n", &number.to_string())])
}

//! How the app looks: theme and text size.

use leptos::prelude::*;

use super::store::Store;
use crate::domain::setting::{TextSize, Theme};
use crate::platform::looks;

/// How the app looks.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Looks {
    pub theme: RwSignal<Theme>,
    pub text_size: RwSignal<TextSize>,
    store: Store,
}

impl Looks {
    /// Shows the app in that theme at once, and keeps it.
    pub fn choose_theme(self, theme: Theme) {
        looks::show_theme(theme);
        self.theme.set(theme);
        self.store
            .save(async move |book| book.save_theme(theme).await, |_| {});
    }

    /// Shows the text in that size at once, and keeps it.
    pub fn choose_text_size(self, size: TextSize) {
        looks::show_text_size(size);
        self.text_size.set(size);
        self.store
            .save(async move |book| book.save_text_size(size).await, |_| {});
    }
}

pub(super) fn provide(store: Store, theme: Option<Theme>, text_size: Option<TextSize>) {
    provide_context(Looks {
        theme: RwSignal::new(theme.unwrap_or(Theme::Auto)),
        text_size: RwSignal::new(text_size.unwrap_or(TextSize::Percent100)),
        store,
    });
}

/// How the app looks. Provided by [`super::provide`].
#[must_use]
pub fn use_looks() -> Looks {
    expect_context()
}

//! Something about the app itself, above the page: an update is ready, storage is in trouble, this tab only reads.

use crate::ui::view;
use leptos::prelude::*;

/// What the banner is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know: ready to work offline, a new version is ready.
    Note,
    /// Needs attention: storage is in trouble, this tab cannot save.
    Warn,
}

/// A band above the page. Said by screen readers without interrupting.
#[component]
pub fn Banner(
    /// What it is about.
    kind: BannerKind,
    /// What is the matter, in one sentence.
    #[prop(into)]
    message: String,
    /// What can be done: soft buttons or links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let kind = match kind {
        BannerKind::Note => "note",
        BannerKind::Warn => "warn",
    };
    view! {
        <section class="banner" data-kind=kind role="status">
            <p class="banner-message">{message}</p>
            {children.map(|actions| view! { <div class="banner-actions">{actions()}</div> })}
        </section>
    }
}

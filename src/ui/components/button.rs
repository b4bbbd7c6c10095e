//! Buttons, and links that look like buttons. A button does something here; a link goes somewhere.

use crate::ui::view;
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main action of a page.
    #[default]
    Primary,
    /// One of several equal actions.
    Soft,
    /// An action at the edge: looks like a link.
    Plain,
    /// The call for help on a stop screen, and only there.
    Care,
}

impl ButtonKind {
    fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Soft => "soft",
            Self::Plain => "plain",
            Self::Care => "care",
        }
    }
}

/// A native button. Never disabled: a press that cannot work yet says why.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Submits the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Called on a press; a submit button leaves this to its form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The label: a verb.
    children: Children,
) -> impl IntoView {
    let press = move |_| {
        if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            data-kind=kind.name()
            on:click=press
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button, for the main action of a page when that action is to go somewhere.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// The label: a verb.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" href=href data-kind=kind.name()>
            {children()}
        </a>
    }
}

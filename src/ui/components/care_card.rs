//! Urgent advice, in three degrees. The only place of the app with a strong colour.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;

/// How soon help is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CareLevel {
    /// Now.
    Emergency,
    /// Today.
    SameDay,
    /// Within days to 2 weeks.
    Soon,
}

impl CareLevel {
    fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::SameDay => "same-day",
            Self::Soon => "soon",
        }
    }

    /// Said before the title to people who do not see the colour.
    fn prefix(self) -> &'static str {
        match self {
            Self::Emergency => t("care.emergency"),
            Self::SameDay => t("care.same-day"),
            Self::Soon => t("care.soon"),
        }
    }
}

/// A card that says what to do and how soon.
#[component]
pub fn CareCard(
    /// How soon help is needed.
    level: CareLevel,
    /// What to do, as a heading.
    #[prop(into)]
    title: String,
    /// The title is the heading of the page, and the card reaches from edge to edge on a phone.
    #[prop(optional)]
    heading: bool,
    /// Why, in plain words.
    children: Children,
) -> impl IntoView {
    let title = view! {
        <span class="visually-hidden">{level.prefix()}" "</span>
        {title}
    };
    let title = if heading {
        view! { <h1 class="care-card-title" tabindex="-1">{title}</h1> }.into_any()
    } else {
        view! { <h2 class="care-card-title">{title}</h2> }.into_any()
    };
    view! {
        <section class="care-card" data-level=level.name() data-page=heading>
            {title}
            <div class="care-card-body">{children()}</div>
        </section>
    }
}

//! The small pictures beside words, in the hand of the figures: rounded, one line weight. Never alone and never read out:
//! the word beside the picture is the name.

use crate::ui::view;
use leptos::prelude::*;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// A rising sun.
    Today,
    /// A notebook.
    Diary,
    /// A line that goes gently up.
    Progress,
    /// An open book.
    Learn,
    /// Two sliders.
    Settings,
    /// A chevron against the reading direction.
    Back,
}

impl IconName {
    /// The strokes, in a square of 24 units.
    fn path(self) -> &'static str {
        match self {
            Self::Today => "M3 18h18M7 18a5 5 0 0 1 10 0M12 5v3M4.5 10.5l2 1.6M19.5 10.5l-2 1.6",
            Self::Diary => {
                "M8 3.5h9a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H8a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3ZM9 3.5v17M12.5 9h3M12.5 13h3"
            }
            Self::Progress => "M4 4v14a2 2 0 0 0 2 2h14M8 15l3.5-3.5 3 2L20 8",
            Self::Learn => {
                "M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5ZM12 6.5v13"
            }
            Self::Settings => {
                "M4 8h7M17 8h3M4 16h3M13 16h7M11 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M7 16a3 3 0 1 0 6 0 3 3 0 1 0-6 0"
            }
            Self::Back => "M14.5 5.5 8 12l6.5 6.5",
        }
    }
}

/// A picture of one word's size, hidden from screen readers.
#[component]
pub fn Icon(
    /// Which picture.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg
            class=if name == IconName::Back { "icon icon-turns" } else { "icon" }
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
        >
            <path d=name.path() />
        </svg>
    }
}

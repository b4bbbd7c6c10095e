//! What stands where there is nothing yet, or nothing to do: a quiet picture in the hand of the icons, and words.

use crate::ui::view;
use leptos::prelude::*;

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmptyPicture {
    /// An open notebook with a pencil: nothing is written yet.
    Diary,
    /// A line that grows out of a leaf: it takes some days more.
    Progress,
    /// The sun over the horizon: nothing is to be done.
    Rest,
}

/// The paths of one picture, in a box of 120 × 80 units: how each is drawn, and its data.
type Paths = [(&'static str, &'static str)];

impl EmptyPicture {
    fn paths(self) -> &'static Paths {
        match self {
            Self::Diary => &[
                (
                    "empty-paper",
                    "M60 18C48 11 33 9 16 11v54c17-2 32 0 44 7 12-7 27-9 44-7V11c-17-2-32 0-44 7Z",
                ),
                (
                    "empty-line",
                    "M60 18v54M28 27c7-.6 13 0 19 2M28 40c7-.6 13 0 19 2M73 29c3-1 6-1.600 9-1.900",
                ),
                ("empty-tint", "m78 58 5-13 22-22 8 8-22 22Z"),
            ],
            Self::Progress => &[
                ("empty-ground", "M10 66h100"),
                (
                    "empty-line",
                    "M16 54c12-2 14 4 24 0s12-16 24-14 12 8 22 0 10-16 18-20",
                ),
                ("empty-tint", "M104 20c-8-1-12-5-12-11 7-1 12 3 12 11Z"),
                ("empty-dots", "M22 66h0M40 66h0M58 66h0M76 66h0M94 66h0"),
            ],
            Self::Rest => &[
                ("empty-tint", "M36 60a24 24 0 0 1 48 0Z"),
                ("empty-line", "M60 16v9M27 30l7 6M93 30l-7 6"),
                ("empty-ground", "M10 60h100M34 70h52"),
            ],
        }
    }
}

/// The picture over the words. The picture says nothing that the words do not.
pub fn empty(picture: EmptyPicture, words: AnyView) -> AnyView {
    let paths = picture
        .paths()
        .iter()
        .map(|(class, d)| view! { <path class=*class d=*d /> })
        .collect_view();
    view! {
        <div class="empty">
            <svg class="empty-picture" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
                {paths}
            </svg>
            {words}
        </div>
    }
    .into_any()
}

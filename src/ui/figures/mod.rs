//! The drawn pictures of exercises on a page: one that moves, and a small still one for lists. What is drawn is `figure`'s;
//! this puts its paths into the page and keeps the time.

mod moving;
mod still;

pub use moving::moving;
pub use still::{late_still, still};

use crate::domain::exercise::Exercise;
use crate::text::t_with;
use crate::ui::words::position_name;

/// What the picture shows, for people who do not see it.
#[must_use]
pub fn in_words(exercise: &Exercise) -> String {
    t_with(
        "figure.shows",
        &[
            ("name", &exercise.name),
            ("position", &position_name(exercise.position)),
            ("cues", &exercise.cues.join(". ")),
        ],
    )
}

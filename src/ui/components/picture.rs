//! A drawn picture with the words that say what it shows.

use crate::ui::view;
use leptos::prelude::*;

/// One path of a picture: what it stands for, its data, and the weight of its line where the role does not say.
pub type PicturePath = (String, String, Option<u8>);

/// A picture in a box of 320 × 170 units. It is hidden from screen readers: the caption says all of it.
pub fn picture(caption: String, paths: Vec<PicturePath>) -> AnyView {
    let paths = paths
        .into_iter()
        .map(|(role, d, weight)| {
            let weight = weight.map(|weight| weight.to_string());
            view! { <path class=role d=d stroke-width=weight /> }
        })
        .collect_view();
    view! {
        <figure class="picture">
            <svg class="picture-drawn" viewBox="0 0 320 170" aria-hidden="true" focusable="false">
                {paths}
            </svg>
            <figcaption class="picture-caption">{caption}</figcaption>
        </figure>
    }
    .into_any()
}

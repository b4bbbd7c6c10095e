//! The small picture of an exercise in a list: its end frame. Decoration, for the name stands beside it.

use crate::ui::view;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use crate::domain::id::ExerciseId;
use crate::figure::Figures;
use crate::platform::sight::Sight;

/// The picture. Nothing when the exercise has none.
#[must_use]
pub fn still(id: &ExerciseId) -> AnyView {
    view! { <div class="figure-still" aria-hidden="true" inner_html=markup(id)></div> }.into_any()
}

/// The picture, drawn only when it comes near the screen: for long lists.
#[must_use]
pub fn late_still(id: &ExerciseId) -> AnyView {
    let place = NodeRef::<Div>::new();
    place.on_load(|place| {
        GALLERY.with(|gallery| match gallery {
            Some(gallery) => gallery.watch(&place),
            None => fill(&place),
        });
    });
    view! {
        <div class="figure-still" aria-hidden="true" data-figure=id.to_string() node_ref=place></div>
    }
    .into_any()
}

thread_local! {
    /// Fills the late pictures of all lists.
    static GALLERY: Option<Sight> = Sight::new("400px", Box::new(|place, is_near| {
        if is_near {
            fill(&place);
        }
    }));
}

fn fill(place: &Element) {
    GALLERY.with(|gallery| gallery.as_ref().map(|gallery| gallery.forget(place)));
    let id = place.get_attribute("data-figure").unwrap_or_default();
    place.set_inner_html(&markup(&ExerciseId::from(id.as_str())));
}

fn markup(id: &ExerciseId) -> String {
    // Tests build every figure: one that cannot be read never ships.
    let Ok(Some(figure)) = Figures::embedded().figure(id) else {
        return String::new();
    };
    let (_, end) = figure.stills_s();
    super::moving::svg("", &figure, end)
}

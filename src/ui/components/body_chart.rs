//! The body with places shaded, to look at: nothing in it can be pressed. What it shows is said in words beside it.

use leptos::prelude::*;

use super::body_map::{around, frame, hundredths};
use crate::domain::site::SitePain;
use crate::figure::body_map::{Region, VIEWS, View, regions};

/// A place to shade: the mark, how strongly in hundredths, and what is written on it.
pub type Shade = (SitePain, u8, String);

/// The front and the back side by side. The element with the id `named_by` says what they show.
pub fn body_chart(shades: &[Shade], named_by: String) -> AnyView {
    let all = regions();
    let drawings = VIEWS.map(|view| drawing(view, &all, shades));
    view! {
        <div class="body-map-sheet" role="img" aria-labelledby=named_by>
            {drawings}
        </div>
    }
    .into_any()
}

fn drawing(view: View, all: &[Region], shades: &[Shade]) -> AnyView {
    let (caption, [left, right]) = around(view);
    let mut skin = String::new();
    let mut tints: Vec<AnyView> = Vec::new();
    for region in all.iter().filter(|region| region.view == view) {
        skin.push_str(&region.path());
        for (mark, strength, number) in shades {
            let found = region.tints(std::slice::from_ref(mark));
            tints.extend(found.into_iter().map(|tint| {
                let (x, y) = tint.at;
                view! {
                    <path class="body-map-tint" d=tint.path fill-opacity=hundredths(*strength) />
                    <text class="body-map-number" x=x y=y>
                        {number.clone()}
                    </text>
                }
                .into_any()
            }));
        }
    }
    view! {
        <div class="body-map-view">
            <p class="body-map-caption">{caption}</p>
            <svg viewBox=frame() focusable="false">
                <text class="body-map-side" x="-1760" y="5980">
                    {left}
                </text>
                <text class="body-map-side" x="1760" y="5980">
                    {right}
                </text>
                <path class="body-map-skin" d=skin />
                {tints}
            </svg>
        </div>
    }
    .into_any()
}

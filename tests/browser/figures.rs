//! The drawn figure: named for those who do not see it, moving only while it is to, without a change of its elements.

use js_sys::Promise;
use leptos::prelude::*;
use tend::domain::id::ExerciseId;
use tend::ui::figures::{late_still, moving, still};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{count, one, settle, show};

/// Lets so many frames be painted.
async fn frames(count: u32) {
    for _ in 0..count {
        let frame = Promise::new(&mut |painted, _| {
            window().request_animation_frame(&painted).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

fn bridge(plays: RwSignal<bool>, is_left: RwSignal<bool>) -> Element {
    show(move || {
        let id = ExerciseId::from("STG01");
        moving(
            &id,
            "Drawing: Bridge".to_owned(),
            plays.into(),
            is_left.into(),
        )
    })
}

#[wasm_bindgen_test]
async fn a_figure_has_words_and_hides_its_strokes() {
    let section = bridge(RwSignal::new(false), RwSignal::new(false));
    settle().await;
    one(&section, "[role=img][aria-label='Drawing: Bridge']");
    assert_eq!(count(&section, "svg:not([aria-hidden=true])"), 0);
    assert!(count(&section, ".figure-moving path") > 8);
    assert_eq!(count(&section, "[style]"), 0);
}

#[wasm_bindgen_test]
async fn a_figure_moves_only_while_it_plays_and_keeps_its_elements() {
    let plays = RwSignal::new(true);
    let section = bridge(plays, RwSignal::new(false));
    let svg = one(&section, ".figure-moving");
    // The page of the tests is long, and what nobody sees does not move.
    svg.scroll_into_view();
    frames(4).await;
    let (before, thigh) = (svg.inner_html(), one(&svg, "path:last-of-type"));
    // It may rest in its first pose for a while.
    let mut waited = 0;
    while svg.inner_html() == before {
        assert!(waited < 600, "it stands still");
        frames(1).await;
        waited += 1;
    }
    assert!(svg.contains(Some(&thigh)), "its paths were made anew");
    plays.set(false);
    frames(2).await;
    let paused = svg.inner_html();
    frames(30).await;
    assert_eq!(svg.inner_html(), paused, "it moves while it is paused");
}

#[wasm_bindgen_test]
async fn the_left_side_is_the_mirror_image() {
    let is_left = RwSignal::new(false);
    let section = bridge(RwSignal::new(false), is_left);
    frames(2).await;
    assert_eq!(count(&section, "g[transform^='matrix(-1 0 0 1 ']"), 0);
    is_left.set(true);
    frames(2).await;
    assert_eq!(count(&section, "g[transform^='matrix(-1 0 0 1 ']"), 3);
}

#[wasm_bindgen_test]
async fn a_list_shows_still_pictures_those_far_away_later() {
    let section = show(|| {
        let id = ExerciseId::from("STG01");
        view! {
            <div>{still(&id)}</div>
            <div>{late_still(&id)}</div>
            <pre>{"\n".repeat(500)}</pre>
            <div class="far">{late_still(&id)}</div>
        }
    });
    frames(10).await;
    assert_eq!(count(&section, "svg"), 2);
    one(&section, ".far").scroll_into_view();
    frames(10).await;
    assert_eq!(count(&section, "svg"), 3);
    assert_eq!(count(&section, ".figure-still:not([aria-hidden=true])"), 0);
}

#[wasm_bindgen_test]
async fn an_exercise_without_a_figure_shows_none() {
    let none = || Signal::stored(false);
    let section = show(move || moving(&ExerciseId::from("NO99"), String::new(), none(), none()));
    settle().await;
    assert_eq!(count(&section, "svg"), 0);
}

//! Radios, check lists and the 0 to 10 scale.

use std::collections::BTreeSet;

use leptos::prelude::*;
use tend::ui::components::{Checkboxes, Choice, Radios, Scale};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{count, labelled, one, press, settle, show, words};

fn sides() -> Vec<Choice> {
    vec![
        Choice::new("left", "Left"),
        Choice::new("right", "Right").hint("Seen from you"),
        Choice::new("unsure", "Not sure"),
    ]
}

fn signs() -> Vec<Choice> {
    vec![
        Choice::new("breath", "Out of breath").opening(),
        Choice::new("faint", "Fainting"),
        Choice::new("none", "None of these").exclusive(),
    ]
}

#[wasm_bindgen_test]
async fn the_legend_is_the_heading_and_the_hint_belongs_to_the_group() {
    let section = show(|| {
        let chosen = RwSignal::new(None);
        view! {
            <Radios
                name="side"
                legend="Which side hurts?"
                heading=true
                hint="One is enough.".to_owned()
                choices=sides()
                chosen=chosen
            />
        }
    });
    settle().await;
    assert_eq!(
        words(&one(&section, "fieldset > legend > h1")),
        "Which side hurts?"
    );
    let described = one(&section, "fieldset").get_attribute("aria-describedby");
    assert_eq!(described.as_deref(), Some("side-hint"));
    assert_eq!(words(&one(&section, "#side-hint")), "One is enough.");
}

#[wasm_bindgen_test]
async fn the_first_radio_carries_the_name_of_the_group_as_its_id() {
    let section = show(|| {
        let chosen = RwSignal::new(None);
        view! { <Radios name="side" legend="Which side?" choices=sides() chosen=chosen /> }
    });
    settle().await;
    for (label, id) in [
        ("Left", "side"),
        ("Right", "side-2"),
        ("Not sure", "side-3"),
    ] {
        assert_eq!(labelled(&section, label).id(), id);
    }
}

#[wasm_bindgen_test]
async fn radios_are_native_and_share_one_name_so_that_arrow_keys_work() {
    let section = show(|| {
        let chosen = RwSignal::new(None);
        view! { <Radios name="side" legend="Which side?" choices=sides() chosen=chosen /> }
    });
    settle().await;
    assert_eq!(count(&section, "input[type=radio][name=side]"), 3);
    assert_eq!(count(&section, "[tabindex], [role]"), 0);
}

#[wasm_bindgen_test]
async fn a_radio_tells_what_was_chosen_and_shows_what_is() {
    let chosen = RwSignal::new(Some("left".to_owned()));
    let section = show(move || {
        view! { <Radios name="side" legend="Which side?" choices=sides() chosen=chosen /> }
    });
    settle().await;
    assert!(labelled(&section, "Left").checked());
    press(&labelled(&section, "Not sure"));
    settle().await;
    assert_eq!(chosen.get_untracked().as_deref(), Some("unsure"));
    chosen.set(Some("right".to_owned()));
    settle().await;
    assert!(labelled(&section, "Right").checked());
    assert!(!labelled(&section, "Not sure").checked());
}

#[wasm_bindgen_test]
async fn none_of_these_clears_the_others_and_they_clear_it() {
    let ticked = RwSignal::new(BTreeSet::new());
    let section = show(move || {
        view! { <Checkboxes name="signs" legend="Any of these?" choices=signs() ticked=ticked /> }
    });
    settle().await;
    let rows: [(&str, &[&str]); 5] = [
        ("Fainting", &["faint"]),
        ("Out of breath", &["breath", "faint"]),
        ("None of these", &["none"]),
        ("Fainting", &["faint"]),
        ("Fainting", &[]),
    ];
    for (label, expected) in rows {
        press(&labelled(&section, label));
        settle().await;
        let now: Vec<String> = ticked.get_untracked().into_iter().collect();
        assert_eq!(now, expected, "after {label}");
        for choice in signs() {
            let on = expected.contains(&choice.value.as_str());
            assert_eq!(labelled(&section, &choice.label).checked(), on);
        }
    }
}

#[wasm_bindgen_test]
async fn a_ticked_row_opens_its_follow_ups_and_keeps_them_while_others_change() {
    let ticked = RwSignal::new(BTreeSet::new());
    let drawn = StoredValue::new(0);
    let section = show(move || {
        let follow_up = move |value: String| {
            drawn.update_value(|drawn| *drawn += 1);
            view! { <p class="more">{format!("More about {value}")}</p> }.into_any()
        };
        view! {
            <Checkboxes
                name="signs"
                legend="Any of these?"
                choices=signs()
                ticked=ticked
                follow_up=follow_up
            />
        }
    });
    settle().await;
    let breath = labelled(&section, "Out of breath");
    assert_eq!(
        breath.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    assert_eq!(count(&section, ".more"), 0);
    press(&breath);
    settle().await;
    assert_eq!(
        breath.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    let more = breath.get_attribute("aria-controls").unwrap();
    assert_eq!(
        words(&one(&section, &format!("#{more}"))),
        "More about breath"
    );
    press(&labelled(&section, "Fainting"));
    settle().await;
    assert_eq!(drawn.get_value(), 1, "the follow-ups were drawn again");
    press(&breath);
    settle().await;
    assert_eq!(count(&section, ".more"), 0);
}

#[wasm_bindgen_test]
async fn the_scale_has_a_radio_for_each_number_and_starts_with_none() {
    let value = RwSignal::new(None);
    let section = show(move || {
        view! { <Scale name="pain" legend="Pain now" value=value /> }
    });
    settle().await;
    assert_eq!(words(&one(&section, "legend")), "Pain now");
    assert_eq!(count(&section, "input[type=radio][name=pain]"), 11);
    assert_eq!(count(&section, "input:checked"), 0);
    for number in [0_u8, 4, 10] {
        press(&labelled(&section, &number.to_string()));
        settle().await;
        assert_eq!(value.get_untracked(), Some(number));
    }
}

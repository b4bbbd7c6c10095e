//! Pages made of plain nodes: what changes, what stays, and what is let go.

use leptos::prelude::*;
use tend::ui::node::{Element, IntoNode, Node};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::page::{count, one, press, settle, show, words};

/// A list with a field, made anew whenever `names` changes.
fn listed(names: RwSignal<Vec<&'static str>>) -> Node {
    let rows = move || {
        let rows: Vec<Element> = names.get().into_iter().map(row).collect();
        Element::new("div")
            .child(Element::new("input\0class\0kept"))
            .child(Element::new("ul").child(rows))
    };
    rows.into_node()
}

fn row(name: &'static str) -> Element {
    Element::new("li").child(name)
}

#[wasm_bindgen_test]
async fn what_is_of_the_same_kind_keeps_its_element_and_what_was_typed() {
    let names = RwSignal::new(vec!["one", "two"]);
    let page = show(move || listed(names));
    let field: HtmlInputElement = one(&page, ".kept").unchecked_into();
    field.set_value("typed");
    let _ = field.focus();
    names.set(vec!["three"]);
    settle().await;
    let after: HtmlInputElement = one(&page, ".kept").unchecked_into();
    assert!(after == field);
    assert_eq!(after.value(), "typed");
    assert_eq!(document().active_element().as_ref(), Some(after.as_ref()));
    assert_eq!(words(&page), "three");
    names.set(vec!["four", "five", "six"]);
    settle().await;
    assert_eq!(words(&page), "fourfivesix");
    names.set(Vec::new());
    settle().await;
    assert_eq!(count(&page, "li"), 0);
}

#[wasm_bindgen_test]
async fn what_is_of_another_kind_is_put_in_its_place() {
    let kind = RwSignal::new(0);
    let middle = move || match kind.get() {
        0 => Node::Nothing,
        1 => "words".into_node(),
        2 => Element::new("em").child("drawn").into_node(),
        _ => vec!["several", " ", "words"].into_node(),
    };
    let page = show(move || {
        Element::new("p")
            .child("before ")
            .child(middle)
            .child(" after")
            .into_node()
    });
    for (step, expected) in [
        (1, "before words after"),
        (2, "before drawn after"),
        (3, "before several words after"),
        (2, "before drawn after"),
        (0, "before after"),
        (3, "before several words after"),
    ] {
        kind.set(step);
        settle().await;
        assert_eq!(words(&page), expected);
    }
}

#[wasm_bindgen_test]
async fn a_handler_of_the_page_before_is_let_go() {
    let round = RwSignal::new(1);
    let heard = RwSignal::new(Vec::new());
    let page = show(move || {
        (move || {
            let now = round.get();
            Element::new("button\0type\0button")
                .on(leptos::ev::click, move |_| {
                    heard.update(|all| all.push(now))
                })
                .child("press")
        })
        .into_node()
    });
    press(&one(&page, "button"));
    round.set(2);
    settle().await;
    press(&one(&page, "button"));
    assert_eq!(heard.get_untracked(), [1, 2]);
}

#[wasm_bindgen_test]
async fn an_attribute_comes_and_goes_with_its_signal_and_numbers_are_plain() {
    let is_wrong = RwSignal::new(false);
    let page = show(move || {
        Element::new("svg:svg")
            .attr("width", 1.5)
            .attr("aria-invalid", move || is_wrong.get().then_some("true"))
            .into_node()
    });
    let drawn = one(&page, "svg");
    assert_eq!(
        drawn.namespace_uri().as_deref(),
        Some("http://www.w3.org/2000/svg")
    );
    assert_eq!(drawn.get_attribute("width").as_deref(), Some("1.5"));
    assert_eq!(drawn.get_attribute("aria-invalid"), None);
    is_wrong.set(true);
    settle().await;
    assert_eq!(drawn.get_attribute("aria-invalid").as_deref(), Some("true"));
    is_wrong.set(false);
    settle().await;
    assert_eq!(drawn.get_attribute("aria-invalid"), None);
}

#[wasm_bindgen_test]
async fn a_handler_finds_the_contexts_of_its_place() {
    let found = RwSignal::new(None);
    let page = show(move || {
        provide_context(7);
        let press = move |_| found.set(use_context::<i32>());
        Element::new("button")
            .on(leptos::ev::click, press)
            .into_node()
    });
    press(&one(&page, "button"));
    assert_eq!(found.get_untracked(), Some(7));
}

#[wasm_bindgen_test]
async fn an_event_on_its_way_to_what_has_left_the_page_is_no_fault() {
    let faults = js_sys::Function::new_no_args(
        "window.faults = 0; window.onerror = () => { window.faults += 1 };",
    );
    faults.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    let is_there = RwSignal::new(true);
    let heard = RwSignal::new(0);
    let page = show(move || {
        let part = move || match is_there.get() {
            true => Element::new("input\0class\0leaving")
                .on(leptos::ev::change, move |_| {
                    heard.update(|count| *count += 1)
                })
                .into_node(),
            false => "gone".into_node(),
        };
        part.into_node()
    });
    let field = one(&page, ".leaving");
    let tell = || field.dispatch_event(&web_sys::Event::new("change").unwrap());
    tell().unwrap();
    is_there.set(false);
    settle().await;
    tell().unwrap();
    assert_eq!(heard.get_untracked(), 1);
    let faults = js_sys::Function::new_no_args("window.onerror = null; return window.faults");
    assert_eq!(faults.call0(&wasm_bindgen::JsValue::NULL).unwrap(), 0);
}

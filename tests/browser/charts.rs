//! Charts: named by their sentence, read by a slider, with a table that is made when it is opened.

#![allow(clippy::indexing_slicing)] // A test may stop where it stands.

use leptos::prelude::*;
use tend::chart::Scale;
use tend::chart::trend::{Point, trend};
use tend::domain::time::Date;
use tend::ui::charts::{
    Reading, TrendPicture, chart_figure, reader, table, trend_picture, when_opened,
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::page::{count, labelled, one, press, settle, show, words};

fn chart() -> AnyView {
    let points = [Some(4.0), None, Some(6.0)];
    let points: Vec<Point> = (0..)
        .zip(points)
        .map(|(at, value)| Point {
            day: Date::from_days(at),
            value,
            range: None,
            is_thin: false,
        })
        .collect();
    let reading = Reading::new(vec![0, 500, 1_000]);
    let picture = trend_picture(TrendPicture {
        id: "pain".to_owned(),
        trend: trend(&points, 1, Scale::new(0.0, 10.0), &[], &[]),
        ticks: vec!["10".to_owned(), "0".to_owned()],
        ends: ["1 May".to_owned(), "3 May".to_owned()],
        is_small: false,
        band: None,
        reading: Some(reading),
    });
    let say = Box::new(|at: usize| ["four", "nothing recorded", "six"][at].to_owned());
    let numbers = when_opened(
        "Show the numbers",
        Box::new(|| {
            table(
                &["Day", "Value"],
                vec![vec!["1 May".to_owned(), "4".to_owned()]],
            )
        }),
    );
    let below = view! {
        {reader("pain", "Pain", reading, say)}
        {numbers}
    };
    chart_figure(
        "pain",
        "Pain from 1 May to 3 May.".into_any(),
        picture,
        below.into_any(),
    )
}

#[wasm_bindgen_test]
async fn a_chart_is_a_picture_named_by_its_sentence() {
    let section = show(chart);
    settle().await;
    let picture = one(&section, "svg[role=img]");
    let named_by = picture.get_attribute("aria-labelledby").unwrap();
    let sentence = one(&section, &format!("#{named_by}"));
    assert_eq!(words(&sentence), "Pain from 1 May to 3 May.");
    assert_eq!(sentence.tag_name(), "FIGCAPTION");
}

#[wasm_bindgen_test]
async fn the_slider_says_each_point_and_the_gap_between() {
    let section = show(chart);
    settle().await;
    let slider: HtmlInputElement = labelled(&section, "Read it day by day: Pain");
    assert_eq!(
        slider.get_attribute("aria-valuetext").as_deref(),
        Some("six")
    );
    assert_eq!(
        words(&one(&section, ".reader-said")),
        "",
        "nothing is said before anyone asks"
    );
    slider.set_value("1");
    let event = web_sys::Event::new("input").unwrap();
    slider.dispatch_event(&event).unwrap();
    settle().await;
    assert_eq!(
        slider.get_attribute("aria-valuetext").as_deref(),
        Some("nothing recorded")
    );
    assert_eq!(words(&one(&section, ".reader-said")), "nothing recorded");
    let cursor = one(&section, ".trend-cursor").get_attribute("d");
    assert_eq!(cursor.as_deref(), Some("M500 0V1000"));
}

#[wasm_bindgen_test]
async fn the_table_is_made_when_it_is_opened() {
    let section = show(chart);
    settle().await;
    assert_eq!(count(&section, "table"), 0);
    press(&one(&section, "summary"));
    // The browser tells of the opening in a task of its own.
    for _ in 0..50 {
        settle().await;
        if count(&section, "table") == 1 {
            break;
        }
        let soon = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 10);
        });
        wasm_bindgen_futures::JsFuture::from(soon).await.unwrap();
    }
    assert_eq!(words(&one(&section, "tbody th")), "1 May");
    assert_eq!(words(&one(&section, "tbody td")), "4");
    let head = one(&section, "thead th").get_attribute("scope");
    assert_eq!(head.as_deref(), Some("col"));
}

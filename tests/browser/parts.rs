//! The parts around questions: care cards, lists, navigation, status, undo.

use leptos::prelude::*;
use tend::ui::components::{
    Banner, BannerKind, Button, ButtonKind, CareCard, CareLevel, IconName, NavBar, NavLink,
    PageHeader, ProgressBar, StatusLine, StepList, StepRow, SummaryList, SummaryRow, TimerRing,
    UndoToast,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{count, one, press, settle, show, words};

#[wasm_bindgen_test]
async fn a_care_card_says_its_urgency_in_words() {
    let rows = [
        (CareLevel::Emergency, "Emergency: Get help"),
        (CareLevel::SameDay, "Today: Get help"),
        (CareLevel::Soon, "Soon: Get help"),
    ];
    for (level, title) in rows {
        let section = show(move || {
            view! {
                <CareCard level=level title="Get help" heading=true>
                    <p>"Why"</p>
                </CareCard>
            }
        });
        settle().await;
        let heading = one(&section, "h1");
        assert_eq!(words(&heading), title);
        assert_eq!(heading.get_attribute("tabindex").as_deref(), Some("-1"));
    }
}

#[wasm_bindgen_test]
async fn a_change_link_says_what_it_changes() {
    let section = show(|| {
        let rows = vec![
            SummaryRow {
                question: "Pain now".to_owned(),
                answer: "4 of 10".to_owned(),
                change: Some("#/intake/pain".to_owned()),
            },
            SummaryRow {
                question: "Age".to_owned(),
                answer: "54".to_owned(),
                change: None,
            },
        ];
        view! { <SummaryList rows=rows /> }
    });
    settle().await;
    assert_eq!(
        words(&one(&section, "a[href='#/intake/pain']")),
        "Change Pain now"
    );
    assert_eq!(count(&section, "a"), 1);
    assert_eq!(count(&section, "dl dt"), 2);
}

#[wasm_bindgen_test]
async fn the_navigation_says_where_the_person_is() {
    let section = show(|| {
        let link = |label, href: &str, current| NavLink {
            label,
            href: href.to_owned(),
            icon: IconName::Today,
            current,
        };
        let links = vec![link("Today", "#/", true), link("Diary", "#/diary", false)];
        view! { <NavBar links=links /> }
    });
    settle().await;
    assert!(one(&section, "nav").has_attribute("aria-label"));
    assert_eq!(words(&one(&section, "a[aria-current=page]")), "Today");
    assert_eq!(count(&section, "a"), 2);
    assert_eq!(count(&section, "svg:not([aria-hidden=true])"), 0);
}

#[wasm_bindgen_test]
async fn every_header_holds_the_settings() {
    for back in [None, Some(Signal::stored("#/intake/age".to_owned()))] {
        let section = show(move || {
            view! { <PageHeader back=back home="#/" settings="#/settings" /> }
        });
        settle().await;
        assert_eq!(words(&one(&section, "a[href='#/settings']")), "Settings");
        let backs = count(&section, "a[href='#/intake/age']");
        assert_eq!(backs, u32::from(back.is_some()));
    }
}

#[wasm_bindgen_test]
async fn the_status_stands_before_it_speaks() {
    let message = RwSignal::new(String::new());
    let section = show(move || view! { <StatusLine message=message /> });
    settle().await;
    let status = one(&section, "[role=status]");
    assert_eq!(words(&status), "");
    message.set("Saved".to_owned());
    settle().await;
    assert_eq!(words(&status), "Saved");
}

#[wasm_bindgen_test]
async fn undo_is_offered_until_it_is_used_or_closed() {
    let message = RwSignal::new(None);
    let undone = RwSignal::new(0);
    let section = show(move || {
        view! {
            <UndoToast
                message=message
                on_undo=move |()| undone.update(|undone| *undone += 1)
                on_dismiss=move |()| message.set(None)
            />
        }
    });
    settle().await;
    assert_eq!(count(&section, "button"), 0);
    message.set(Some("Entry deleted".to_owned()));
    settle().await;
    press(&one(&section, "button"));
    settle().await;
    assert_eq!(undone.get_untracked(), 1);
    press(&one(&section, "button:last-of-type"));
    settle().await;
    assert_eq!(count(&section, "button"), 0);
    assert_eq!(count(&section, "[role=status]"), 1);
}

#[wasm_bindgen_test]
async fn a_button_calls_back_and_submits_only_when_told() {
    let pressed = RwSignal::new(0);
    let section = show(move || {
        view! {
            <Button kind=ButtonKind::Soft on_press=move |()| pressed.update(|pressed| *pressed += 1)>
                "Pause"
            </Button>
        }
    });
    settle().await;
    let button = one(&section, "button[type=button]");
    press(&button);
    assert_eq!(pressed.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_step_opens_its_reason() {
    let section = show(|| {
        view! {
            <StepList title="Stretch">
                <StepRow name="Bridge" amount="2 × 8" href="#/library/STR01".to_owned()>
                    "You told us you sit a lot."
                </StepRow>
                <StepRow name="Walk" amount="10 minutes" />
            </StepList>
        }
    });
    settle().await;
    assert_eq!(count(&section, "ul > li"), 2);
    assert_eq!(count(&section, "details"), 1);
    assert_eq!(words(&one(&section, "summary")), "Why this?");
    assert_eq!(words(&one(&section, "li a")), "Bridge");
}

#[wasm_bindgen_test]
async fn progress_is_a_native_element_with_a_name() {
    let section = show(|| {
        view! { <ProgressBar label="Question 4 of 12" done=4_u32 of=12_u32 /> }
    });
    settle().await;
    let bar = one(&section, "progress[aria-label='Question 4 of 12']");
    assert_eq!(bar.get_attribute("max").as_deref(), Some("12"));
}

#[wasm_bindgen_test]
async fn the_ring_fills_and_never_overflows() {
    let part = RwSignal::new(0.25);
    let section = show(move || view! { <TimerRing part=part /> });
    for (now, dash) in [(0.25, "25.0 100"), (2.0, "100.0 100"), (-1.0, "0.0 100")] {
        part.set(now);
        settle().await;
        let ring = one(&section, "[stroke-dasharray]");
        assert_eq!(
            ring.get_attribute("stroke-dasharray").as_deref(),
            Some(dash)
        );
    }
}

#[wasm_bindgen_test]
async fn a_banner_is_said_without_interrupting() {
    let section = show(|| {
        view! {
            <Banner kind=BannerKind::Warn message="This tab only reads.">
                <a href="#/settings">"See why"</a>
            </Banner>
        }
    });
    settle().await;
    assert_eq!(
        words(&one(&section, "[role=status] p")),
        "This tab only reads."
    );
    assert_eq!(count(&section, "[role=alert]"), 0);
}

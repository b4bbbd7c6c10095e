//! The browser's own store, clock and chance behind the ports, and the state that works on them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use tend::commands::ports::{Clock, Seed};
use tend::commands::{Shelf, ShelfError};
use tend::domain::answers::Answers;
use tend::domain::diary::Entry;
use tend::platform::clock::BrowserClock;
use tend::platform::local_storage::LocalStorageShelf;
use tend::platform::seed::BrowserSeed;
use tend::platform::tabs;
use tend::state::{
    DiaryState, SaveStatus, Trouble, open, provide, use_answers, use_diary, use_keeping, use_now,
    use_save_status, use_today,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{settle, show};

fn run(script: &str) -> JsValue {
    js_sys::Function::new_no_args(script)
        .call0(&JsValue::NULL)
        .unwrap()
}

fn stored(key: &str) -> Option<String> {
    run(&format!("return localStorage.getItem('{key}')")).as_string()
}

/// Empties both copies; the page of the tests gets the script that the app's page has.
async fn empty_store() {
    tabs::let_go();
    run(include_str!("../../public/store.js"));
    run("localStorage.clear()");
    ask("return tendStore.clear([])").await;
}

/// Runs a script whose promise is waited for.
async fn ask(script: &str) -> JsValue {
    let promise: js_sys::Promise = run(script).dyn_into().unwrap();
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap()
}

/// Waits until the second copy has answered and the state has heard of it.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        ask("return new Promise((done) => setTimeout(done, 10))").await;
    }
    panic!("waited in vain");
}

/// Opens the app's state as a start does, and takes from it what a page would. The page of the start before is closed, so
/// that it writes no more.
async fn start<T: Copy + 'static>(take: fn() -> T) -> T {
    tabs::let_go();
    let opened = open().await;
    let found = Rc::new(Cell::new(None));
    let into = found.clone();
    show(move || {
        provide(opened);
        into.set(Some(take()));
    });
    found.get().unwrap()
}

#[wasm_bindgen_test]
async fn the_shelf_keeps_texts_as_they_are_and_sees_only_our_keys() {
    empty_store().await;
    run("localStorage.setItem('other-app', 'theirs')");
    let shelf = LocalStorageShelf::open().unwrap();
    let text = "{\"note\":\"größer, 痛み, 🙂, \\\\\"}";
    shelf.write("tend1:r:one", text).await.unwrap();
    assert_eq!(shelf.keys().await, Ok(vec!["tend1:r:one".to_owned()]));
    assert_eq!(shelf.read("tend1:r:one").await, Ok(Some(text.to_owned())));
    assert_eq!(
        stored("tend1:r:one").as_deref(),
        Some(text),
        "not wrapped in JSON again"
    );
    shelf.remove("tend1:r:one").await.unwrap();
    assert_eq!(shelf.read("tend1:r:one").await, Ok(None));
    assert_eq!(stored("other-app").as_deref(), Some("theirs"));
}

#[wasm_bindgen_test]
async fn a_full_store_says_so_and_keeps_what_it_had() {
    empty_store().await;
    let shelf = LocalStorageShelf::open().unwrap();
    shelf.write("tend1:r:one", "before").await.unwrap();
    run("localStorage.setItem('filler', 'x'.repeat(5 * 1024 * 1024 - 1000))");
    let long = "x".repeat(10_000);
    assert_eq!(
        shelf.write("tend1:r:one", &long).await,
        Err(ShelfError::Full)
    );
    assert_eq!(stored("tend1:r:one").as_deref(), Some("before"));

    let (diary, status, keeping) = start(|| (use_diary(), use_save_status(), use_keeping())).await;
    let mut entry = Entry::blank(use_now(), use_now().date());
    entry.note = "x".repeat(3_000);
    run("window.commit = tendStore.commit;
         tendStore.commit = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))");
    save(diary, entry.clone()).await;
    assert!(matches!(status.get_untracked(), SaveStatus::NotSaved(_)));
    assert_eq!(keeping.trouble.get_untracked(), Some(Trouble::Full));
    run("tendStore.commit = window.commit");
    save(diary, entry.clone()).await;
    assert_eq!(
        status.get_untracked(),
        SaveStatus::Saved,
        "the second copy holds it"
    );
    assert_eq!(keeping.trouble.get_untracked(), Some(Trouble::Full));

    run("localStorage.removeItem('filler')");
    save(diary, entry).await;
    assert_eq!(status.get_untracked(), SaveStatus::Saved);
    assert_eq!(keeping.trouble.get_untracked(), None);
    empty_store().await;
}

async fn save(diary: DiaryState, entry: Entry) {
    let heard = Rc::new(Cell::new(false));
    let hears = heard.clone();
    diary.save(entry, move |_| hears.set(true));
    until(|| heard.get()).await;
}

#[wasm_bindgen_test]
async fn a_blocked_store_is_a_state_and_not_a_crash() {
    run("window.tendStore = undefined;
         Object.defineProperty(window, 'localStorage', { configurable: true,
         get() { throw new DOMException('blocked', 'SecurityError') } })");
    let blocked = LocalStorageShelf::open().err();
    let (diary, status, keeping) = start(|| (use_diary(), use_save_status(), use_keeping())).await;
    run("delete window.localStorage; delete window.tendStore");

    assert_eq!(blocked, Some(ShelfError::Blocked));
    assert_eq!(keeping.trouble.get_untracked(), Some(Trouble::Blocked));
    save(diary, Entry::blank(use_now(), use_now().date())).await;
    assert_eq!(status.get_untracked(), SaveStatus::SavedForNow);
    assert_eq!(diary.entries.with_untracked(Vec::len), 1);
}

#[wasm_bindgen_test]
async fn an_entry_is_there_after_a_new_start_and_a_deleted_one_can_come_back() {
    empty_store().await;
    let (diary, today) = start(|| (use_diary(), use_today())).await;
    assert!(stored("tend1:meta").is_none(), "opening keeps nothing");
    save(diary, Entry::blank(use_now(), today)).await;
    assert!(stored("tend1:meta").is_some());

    let diary = start(use_diary).await;
    let kept = diary.entries.get_untracked().pop().unwrap();
    diary.delete(kept.clone(), |_| {});
    until(|| diary.entries.with_untracked(Vec::is_empty)).await;
    assert!(start(use_diary).await.entries.with_untracked(Vec::is_empty));
    diary.restore(kept.id.clone());
    until(|| diary.entries.with_untracked(|all| all.len() == 1)).await;
    let back = start(use_diary).await.entries.get_untracked();
    let values: Vec<_> = back.into_iter().map(|kept| kept.value).collect();
    assert_eq!(values, [kept.value]);
}

#[wasm_bindgen_test]
async fn a_draft_is_kept_at_once_when_the_page_goes_away() {
    empty_store().await;
    let answers = start(use_answers).await;
    let mut draft = Answers {
        age: Some(44),
        ..Answers::default()
    };
    answers.keep_draft(draft.clone());
    draft.age = Some(45);
    answers.keep_draft(draft.clone());
    assert!(
        stored("tend1:draft:intake").is_none(),
        "the typing has not rested"
    );
    run("dispatchEvent(new Event('pagehide'))");
    settle().await;
    assert!(
        stored("tend1:draft:intake").is_some(),
        "at once, for the page may never come back"
    );
    let again = start(use_answers).await;
    assert_eq!(again.draft.get_untracked().age, Some(45));

    again.commit(draft);
    until(|| stored("tend1:draft:intake").is_none()).await;
    let current = start(use_answers).await.current.get_untracked();
    assert_eq!(current.unwrap().age, Some(45));
    empty_store().await;
}

#[wasm_bindgen_test]
fn time_and_chance_come_from_the_browser() {
    let now = BrowserClock.now();
    assert!(now.at > 1_700_000_000_000);
    assert_eq!(
        f64::from(now.offset_min),
        -run("return new Date().getTimezoneOffset()")
            .as_f64()
            .unwrap()
    );
    let zone = run("return Intl.DateTimeFormat().resolvedOptions().timeZone");
    assert_eq!(Some(BrowserClock.zone()), zone.as_string());
    assert_ne!(BrowserSeed.random(), BrowserSeed.random());
}

//! Taking in a copy: the file is looked into first, what would change is said, and only then it is taken in. The last
//! time can be taken back.

use crate::ui::view;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::platform::extra;
use crate::state::{Chosen, Keeping, MAX_BYTES, NotRead, Plan, Refused, chosen, use_keeping};
use crate::text::{Plural, t, t_plural};
use crate::ui::components::{Button, ButtonKind, Notice, PageTitle, TextField};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::router::{arrive, is_marked};

/// The id of what is said about the file.
const PLACE: &str = "restore-said";

/// The id of what is said once it was taken in, and the mark in the address of the page that opens then.
const DONE: &str = "restore-done";
const MARK: &str = "done";

/// What is known of the file.
#[derive(Clone)]
enum Seen {
    Nothing,
    Reading,
    /// Locked: a password has to open it.
    Locked(JsValue),
    Opening,
    Wrong(&'static str),
    Plan(Plan),
}

/// The page.
#[component]
pub(in crate::ui) fn Restore() -> impl IntoView {
    let keeping = use_keeping();
    let seen = RwSignal::new(Seen::Nothing);
    let can_undo = RwSignal::new(false);
    let is_after = is_marked(MARK);
    keeping.last_import(move |is_there| {
        can_undo.try_set(is_there);
        // The app has started anew: what was pressed is gone, and what came of it takes its place.
        if is_after {
            request_animation_frame(move || {
                if is_there {
                    focus_on(DONE)
                } else {
                    arrive(0.0)
                }
            });
        }
    });
    view! {
        <Frame>
            <PageTitle title=t("page.restore") />
            <div class="settings-part">
                <p>{t("restore.lead")}</p>
                <p>{t("restore.merge")}</p>
                <label class="button restore-choose" data-kind=move || choose_kind(seen)>
                    {t("restore.choose")}
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".json,.age,application/json"
                        on:change=move |ev| look(keeping, seen, event_target::<JsValue>(&ev))
                    />
                </label>
                <div id=PLACE tabindex="-1" role="status">
                    {move || said(keeping, seen)}
                </div>
                {move || can_undo.get().then(|| undo(keeping, seen))}
                <p>
                    <a class="settings-link" href=Page::Settings.hash()>{t("restore.back")}</a>
                </p>
            </div>
        </Frame>
    }
}

/// Reads the file and says what is in it.
fn look(keeping: Keeping, seen: RwSignal<Seen>, field: JsValue) {
    seen.set(Seen::Reading);
    leptos::task::spawn_local(async move {
        match chosen(field, MAX_BYTES).await {
            None => {
                seen.try_set(Seen::Wrong(t("restore.too-big")));
            }
            Some(Chosen::Locked(file)) => {
                seen.try_set(Seen::Locked(file));
                request_animation_frame(|| focus_on(PLACE));
            }
            Some(Chosen::Text(text)) => look_into(keeping, seen, text),
        }
    });
}

fn look_into(keeping: Keeping, seen: RwSignal<Seen>, text: String) {
    keeping.look_into(text, move |plan| {
        seen.try_set(match plan {
            Ok(plan) => Seen::Plan(plan),
            Err(problem) => Seen::Wrong(problem_in_words(problem)),
        });
        request_animation_frame(|| focus_on(PLACE));
    });
}

/// Asks for the password of a locked copy.
fn locked(keeping: Keeping, seen: RwSignal<Seen>, file: JsValue) -> AnyView {
    let password = RwSignal::new(String::new());
    let open = move |()| {
        // Read before the field goes with what is said next.
        let (file, given) = (file.clone(), password.get_untracked());
        seen.set(Seen::Opening);
        // The page says so first: opening takes the whole device for some seconds.
        set_timeout(
            move || {
                leptos::task::spawn_local(async move {
                    match extra::unlock(&given, file).await {
                        Ok(text) => look_into(keeping, seen, text),
                        Err(_) => {
                            seen.try_set(Seen::Wrong(t("bring.wrong-password")));
                        }
                    }
                });
            },
            std::time::Duration::from_millis(50),
        );
    };
    view! {
        <TextField name="password" label=t("bring.password") kind="password" value=password />
        <Button on_press=open>{t("bring.open")}</Button>
    }
    .into_any()
}

/// A page has one main action: once a file was chosen, it is to take that in.
fn choose_kind(seen: RwSignal<Seen>) -> &'static str {
    let is_next = seen.with(|seen| matches!(seen, Seen::Plan(plan) if !plan.changes.is_empty()));
    if is_next { "soft" } else { "primary" }
}

fn problem_in_words(problem: NotRead) -> &'static str {
    match problem {
        NotRead::Refused(Refused::TooBig) => t("restore.too-big"),
        NotRead::Refused(Refused::NotOurs) => t("restore.not-ours"),
        NotRead::Refused(Refused::Newer) => t("restore.newer"),
        NotRead::Refused(Refused::Damaged) => t("restore.damaged"),
        NotRead::Shelf(_) => t("restore.store"),
    }
}

fn said(keeping: Keeping, seen: RwSignal<Seen>) -> AnyView {
    match seen.get() {
        Seen::Nothing => ().into_any(),
        Seen::Reading => view! { <p>{t("restore.reading")}</p> }.into_any(),
        Seen::Locked(file) => locked(keeping, seen, file),
        Seen::Opening => view! { <p>{t("bring.opening")}</p> }.into_any(),
        Seen::Wrong(problem) => view! { <Notice><p>{problem}</p></Notice> }.into_any(),
        Seen::Plan(plan) => {
            let failed = Callback::new(move |()| {
                seen.try_set(Seen::Wrong(t("restore.failed")));
            });
            let cancel = Callback::new(move |()| seen.set(Seen::Nothing));
            summary(keeping, plan, failed, cancel)
        }
    }
}

/// What taking it in would do, with the way to do it and the way to leave it.
pub(in crate::ui) fn summary(
    keeping: Keeping,
    plan: Plan,
    failed: Callback<()>,
    cancel: Callback<()>,
) -> AnyView {
    let rows = [
        ("restore.entries", plan.entries),
        ("restore.sessions", plan.sessions),
        ("restore.others", plan.others),
        ("restore.changed", plan.changed),
        ("restore.same", plan.same),
        ("restore.left-out", plan.left_out),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| {
            let number = count.to_string();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            view! { <li>{t_plural(key, Plural::english(count), &[("n", &number)])}</li> }
        });
    let mut rows: Vec<_> = rows.collect();
    if plan.changes.is_empty() {
        // That all of it is here already need not be counted; what could not be read has to be told.
        let left_out = rows.pop().filter(|_| plan.left_out > 0);
        return view! {
            <Notice>
                <p>{t("restore.nothing")}</p>
                {left_out.map(|row| view! { <ul>{row}</ul> })}
            </Notice>
        }
        .into_any();
    }
    let take = move |()| {
        keeping.take_in(plan.clone(), after(), move |_| failed.run(()));
    };
    view! {
        <div class="settings-sure">
            <h2>{t("restore.holds")}</h2>
            <ul>{rows}</ul>
            <p>{t("restore.nothing-lost")}</p>
            <Button on_press=take>{t("restore.take")}</Button>
            <Button kind=ButtonKind::Plain on_press=cancel>
                {t("restore.cancel")}
            </Button>
        </div>
    }
    .into_any()
}

/// The address of this page after it was done.
fn after() -> String {
    let mut hash = Page::Restore.hash();
    hash.push('?');
    hash.push_str(MARK);
    hash
}

/// The way back from the last time.
fn undo(keeping: Keeping, seen: RwSignal<Seen>) -> AnyView {
    let undo = move |()| {
        keeping.undo_import(after(), move |_| {
            seen.try_set(Seen::Wrong(t("restore.failed")));
        });
    };
    view! {
        <div id=DONE tabindex="-1">
            <Notice>
                <p>{t("restore.done")}</p>
                <Button kind=ButtonKind::Soft on_press=undo>
                    {t("restore.undo")}
                </Button>
            </Notice>
        </div>
    }
    .into_any()
}

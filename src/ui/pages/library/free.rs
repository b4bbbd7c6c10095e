//! Free choices: one exercise at once, or a list of one's own. What stands against an exercise is said here, before it is chosen.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::id::ExerciseId;
use crate::domain::instead::FreeChoice;
use crate::domain::setting::{OWN_LIST_MOST, Setting};
use crate::state::{Choices, catalog, use_settings};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind, ButtonLink, Card, Notice};
use crate::ui::pages::why_not;
use crate::ui::route::{OWN_LIST, Page};
use crate::ui::words::listed;

/// Do this now, or add it to the own list; or why not. Nothing for who has no routine.
pub(super) fn free_ways(id: &ExerciseId) -> Option<AnyView> {
    let view = match Choices::now()?.free(id)? {
        FreeChoice::Open(_) => {
            let href = Page::SessionFree(id.to_string()).hash();
            view! {
                <ButtonLink href=href>{t("free.do")}</ButtonLink>
                {on_the_list(id.clone())}
            }
            .into_any()
        }
        found => {
            let why = why_not(id, found).into_iter();
            let why: Vec<_> = why.map(|one| view! { <p>{one}</p> }).collect();
            view! { <Notice>{why}</Notice> }.into_any()
        }
    };
    Some(view)
}

/// Puts the exercise on the list, or takes it off.
fn on_the_list(id: ExerciseId) -> AnyView {
    let settings = use_settings();
    let known = id.clone();
    let is_on = Memo::new(move |_| settings.own_list().contains(&known));
    let is_full = move || settings.own_list().len() >= OWN_LIST_MOST;
    let change = move |()| {
        let mut list = untrack(|| settings.own_list());
        if is_on.get_untracked() {
            list.retain(|one| *one != id);
        } else {
            list.push(id.clone());
        }
        settings.save(Setting::OwnList(list), |_| {});
    };
    let button = move || match (is_on.get(), is_full()) {
        (false, true) => view! { <p class="quiet">{t("free.full")}</p> }.into_any(),
        (is_on, _) => {
            let label = if is_on { t("free.off") } else { t("free.on") };
            view! {
                <Button kind=ButtonKind::Soft on_press=change.clone()>
                    {label}
                </Button>
            }
            .into_any()
        }
    };
    view! { {button} }.into_any()
}

/// The own list with the way to do it; nothing while it is empty.
pub(super) fn own_list() -> Option<AnyView> {
    let settings = use_settings();
    let list = untrack(|| settings.own_list());
    let rules = &catalog().rules;
    let names: Vec<String> = list
        .iter()
        .filter_map(|id| rules.exercise(id))
        .map(|exercise| exercise.name.clone())
        .collect();
    (!names.is_empty()).then(|| {
        let href = Page::SessionFree(OWN_LIST.to_owned()).hash();
        view! {
            <Card title=t("free.list").to_owned()>
                <p>{t_with("free.list-of", &[("names", &listed(&names))])}</p>
                <ButtonLink kind=ButtonKind::Soft href=href>
                    {t("free.do-list")}
                </ButtonLink>
            </Card>
        }
        .into_any()
    })
}

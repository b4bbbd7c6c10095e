//! Everything as a copy with a password. The plain copy stands in the settings.

use crate::ui::view;
use leptos::prelude::*;
use serde_json::json;

use crate::state::{Keeping, use_today};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Notice, TextField};
use crate::ui::hand_out::{OnItsWay, Order, hand_out, told};

/// The shortest password.
const SHORTEST: usize = 8;

fn ways(keeping: Keeping) -> AnyView {
    let (password, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new("");
    let step = RwSignal::new(OnItsWay::No);
    let save = move |()| {
        let given = password.get_untracked();
        let problem = if given.chars().count() < SHORTEST {
            t("files.password-short")
        } else if again.get_untracked() != given {
            t("files.password-differs")
        } else {
            ""
        };
        wrong.set(problem);
        if !problem.is_empty() {
            return;
        }
        let order = Order {
            request: json!({"what": "lock", "password": given}).to_string(),
            is_bytes: true,
            data: None,
            name: format!("tend-backup-{}.json.age", use_today()),
            media_type: "application/octet-stream",
            step,
        };
        hand_out(keeping, order, OnItsWay::Locking);
    };
    let problem = move || {
        let problem = wrong.get();
        (!problem.is_empty()).then(|| view! { <Notice><p>{problem}</p></Notice> })
    };
    view! {
        <TextField name="password" label=t("files.password") kind="password" value=password />
        <TextField name="password-again" label=t("files.again") kind="password" value=again />
        <div role="alert">{problem}</div>
        <Button kind=ButtonKind::Soft on_press=save>
            {t("files.locked-save")}
        </Button>
        {told(step)}
    }
    .into_any()
}

pub(super) fn part(keeping: Keeping) -> AnyView {
    super::part(t("files.locked"), t("files.locked-what"), ways(keeping))
}

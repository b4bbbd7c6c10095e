//! Reminders as a file for the person's own calendar: Tend asks for no leave to send messages.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::state::{Keeping, use_now};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, Checkboxes, Choice, SelectField, TextField};
use crate::ui::dates::weekday_in_words;
use crate::ui::hand_out::{OnItsWay, Order, hand_out, told};

pub(super) fn part(keeping: Keeping) -> AnyView {
    let days = |list: &[u8]| RwSignal::new(list.iter().map(u8::to_string).collect::<BTreeSet<_>>());
    let time = |at: &str| RwSignal::new(at.to_owned());
    let (training, quiet) = (days(&[0, 2, 4]), days(&[]));
    let (session, morning, evening) = (time("17:00"), time("08:00"), time("20:00"));
    let (weekly_day, weekly) = (RwSignal::new("6".to_owned()), time("18:00"));
    let step = RwSignal::new(OnItsWay::No);
    let save = move |()| {
        let now = use_now();
        let numbers = |days: RwSignal<BTreeSet<String>>| -> Vec<u8> {
            days.with_untracked(|days| days.iter().filter_map(|day| day.parse().ok()).collect())
        };
        let wanted = json!({
            "session_days": numbers(training),
            "session_at": minute(session),
            "morning_at": minute(morning),
            "evening_at": minute(evening),
            "weekly_day": weekly_day.get_untracked().parse::<u8>().unwrap_or(6),
            "weekly_at": minute(weekly),
            "quiet_days": numbers(quiet),
        });
        let request = json!({
            "what": "calendar", "at": now.at, "offset": now.offset_min, "wanted": wanted,
        });
        let order = Order {
            request: request.to_string(),
            is_bytes: false,
            data: Some(String::new()),
            name: "tend-reminders.ics".to_owned(),
            media_type: "text/calendar",
            step,
        };
        hand_out(keeping, order, OnItsWay::Making);
    };
    let ways = view! {
        <Checkboxes name="session-days" legend=t("reminders.session-days") choices=weekdays() ticked=training />
        <TextField name="session-at" label=t("reminders.session-at") kind="time" value=session />
        <TextField name="morning-at" label=t("reminders.morning-at") kind="time" value=morning />
        <TextField name="evening-at" label=t("reminders.evening-at") kind="time" value=evening />
        <SelectField name="weekly-day" label=t("reminders.weekly-day") choices=weekdays() value=weekly_day />
        <TextField name="weekly-at" label=t("reminders.weekly-at") kind="time" value=weekly />
        <Checkboxes name="quiet-days" legend=t("reminders.quiet") choices=weekdays() ticked=quiet />
        <Button kind=ButtonKind::Soft on_press=save>
            {t("reminders.save")}
        </Button>
        {told(step)}
    };
    super::part(t("reminders.title"), t("reminders.what"), ways.into_any())
}

/// The weekdays from Monday on.
fn weekdays() -> Vec<Choice> {
    // 1970-01-05 was a Monday.
    let name = |day: i32| weekday_in_words(None, 4 + day).0;
    (0..7)
        .map(|day| Choice::new(day.to_string(), name(day)))
        .collect()
}

/// Minutes after midnight of a time such as `17:00`; nothing reminds when the field is empty.
fn minute(field: RwSignal<String>) -> Value {
    let time = field.get_untracked();
    let parts = time.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute) = (
            hour.parse::<u16>().ok()?,
            minute.get(..2)?.parse::<u16>().ok()?,
        );
        Some(hour * 60 + minute)
    });
    parts.map_or(Value::Null, Value::from)
}

//! The week in words: days of each kind of work, minutes of walking, the next step, and the break for days at a desk.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::id::ExerciseId;
use crate::domain::recommend::DayPlan;
use crate::domain::week_balance::{WeekPart, week_balance};
use crate::state::{catalog, use_answers, use_plan};
use crate::text::{t, t_with};
use crate::ui::components::Disclosure;
use crate::ui::route::Page;

/// The balance of these days; in energy mode without any aim.
pub(super) fn balance(days: &[DayPlan], has_aims: bool) -> Option<AnyView> {
    let answers = use_answers().current.get_untracked()?;
    let found = week_balance(&catalog().rules, &answers, days);
    let mut lines: Vec<String> = Vec::new();
    for one in &found.parts {
        let (days, aim) = (one.days.to_string(), one.aim.to_string());
        let name = part_name(one.part);
        let values = [("part", name), ("days", &days), ("aim", &aim)];
        let key = if has_aims {
            "balance.part"
        } else {
            "balance.part-plain"
        };
        lines.push(t_with(key, &values));
    }
    let minutes = found.aerobic_min.to_string();
    lines.push(t_with("balance.aerobic", &[("n", &minutes)]));
    if let Some((own, next)) = found.own_min.filter(|_| has_aims) {
        let (own, next) = (own.to_string(), next.to_string());
        lines.push(t_with("balance.next", &[("own", &own), ("next", &next)]));
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let note = if has_aims {
        t("balance.note")
    } else {
        t("balance.note-plain")
    };
    let desk = use_plan().with_untracked(|plan| plan.as_ref()?.desk_break.clone());
    let desk = desk.and_then(|id| desk_line(&id));
    Some(
        view! {
            <Disclosure summary=t("balance.title")>
                <ul>{lines}</ul>
                <p>{note}</p>
                {desk}
            </Disclosure>
        }
        .into_any(),
    )
}

fn part_name(part: WeekPart) -> &'static str {
    match part {
        WeekPart::Strength => t("balance.strength"),
        WeekPart::Mobility => t("balance.mobility"),
        WeekPart::MindBody => t("balance.mind-body"),
        WeekPart::Balance => t("balance.balance"),
    }
}

fn desk_line(id: &ExerciseId) -> Option<AnyView> {
    let exercise = catalog().rules.exercise(id)?;
    let href = Page::LibraryItem(id.to_string()).hash();
    let name = exercise.name.clone();
    Some(
        view! {
            <p>
                {t("balance.desk")} " "
                <a class="text-link" href=href>
                    {name}
                </a>
            </p>
        }
        .into_any(),
    )
}

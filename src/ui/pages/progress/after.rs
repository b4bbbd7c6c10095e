//! Pain after sessions, for each kind of block and each time it was looked at, beside what chance alone gives.

use crate::ui::view;
use leptos::prelude::*;

use super::headline::towards;
use super::points;
use super::study::Study;
use crate::chart::words::counted;
use crate::insight::Finding;
use crate::insight::after_sessions::{After, BlockKind, Compared, Horizon};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::charts::{estimate_row, when_opened};
use crate::ui::components::Card;

/// The section; nothing while there was no session.
pub(super) fn after_section(study: &Study) -> Option<AnyView> {
    if study.session_days.is_empty() {
        return None;
    }
    let found = study.after.get_value()?;
    Some(section(study, &found))
}

fn section(study: &Study, found: &[After]) -> AnyView {
    let kinds = cards(found, true);
    let others = found.to_vec();
    let others = (!cards(found, false).is_empty()).then(|| {
        when_opened(
            t("after.each"),
            Box::new(move || cards(&others, false).into_any()),
        )
    });
    view! {
        <section class="progress-part">
            <h2>{t("after.title")}</h2>
            {study.quiet(t("after.lead"))}
            {kinds}
            {others}
            {study.quiet(t("after.caution"))}
        </section>
    }
    .into_any()
}

/// The cards of the kinds that come first: all sessions, and those after which pain lay outside what chance gives; or of the rest.
fn cards(found: &[After], first: bool) -> Vec<AnyView> {
    let comes_first = |kind: &BlockKind| *kind == BlockKind::Any || says_something(found, *kind);
    let kinds = BlockKind::ALL
        .into_iter()
        .filter(|kind| comes_first(kind) == first);
    kinds
        .filter_map(|kind| {
            let of_kind: Vec<&After> = found.iter().filter(|one| one.kind == kind).collect();
            kind_card(kind, &of_kind)
        })
        .collect()
}

fn says_something(found: &[After], kind: BlockKind) -> bool {
    let of_kind = found.iter().filter(|one| one.kind == kind);
    of_kind
        .filter_map(|one| one.finding.found())
        .any(Compared::is_outside_chance)
}

/// One kind. What still waits is said for sessions as a whole alone.
fn kind_card(kind: BlockKind, found: &[&After]) -> Option<AnyView> {
    let is_compared = |one: &&&After| one.finding.found().is_some();
    let compared = found.iter().filter(is_compared).count();
    if found.is_empty() || (compared == 0 && kind != BlockKind::Any) {
        return None;
    }
    let rows: Vec<AnyView> = found.iter().filter_map(|one| row(one)).collect();
    Some(
        view! {
            <Card title=kind_name(kind).to_owned()>
                <div class="after-rows">{rows}</div>
            </Card>
        }
        .into_any(),
    )
}

fn row(after: &After) -> Option<AnyView> {
    let what = horizon_name(after.horizon);
    match &after.finding {
        Finding::Found(compared) => Some(compared_row(what, compared)),
        Finding::Waiting { days_more } => {
            let plural = Plural::english(u32::try_from(*days_more).unwrap_or(u32::MAX));
            let said = t_plural(
                "after.waiting",
                plural,
                &[("what", what), ("n", &days_more.to_string())],
            );
            Some(view! { <p class="quiet">{said}</p> }.into_any())
        }
        Finding::Patchy(recorded) => {
            let said = t_with(
                "after.patchy",
                &[
                    ("what", what),
                    ("n", &recorded.days.to_string()),
                    ("of", &recorded.possible.to_string()),
                ],
            );
            Some(view! { <p class="quiet">{said}</p> }.into_any())
        }
        Finding::Still => None,
    }
}

fn compared_row(what: &'static str, compared: &Compared) -> AnyView {
    let key = if !compared.is_outside_chance() {
        "after.within"
    } else if compared.difference < 0.0 {
        "after.lower"
    } else {
        "after.higher"
    };
    let verdict = t_with(key, &[("n", &points(compared.difference.abs()))]);
    let detail = t_with(
        "after.detail",
        &[
            ("with", &counted("after.days", compared.days_with)),
            ("without", &compared.days_without.to_string()),
            ("low", &towards(compared.chance.0)),
            ("high", &towards(compared.chance.1)),
        ],
    );
    view! {
        <div class="after-row">
            <h3>{what}</h3>
            <p>{verdict}</p>
            {estimate_row(compared.difference, compared.chance)}
            <p class="quiet">{detail}</p>
        </div>
    }
    .into_any()
}

fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Any => t("after.any"),
        BlockKind::Release => t("after.release"),
        BlockKind::Stretch => t("after.stretch"),
        BlockKind::Strength => t("after.strength"),
        BlockKind::Aerobic => t("after.aerobic"),
        BlockKind::Calm => t("after.calm"),
    }
}

fn horizon_name(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::SameEvening => t("after.evening"),
        Horizon::NextMorning => t("after.morning"),
        Horizon::TwoDaysLater => t("after.two-days"),
    }
}

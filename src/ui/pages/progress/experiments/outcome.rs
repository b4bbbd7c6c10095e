//! What an experiment has shown, in plain sentences with its likely range.

use crate::ui::view;
use leptos::prelude::*;

use crate::chart::words::number;
use crate::domain::experiment::{Experiment, Outcome};
use crate::domain::time::Date;
use crate::insight::days::Days;
use crate::insight::experiment::{Found, Means, Verdict, looked_at, result};
use crate::state::{use_check_ins, use_diary};
use crate::text::{t, t_with};
use crate::ui::charts::estimate_row;
use crate::ui::components::Card;
use crate::ui::dates::short_day;
use crate::ui::pages::progress::headline::{sizes, towards};
use crate::ui::pages::progress::points;

/// The name of what is looked at, as a choice.
pub(super) fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pain => t("experiments.outcome-pain"),
        Outcome::Interference => t("experiments.outcome-interference"),
        Outcome::Sleep => t("experiments.outcome-sleep"),
        Outcome::Stiffness => t("experiments.outcome-stiffness"),
        Outcome::Mood => t("experiments.outcome-mood"),
        Outcome::Energy => t("experiments.outcome-energy"),
    }
}

/// What is looked at, inside a sentence.
fn outcome_phrase(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pain => t("experiments.what-pain"),
        Outcome::Interference => t("experiments.what-interference"),
        Outcome::Sleep => t("experiments.what-sleep"),
        Outcome::Stiffness => t("experiments.what-stiffness"),
        Outcome::Mood => t("experiments.what-mood"),
        Outcome::Energy => t("experiments.what-energy"),
    }
}

/// What the diary says of an experiment up to today.
pub(super) fn found_of(experiment: &Experiment, today: Date) -> Found {
    let (measure, _, _) = looked_at(experiment.outcome);
    let days = use_diary().entries.with_untracked(|entries| {
        use_check_ins().list.with_untracked(|check_ins| {
            let since = |day: Date| day >= experiment.started;
            let entries = entries.iter().map(|kept| &kept.value);
            let check_ins = check_ins.iter().map(|kept| &kept.value);
            let entries = entries.filter(move |entry| since(entry.day));
            Days::of(entries, check_ins.filter(move |one| since(one.day)), today)
        })
    });
    match days {
        Some(days) => result(experiment, days.row(measure), today),
        None => result(
            experiment,
            &crate::insight::days::Row::new(today, Vec::new()),
            today,
        ),
    }
}

/// An experiment that is over.
pub(super) fn past(experiment: &Experiment, today: Date) -> AnyView {
    let found = found_of(experiment, today);
    let title = t_with(
        "experiments.now-title",
        &[("a", &experiment.option_a), ("b", &experiment.option_b)],
    );
    let begun = short_day(experiment.started);
    let mut said = vec![t_with("experiments.begun", &[("day", &begun)])];
    if found.stopped_early {
        said.push(t_with(
            "experiments.stopped",
            &[
                ("n", &found.pairs_whole.to_string()),
                ("of", &found.pairs_planned.to_string()),
            ],
        ));
    }
    let verdict = found.means.as_ref().map_or_else(
        || vec![t("experiments.none").to_owned()],
        |means| verdict_in_words(experiment, means, &found),
    );
    let mut rest = vec![t_with(
        "experiments.recorded",
        &[
            ("n", &found.recorded.days.to_string()),
            ("of", &found.recorded.possible.to_string()),
        ],
    )];
    if found.followed.possible > 0 {
        rest.push(t_with(
            "experiments.followed",
            &[
                ("n", &found.followed.days.to_string()),
                ("of", &found.followed.possible.to_string()),
            ],
        ));
    }
    rest.push(t("experiments.own-only").to_owned());
    let picture = found.means.as_ref().and_then(picture);
    let lines = |lines: Vec<String>, class: &'static str| -> Vec<AnyView> {
        let line = |line| view! { <p class=class>{line}</p> }.into_any();
        lines.into_iter().map(line).collect()
    };
    view! {
        <Card title=title>
            {lines(said, "quiet")}
            {lines(verdict, "experiment-said")}
            {picture}
            {lines(rest, "quiet")}
        </Card>
    }
    .into_any()
}

fn picture(means: &Means) -> Option<AnyView> {
    let interval = match means.verdict {
        Verdict::Differs { interval, .. } => Some(interval),
        Verdict::Unclear { interval, .. } => interval,
        Verdict::TooFew => None,
    };
    interval.map(|interval| estimate_row(means.difference, interval))
}

fn verdict_in_words(experiment: &Experiment, means: &Means, found: &Found) -> Vec<String> {
    let (a, b) = (experiment.option_a.as_str(), experiment.option_b.as_str());
    let (mean_a, mean_b) = (number(means.a), number(means.b));
    let whole = found.pairs_whole.to_string();
    let averages = [
        ("n", whole.as_str()),
        ("a", a),
        ("b", b),
        ("mean-a", &mean_a),
        ("mean-b", &mean_b),
    ];
    match means.verdict {
        Verdict::TooFew => vec![t_with("experiments.few", &averages)],
        Verdict::Unclear { interval, p } => {
            let mut said = vec![t_with("experiments.unclear", &averages)];
            said.extend(interval.map(|(low, high)| {
                t_with(
                    "experiments.range-both",
                    &[("low", &towards(low)), ("high", &towards(high))],
                )
            }));
            said.push(chance_in_words(p));
            said
        }
        Verdict::Differs { interval, p } => {
            let key = if means.difference < 0.0 {
                "experiments.differs-less"
            } else {
                "experiments.differs-more"
            };
            let (low, high) = sizes(interval);
            vec![
                t_with(
                    key,
                    &[
                        ("a", a),
                        ("b", b),
                        ("what", outcome_phrase(experiment.outcome)),
                        ("n", &points(means.difference.abs())),
                    ],
                ),
                t_with("experiments.range", &[("low", &low), ("high", &high)]),
                chance_in_words(p),
            ]
        }
    }
}

fn chance_in_words(p: f64) -> String {
    if p < 0.01 {
        return t("experiments.chance-small").to_owned();
    }
    t_with("experiments.chance", &[("n", &number((p * 100.0).round()))])
}

//! Taking things up again: minutes of walking for this week, what the person wants to do again, and the way to a movement they
//! fear. Says how; the amounts are worked out in the domain.

use leptos::prelude::*;

use crate::domain::pacing::{PacingNumbers, PacingOffers, QuotaBecause, Start, Walk};
use crate::state::{catalog, use_walk};
use crate::text::{t, t_with};
use crate::ui::components::Disclosure;
use crate::ui::route::Page;

/// The offers; nothing where there is none.
pub(super) fn pacing(offers: &PacingOffers) -> Option<AnyView> {
    let numbers = &catalog().rules.pacing;
    let mut lines: Vec<String> = Vec::new();
    if let Some(walk) = use_walk() {
        lines.push(walk_in_words(numbers, &walk));
    }
    for one in &offers.activities {
        let name = ("name", one.name.as_str());
        lines.push(if one.is_envelope {
            t_with("pacing.envelope", &[name])
        } else {
            let (tries, percent) = (numbers.tries.to_string(), one.percent.to_string());
            let raise = numbers.raise_percent.to_string();
            let values = [
                name,
                ("tries", &tries),
                ("percent", &percent),
                ("raise", &raise),
            ];
            t_with("pacing.activity", &values)
        });
    }
    let fear = offers.fear_ladder.as_ref().map(|_| fear_ladder(numbers));
    if lines.is_empty() && fear.is_none() {
        return None;
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> }.into_any())
        .collect();
    let body = view! { {lines} {fear} }.into_any();
    Some(view! { <Disclosure summary=t("pacing.title")>{body}</Disclosure> }.into_any())
}

fn walk_in_words(numbers: &PacingNumbers, walk: &Walk) -> String {
    let tries = numbers.tries.to_string();
    let Some(minutes) = walk.minutes else {
        let n = walk.tries.to_string();
        return t_with("pacing.walk-begin", &[("tries", &tries), ("n", &n)]);
    };
    let percent = numbers.percent(&walk.start).to_string();
    let because = match walk.because {
        QuotaBecause::First => t_with(
            "pacing.walk-first",
            &[("percent", &percent), ("tries", &tries)],
        ),
        QuotaBecause::Raised => t("pacing.walk-raised").to_owned(),
        QuotaBecause::NotYetAStep => t("pacing.walk-not-yet").to_owned(),
        QuotaBecause::Held => t("pacing.walk-held").to_owned(),
        QuotaBecause::Envelope => String::new(),
    };
    let mut words = t_with("pacing.walk", &[("n", &minutes.to_string())]);
    words.push(' ');
    words.push_str(&because);
    if walk.start == Start::BoomAndBust {
        words.push(' ');
        words.push_str(t("pacing.boom-and-bust"));
    }
    words
}

fn fear_ladder(numbers: &PacingNumbers) -> AnyView {
    let (from, fall) = (numbers.fear_from.to_string(), numbers.fear_fall.to_string());
    let times = numbers.exposures.to_string();
    let name = catalog()
        .rules
        .exercise(&numbers.rehearse_with)
        .map(|exercise| exercise.name.clone());
    let href = Page::LibraryItem(numbers.rehearse_with.to_string()).hash();
    view! {
        <p>{t_with("pacing.fear", &[("from", &from)])}</p>
        <p>{t_with("pacing.fear-steps", &[("fall", &fall), ("times", &times)])}</p>
        <p>
            {t("pacing.fear-help")} " "
            <a class="text-link" href=href>
                {name}
            </a>
        </p>
    }
    .into_any()
}

//! The time that a card shows, chosen by the person: six weeks, six months or all.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::time::Date;
use crate::text::t;
use crate::ui::components::{Choice, SelectField};

const SIX_WEEKS: i32 = 42;
const SIX_MONTHS: i32 = 26 * 7;

/// The time shown by a card, with its field.
#[derive(Clone, Copy)]
pub(super) struct Span {
    chosen: RwSignal<String>,
    first: Date,
    today: Date,
}

impl Span {
    /// Six weeks to begin with; the diary goes from `first` to `today`.
    pub fn new(first: Date, today: Date) -> Self {
        let chosen = RwSignal::new("6-weeks".to_owned());
        Self {
            chosen,
            first,
            today,
        }
    }

    /// The field to choose it; none while there is nothing longer to show.
    pub fn field(self, name: &'static str) -> Option<AnyView> {
        let choice = |value: &str, label: &str| Choice::new(value, label);
        (self.today.since(self.first) >= SIX_WEEKS).then(|| {
            view! {
                <SelectField
                    name=name
                    label=t("progress.span")
                    choices=vec![
                        choice("6-weeks", t("progress.span-6-weeks")),
                        choice("6-months", t("progress.span-6-months")),
                        choice("all", t("progress.span-all")),
                    ]
                    value=self.chosen
                />
            }
            .into_any()
        })
    }

    /// Whether it is longer than six weeks. Follows the choice.
    pub fn is_long(self) -> bool {
        self.chosen.with(|chosen| chosen != "6-weeks")
    }

    /// Its first day, none before the diary's own. Follows the choice.
    pub fn start(self) -> Date {
        let days = match self.chosen.get().as_str() {
            "6-months" => SIX_MONTHS,
            "all" => return self.first,
            _ => SIX_WEEKS,
        };
        self.first.max(self.today.plus(1 - days))
    }
}

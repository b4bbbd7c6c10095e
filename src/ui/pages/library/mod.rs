//! The library: every exercise, narrowed down by words, part of the body, purpose and place. What a person reads about one
//! is in `item`.

mod free;
mod item;

use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::item::LibraryItem;
use crate::domain::exercise::{Exercise, Floor, Role};
use crate::domain::site::{Region, Site};
use crate::state::catalog;
use crate::text::{Plural, t, t_plural};
use crate::ui::components::{Checkboxes, Choice, PageTitle, SelectField, StepRow, TextField};
use crate::ui::figures::late_still;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::{role_name, site_name, start_in_words};

/// The value of "any" in a filter.
const ANY: &str = "";

/// What the list is narrowed down to.
#[derive(Clone, Copy)]
struct Filter {
    words: RwSignal<String>,
    site: RwSignal<String>,
    role: RwSignal<String>,
    places: RwSignal<std::collections::BTreeSet<String>>,
}

impl Filter {
    fn fits(self, exercise: &Exercise) -> bool {
        let words = self.words.get().to_lowercase();
        let named = words.split_whitespace().all(|word| {
            exercise.name.to_lowercase().contains(word)
                || exercise.muscles.iter().any(|muscle| muscle.contains(word))
        });
        let site = self.site.get().parse::<Region>().ok();
        let role = self.role.get().parse::<Role>().ok();
        let places = self.places.get();
        named
            && site.is_none_or(|region| exercise.touches(region))
            && role.is_none_or(|role| exercise.role == role)
            && !(places.contains("no-floor") && exercise.floor == Floor::Floor)
            && !(places.contains("no-kit")
                && exercise.equipment.iter().any(|one| !one.is_assumed()))
    }
}

/// The page.
#[component]
pub(in crate::ui) fn Library() -> impl IntoView {
    let filter = Filter {
        words: RwSignal::new(String::new()),
        site: RwSignal::new(ANY.to_owned()),
        role: RwSignal::new(ANY.to_owned()),
        places: RwSignal::new(std::collections::BTreeSet::new()),
    };
    let any = || Choice::new(ANY, t("library.any"));
    let sites = std::iter::once(any())
        .chain(
            Site::ALL
                .iter()
                .map(|site| Choice::new(site.as_str(), site_name(*site))),
        )
        .collect::<Vec<_>>();
    let roles = std::iter::once(any())
        .chain(
            Role::ALL
                .iter()
                .map(|role| Choice::new(role.as_str(), role_name(*role))),
        )
        .collect::<Vec<_>>();
    let found = Memo::new(move |_| {
        catalog()
            .rules
            .exercises
            .iter()
            .enumerate()
            .filter(|(_, exercise)| filter.fits(exercise))
            .map(|(at, _)| at)
            .collect::<Vec<_>>()
    });
    let count = move || {
        let count = u32::try_from(found.with(Vec::len)).unwrap_or(u32::MAX);
        t_plural(
            "library.count",
            Plural::english(count),
            &[("n", &count.to_string())],
        )
    };
    let rows = move || {
        found
            .get()
            .into_iter()
            .filter_map(|at| catalog().rules.exercises.get(at))
            .map(|exercise| {
                view! {
                    <StepRow
                        name=exercise.name.clone()
                        amount=start_in_words(&exercise.start)
                        href=Page::LibraryItem(exercise.id.to_string()).hash()
                        picture=Some(late_still(&exercise.id))
                    />
                }
            })
            .collect_view()
    };
    let places = vec![
        Choice::new("no-floor", t("library.no-floor")),
        Choice::new("no-kit", t("library.no-kit")),
    ];
    view! {
        <Frame>
            <PageTitle title=t("page.library").to_owned() lead=t("library.lead").to_owned() />
            {free::own_list()}
            <div class="library-filter">
                <TextField
                    name="words"
                    label=t("library.words")
                    kind="search"
                    value=filter.words
                />
                <SelectField
                    name="site"
                    label=t("library.site")
                    choices=sites
                    value=filter.site
                />
                <SelectField
                    name="role"
                    label=t("library.role")
                    choices=roles
                    value=filter.role
                />
                <Checkboxes
                    name="places"
                    legend=t("library.places")
                    choices=places
                    ticked=filter.places
                />
            </div>
            <p class="quiet" role="status">
                {count}
            </p>
            <h2 class="visually-hidden">{t("library.list")}</h2>
            <ul class="step-list">{rows}</ul>
        </Frame>
    }
}

//! The library: every exercise, narrowed down by words, part of the body, purpose and place. What a person reads about one
//! is in `item`.

mod free;
mod item;

use crate::ui::view;
use leptos::prelude::*;

pub(in crate::ui) use self::item::LibraryItem;
use crate::domain::answers::Equipment;
use crate::domain::exercise::{Level, Position, Role};
use crate::domain::library::{Wanted, places};
use crate::state::catalog;
use crate::text::{Plural, t, t_plural};
use crate::ui::components::{
    Checkboxes, Choice, Disclosure, PageTitle, SelectField, StepRow, TextField,
};
use crate::ui::figures::late_still;
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::{equipment_name, position_name, role_name, site_name, start_in_words};

/// The value of "any" in a filter.
const ANY: &str = "";

/// What the list is narrowed down to.
#[derive(Clone, Copy)]
struct Filter {
    words: RwSignal<String>,
    /// Place, purpose, position, thing and level, as the fields hold them.
    chosen: [RwSignal<String>; 5],
    places: RwSignal<std::collections::BTreeSet<String>>,
}

impl Filter {
    fn wanted(self) -> Wanted {
        let [site, role, position, thing, level] = self.chosen.map(|field| field.get());
        let places = self.places.get();
        Wanted {
            words: self.words.get(),
            region: site.parse().ok(),
            role: role.parse().ok(),
            position: position.parse().ok(),
            equipment: thing.parse().ok(),
            level: level.parse().ok(),
            no_floor: places.contains("no-floor"),
            no_kit: places.contains("no-kit"),
        }
    }
}

/// The values of a filter with their names, after "any".
fn any_of<T: Copy + ToString>(all: &[T], name: fn(T) -> String) -> Vec<Choice> {
    let mut choices = vec![Choice::new(ANY, t("library.any"))];
    choices.extend(
        all.iter()
            .map(|one| Choice::new(one.to_string(), name(*one))),
    );
    choices
}

/// How much is asked: "Level 2: your own weight".
fn level_name(level: Level) -> String {
    let words = match level {
        Level::L1 => t("level.L1"),
        Level::L2 => t("level.L2"),
        Level::L3 => t("level.L3"),
        Level::L4 => t("level.L4"),
        Level::L5a => t("level.L5a"),
        Level::L5b => t("level.L5b"),
        Level::A1 => t("level.A1"),
        Level::A2 => t("level.A2"),
        Level::A3 => t("level.A3"),
        Level::A4 => t("level.A4"),
    };
    words.to_owned()
}

/// The page.
#[component]
pub(in crate::ui) fn Library() -> impl IntoView {
    let filter = Filter {
        words: RwSignal::new(String::new()),
        chosen: [(); 5].map(|()| RwSignal::new(ANY.to_owned())),
        places: RwSignal::new(std::collections::BTreeSet::new()),
    };
    let fields = [
        (
            "site",
            t("library.site"),
            any_of(&places(&catalog().rules.exercises), site_name),
        ),
        ("role", t("library.role"), any_of(Role::ALL, role_name)),
        (
            "position",
            t("library.position"),
            any_of(Position::ALL, position_name),
        ),
        (
            "equipment",
            t("library.kit"),
            any_of(Equipment::ALL, equipment_name),
        ),
        ("level", t("library.level"), any_of(Level::ALL, level_name)),
    ];
    let mut fields: Vec<AnyView> = fields
        .into_iter()
        .zip(filter.chosen)
        .map(|((name, label, choices), value)| {
            view! { <SelectField name=name label=label choices=choices value=value /> }.into_any()
        })
        .collect();
    // The list itself has to be near on a phone.
    let rarer = fields.split_off(2);
    let found = Memo::new(move |_| {
        let wanted = filter.wanted();
        catalog()
            .rules
            .exercises
            .iter()
            .enumerate()
            .filter(|(_, exercise)| wanted.fits(exercise))
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
                {fields}
                <Disclosure summary=t("library.more")>{rarer}</Disclosure>
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

//! What a step was done against: the color of a band, or a weight. Asked where the exercise uses one; may be left unsaid.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words::StepWords;
use crate::domain::answers::Equipment;
use crate::domain::session_log::Load;
use crate::text::{t, t_with};
use crate::ui::components::{Choice, Disclosure, NumberField, SelectField};
use crate::ui::typed::{grams_from_kilograms, kilograms_from_grams};

/// The question; none where there is nothing to ask.
pub(super) fn load_used(player: Player, words: &StepWords) -> Option<AnyView> {
    let with = words.load?;
    let (step, _) = player.place().get_untracked()?;
    let session = player.session();
    let now = session.done().steps().get(step)?.note.load.clone();
    let last = player.around.last_load.run(words.exercise.clone());
    let last = last.and_then(|load| load_in_words(&load));
    let last = last.map(|load| t_with("session.load-last", &[("load", &load)]));
    let field = match with {
        Equipment::Band => band(player, step, &now),
        _ => weight(player, step, &now),
    };
    Some(
        view! {
            <Disclosure summary=t("session.load")>
                {last.map(|last| view! { <p>{last}</p> })} {field}
            </Disclosure>
        }
        .into_any(),
    )
}

fn band(player: Player, step: usize, now: &Load) -> AnyView {
    let value = RwSignal::new(now.band.clone());
    let none = std::iter::once(Choice::new("", t("session.band-none")));
    let choices = none.chain(BANDS.iter().map(|band| Choice::new(*band, band_name(band))));
    keep_when_changed(value.into(), move |band| {
        player.say_of(step, &|note| note.load.band.clone_from(&band));
    });
    view! {
        <SelectField name="band" label=t("session.band") choices=choices.collect() value=value />
    }
    .into_any()
}

fn weight(player: Player, step: usize, now: &Load) -> AnyView {
    let typed = RwSignal::new(now.grams.map(kilograms_from_grams).unwrap_or_default());
    let error = Signal::derive(move || {
        let is_wrong = typed.with(|typed| grams_from_kilograms(typed).is_err());
        is_wrong.then(|| t("session.weight-error").to_owned())
    });
    keep_when_changed(typed.into(), move |typed| {
        if let Ok(grams) = grams_from_kilograms(&typed) {
            player.say_of(step, &|note| note.load.grams = grams);
        }
    });
    view! {
        <NumberField
            name="weight"
            label=t("session.weight")
            unit=t("session.kilograms").to_owned()
            value=typed
            error=error
        />
    }
    .into_any()
}

fn keep_when_changed(value: Signal<String>, keep: impl Fn(String) + 'static) {
    Effect::watch(
        move || value.get(),
        move |value, _, _| keep(value.clone()),
        false,
    );
}

/// The colors that bands are sold in, the lightest first.
const BANDS: [&str; 6] = ["yellow", "red", "green", "blue", "black", "other"];

fn band_name(band: &str) -> &'static str {
    match band {
        "yellow" => t("session.band-yellow"),
        "red" => t("session.band-red"),
        "green" => t("session.band-green"),
        "blue" => t("session.band-blue"),
        "black" => t("session.band-black"),
        _ => t("session.band-other"),
    }
}

fn load_in_words(load: &Load) -> Option<String> {
    if let Some(grams) = load.grams {
        let kilograms = kilograms_from_grams(grams);
        return Some(t_with("session.load-weight", &[("kg", &kilograms)]));
    }
    (!load.band.is_empty()).then(|| band_name(&load.band).to_owned())
}

//! Theme and text size.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::setting::{TextSize, Theme};
use crate::state::use_looks;
use crate::text::t;
use crate::ui::components::{Choice, Radios};

/// The themes in the order in which they are offered.
const THEMES: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Calm];

/// Theme and text size: seen at once.
pub(super) fn part() -> AnyView {
    let looks = use_looks();
    let theme = RwSignal::new(Some(looks.theme.get_untracked().as_str().to_owned()));
    let size = RwSignal::new(Some(looks.text_size.get_untracked().as_str().to_owned()));
    Effect::watch(
        move || theme.get(),
        move |theme, _, _| keep(theme, |theme| looks.choose_theme(theme)),
        false,
    );
    Effect::watch(
        move || size.get(),
        move |size, _, _| keep(size, |size| looks.choose_text_size(size)),
        false,
    );
    let themes: Vec<Choice> = THEMES
        .iter()
        .map(|theme| Choice::new(theme.as_str(), theme_name(*theme)))
        .collect();
    let sizes = TextSize::ALL
        .iter()
        .map(|size| Choice::new(size.as_str(), size_name(*size)));
    let sizes: Vec<Choice> = sizes.collect();
    view! {
        <section class="settings-part">
            <h2>{t("settings.looks")}</h2>
            <Radios name="theme" legend=t("settings.theme") choices=themes chosen=theme />
            <Radios name="text-size" legend=t("settings.text-size") choices=sizes chosen=size />
        </section>
    }
    .into_any()
}

fn keep<T: std::str::FromStr>(chosen: &Option<String>, choose: impl FnOnce(T)) {
    if let Some(Ok(chosen)) = chosen.as_deref().map(str::parse) {
        choose(chosen);
    }
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => t("settings.theme-auto"),
        Theme::Light => t("settings.theme-light"),
        Theme::Dark => t("settings.theme-dark"),
        Theme::Calm => t("settings.theme-calm"),
    }
}

fn size_name(size: TextSize) -> &'static str {
    match size {
        TextSize::Percent100 => t("settings.size-100"),
        TextSize::Percent125 => t("settings.size-125"),
        TextSize::Percent150 => t("settings.size-150"),
        TextSize::Percent200 => t("settings.size-200"),
    }
}

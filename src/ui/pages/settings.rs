//! Settings: how Tend looks, what the plan is made from, where the data lives, and the app itself. Each choice is kept the
//! moment it is made; there is nothing to submit.

mod sound;

use leptos::prelude::*;

pub(in crate::ui) use self::sound::sound_choice;

use crate::domain::intake::IntakeStep;
use crate::domain::setting::{TextSize, Theme};
use crate::state::{
    Look, Trouble, catalog, use_answers, use_keeping, use_looks, use_today, use_updates,
};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{
    Button, ButtonKind, Choice, Notice, PageTitle, Radios, SummaryList, SummaryRow,
};
use crate::ui::frame::Frame;
use crate::ui::route::Page;
use crate::ui::words::{answer_in_words, question_in_words};

/// The themes in the order in which they are offered.
const THEMES: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Calm];

/// The answers that people change like settings, by the address of their question.
const PLAN: [&str; 3] = ["minutes", "days", "equipment"];

/// The page.
#[component]
pub(in crate::ui) fn Settings() -> impl IntoView {
    view! {
        <Frame>
            <PageTitle title=t("page.settings") />
            <Looks />
            {sound::sound_settings()}
            <Plan />
            <Data />
            <App />
        </Frame>
    }
}

/// Theme and text size: seen at once.
#[component]
fn Looks() -> impl IntoView {
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

/// The answers, and those people change most.
#[component]
fn Plan() -> impl IntoView {
    let answers = use_answers();
    let today = use_today();
    let rows = answers.draft.with_untracked(|answers| {
        let find = |slug: &&str| catalog().intake.iter().find(|page| page.slug == *slug);
        let rows = PLAN.iter().filter_map(find).map(|page| {
            let step = IntakeStep { page, site: None };
            SummaryRow {
                question: question_in_words(&step),
                answer: answer_in_words(&step, answers, today),
                change: Some(Page::Intake(page.slug.clone()).hash()),
            }
        });
        rows.collect::<Vec<_>>()
    });
    view! {
        <section class="settings-part">
            <h2>{t("settings.plan")}</h2>
            <SummaryList rows=rows />
            <p>
                <a class="settings-link" href=Page::IntakeCheck.hash()>{t("settings.answers")}</a>
            </p>
        </section>
    }
}

/// Where the data lives, whether it is safe there, and the way to take it out.
#[component]
fn Data() -> impl IntoView {
    let keeping = use_keeping();
    let failed = RwSignal::new(false);
    let download = move |()| {
        keeping.download(move |there_is_a_file| {
            failed.try_set(!there_is_a_file);
        });
    };
    view! {
        <section class="settings-part">
            <h2>{t("settings.data")}</h2>
            <p>{t("settings.data-where")}</p>
            <p>{move || state_in_words(keeping.trouble.get())}</p>
            <p class="quiet">{move || backup_in_words(keeping.days_since_backup.get())}</p>
            <Button kind=ButtonKind::Soft on_press=download>
                {t("settings.download")}
            </Button>
            <div role="alert">
                <Show when=move || failed.get()>
                    <Notice>
                        <p>{t("settings.download-failed")}</p>
                    </Notice>
                </Show>
            </div>
        </section>
    }
}

/// Whether the data is safe where it lies.
fn state_in_words(trouble: Option<Trouble>) -> &'static str {
    match trouble {
        None => t("settings.state-fine"),
        Some(Trouble::Blocked) => t("settings.state-blocked"),
        Some(Trouble::Full) => t("settings.state-full"),
        Some(Trouble::ReadOnly) => t("settings.state-read-only"),
        Some(Trouble::OneCopy) => t("settings.state-one-copy"),
        Some(Trouble::FirstGone) => t("settings.state-first-gone"),
        Some(Trouble::Gone) => t("settings.state-gone"),
    }
}

/// How old the last copy is.
fn backup_in_words(days: Option<u32>) -> String {
    match days {
        None => t("settings.backup-none").to_owned(),
        Some(0) => t("settings.backup-today").to_owned(),
        Some(days) => t_plural(
            "settings.backup",
            Plural::english(days),
            &[("n", &days.to_string())],
        ),
    }
}

/// The version, and what there is to read about it.
#[component]
fn App() -> impl IntoView {
    let updates = use_updates();
    let version = t_with("about.version", &[("version", env!("CARGO_PKG_VERSION"))]);
    let said = move || match updates.look.get() {
        Look::NotYet => "",
        Look::Looking => t("settings.update-looking"),
        Look::Newest => t("settings.update-newest"),
        Look::Found if updates.is_ready.get() => t("settings.update-ready"),
        Look::Found => t("settings.update-found"),
        Look::NoAnswer => t("settings.update-failed"),
    };
    let take = move || {
        updates.is_ready.get().then(|| {
            view! {
                <Button kind=ButtonKind::Soft on_press=move |()| updates.take()>
                    {t("banner.update-take")}
                </Button>
            }
        })
    };
    view! {
        <section class="settings-part">
            <h2>{t("settings.app")}</h2>
            <p>{version}</p>
            <Button kind=ButtonKind::Soft on_press=move |()| updates.look()>
                {t("settings.update-check")}
            </Button>
            <p role="status">{said}</p>
            {take}
            <ul class="settings-links">
                <li>
                    <a class="settings-link" href=Page::About.hash()>{t("page.about")}</a>
                </li>
                <li>
                    <a class="settings-link" href=Page::Sources.hash()>{t("page.sources")}</a>
                </li>
            </ul>
        </section>
    }
}

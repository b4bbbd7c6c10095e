//! What the app has to say about itself, above every page: storage in trouble, records set aside, a new version. News
//! comes with the next page and never moves a page that is being read; nothing speaks up in a session that can wait.

use crate::ui::view;
use leptos::prelude::*;

use super::components::{Banner, BannerKind, Button, ButtonKind};
use super::route::Page;
use crate::state::{Keeping, Lost, Trouble, is_backup_due, use_diary, use_keeping, use_updates};
use crate::text::{Plural, t, t_plural, t_with};

/// How full the store may be, in percent, before it is said on Today. Source: platform.md part 2.5.
const FULL: u32 = 80;

/// The banners.
#[component]
pub(super) fn Banners(
    /// The page the person is on.
    page: Signal<Page>,
) -> impl IntoView {
    let in_session = Memo::new(move |_| page.get() == Page::Session);
    view! {
        <StorageBanner />
        <Show when=move || !in_session.get()>
            <LostBanner />
            <ReminderBanner page=page />
            <AsideBanner />
            <NewsBanner page=page />
        </Show>
    }
}

/// The store cannot be used as it should.
#[component]
fn StorageBanner() -> impl IntoView {
    let keeping = use_keeping();
    move || {
        keeping.trouble.get().map(|trouble| {
            let message = match trouble {
                Trouble::Blocked => t("banner.blocked"),
                Trouble::Full => t("banner.full"),
                Trouble::ReadOnly => t("banner.read-only"),
                Trouble::OtherTab => return other_tab_banner(keeping),
                Trouble::OneCopy => t("banner.one-copy"),
                Trouble::FirstGone => t("banner.first-gone"),
                Trouble::Gone => t("banner.gone"),
            };
            if matches!(trouble, Trouble::OneCopy | Trouble::FirstGone) {
                return download_banner(keeping, message);
            }
            view! {
                <Banner kind=BannerKind::Warn message=message>
                    <a class="banner-link" href=Page::Settings.hash()>{t("banner.settings")}</a>
                </Banner>
            }
            .into_any()
        })
    }
}

/// A warning whose way out is a copy of everything, at once.
fn download_banner(keeping: Keeping, message: &'static str) -> AnyView {
    view! {
        <Banner kind=BannerKind::Warn message=message>
            <Button kind=ButtonKind::Plain on_press=move |()| keeping.download(|_| {})>
                {t("settings.download")}
            </Button>
        </Banner>
    }
    .into_any()
}

/// Another tab writes; this one can take over.
fn other_tab_banner(keeping: Keeping) -> AnyView {
    view! {
        <Banner kind=BannerKind::Warn message=t("banner.other-tab")>
            <Button kind=ButtonKind::Plain on_press=move |()| keeping.take_over()>
                {t("banner.use-this-tab")}
            </Button>
        </Banner>
    }
    .into_any()
}

/// A copy that was lost, and is there again.
#[component]
fn LostBanner() -> impl IntoView {
    let keeping = use_keeping();
    move || {
        keeping.lost.get().map(|lost| {
            let message = match lost {
                Lost::First => t("banner.lost-first"),
                Lost::Second => t("banner.lost-second"),
            };
            view! {
                <Banner kind=BannerKind::Warn message=message>
                    <Button kind=ButtonKind::Plain on_press=move |()| keeping.lost.set(None)>
                        {t("action.dismiss")}
                    </Button>
                </Banner>
            }
        })
    }
}

/// On Today: the store fills up, or it is time for the next copy outside the browser. As it stood when the page opened.
#[component]
fn ReminderBanner(page: Signal<Page>) -> impl IntoView {
    let keeping = use_keeping();
    let diary = use_diary();
    move || {
        let is_due = is_backup_due(
            diary.entries.with_untracked(Vec::len),
            keeping.days_since_backup.get_untracked(),
        );
        let is_full = keeping.full >= FULL;
        if page.get() != Page::Today || keeping.is_reminder_closed.get() || !(is_due || is_full) {
            return ().into_any();
        }
        let message = if is_full {
            t_with("banner.filling", &[("n", &keeping.full.to_string())])
        } else {
            t("banner.backup-due").to_owned()
        };
        let close = move || keeping.is_reminder_closed.set(true);
        let download = move |()| {
            keeping.download(move |there_is_a_file| {
                if there_is_a_file {
                    close();
                }
            });
        };
        view! {
            <Banner kind=BannerKind::Note message=message>
                <Button kind=ButtonKind::Plain on_press=download>
                    {t("settings.download")}
                </Button>
                <Button kind=ButtonKind::Plain on_press=move |()| close()>
                    {t("banner.backup-later")}
                </Button>
            </Banner>
        }
        .into_any()
    }
}

/// Records that could not be read, this time or earlier.
#[component]
fn AsideBanner() -> impl IntoView {
    let keeping = use_keeping();
    let closed = RwSignal::new(false);
    move || {
        let count = keeping.set_aside.get();
        (count > 0 && !closed.get()).then(|| {
            let number = count.to_string();
            let message = t_plural("banner.aside", Plural::english(count), &[("n", &number)]);
            view! {
                <Banner kind=BannerKind::Warn message=message>
                    <a class="banner-link" href=Page::Settings.hash()>{t("banner.settings")}</a>
                    <Button kind=ButtonKind::Plain on_press=move |()| closed.set(true)>
                        {t("action.dismiss")}
                    </Button>
                </Banner>
            }
        })
    }
}

/// A new version, or ready for use without a network: as it stood when the page opened.
#[component]
fn NewsBanner(page: Signal<Page>) -> impl IntoView {
    let updates = use_updates();
    move || {
        page.track();
        if updates.is_ready.get_untracked() {
            let take = move |()| updates.take();
            return view! {
                <Banner kind=BannerKind::Note message=t("banner.update")>
                    <Button kind=ButtonKind::Plain on_press=take>
                        {t("banner.update-take")}
                    </Button>
                </Banner>
            }
            .into_any();
        }
        if !updates.is_offline_new.get_untracked() {
            return ().into_any();
        }
        // Said once: the next page is without it.
        updates.is_offline_new.set(false);
        view! { <Banner kind=BannerKind::Note message=t("banner.offline") /> }.into_any()
    }
}

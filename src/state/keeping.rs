//! Whether what was entered is safe, what this browser lets the app keep at all, and taking everything out as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::news::States;
use super::settings::SettingsState;
use super::store::Store;
use crate::commands::ports::Clock;
use crate::commands::{KeepError, Loaded, Lost, Mended, NotRead, Plan, ShelfError, percent_full};
use crate::domain::setting::Setting;
use crate::platform::clock::BrowserClock;
use crate::platform::files::download;
use crate::platform::room::{ask_to_keep, forget_marks, is_kept, start_anew, used};
use crate::platform::tabs::{self, News};

/// Why one thing was not kept, as far as a page has to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// No room is left.
    Full,
    /// The browser gives no access to its store.
    Blocked,
    /// A newer version of the app was here: this one only reads.
    ReadOnly,
    /// Tend is open in another tab, which writes.
    OtherTab,
    /// Anything else. Trying again may help.
    Other,
}

impl From<&KeepError> for SaveError {
    fn from(error: &KeepError) -> Self {
        match error {
            KeepError::Shelf(ShelfError::Full) => Self::Full,
            KeepError::Shelf(ShelfError::Blocked) => Self::Blocked,
            KeepError::ReadOnly => Self::ReadOnly,
            KeepError::OtherTab => Self::OtherTab,
            _ => Self::Other,
        }
    }
}

/// What the status line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was entered yet.
    #[default]
    Idle,
    /// On its way.
    Saving,
    /// On its way for longer than a second.
    StillSaving,
    /// Kept.
    Saved,
    /// Kept in this browser, but a browser that is killed soon may lose it.
    SavedOnce,
    /// Kept until the page is closed, because the browser keeps nothing.
    SavedForNow,
    /// Not kept; what was kept before is still there.
    NotSaved(SaveError),
}

/// What stands between the person and a store that keeps, for the banner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser keeps nothing: the app works in memory, and all is gone when the page is closed.
    Blocked,
    /// No room is left in the first copy. Over when there is room again.
    Full,
    /// The second copy does not answer. Over when it does.
    OneCopy,
    /// The first copy does not answer; the second one does, and keeps everything.
    FirstGone,
    /// A newer version of the app was here: this one only reads.
    ReadOnly,
    /// Another tab writes: this one only reads, and can take over.
    OtherTab,
    /// The store did not answer at the start: the app works in memory, and what lies in the store is untouched.
    Gone,
}

/// The store as far as the person has to know of it.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// None while all is well.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Texts that could not be read, at this start or earlier. They are not lost: the download holds them.
    pub set_aside: RwSignal<u32>,
    /// Days since everything was last taken out as a file; none when it never was.
    pub days_since_backup: Signal<Option<u32>>,
    /// The browser has promised to keep the data also when room is short.
    pub is_promised: RwSignal<bool>,
    /// How full the first copy's store was at the start, in percent.
    pub full: u32,
    /// The person has closed the note about the next copy, for today.
    pub is_reminder_closed: RwSignal<bool>,
    /// One of the two copies was lost, and was made anew from the other. None when the person has closed the note.
    pub lost: RwSignal<Option<Lost>>,
    status: RwSignal<SaveStatus>,
    settings: SettingsState,
    store: Store,
    states: StoredValue<Option<States>>,
}

impl Keeping {
    /// Follows what other tabs tell, from now on.
    pub(super) fn listen(self, states: States) {
        self.states.set_value(Some(states));
        tabs::listen(move |news| match news {
            News::Give => self.store.give_way(tabs::let_go),
            News::Taken => self.store.give_way(|| {}),
            News::Deleted => start_anew("#/"),
            News::Kept(rows) => {
                self.store.act(
                    async move |book| Ok(book.follow(rows)),
                    move |outcome| self.absorb(outcome),
                );
            }
        });
    }

    /// Makes this the tab that writes. What is typed here stays.
    pub fn take_over(self) {
        spawn_local(async move {
            if !tabs::take_over().await {
                return;
            }
            self.store.act(
                async move |book| Ok(book.take_over().await?),
                move |outcome| {
                    if let Ok(news) = &outcome {
                        let trouble = news.is_read_only.then_some(Trouble::ReadOnly);
                        self.trouble.try_set(trouble);
                    }
                    self.absorb(outcome);
                },
            );
        });
    }

    fn absorb(self, news: Result<Loaded, SaveError>) {
        if let (Ok(news), Some(Some(states))) = (news, self.states.try_get_value()) {
            states.absorb(news);
        }
    }

    /// The text of a backup, for the second program; none when the store cannot be read.
    pub fn everything(self, done: impl FnOnce(Option<String>) + 'static) {
        self.store.act(
            async move |book| Ok(book.export_backup().await?.text),
            move |outcome| done(outcome.ok()),
        );
    }

    /// Says what taking in that file would do.
    pub fn look_into(self, file: String, done: impl FnOnce(Result<Plan, NotRead>) + 'static) {
        self.store.act(
            async move |book| Ok(book.look_into(&file).await),
            move |outcome| {
                let failed = Err(NotRead::Shelf(ShelfError::Gone));
                done(outcome.unwrap_or(failed));
            },
        );
    }

    /// Takes the file in, as it was said. On success the app starts anew, at the page of that hash.
    pub fn take_in(self, plan: Plan, then: String, done: impl FnOnce(SaveError) + 'static) {
        self.store.save(
            async move |book| book.take_in(&plan).await,
            move |outcome| match outcome {
                Ok(()) => start_anew(&then),
                Err(error) => done(error),
            },
        );
    }

    /// Whether there is an import to take back.
    pub fn last_import(self, done: impl FnOnce(bool) + 'static) {
        self.store.act(
            async move |book| Ok(book.last_import().await.is_some()),
            move |outcome| done(outcome.unwrap_or(false)),
        );
    }

    /// Takes the last import back. On success the app starts anew, at the page of that hash.
    pub fn undo_import(self, then: String, done: impl FnOnce(SaveError) + 'static) {
        self.store.save(
            async move |book| book.undo_import().await,
            move |outcome| match outcome {
                Ok(()) => start_anew(&then),
                Err(error) => done(error),
            },
        );
    }

    /// Deletes everything, and starts the app as on its first day.
    pub fn delete_everything(self, done: impl FnOnce(SaveError) + 'static) {
        self.store.save(
            async move |book| book.delete_everything().await,
            move |outcome| match outcome {
                Ok(()) => {
                    forget_marks();
                    tabs::tell_deleted();
                    start_anew("#/");
                }
                Err(error) => done(error),
            },
        );
    }

    /// Looks up whether the browser has promised to keep the data.
    pub fn look_at_promise(self) {
        spawn_local(async move {
            self.is_promised.try_set(is_kept().await);
        });
    }

    /// Asks the browser to keep the data.
    pub fn ask_for_promise(self) {
        ask_to_keep();
        self.look_at_promise();
    }

    /// Hands everything to the person as one file, and notes when. Works on a store that may only be read as well. `done`
    /// hears whether there is a file.
    pub fn download(self, done: impl FnOnce(bool) + 'static) {
        self.hand_over(Box::new(done));
    }

    fn hand_over(self, done: Box<dyn FnOnce(bool)>) {
        self.store.act(
            async move |book| {
                let file = book.export_backup().await?;
                Ok(download(&file.file_name, "application/json", &file.text))
            },
            move |outcome| {
                let there_is_a_file = outcome.unwrap_or(false);
                let can_keep = !matches!(
                    self.trouble.try_get_untracked().flatten(),
                    Some(Trouble::Blocked | Trouble::Gone | Trouble::ReadOnly)
                );
                if there_is_a_file && can_keep {
                    let now = BrowserClock.now().at;
                    self.settings.save(Setting::LastBackup(now), |_| {});
                }
                done(there_is_a_file);
            },
        );
    }
}

pub(super) fn provide(store: Store, settings: SettingsState, set_aside: usize, mended: Mended) {
    let (status, trouble) = store.signals();
    let days_since_backup = Signal::derive(move || {
        let at = settings.last_backup()?;
        let now = BrowserClock.now();
        let then = crate::domain::moment::Moment { at, ..now };
        u32::try_from(now.date().since(then.date())).ok()
    });
    provide_context(Keeping {
        trouble,
        set_aside: RwSignal::new(u32::try_from(set_aside).unwrap_or(u32::MAX)),
        days_since_backup,
        is_promised: RwSignal::new(false),
        full: percent_full(used()),
        is_reminder_closed: RwSignal::new(false),
        lost: RwSignal::new(mended.lost),
        states: StoredValue::new(None),
        status,
        settings,
        store,
    });
}

/// The store as far as the person has to know of it. Provided by [`super::provide`].
#[must_use]
pub fn use_keeping() -> Keeping {
    expect_context()
}

/// What the status line says. Provided by [`super::provide`].
#[must_use]
pub fn use_save_status() -> ReadSignal<SaveStatus> {
    use_keeping().status.read_only()
}

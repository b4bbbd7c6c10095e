//! Whether what was entered is safe, what this browser lets the app keep at all, and taking everything out as a file.

use leptos::prelude::*;

use super::settings::SettingsState;
use super::store::Store;
use crate::commands::ports::Clock;
use crate::commands::{KeepError, Lost, Mended, ShelfError};
use crate::domain::setting::Setting;
use crate::platform::clock::BrowserClock;
use crate::platform::files::download;

/// Why one thing was not kept, as far as a page has to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// No room is left.
    Full,
    /// The browser gives no access to its store.
    Blocked,
    /// A newer version of the app was here: this one only reads.
    ReadOnly,
    /// Anything else. Trying again may help.
    Other,
}

impl From<&KeepError> for SaveError {
    fn from(error: &KeepError) -> Self {
        match error {
            KeepError::Shelf(ShelfError::Full) => Self::Full,
            KeepError::Shelf(ShelfError::Blocked) => Self::Blocked,
            KeepError::ReadOnly => Self::ReadOnly,
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
    /// One of the two copies was lost, and was made anew from the other. None when the person has closed the note.
    pub lost: RwSignal<Option<Lost>>,
    status: RwSignal<SaveStatus>,
    settings: SettingsState,
    store: Store,
}

impl Keeping {
    /// Hands everything to the person as one file, and notes when. Works on a store that may only be read as well. `done`
    /// hears whether there is a file.
    pub fn download(self, done: impl FnOnce(bool) + 'static) {
        self.store.act(
            async move |book| {
                let file = book.export_backup().await?;
                Ok(download(&file.file_name, "application/json", &file.text))
            },
            move |outcome| {
                let there_is_a_file = outcome.is_ok_and(|(given, _)| given);
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
        lost: RwSignal::new(mended.lost),
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

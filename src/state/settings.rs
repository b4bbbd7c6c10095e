//! What the person chose about the app itself, but for its looks.

use leptos::prelude::*;

use super::keeping::SaveError;
use super::store::Store;
use crate::commands::Kept;
use crate::domain::id::{ExerciseId, LessonId, RecordId};
use crate::domain::moment::{DayStart, Moment};
use crate::domain::setting::{PlacesBy, Setting, Sound};
use crate::domain::time::{Date, InstantMs};

/// The settings of this person.
#[derive(Clone, Copy)]
pub struct SettingsState {
    all: RwSignal<Vec<Kept<Setting>>>,
    store: Store,
}

impl SettingsState {
    /// Keeps a setting in place of its value before.
    pub fn save(self, setting: Setting, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        self.store.save(
            async move |book| book.save_setting(&setting).await,
            move |outcome| done(outcome.map(|kept| self.show(kept))),
        );
    }

    /// Takes over settings that another tab has kept.
    pub(super) fn absorb(self, news: Vec<Kept<Setting>>, gone: &[RecordId]) {
        super::news::absorb(self.all, news, gone);
    }

    /// Keeps a preference in passing: nothing is said about it unless it fails.
    pub fn prefer(self, setting: Setting) {
        self.store.keep(async move |book| {
            let kept = book.save_setting(&setting).await?;
            self.show(kept);
            Ok(())
        });
    }

    fn show(self, kept: Kept<Setting>) {
        self.all.try_update(|all| {
            all.retain(|other| other.id != kept.id);
            all.push(kept);
        });
    }

    /// How this person marks places on the body.
    #[must_use]
    pub fn places_by(self) -> PlacesBy {
        self.all.with(|all| {
            let chosen = find(all, |setting| match setting {
                Setting::PlacesBy(way) => Some(*way),
                _ => None,
            });
            chosen.unwrap_or(PlacesBy::Map)
        })
    }

    /// What that number means to this person; nothing where they have not said.
    #[must_use]
    pub fn scale_words(self, number: u8) -> String {
        self.all.with(|all| {
            let said = find(all, |setting| match setting {
                Setting::ScaleWords(at, words) if *at == number => Some(words.clone()),
                _ => None,
            });
            said.unwrap_or_default()
        })
    }

    /// The day that moment counts for, by the hour at which this person's day begins. Not tracked.
    #[must_use]
    pub fn day_of(self, moment: Moment) -> Date {
        moment.day(self.day_start())
    }

    /// When a new day begins. Not tracked.
    #[must_use]
    pub fn day_start(self) -> DayStart {
        let chosen = self.all.with_untracked(|all| {
            find(all, |setting| match setting {
                Setting::DayStart(start) => Some(*start),
                _ => None,
            })
        });
        chosen.unwrap_or(DayStart::DEFAULT)
    }

    /// The lessons that were read or put aside: which, whether it was read, and when.
    #[must_use]
    pub fn lessons(self) -> Vec<(LessonId, bool, InstantMs)> {
        self.all.with(|all| {
            let lessons = all.iter().filter_map(|kept| match &kept.value {
                Setting::LessonRead(id) => Some((id.clone(), true, kept.hlc)),
                Setting::LessonAside(id) => Some((id.clone(), false, kept.hlc)),
                _ => None,
            });
            lessons.collect()
        })
    }

    /// How the player speaks up: soft tones unless the person chose otherwise.
    #[must_use]
    pub fn sound(self) -> Sound {
        let chosen = self.all.with(|all| {
            find(all, |setting| match setting {
                Setting::Sound(sound) => Some(*sound),
                _ => None,
            })
        });
        chosen.unwrap_or(Sound::Tones)
    }

    /// The exercises of the person's own list, in their order.
    #[must_use]
    pub fn own_list(self) -> Vec<ExerciseId> {
        let chosen = self.all.with(|all| {
            find(all, |setting| match setting {
                Setting::OwnList(list) => Some(list.clone()),
                _ => None,
            })
        });
        chosen.unwrap_or_default()
    }

    /// When a report for a visit was last made.
    #[must_use]
    pub fn last_report(self) -> Option<InstantMs> {
        self.all.with(|all| {
            find(all, |setting| match setting {
                Setting::LastReport(at) => Some(*at),
                _ => None,
            })
        })
    }

    /// When everything was last taken out as a file.
    #[must_use]
    pub fn last_backup(self) -> Option<InstantMs> {
        self.all.with(|all| {
            find(all, |setting| match setting {
                Setting::LastBackup(at) => Some(*at),
                _ => None,
            })
        })
    }
}

fn find<T>(all: &[Kept<Setting>], is_it: impl Fn(&Setting) -> Option<T>) -> Option<T> {
    all.iter().find_map(|kept| is_it(&kept.value))
}

pub(super) fn provide(store: Store, all: Vec<Kept<Setting>>) -> SettingsState {
    let state = SettingsState {
        all: RwSignal::new(all),
        store,
    };
    provide_context(state);
    state
}

/// The settings of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_settings() -> SettingsState {
    expect_context()
}

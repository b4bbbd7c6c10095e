//! The diary: every entry, the one in the making, and the one just deleted.

use leptos::prelude::*;

use super::check_ins::use_check_ins;
use super::keeping::SaveError;
use super::settings::use_settings;
use super::soon::Soon;
use super::store::Store;
use super::use_now;
use crate::commands::Kept;
use crate::domain::check_in::is_evening_due;
use crate::domain::diary::Entry;
use crate::domain::id::RecordId;
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::platform::files::download;
use crate::platform::room::ask_to_keep;

/// The diary of this person.
#[derive(Clone, Copy)]
pub struct DiaryState {
    /// Every entry, in the order of creation.
    pub entries: RwSignal<Vec<Kept<Entry>>>,
    /// The entry that was deleted last, as long as it is offered to bring it back.
    pub removed: RwSignal<Option<Kept<Entry>>>,
    draft: RwSignal<Option<Entry>>,
    store: Store,
    soon: Soon,
}

impl DiaryState {
    /// The day that moment counts for.
    #[must_use]
    pub fn day_of(self, moment: Moment) -> Date {
        use_settings().day_of(moment)
    }

    /// Whether the evening questions are due now. Follows the notes, not the clock.
    #[must_use]
    pub fn is_evening_due(self) -> bool {
        let start = use_settings().day_start();
        self.entries.with(|entries| {
            use_check_ins().list.with(|check_ins| {
                let entries = entries.iter().map(|kept| &kept.value);
                let check_ins = check_ins.iter().map(|kept| &kept.value);
                is_evening_due(use_now(), start, check_ins, entries)
            })
        })
    }

    /// The entry that was begun and not saved.
    #[must_use]
    pub fn draft(self) -> Option<Entry> {
        self.draft.get_untracked()
    }

    /// Keeps what is being written, when the typing rests.
    pub fn keep_draft(self, entry: Entry) {
        self.draft.set(Some(entry.clone()));
        self.soon.put(move || {
            self.store
                .keep(async move |book| book.save_draft(&entry).await);
        });
    }

    /// Lets go of what was begun.
    pub fn drop_draft(self) {
        self.soon.forget();
        if self.draft.get_untracked().is_some() {
            self.draft.set(None);
            self.store.keep(async move |book| {
                book.drop_draft(crate::commands::Form::Entry).await;
                Ok(())
            });
        }
    }

    /// The entry that was written last.
    #[must_use]
    pub fn last(self) -> Option<Entry> {
        self.entries.with_untracked(|entries| {
            entries
                .iter()
                .max_by_key(|kept| kept.value.written.at)
                .map(|kept| kept.value.clone())
        })
    }

    /// Keeps a new entry of today or yesterday. When it was written and whether it is late is set here. On success the
    /// draft is gone and `entries` has it; `done` hears the outcome.
    pub fn save(self, entry: Entry, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        self.soon.forget();
        self.store.save(
            async move |book| book.save_entry(entry, None).await,
            move |outcome| {
                done(outcome.map(|kept| {
                    ask_to_keep();
                    self.draft.try_set(None);
                    self.show(kept);
                }));
            },
        );
    }

    /// Keeps a changed entry; it stays on its day.
    pub fn change(
        self,
        id: RecordId,
        entry: Entry,
        done: impl FnOnce(Result<(), SaveError>) + 'static,
    ) {
        let before = self
            .entries
            .with_untracked(|entries| entries.iter().find(|kept| kept.id == id).cloned());
        let Some(before) = before else {
            return done(Err(SaveError::Other));
        };
        self.store.save(
            async move |book| book.save_entry(entry, Some(&before)).await,
            move |outcome| done(outcome.map(|kept| self.show(kept))),
        );
    }

    /// Deletes an entry. `removed` holds it until the next one, for [`Self::restore`].
    pub fn delete(self, entry: Kept<Entry>, done: impl FnOnce(Result<(), SaveError>) + 'static) {
        self.store.save(
            async move |book| book.delete_entry(&entry).await,
            move |outcome| {
                done(outcome.map(|tombstone| {
                    self.entries
                        .try_update(|entries| entries.retain(|kept| kept.id != tombstone.id));
                    self.removed.try_set(Some(tombstone));
                }));
            },
        );
    }

    /// Brings the entry in `removed` back, if it is that one.
    pub fn restore(self, id: RecordId) {
        let Some(removed) = self.removed.get_untracked().filter(|kept| kept.id == id) else {
            return;
        };
        self.store.save(
            async move |book| book.undo_delete(&removed).await,
            move |outcome| {
                if let Ok(kept) = outcome {
                    self.removed.try_set(None);
                    self.show(kept);
                }
            },
        );
    }

    /// Hands an entry that could not be kept to the person, as a file that can be read in later.
    pub fn download(self, entry: &Entry) {
        let entry = entry.clone();
        self.store.act(
            async move |book| {
                let file = book.export_entry(&entry)?;
                Ok(download(&file.file_name, "application/json", &file.text))
            },
            // A browser that refuses the file has said so itself; the entry is still on the page.
            |_| {},
        );
    }

    /// Puts an entry in its place, in the order of creation.
    fn show(self, kept: Kept<Entry>) {
        self.entries.try_update(|entries| {
            match entries.iter_mut().find(|other| other.id == kept.id) {
                Some(place) => *place = kept,
                None => {
                    let at = entries.partition_point(|other| other.id < kept.id);
                    entries.insert(at, kept);
                }
            }
        });
    }
}

pub(super) fn provide(store: Store, soon: Soon, entries: Vec<Kept<Entry>>, draft: Option<Entry>) {
    provide_context(DiaryState {
        entries: RwSignal::new(entries),
        removed: RwSignal::new(None),
        draft: RwSignal::new(draft),
        store,
        soon,
    });
}

/// The diary of this person. Provided by [`super::provide`].
#[must_use]
pub fn use_diary() -> DiaryState {
    expect_context()
}

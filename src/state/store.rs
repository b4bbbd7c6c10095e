//! The one way to the book: deeds stand in line and are done one after another, so that two writes never overlap.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app_shelf::AppShelf;
use super::keeping::{SaveError, SaveStatus, Trouble};
use crate::commands::{Book, KeepError, Safety};
use crate::platform::clock::BrowserClock;
use crate::platform::seed::BrowserSeed;

/// The book of the running app.
pub(super) type AppBook = Book<AppShelf, BrowserClock, BrowserSeed>;

/// When the person hears that it takes longer.
const PATIENCE: Duration = Duration::from_secs(1);

type Done<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;
type Deed = Box<dyn for<'a> FnOnce(&'a mut AppBook) -> Done<'a>>;

struct Line {
    /// None while deeds are being done.
    book: RefCell<Option<AppBook>>,
    deeds: RefCell<VecDeque<Deed>>,
}

/// A handle to the book, free to copy.
#[derive(Clone, Copy)]
pub(super) struct Store {
    line: StoredValue<Rc<Line>, LocalStorage>,
    status: RwSignal<SaveStatus>,
    trouble: RwSignal<Option<Trouble>>,
}

impl Store {
    pub(super) fn new(book: AppBook, trouble: Option<Trouble>) -> Self {
        let line = Rc::new(Line {
            book: RefCell::new(Some(book)),
            deeds: RefCell::default(),
        });
        Self {
            line: StoredValue::new_local(line),
            status: RwSignal::new(SaveStatus::default()),
            trouble: RwSignal::new(trouble),
        }
    }

    /// What the status line and the banner say.
    pub(super) fn signals(self) -> (RwSignal<SaveStatus>, RwSignal<Option<Trouble>>) {
        (self.status, self.trouble)
    }

    /// Keeps something, with the status line saying how it goes. `done` hears the outcome.
    pub(super) fn save<T: 'static>(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<T, KeepError> + 'static,
        done: impl FnOnce(Result<T, SaveError>) + 'static,
    ) {
        self.status.set(SaveStatus::Saving);
        let still = set_timeout_with_handle(move || self.still_saving(), PATIENCE).ok();
        self.act(deed, move |outcome| {
            if let Some(still) = still {
                still.clear();
            }
            let status = match &outcome {
                Ok((_, safety)) => self.status_of(*safety),
                Err(error) => SaveStatus::NotSaved(*error),
            };
            self.status.try_set(status);
            done(outcome.map(|(kept, _)| kept));
        });
    }

    /// Keeps something in passing, such as a draft: the status line speaks up only when it fails.
    pub(super) fn keep(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<(), KeepError> + 'static,
    ) {
        self.act(deed, move |outcome| {
            if let Err(error) = outcome {
                self.status.try_set(SaveStatus::NotSaved(error));
            }
        });
    }

    /// Has the book do something, and waits until what it kept is as safe as it can be. Nothing is said about it but to
    /// `done`, and to the banner.
    pub(super) fn act<T: 'static>(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<T, KeepError> + 'static,
        done: impl FnOnce(Result<(T, Safety), SaveError>) + 'static,
    ) {
        self.stand_in_line(boxed(async move |book: &mut AppBook| {
            let outcome = match deed(book).await {
                Ok(kept) => book.settle().await.map(|safety| (kept, safety)),
                Err(error) => Err(error),
            };
            let outcome = outcome.map_err(|error| {
                leptos::logging::warn!("not done: {error}");
                SaveError::from(&error)
            });
            self.note_trouble(outcome.as_ref().map(|(_, safety)| *safety));
            done(outcome);
        }));
    }

    /// Lets another tab write. What was begun here is finished first.
    pub(super) fn give_way(self, let_go: fn()) {
        self.stand_in_line(boxed(async move |book: &mut AppBook| {
            book.step_back();
            let_go();
            self.trouble.try_set(Some(Trouble::OtherTab));
        }));
    }

    fn still_saving(self) {
        if self.status.try_get_untracked() == Some(SaveStatus::Saving) {
            self.status.try_set(SaveStatus::StillSaving);
        }
    }

    fn status_of(self, safety: Safety) -> SaveStatus {
        let trouble = self.trouble.try_get_untracked().flatten();
        match safety {
            _ if matches!(trouble, Some(Trouble::Blocked | Trouble::Gone)) => {
                SaveStatus::SavedForNow
            }
            Safety::TwoCopies | Safety::SecondOnly => SaveStatus::Saved,
            Safety::OneCopy => SaveStatus::SavedOnce,
        }
    }

    /// The banner says what is wrong for as long as it is so.
    fn note_trouble(self, outcome: Result<Safety, &SaveError>) {
        let trouble = match outcome {
            Ok(Safety::TwoCopies) => None,
            Ok(Safety::SecondOnly) | Err(SaveError::Full) => Some(Trouble::Full),
            Ok(Safety::OneCopy) => Some(Trouble::OneCopy),
            Err(_) => return,
        };
        let passes = matches!(
            self.trouble.try_get_untracked().flatten(),
            None | Some(Trouble::Full | Trouble::OneCopy)
        );
        if passes && self.trouble.try_get_untracked() != Some(trouble) {
            self.trouble.try_set(trouble);
        }
    }

    fn stand_in_line(self, deed: Deed) {
        let Some(line) = self.line.try_get_value() else {
            return;
        };
        line.deeds.borrow_mut().push_back(deed);
        // Whoever has the book takes this deed too.
        let Some(mut book) = line.book.take() else {
            return;
        };
        spawn_local(async move {
            loop {
                let next = line.deeds.borrow_mut().pop_front();
                let Some(deed) = next else { break };
                deed(&mut book).await;
            }
            line.book.replace(Some(book));
        });
    }
}

fn boxed(deed: impl AsyncFnOnce(&mut AppBook) + 'static) -> Deed {
    Box::new(move |book| Box::pin(deed(book)))
}

//! The one way to the book: deeds stand in line and are done one after another, so that two writes never overlap.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app_shelf::AppShelf;
use super::keeping::{SaveError, SaveStatus, Trouble};
use crate::commands::{Book, KeepError};
use crate::platform::clock::BrowserClock;
use crate::platform::seed::BrowserSeed;

/// The book of the running app.
pub(super) type AppBook = Book<AppShelf, BrowserClock, BrowserSeed>;

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
        self.act(deed, move |outcome| {
            self.note_trouble(outcome.as_ref().err().copied());
            self.status.try_set(match &outcome {
                Ok(_) if self.is_in_memory() => SaveStatus::SavedForNow,
                Ok(_) => SaveStatus::Saved,
                Err(error) => SaveStatus::NotSaved(*error),
            });
            done(outcome);
        });
    }

    /// Keeps something in passing, such as a draft: the status line speaks up only when it fails.
    pub(super) fn keep(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<(), KeepError> + 'static,
    ) {
        self.act(deed, move |outcome| {
            self.note_trouble(outcome.err());
            if let Err(error) = outcome {
                self.status.try_set(SaveStatus::NotSaved(error));
            }
        });
    }

    /// Has the book do something. Nothing is said about it but to `done`.
    pub(super) fn act<T: 'static>(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<T, KeepError> + 'static,
        done: impl FnOnce(Result<T, SaveError>) + 'static,
    ) {
        self.stand_in_line(boxed(async move |book: &mut AppBook| {
            let outcome = deed(book).await.map_err(|error| {
                leptos::logging::warn!("not done: {error}");
                SaveError::from(&error)
            });
            done(outcome);
        }));
    }

    fn is_in_memory(self) -> bool {
        let trouble = self.trouble.try_get_untracked().flatten();
        matches!(trouble, Some(Trouble::Blocked | Trouble::Gone))
    }

    /// The banner says that there is no room for as long as it is so.
    fn note_trouble(self, error: Option<SaveError>) {
        match (self.trouble.try_get_untracked().flatten(), error) {
            (None, Some(SaveError::Full)) => self.trouble.try_set(Some(Trouble::Full)),
            (Some(Trouble::Full), None) => self.trouble.try_set(None),
            _ => None,
        };
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

//! The one way to the book: deeds stand in line and are done one after another, so that two writes never overlap.

use std::cell::{Cell, RefCell};
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

type Done<'a> = Pin<Box<dyn Future<Output = Result<(), KeepError>> + 'a>>;
type Deed = Box<dyn for<'a> FnOnce(&'a mut AppBook) -> Done<'a>>;
type Told = Box<dyn FnOnce(Result<Safety, SaveError>)>;

/// Who hears how a save went.
pub(super) type Heard = Box<dyn FnOnce(Result<(), SaveError>)>;

/// What stands in line. One shape for all, so that waiting, settling and telling are written once for every kind of save.
enum Turn {
    /// Have the book do something, settle, and tell how it went.
    Act(Deed, Told),
    /// Let another tab write, and say so with that.
    GiveWay(fn()),
}

struct Line {
    /// None while turns are being taken.
    book: RefCell<Option<AppBook>>,
    turns: RefCell<VecDeque<Turn>>,
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
            turns: RefCell::default(),
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
        let (deed, kept) = slotted(deed);
        self.save_turn(
            deed,
            Box::new(move |outcome| tell(outcome.map(|_| ()), &kept, done)),
        );
    }

    /// Keeps something in passing, such as a draft: the status line speaks up only when it fails.
    pub(super) fn keep(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<(), KeepError> + 'static,
    ) {
        self.keep_turn(Box::new(move |book| Box::pin(deed(book))));
    }

    /// Has the book do something, and waits until what it kept is as safe as it can be. Nothing is said about it but to
    /// `done`, and to the banner.
    pub(super) fn act<T: 'static>(
        self,
        deed: impl AsyncFnOnce(&mut AppBook) -> Result<T, KeepError> + 'static,
        done: impl FnOnce(Result<T, SaveError>) + 'static,
    ) {
        let (deed, kept) = slotted(deed);
        self.stand_in_line(Turn::Act(
            deed,
            Box::new(move |outcome| tell(outcome.map(|_| ()), &kept, done)),
        ));
    }

    /// Lets another tab write. What was begun here is finished first.
    pub(super) fn give_way(self, let_go: fn()) {
        self.stand_in_line(Turn::GiveWay(let_go));
    }

    fn save_turn(self, deed: Deed, done: Told) {
        self.status.set(SaveStatus::Saving);
        let still = set_timeout_with_handle(move || self.still_saving(), PATIENCE).ok();
        let told = move |outcome| {
            if let Some(still) = still {
                still.clear();
            }
            let status = match outcome {
                Ok(safety) => self.status_of(safety),
                Err(error) => SaveStatus::NotSaved(error),
            };
            self.status.try_set(status);
            done(outcome);
        };
        self.stand_in_line(Turn::Act(deed, Box::new(told)));
    }

    fn keep_turn(self, deed: Deed) {
        let told = move |outcome| {
            if let Err(error) = outcome {
                self.status.try_set(SaveStatus::NotSaved(error));
            }
        };
        self.stand_in_line(Turn::Act(deed, Box::new(told)));
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
    fn note_trouble(self, outcome: Result<Safety, SaveError>) {
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

    fn stand_in_line(self, turn: Turn) {
        let Some(line) = self.line.try_get_value() else {
            return;
        };
        line.turns.borrow_mut().push_back(turn);
        // Whoever has the book takes this turn too.
        let Some(mut book) = line.book.take() else {
            return;
        };
        spawn_local(async move {
            loop {
                let next = line.turns.borrow_mut().pop_front();
                let Some(turn) = next else { break };
                self.take(turn, &mut book).await;
            }
            line.book.replace(Some(book));
        });
    }

    async fn take(self, turn: Turn, book: &mut AppBook) {
        let (deed, told) = match turn {
            Turn::Act(deed, told) => (deed, told),
            Turn::GiveWay(let_go) => {
                book.step_back();
                let_go();
                self.trouble.try_set(Some(Trouble::OtherTab));
                return;
            }
        };
        let outcome = match deed(book).await {
            Ok(()) => book.settle().await,
            Err(error) => Err(error),
        };
        let outcome = outcome.map_err(|error| {
            leptos::logging::warn!("not done: {error}");
            SaveError::from(&error)
        });
        self.note_trouble(outcome);
        told(outcome);
    }
}

/// A deed, and where it lays what it gives.
fn slotted<T: 'static>(
    deed: impl AsyncFnOnce(&mut AppBook) -> Result<T, KeepError> + 'static,
) -> (Deed, Rc<Cell<Option<T>>>) {
    let slot = Rc::new(Cell::new(None));
    let kept = slot.clone();
    let deed: Deed = Box::new(move |book| {
        Box::pin(async move {
            slot.set(Some(deed(book).await?));
            Ok(())
        })
    });
    (deed, kept)
}

/// Hands over what lies in the slot, once it is safe. A deed that went well has filled it.
fn tell<T>(
    outcome: Result<(), SaveError>,
    slot: &Cell<Option<T>>,
    done: impl FnOnce(Result<T, SaveError>),
) {
    match outcome {
        Ok(()) => {
            if let Some(kept) = slot.take() {
                done(Ok(kept));
            }
        }
        Err(error) => done(Err(error)),
    }
}

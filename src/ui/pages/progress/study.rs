//! Works everything out for the page: the days at once, the rest in pieces between which the browser can breathe.
//! What is drawn comes first, what takes chance comes after.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::flare::Flare;
use crate::domain::progression::base::{Tenths, Usual};
use crate::domain::progression::records::Records;
use crate::domain::time::Date;
use crate::insight::after_sessions::{After, Horizon, Look};
use crate::insight::days::{Days, Measure};
use crate::insight::links::{Link, Links, PAIRS, look_at, weigh};
use crate::state::{
    catalog, learn, use_answers, use_check_ins, use_diary, use_flares, use_sessions, use_today,
};
use crate::ui::words::{Met, linked};

/// The same diary gives the same result: chance begins at the same place each time.
const SEED: u64 = 1;

type Piece = Box<dyn FnOnce()>;

/// What the page is about, shared by its parts.
pub(super) type Study = Arc<Studied>;

/// What was laid out at once, and what is worked out bit by bit.
pub(super) struct Studied {
    pub today: Date,
    pub days: Days,
    /// The days with a session, the earliest first.
    pub session_days: Vec<Date>,
    /// The first and the last day of each flare.
    pub flares: Vec<(Date, Date)>,
    usual: Usual,
    /// None until they are worked out.
    pub links: StoredValue<Option<Links>>,
    pub after: StoredValue<Option<Vec<After>>>,
    /// The words of the glossary that the page has said so far.
    met: StoredValue<Met>,
}

impl Studied {
    /// Lays the diary out; none when there is nothing in it.
    pub(super) fn begin() -> Option<Study> {
        let today = use_today();
        let days = use_diary().entries.with_untracked(|entries| {
            use_check_ins().list.with_untracked(|check_ins| {
                let entries = entries.iter().map(|kept| &kept.value);
                Days::of(entries, check_ins.iter().map(|kept| &kept.value), today)
            })
        })?;
        let mut session_days: Vec<Date> = use_sessions()
            .log
            .with_untracked(|log| log.iter().map(|kept| kept.value.day).collect());
        session_days.dedup();
        let (flares, usual) = use_flares().list.with_untracked(|flares| {
            let flares: Vec<&Flare> = flares.iter().map(|kept| &kept.value).collect();
            let span = |flare: &&Flare| (flare.started, flare.ended.unwrap_or(today));
            (flares.iter().map(span).collect(), usual(&days, flares))
        });
        let study = Arc::new(Self {
            today,
            days,
            session_days,
            flares,
            usual,
            links: StoredValue::new(None),
            after: StoredValue::new(None),
            met: StoredValue::default(),
        });
        Some(study)
    }

    /// A sentence of the page, its words of the glossary as links where the page says them first.
    pub(super) fn linked(&self, said: &str) -> Vec<AnyView> {
        let linked = self.met.try_update_value(|met| linked(said, met));
        linked.unwrap_or_default()
    }

    /// A quiet sentence of the page.
    pub(super) fn quiet(&self, said: &str) -> AnyView {
        view! { <p class="quiet">{self.linked(said)}</p> }.into_any()
    }

    /// The person's usual pain before that day.
    pub(super) fn usual_on(&self, day: Date) -> f64 {
        f64::from(self.usual.on(day)) / 10.0
    }
}

/// What a part of the page says beside the days themselves.
#[derive(Clone, Copy)]
pub(super) enum Needs {
    Nothing,
    Links,
    After,
}

/// Counts `ready` up, one for each part, when what that part needs has been worked out; one piece a task.
pub(super) fn go_on(study: &Study, parts: &[Needs], ready: RwSignal<usize>) {
    let mut pieces: VecDeque<Piece> = VecDeque::new();
    // The words of the glossary are read at their first use, which takes a task.
    pieces.push_back(Box::new(|| {
        let _ = learn();
    }));
    for needs in parts {
        match needs {
            Needs::Nothing => {}
            Needs::Links => pieces.extend(link_pieces(study)),
            Needs::After => pieces.extend(after_pieces(study)),
        }
        pieces.push_back(Box::new(move || {
            ready.try_update(|ready| *ready += 1);
        }));
    }
    one_by_one(study, pieces);
}

/// The pairs one by one, then all weighed together.
fn link_pieces(study: &Study) -> VecDeque<Piece> {
    let found: Rc<RefCell<Vec<Link>>> = Rc::default();
    let mut pieces: VecDeque<Piece> = VecDeque::new();
    for pair in PAIRS {
        let (study, found) = (Arc::clone(study), Rc::clone(&found));
        pieces.push_back(Box::new(move || {
            found.borrow_mut().push(look_at(pair, &study.days, SEED));
        }));
    }
    let study = Arc::clone(study);
    pieces.push_back(Box::new(move || {
        study.links.try_set_value(Some(weigh(found.take())));
    }));
    pieces
}

/// The kinds of blocks and the times after them one by one, then the range that chance gives them all.
fn after_pieces(study: &Study) -> VecDeque<Piece> {
    let look = use_sessions().log.with_untracked(|log| {
        let logs = log.iter().map(|kept| &kept.value);
        let role = |id: &_| catalog().rules.exercise(id).map(|exercise| exercise.role);
        Look::new(logs, role, SEED)
    });
    let kinds = look.kinds();
    let look = Rc::new(RefCell::new(look));
    let mut pieces: VecDeque<Piece> = VecDeque::new();
    for kind in kinds {
        for horizon in Horizon::ALL {
            let (study, look) = (Arc::clone(study), Rc::clone(&look));
            pieces.push_back(Box::new(move || {
                look.borrow_mut().at(kind, horizon, &study.days);
            }));
        }
    }
    let study = Arc::clone(study);
    pieces.push_back(Box::new(move || {
        let look = look.borrow().clone();
        study.after.try_set_value(Some(look.done()));
    }));
    pieces
}

/// Does one piece after another, each in a task of its own, for as long as the page is there.
fn one_by_one(study: &Study, mut pieces: VecDeque<Piece>) {
    let Some(piece) = pieces.pop_front() else {
        return;
    };
    let study = Arc::clone(study);
    set_timeout(
        move || {
            if study.links.try_with_value(|_| ()).is_some() {
                piece();
                one_by_one(&study, pieces);
            }
        },
        Duration::ZERO,
    );
}

fn usual(days: &Days, flares: Vec<&Flare>) -> Usual {
    let records = Records {
        flares,
        ..Records::default()
    };
    // Tenths of a rating fit.
    #[allow(clippy::cast_possible_truncation)]
    let tenths = |value: f64| (value * 10.0).round() as Tenths;
    let daily: Vec<(Date, Tenths)> = days
        .row(Measure::Pain)
        .between(days.first(), days.last())
        .map(|(day, pain)| (day, tenths(pain)))
        .collect();
    let intake = use_answers().current.with_untracked(|answers| {
        let answers = answers.as_ref();
        answers.and_then(|answers| answers.pain.average)
    });
    let numbers = &catalog().rules.progression.base;
    Usual::of(numbers, &records, &daily, intake.unwrap_or(0))
}

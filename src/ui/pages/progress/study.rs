//! Works everything out for the page: the days at once, the rest in pieces between which the browser can breathe.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::flare::Flare;
use crate::domain::progression::base::{Tenths, Usual};
use crate::domain::progression::records::Records;
use crate::domain::time::Date;
use crate::insight::after_sessions::{After, Horizon, Look};
use crate::insight::days::{Days, Measure};
use crate::insight::links::{Link, Links, PAIRS, look_at, weigh};
use crate::state::{
    catalog, use_answers, use_check_ins, use_diary, use_flares, use_sessions, use_today,
};

/// The same diary gives the same result: chance begins at the same place each time.
const SEED: u64 = 1;

type Piece = Box<dyn FnOnce()>;

/// What the page is about.
#[derive(Clone, Copy)]
pub(super) struct Study {
    pub today: Date,
    pub days: StoredValue<Days>,
    /// The days with a session, the earliest first.
    pub session_days: StoredValue<Vec<Date>>,
    /// The first and the last day of each flare.
    pub flares: StoredValue<Vec<(Date, Date)>>,
    pub usual: StoredValue<Usual>,
    /// None while it is being worked out.
    pub links: RwSignal<Option<Links>>,
    pub after: RwSignal<Option<Vec<After>>>,
}

impl Study {
    /// Lays the diary out and begins to look through it; none when there is nothing in it.
    pub(super) fn begin() -> Option<Self> {
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
        let study = Self {
            today,
            days: StoredValue::new(days),
            session_days: StoredValue::new(session_days),
            flares: StoredValue::new(flares),
            usual: StoredValue::new(usual),
            links: RwSignal::new(None),
            after: RwSignal::new(None),
        };
        let mut pieces = study.link_pieces();
        pieces.extend(study.after_pieces());
        one_by_one(pieces);
        Some(study)
    }

    /// The person's usual pain before that day.
    pub(super) fn usual_on(self, day: Date) -> f64 {
        f64::from(self.usual.with_value(|usual| usual.on(day))) / 10.0
    }

    fn link_pieces(self) -> VecDeque<Piece> {
        let found: StoredValue<Vec<Link>> = StoredValue::new(Vec::new());
        let mut pieces: VecDeque<Piece> = VecDeque::new();
        for pair in PAIRS {
            pieces.push_back(Box::new(move || {
                let link = self.days.try_with_value(|days| look_at(pair, days, SEED));
                found.try_update_value(|found| found.extend(link));
            }));
        }
        pieces.push_back(Box::new(move || {
            let found = found.try_update_value(std::mem::take);
            self.links.try_set(found.map(weigh));
        }));
        pieces
    }

    fn after_pieces(self) -> VecDeque<Piece> {
        let look = use_sessions().log.with_untracked(|log| {
            let logs = log.iter().map(|kept| &kept.value);
            let role = |id: &_| catalog().rules.exercise(id).map(|exercise| exercise.role);
            Look::new(logs, role, SEED)
        });
        let kinds = look.kinds();
        let look = StoredValue::new(Some(look));
        let mut pieces: VecDeque<Piece> = VecDeque::new();
        for kind in kinds {
            for horizon in Horizon::ALL {
                pieces.push_back(Box::new(move || {
                    look.try_update_value(|look| {
                        if let Some(look) = look {
                            self.days
                                .try_with_value(|days| look.at(kind, horizon, days));
                        }
                    });
                }));
            }
        }
        pieces.push_back(Box::new(move || {
            let look = look.try_update_value(Option::take).flatten();
            self.after.try_set(look.map(Look::done));
        }));
        pieces
    }
}

/// Does one piece after another, each in a task of its own.
fn one_by_one(mut pieces: VecDeque<Piece>) {
    let Some(piece) = pieces.pop_front() else {
        return;
    };
    set_timeout(
        move || {
            piece();
            one_by_one(pieces);
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

//! The week: which of the next 7 days are for training, which of those for strength, and what each holds.
//! Source: clinical.md parts 4.5 and 4.6.

use super::case::Case;
use super::day::{self, DayKind};
use super::session::Part;
use super::settled::Settled;
use super::slot::Taken;
use super::why::{Rule, Why};
use super::{DayPlan, Prescription};
use crate::domain::condition::CapId;
use crate::domain::evidence::AnswerRef;
use crate::domain::screen::{Cause, Screening, TodayLimit};

const DAYS: u8 = 7;
/// Days from one strength day to the next, at least: never two in a row.
const STRENGTH_GAP: u8 = 2;

/// The plan of today and the 6 days after it; `is_free` leaves the rule of one new exercise at a time aside.
pub(super) fn plan(case: &Case<'_>, screening: &Screening, is_free: bool) -> Vec<DayPlan> {
    let limit = screening.today;
    let training = training_days(case.days_per_week);
    let strength = strength_days(case, &training, limit);
    let mut taken = Taken::nothing(case);
    let mut days = Vec::new();
    for offset in 0..DAYS {
        let date = case.today.plus(i32::from(offset));
        let nth_strength = strength.iter().position(|day| *day == offset);
        let kind = match (offset, limit, nth_strength) {
            _ if !training.contains(&offset) => None,
            (0, TodayLimit::Rest, _) => None,
            (0, TodayLimit::Gentle, _) => Some(DayKind::Ill),
            (_, _, Some(nth)) => Some(DayKind::Strength(nth)),
            _ => Some(DayKind::Easy),
        };
        let parts = kind.map(|kind| {
            let settled = Settled::on(case.history, date);
            let settled = if is_free { settled.lifted() } else { settled };
            let known = Taken {
                today: Vec::new(),
                days: taken.days.clone(),
                settled,
            };
            day::plan(case, kind, &known)
        });
        let mut parts = parts.unwrap_or_default();
        if kind == Some(DayKind::Ill) {
            let ill = ill_today(screening);
            parts.iter_mut().for_each(|part| part.why.push(ill.clone()));
        }
        for part in &parts {
            taken.days.change(&part.exercise.id, 0, |days| *days += 1);
        }
        days.push(DayPlan {
            date,
            length_s: parts.iter().map(Part::length_s).sum(),
            prescriptions: parts.into_iter().map(Prescription::from).collect(),
        });
    }
    days
}

fn ill_today(screening: &Screening) -> Why {
    let said = screening.because.iter().filter_map(|cause| match cause {
        Cause::Today(id) => Some(AnswerRef::Reply(id.clone())),
        _ => None,
    });
    Why {
        answers: said.collect(),
        ..Why::plain(Rule::GentleToday)
    }
}

/// The training days spread over the week, today first.
fn training_days(days_per_week: u8) -> Vec<u8> {
    (0..days_per_week)
        .map(|nth| nth * DAYS / days_per_week)
        .collect()
}

/// The strength days: as many as the week allows, never two in a row; a very small dose comes on every training day.
fn strength_days(case: &Case<'_>, training: &[u8], limit: TodayLimit) -> Vec<u8> {
    let possible = training
        .iter()
        .copied()
        .filter(|day| *day > 0 || limit == TodayLimit::Usual);
    match case.cap.id {
        CapId::Pem => return Vec::new(),
        CapId::VeryLow => return possible.collect(),
        _ => {}
    }
    let counts = &case.rules.selection.strength_days;
    let at = usize::from(case.days_per_week.saturating_sub(1));
    let most = usize::from(counts.get(at).copied().unwrap_or(0));
    let mut chosen: Vec<u8> = Vec::new();
    for day in possible {
        let is_apart = chosen.last().is_none_or(|last| day >= last + STRENGTH_GAP);
        if chosen.len() < most && is_apart {
            chosen.push(day);
        }
    }
    chosen
}

//! One training day: which slots it has, who fills them, and how its minutes are kept. Source: clinical.md parts 4.2 and 4.5.

use super::amount::shorter;
use super::case::Case;
use super::fill::{Filling, MOST_PERCENT, WORK};
use super::session::{Part, Place, Session};
use super::slot::{Slot, Taken, Wish, asked_by, choose};
use super::why::{Rule, Why};
use super::{aerobic, offers};
use crate::domain::condition::CapId;
use crate::domain::exercise::Role;
use crate::domain::order::sort_by_key;

/// The day lengths that have a rule of their own.
const SHORTEST_DAY_MIN: u8 = 5;
const SHORT_DAY_MIN: u8 = 10;
/// Warm-up and cool-down of their own length need a day of at least this length.
const LONG_ENOUGH_MIN: u8 = 20;
/// A session of someone who is ill today is no longer than this.
const GENTLE_DAY_S: u32 = 600;
/// Balance exercises that take turns.
const BALANCE_KINDS: usize = 2;

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayKind {
    /// Strength work; the first strength day of the week is 0.
    Strength(usize),
    /// Everything but strength work.
    Easy,
    /// The person is ill today: breath and mobility only.
    Ill,
}

impl DayKind {
    /// The only role that the kind of day leaves in a slot.
    pub fn only(self) -> Option<Role> {
        (self == DayKind::Ill).then_some(Role::Mobility)
    }
}

/// The session of such a day. `taken` knows what the earlier days of the week hold. Where the rule of one new exercise at a
/// time leaves nothing to work with, the new one is work; where even that is not enough, the rule gives way.
pub(super) fn plan<'a>(case: &Case<'a>, kind: DayKind, taken: &Taken<'a>) -> Vec<Part<'a>> {
    let with = |settled| {
        let taken = Taken {
            settled,
            ..taken.clone()
        };
        session(case, kind, taken)
    };
    let works = |parts: &Vec<Part<'a>>| parts.iter().any(|part| part.shown.role.is_work());
    let settled = taken.settled;
    let parts = with(settled);
    if settled.is_off() || kind == DayKind::Ill || works(&parts) {
        return parts;
    }
    let others = [settled.for_work(), settled.lifted()];
    others.into_iter().map(with).find(works).unwrap_or(parts)
}

fn session<'a>(case: &Case<'a>, kind: DayKind, taken: Taken<'a>) -> Vec<Part<'a>> {
    let target_s = match kind {
        DayKind::Ill => case.target_s().min(GENTLE_DAY_S),
        DayKind::Strength(_) | DayKind::Easy => case.target_s(),
    };
    let mut day = Day {
        case,
        kind,
        taken,
        session: Session::default(),
    };
    day.compose();
    let (_, most_parts) = case.budget.items;
    let mut session = Filling {
        case,
        kind,
        session: day.session,
        taken: day.taken,
        target_s,
        most_parts,
    }
    .fill();
    session.show_each_once(case);
    trim(case, &mut session, target_s);
    session.in_order()
}

/// A session that is too long loses work first; the opening breath is the last to be shortened.
fn trim(case: &Case<'_>, session: &mut Session<'_>, target_s: u32) {
    if session.length_s() * 100 > target_s * MOST_PERCENT {
        let rest_s: u32 = session
            .parts
            .iter()
            .filter(|part| !WORK.contains(&part.place))
            .map(Part::length_s)
            .sum();
        session.fit(&WORK, target_s.saturating_sub(rest_s));
    }
    let least = case.rules.selection.opening_breath_min_s;
    while session.length_s() * 100 > target_s * MOST_PERCENT {
        let opening = session
            .parts
            .iter_mut()
            .find(|part| part.place == Place::Opening);
        let is_shorter = opening.is_some_and(|part| {
            part.dose.sets == Some(1) && shorter(&mut part.dose, u16::try_from(least).unwrap_or(0))
        });
        if !is_shorter {
            return;
        }
    }
}

struct Day<'c, 'a> {
    case: &'c Case<'a>,
    kind: DayKind,
    taken: Taken<'a>,
    session: Session<'a>,
}

impl<'a> Day<'_, 'a> {
    fn compose(&mut self) {
        let budget = self.case.budget;
        let [
            breath_s,
            release_s,
            lengthen_s,
            activate_s,
            main_s,
            closing_s,
        ] = budget.seconds;
        let [release, lengthen, activate, _, _] = budget.most_per_phase;
        if let Some(opening) = offers::opening(self.case, &self.taken, breath_s) {
            self.add(opening);
        }
        if self.kind == DayKind::Ill {
            self.slot(Slot::Lengthen, lengthen, lengthen_s);
            return;
        }
        self.slot(Slot::Release, release, release_s);
        self.slot(Slot::Lengthen, lengthen, lengthen_s);
        self.warm_up();
        self.slot(Slot::Activate, activate, activate_s);
        self.main(main_s);
        let balance_closes = budget.minutes == SHORT_DAY_MIN && self.has_balance();
        if closing_s > 0
            && !balance_closes
            && let Some(closing) =
                offers::closing(self.case, &self.taken, self.closing_s(closing_s))
        {
            self.add(closing);
        }
    }

    /// Strength, everyday moves, balance or aerobic work, in the seconds they share.
    fn main(&mut self, main_s: u32) {
        let [_, _, _, strengthen, integrate] = self.case.budget.most_per_phase;
        let minutes = self.case.budget.minutes;
        let is_balance_due = self.case.balance.is_some();
        match self.kind {
            DayKind::Ill => {}
            DayKind::Strength(nth) if minutes == SHORTEST_DAY_MIN => {
                // One exercise a day: it changes through the week, and balance has every second turn where it is due.
                let turn = nth % 2 == 1;
                if !(turn && is_balance_due && self.balance(main_s)) {
                    self.rotating(Slot::Strengthen, strengthen, main_s);
                }
            }
            DayKind::Strength(nth) => {
                // At 10 minutes there is one place, and every second time an everyday move has it. Very small steps leave
                // everyday moves out.
                let swaps =
                    minutes == SHORT_DAY_MIN && nth % 2 == 1 && !self.case.has(CapId::VeryLow);
                if !(swaps && self.slot(Slot::Integrate, 1, main_s)) {
                    self.slot(Slot::Strengthen, strengthen, main_s);
                }
                let balance_takes_place = is_balance_due && self.add_balance();
                let left = integrate.saturating_sub(usize::from(balance_takes_place));
                self.add_slot(Slot::Integrate, left);
                self.session.fit(&MAIN, main_s);
            }
            DayKind::Easy => {
                if is_balance_due {
                    self.balance(main_s);
                }
                let is_full = minutes == SHORTEST_DAY_MIN && self.has_balance();
                let used_s: u32 = self.session.at(Place::Balance).map(Part::length_s).sum();
                let room_s = main_s.saturating_sub(used_s);
                if !is_full && let Some(part) = aerobic::part(self.case, &self.taken, room_s) {
                    self.add(part);
                }
            }
        }
    }

    /// Fills a slot and fits it into its seconds; false when nobody was found for it.
    fn slot(&mut self, slot: Slot, most: usize, budget_s: u32) -> bool {
        let is_filled = self.add_slot(slot, most);
        self.session.fit(&[Place::Slot(slot)], budget_s);
        is_filled
    }

    fn rotating(&mut self, slot: Slot, most: usize, budget_s: u32) {
        self.add_wish(slot, most, true);
        self.session.fit(&[Place::Slot(slot)], budget_s);
    }

    fn add_slot(&mut self, slot: Slot, most: usize) -> bool {
        self.add_wish(slot, most, false)
    }

    fn add_wish(&mut self, slot: Slot, most: usize, rotate: bool) -> bool {
        let wish = Wish {
            slot,
            most,
            rotate,
            only: self.kind.only(),
            beside: &[],
        };
        let picks = choose(self.case, &self.taken, wish);
        let is_filled = !picks.is_empty();
        for pick in picks {
            self.add(Part::new(
                self.case,
                Place::Slot(slot),
                pick.exercise,
                pick.why,
            ));
        }
        is_filled
    }

    fn balance(&mut self, budget_s: u32) -> bool {
        let is_added = self.add_balance();
        self.session.fit(&[Place::Balance], budget_s);
        is_added
    }

    /// One balance exercise; two kinds take turns through the week.
    fn add_balance(&mut self) -> bool {
        let Some(chosen) = &self.case.balance else {
            return false;
        };
        let mut kinds = asked_by(self.case, chosen, Slot::Integrate);
        kinds.retain(|exercise| {
            exercise.role == Role::Balance
                && self.case.allows(exercise)
                && self.taken.leaves(exercise)
        });
        sort_by_key(&mut kinds, |one| !self.taken.settled.stays(one));
        kinds.truncate(BALANCE_KINDS);
        let Some(exercise) = kinds
            .into_iter()
            .min_by_key(|one| self.taken.days_with(one))
        else {
            return false;
        };
        let why = vec![Why {
            rule: Rule::Balance(chosen.pattern.id.clone()),
            answers: chosen.because.clone(),
            sources: chosen.pattern.sources.clone(),
        }];
        self.add(Part::new(self.case, Place::Balance, exercise, why));
        true
    }

    fn has_balance(&self) -> bool {
        self.session.at(Place::Balance).next().is_some()
    }

    /// Makes the gentle beginning as long as a condition asks for, by more breathing.
    fn warm_up(&mut self) {
        if self.case.budget.minutes < LONG_ENOUGH_MIN {
            return;
        }
        let asked = self
            .case
            .conditions
            .iter()
            .map(|(_, condition)| condition.warm_up_s);
        let lacking_s = asked
            .max()
            .unwrap_or(0)
            .saturating_sub(self.session.length_s());
        let opening = self
            .session
            .parts
            .iter_mut()
            .find(|part| part.place == Place::Opening);
        if let Some(part) = opening
            && lacking_s > 0
        {
            part.set_length_s(part.length_s() + lacking_s);
        }
    }

    /// Seconds of the close: more where a condition asks for a cool-down of its own.
    fn closing_s(&self, closing_s: u32) -> u32 {
        let cool_down_s = self
            .case
            .conditions
            .iter()
            .map(|(_, condition)| condition.cool_down_s);
        if self.case.budget.minutes >= LONG_ENOUGH_MIN {
            cool_down_s.fold(closing_s, u32::max)
        } else {
            closing_s
        }
    }

    fn add(&mut self, part: Part<'a>) {
        self.taken.today.push(part.exercise);
        self.session.parts.push(part);
    }
}

/// What shares the seconds of the main work.
const MAIN: [Place; 3] = [
    Place::Slot(Slot::Strengthen),
    Place::Balance,
    Place::Slot(Slot::Integrate),
];

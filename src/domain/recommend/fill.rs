//! Fills a session that is too short, in a fixed order, and never past 112 % of the day. Source: clinical.md part 4.5,
//! `fill_order` in rules.json.

use super::case::Case;
use super::day::DayKind;
use super::session::{Part, Place, Session};
use super::slot::{Slot, Taken, Wish, choose};
use super::{aerobic, amount, offers, stand_in};
use crate::domain::condition::CapId;
use crate::domain::dose::Dose;
use crate::domain::exercise::Role;
use crate::domain::order::sort_by_key;

/// A step that would pass this part of the day is skipped.
pub(super) const MOST_PERCENT: u32 = 112;
/// A session this long is long enough.
const ENOUGH_PERCENT: u32 = 94;
/// Days from this length on get an aerobic part beside strength work.
const AEROBIC_FROM_MIN: u8 = 20;
/// Days from this length on may hold one more set.
const LONG_DAY_MIN: u8 = 30;
const AEROBIC_FIRST_S: u32 = 600;
const AEROBIC_LEAST_S: u32 = 120;
/// Most exercises that a day may get on top of its slots.
const MOST_MORE: usize = 8;
const BREATH_MOST_S: u32 = 180;
const RELAXATION_MOST_S: u32 = 600;
const RELAXATION_LEAST_S: u32 = 120;
const CLOSING_MOST_S: u32 = 300;

/// The slots that work, the hardest first: they get their sets back first.
pub(super) const WORK: [Place; 6] = [
    Place::Slot(Slot::Strengthen),
    Place::Slot(Slot::Integrate),
    Place::Balance,
    Place::Slot(Slot::Activate),
    Place::Slot(Slot::Lengthen),
    Place::Slot(Slot::Release),
];

/// One session being filled.
pub(super) struct Filling<'c, 'a> {
    pub case: &'c Case<'a>,
    pub kind: DayKind,
    pub session: Session<'a>,
    pub taken: Taken<'a>,
    pub target_s: u32,
    pub most_parts: usize,
}

impl<'a> Filling<'_, 'a> {
    /// Fills the session as far as its rules go.
    pub fn fill(mut self) -> Session<'a> {
        // With very small amounts, calm minutes come before more exercises.
        let is_small = self.case.has(CapId::Pem) || self.case.has(CapId::VeryLow);
        let steps: &[fn(&mut Self)] = match self.kind {
            // The same movements and less of them: the day is shorter.
            _ if self.case.history.is_lighter_week => &[Self::give_back_amounts],
            DayKind::Ill => &[
                Self::give_back_amounts,
                Self::breathe_longer,
                Self::add_gentle_work,
            ],
            _ if is_small => &[
                Self::give_back_amounts,
                Self::add_relaxation,
                Self::breathe_longer,
                Self::add_gentle_work,
                Self::close_longer,
                Self::move_longer,
                Self::rest_longer,
            ],
            DayKind::Strength(_) => &[
                Self::give_back_amounts,
                Self::add_sets_on_long_days,
                Self::add_aerobic,
                Self::breathe_longer,
                Self::add_gentle_work,
                Self::add_relaxation,
                Self::close_longer,
                Self::move_longer,
                Self::rest_longer,
            ],
            // Days without strength work fill with aerobic work and mobility before anything else.
            DayKind::Easy => &[
                Self::give_back_amounts,
                Self::add_aerobic,
                Self::add_gentle_work,
                Self::breathe_longer,
                Self::add_relaxation,
                Self::close_longer,
                Self::move_longer,
                Self::rest_longer,
            ],
        };
        for step in steps {
            if self.is_enough() {
                break;
            }
            step(&mut self);
        }
        self.session
    }

    fn is_enough(&self) -> bool {
        self.session.length_s() * 100 >= self.target_s * ENOUGH_PERCENT
    }

    fn has_room_for(&self, more_s: u32) -> bool {
        (self.session.length_s() + more_s) * 100 <= self.target_s * MOST_PERCENT
    }

    /// Seconds up to the target.
    fn missing_s(&self) -> u32 {
        self.target_s.saturating_sub(self.session.length_s())
    }

    fn may_add_part(&self) -> bool {
        self.session.parts.len() < self.most_parts
    }

    /// Up to the first amount: repetitions or seconds, then sets.
    fn give_back_amounts(&mut self) {
        self.grow(|part| {
            let (first, dose) = (part.first, part.dose);
            if dose.amount() < first.amount() {
                let step = if dose.seconds.is_some() { 5 } else { 1 };
                let more = dose.amount().unwrap_or(0) + step;
                Some(dose.with_amount(more.min(first.amount().unwrap_or(0))))
            } else if dose.sets < first.sets {
                Some(dose.with_sets(dose.sets.unwrap_or(0) + 1))
            } else {
                None
            }
        });
    }

    /// Long days of people whose cap allows it: strength work up to the cap's sets.
    fn add_sets_on_long_days(&mut self) {
        let most = self.case.cap.long_day_sets.unwrap_or(0);
        if self.case.budget.minutes < LONG_DAY_MIN {
            return;
        }
        let case = self.case;
        self.grow(|part| {
            let sets = part.dose.sets.unwrap_or(0);
            let may = part.exercise.role == Role::Strength
                && case.standing(part.exercise).is_none()
                && sets < most
                && amount::multiplier(case, part.exercise) >= 1.0;
            may.then(|| part.dose.with_sets(sets + 1))
        });
    }

    /// Grows the parts in turn, one step each, the hardest work first, as long as there is room.
    fn grow(&mut self, next: impl Fn(&Part<'a>) -> Option<Dose>) {
        let mut order: Vec<usize> = (0..self.session.parts.len()).collect();
        let rank = |at: &usize| {
            let place = self.session.parts.get(*at).map(|part| part.place);
            WORK.iter().position(|work| Some(*work) == place)
        };
        order.retain(|at| rank(at).is_some());
        sort_by_key(&mut order, rank);
        let mut grew = true;
        while grew {
            grew = false;
            for at in &order {
                let grown = self.session.parts.get(*at).and_then(|part| {
                    let dose = next(part)?;
                    let longer_s = dose.length_s(part.shown.role);
                    self.has_room_for(longer_s.saturating_sub(part.length_s()))
                        .then_some(dose)
                });
                if let (Some(dose), false) = (grown, self.is_enough())
                    && let Some(part) = self.session.parts.get_mut(*at)
                {
                    part.dose = dose;
                    grew = true;
                }
            }
        }
    }

    /// The aerobic part of an easy day first gets its first amount; a long strength day gets one beside its work.
    fn add_aerobic(&mut self) {
        if let Some(longest_s) = self.longest_aerobic_s() {
            self.lengthen(Place::Aerobic, longest_s.min(AEROBIC_FIRST_S));
            return;
        }
        if self.case.budget.minutes < AEROBIC_FROM_MIN || !self.may_add_part() {
            return;
        }
        let room_s = self.missing_s().min(AEROBIC_FIRST_S);
        if room_s >= AEROBIC_LEAST_S
            && let Some(part) = aerobic::part(self.case, &self.taken, room_s)
            && self.has_room_for(part.length_s())
        {
            self.add(part);
        }
    }

    fn breathe_longer(&mut self) {
        self.lengthen(Place::Opening, BREATH_MOST_S);
    }

    /// One more exercise of lengthen, then of activate, as long as the day has place for it.
    fn add_gentle_work(&mut self) {
        let slots = [Slot::Lengthen, Slot::Activate];
        for slot in slots.into_iter().cycle().take(MOST_MORE) {
            if self.is_enough() || !self.may_add_part() {
                return;
            }
            let beside = self.session.in_slot(slot);
            let wish = Wish {
                slot,
                most: 1,
                rotate: false,
                only: self.kind.only(),
                beside: &beside,
            };
            let listed = choose(self.case, &self.taken, wish).pop();
            let Some(pick) = listed.or_else(|| stand_in::one_more(self.case, &self.taken, wish))
            else {
                continue;
            };
            let mut added = Session::default();
            let place = Place::Slot(slot);
            added
                .parts
                .push(Part::new(self.case, place, pick.exercise, pick.why));
            added.fit(&[place], self.missing_s());
            for part in added.parts {
                if self.has_room_for(part.length_s()) {
                    self.add(part);
                }
            }
        }
    }

    fn add_relaxation(&mut self) {
        if !self.may_add_part() || self.missing_s() < RELAXATION_LEAST_S {
            return;
        }
        let room_s = self.missing_s().min(self.longest_part_s(RELAXATION_MOST_S));
        if let Some(part) = offers::relaxation(self.case, &self.taken, room_s)
            && self.has_room_for(part.length_s())
        {
            self.add(part);
        }
    }

    /// The last resort of a day that conditions leave little for: a close as long as calm minutes may be. Where balance
    /// work took its place and no other place is left, the release makes room.
    fn rest_longer(&mut self) {
        let has_close = self.session.at(Place::Closing).next().is_some();
        if !has_close {
            if !self.may_add_part() {
                self.session
                    .parts
                    .retain(|part| part.place != Place::Slot(Slot::Release));
            }
            let room_s = self.missing_s().min(self.longest_part_s(RELAXATION_MOST_S));
            if self.may_add_part()
                && let Some(part) = offers::closing(self.case, &self.taken, room_s)
            {
                self.add(part);
            }
            return;
        }
        self.close_within(RELAXATION_MOST_S);
    }

    fn close_longer(&mut self) {
        self.close_within(CLOSING_MOST_S);
    }

    /// A longer close; where there is room for more than breathing, a calm exercise takes its place.
    fn close_within(&mut self, most_s: u32) {
        let Some(at) = self
            .session
            .parts
            .iter()
            .position(|part| part.place == Place::Closing)
        else {
            return;
        };
        let old = self.session.parts.remove(at);
        self.taken
            .today
            .retain(|exercise| exercise.id != old.exercise.id);
        let room_s = self.missing_s().min(self.longest_part_s(most_s));
        let part = offers::closing(self.case, &self.taken, room_s).unwrap_or(old);
        self.taken.today.push(part.exercise);
        self.session.parts.insert(at, part);
    }

    fn move_longer(&mut self) {
        if let Some(longest_s) = self.longest_aerobic_s() {
            self.lengthen(Place::Aerobic, longest_s);
        }
    }

    /// Seconds that the aerobic part may last; none when there is no such part.
    fn longest_aerobic_s(&self) -> Option<u32> {
        let part = self.session.at(Place::Aerobic).next()?;
        Some(aerobic::longest_s(self.case, part.exercise))
    }

    /// Longer by what is missing, up to so many seconds of work.
    fn lengthen(&mut self, place: Place, most_s: u32) {
        let missing_s = self.missing_s();
        let cap_s = self.longest_part_s(u32::MAX);
        if let Some(part) = self
            .session
            .parts
            .iter_mut()
            .find(|part| part.place == place)
        {
            let setup_s = part.dose.with_amount(0).length_s(part.shown.role);
            let wanted_s = (part.length_s() + missing_s)
                .min(most_s + setup_s)
                .min(cap_s);
            if wanted_s > part.length_s() {
                part.set_length_s(wanted_s);
            }
        }
    }

    /// The longest that one exercise may take here, the cap's limit included.
    fn longest_part_s(&self, most_s: u32) -> u32 {
        self.case
            .cap
            .max_item_s
            .map_or(most_s, |cap_s| cap_s.min(most_s))
    }

    fn add(&mut self, part: Part<'a>) {
        self.taken.today.push(part.exercise);
        self.session.parts.push(part);
    }
}

//! One session in the making: exercises with their amounts, made shorter or longer until the day's minutes are kept.
//! Source: clinical.md part 4.5.

use super::amount;
use super::case::Case;
use super::slot::Slot;
use super::why::{Rule, Why};
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::order;
use crate::slugs;

slugs! {
    /// The parts of a session, in their order.
    Phase {
        Breath = "breath", Release = "release", Lengthen = "lengthen", Activate = "activate",
        Strengthen = "strengthen", Integrate = "integrate", Aerobic = "aerobic", MindBody = "mind-body",
        Recovery = "recovery",
    }
}

/// What an exercise is in the session for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Opening,
    Slot(Slot),
    Balance,
    Aerobic,
    Relaxation,
    Closing,
}

impl Place {
    /// The phase it is shown in: calm and aerobic exercises keep their own wherever a pattern lists them.
    fn phase(self, role: Role) -> Phase {
        match (self, role) {
            (Place::Opening, _) => Phase::Breath,
            (Place::Closing | Place::Relaxation, Role::Recovery) => Phase::Recovery,
            (Place::Closing | Place::Relaxation, _) => Phase::MindBody,
            (Place::Aerobic, _) | (Place::Slot(_), Role::Aerobic) => Phase::Aerobic,
            (Place::Slot(_), Role::MindBody | Role::Breath) => Phase::MindBody,
            (Place::Slot(_), Role::Recovery) => Phase::Recovery,
            (Place::Slot(Slot::Release), _) => Phase::Release,
            (Place::Slot(Slot::Lengthen), _) => Phase::Lengthen,
            (Place::Slot(Slot::Activate), _) => Phase::Activate,
            (Place::Slot(Slot::Strengthen), _) => Phase::Strengthen,
            (Place::Slot(Slot::Integrate) | Place::Balance, _) => Phase::Integrate,
        }
    }
}

/// Fewest repetitions, and seconds, that an exercise is shortened to. Source: clinical.md part 4.5.
const FEWEST_REPS: u16 = 3;
const FEWEST_S: u16 = 20;

/// One exercise of the session in the making.
pub(super) struct Part<'a> {
    /// What the rules chose.
    pub exercise: &'a Exercise,
    /// What the person does in its place: the same, or where their decisions have led them.
    pub shown: &'a Exercise,
    pub place: Place,
    pub dose: Dose,
    /// The amount in force, before it was fitted into the day.
    pub first: Dose,
    pub why: Vec<Why>,
}

impl<'a> Part<'a> {
    pub fn new(case: &Case<'a>, place: Place, exercise: &'a Exercise, why: Vec<Why>) -> Self {
        let mut part = Self::first(case, place, exercise, why);
        if let Some((shown, standing)) = case.standing(exercise) {
            part.shown = shown;
            part.dose = standing.dose;
            part.first = standing.dose;
            let agreed = standing.agreed.last().cloned().unwrap_or_default();
            part.why.push(Why::plain(Rule::Agreed(agreed)));
        }
        part
    }

    /// The part with its first amount, whatever was decided since.
    fn first(case: &Case<'a>, place: Place, exercise: &'a Exercise, mut why: Vec<Why>) -> Self {
        let (first, lowered) = amount::first(case, exercise);
        why.extend(lowered);
        Self {
            exercise,
            shown: exercise,
            place,
            dose: first,
            first,
            why,
        }
    }

    /// Whether decisions have put another exercise in its place.
    fn has_climbed(&self) -> bool {
        self.shown.id != self.exercise.id
    }

    pub fn length_s(&self) -> u32 {
        self.dose.length_s(self.shown.role)
    }

    pub fn phase(&self) -> Phase {
        self.place.phase(self.exercise.role)
    }

    /// A set less, else less of it.
    fn shorten(&mut self) -> bool {
        if amount::is_fixed(self.exercise) {
            return false;
        }
        let least = if self.dose.seconds.is_some() {
            FEWEST_S
        } else {
            FEWEST_REPS
        };
        amount::shorter(&mut self.dose, least)
    }

    /// Sets the seconds of one set so that the whole part takes at most about that long, in steps a person can read.
    pub fn set_length_s(&mut self, length_s: u32) {
        let one = self.dose.with_amount(0).length_s(self.shown.role);
        let bouts = u32::from(self.dose.sets.unwrap_or(1)) * if self.dose.per_side { 2 } else { 1 };
        let each = length_s.saturating_sub(one) / bouts.max(1);
        let step = match each {
            0..60 => 5,
            60..180 => 15,
            _ => 30,
        };
        let seconds = u16::try_from(each / step * step).unwrap_or(u16::MAX);
        if let Some(now) = self.dose.seconds {
            self.dose = self.dose.with_amount(seconds.max(FEWEST_S.min(now)));
        }
    }
}

/// A session in the making.
#[derive(Default)]
pub(super) struct Session<'a> {
    pub parts: Vec<Part<'a>>,
}

impl<'a> Session<'a> {
    pub fn length_s(&self) -> u32 {
        self.parts.iter().map(Part::length_s).sum()
    }

    pub fn at(&self, place: Place) -> impl Iterator<Item = &Part<'a>> {
        self.parts.iter().filter(move |part| part.place == place)
    }

    /// The exercises in a slot.
    pub fn in_slot(&self, slot: Slot) -> Vec<&'a Exercise> {
        self.at(Place::Slot(slot))
            .map(|part| part.exercise)
            .collect()
    }

    /// Makes the parts at these places fit their seconds: sets first, then repetitions or seconds, and last the last part.
    pub fn fit(&mut self, places: &[Place], budget_s: u32) {
        loop {
            let here = |part: &&mut Part<'a>| places.contains(&part.place);
            let length_s: u32 = self
                .parts
                .iter()
                .filter(|part| places.contains(&part.place))
                .map(Part::length_s)
                .sum();
            if length_s <= budget_s {
                return;
            }
            let mut parts: Vec<&mut Part<'a>> = self.parts.iter_mut().filter(here).collect();
            // Every exercise loses its sets before any loses repetitions, the longest first.
            order::sort_by_key(&mut parts, |part| {
                std::cmp::Reverse((part.dose.sets.is_some_and(|sets| sets > 1), part.length_s()))
            });
            if parts.iter_mut().any(|part| part.shorten()) {
                continue;
            }
            let count = parts.len();
            let last = self
                .parts
                .iter()
                .rposition(|part| places.contains(&part.place));
            match last {
                Some(last) if count > 1 => {
                    self.parts.remove(last);
                }
                _ => return,
            }
        }
    }

    /// Where two parts would show the same exercise, one goes back to what the rules chose for it.
    pub fn show_each_once(&mut self, case: &Case<'a>) {
        let is_twice = |parts: &[Part<'a>], part: &Part<'a>| {
            let same = parts.iter().filter(|other| other.shown.id == part.shown.id);
            part.has_climbed() && same.count() > 1
        };
        while let Some(at) = self
            .parts
            .iter()
            .position(|part| is_twice(&self.parts, part))
        {
            let Some(part) = self.parts.get_mut(at) else {
                return;
            };
            let mut why = std::mem::take(&mut part.why);
            why.retain(|one| !one.rule.is_about_amount());
            *part = Part::first(case, part.place, part.exercise, why);
        }
    }

    /// The parts in the order of the phases.
    pub fn in_order(mut self) -> Vec<Part<'a>> {
        order::sort_by_key(&mut self.parts, Part::phase);
        self.parts
    }
}

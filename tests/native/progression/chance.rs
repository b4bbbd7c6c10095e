//! Chance for the simulated lives, and the people it makes.

use tend::domain::answers::{Answers, Equipment, StatedCondition};
use tend::domain::site::Site;

use crate::people::{marked, person, rules, say_no};

/// A small generator of its own, so that every run is the same. Source: xorshift64*, Vigna 2016.
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D).wrapping_shr(33) % most
    }

    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize].clone()
    }
}

/// A person of any kind.
pub fn somebody(chance: &mut Chance) -> Answers {
    let site = chance.one_of(Site::ALL);
    let mut answers = person(site);
    let second = chance.one_of(Site::ALL);
    if second != site && chance.percent(50) {
        answers.sites.push(marked(second, 4));
    }
    answers.age = Some(18 + chance.below(70) as u16);
    answers.duration_weeks = Some(4 + chance.below(200) as u16);
    answers.pain.average = Some(1 + chance.below(8) as u8);
    answers.minutes_per_day = Some(chance.one_of(&[5, 10, 15, 20, 30, 45]));
    answers.days_per_week = Some(1 + chance.below(7) as u8);
    answers.activity.days = Some(chance.below(8) as u8);
    answers.activity.minutes = Some(chance.one_of(&[0, 10, 30, 60]));
    answers.confidence = Some(chance.below(11) as u8);
    let things: Vec<Equipment> = Equipment::ALL
        .iter()
        .copied()
        .filter(|_| chance.percent(50))
        .collect();
    answers.equipment = Some(things);
    if chance.percent(40) {
        state(&mut answers, chance);
    }
    say_no(&mut answers);
    answers
}

/// A condition that the person states from now on.
pub fn state(answers: &mut Answers, chance: &mut Chance) {
    let condition = chance.one_of(&rules().conditions);
    let stated = answers.conditions.get_or_insert_default();
    stated.push(StatedCondition {
        id: condition.id,
        sites: None,
    });
}

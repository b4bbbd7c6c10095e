//! What happened in a simulated year, counted.

use std::collections::BTreeMap;

/// What happened over all people, so that the run shows it was no empty one.
#[derive(Debug, Default)]
pub struct Tally {
    pub days: usize,
    pub stopped_days: usize,
    pub sessions: usize,
    pub flare_days: usize,
    pub proposals: BTreeMap<String, usize>,
    pub accepted: usize,
    pub highest: usize,
    /// Items of a week two weeks later, the answers unchanged, and how many of them are still there.
    pub items: usize,
    pub kept: usize,
}

impl Tally {
    /// Both together.
    pub fn and(mut self, other: Self) -> Self {
        self.days += other.days;
        self.stopped_days += other.stopped_days;
        self.sessions += other.sessions;
        self.flare_days += other.flare_days;
        for (rule, count) in other.proposals {
            *self.proposals.entry(rule).or_default() += count;
        }
        self.accepted += other.accepted;
        self.highest = self.highest.max(other.highest);
        self.items += other.items;
        self.kept += other.kept;
        self
    }
}

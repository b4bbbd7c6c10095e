//! How much one bout is, at what tempo, and on which sides. Chooses no dose; knows no clock.

use super::Ms;
use crate::domain::exercise::{Position, Role};
use crate::domain::site::{Region, Side, SitePain};
use crate::slugs;

/// Seconds between two bouts of a timed step. Source: clinical.md part 4.5.
const BETWEEN_TIMED_MS: Ms = 5_000;
/// Seconds between two bouts of a counted step. Source: clinical.md part 4.5.
const BETWEEN_COUNTED_MS: Ms = 20_000;

slugs! {
    /// The side, or the direction, of one bout.
    BodySide { Left = "left", Right = "right", }
}

impl BodySide {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            BodySide::Left => BodySide::Right,
            BodySide::Right => BodySide::Left,
        }
    }

    /// The side that hurts comes first, as far as one side alone hurts there; else the left.
    /// Source: clinical.md part 4.6, rule 6.
    #[must_use]
    pub fn first_for(regions: &[Region], sites: &[SitePain]) -> Self {
        sites
            .iter()
            .filter(|marked| regions.contains(&Region::from(marked.site)))
            .find_map(|marked| match marked.side {
                Some(Side::Left) => Some(BodySide::Left),
                Some(Side::Right) => Some(BodySide::Right),
                _ => None,
            })
            .unwrap_or(BodySide::Left)
    }
}

/// How one repetition moves: in, still, and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tempo {
    pub lift_ms: Ms,
    pub hold_ms: Ms,
    pub lower_ms: Ms,
}

impl Tempo {
    /// The tempo of that role; its sum is the repetition time of the item rule. Source: clinical.md part 4.5.
    #[must_use]
    pub fn of(role: Role, hold_s: u16) -> Self {
        let hold_ms = Ms::from(hold_s) * 1_000;
        let slow = matches!(role, Role::Activate | Role::Strength | Role::Functional);
        let rep_ms = match role {
            _ if slow => 6_000.max(hold_ms + 3_000),
            Role::Mobility => hold_ms + 4_000,
            _ => hold_ms + 3_000,
        };
        // Two up, one still, three down: without a hold of its own, slow work rests one second at the top.
        let hold_ms = if slow { hold_ms.max(1_000) } else { hold_ms };
        let moving_ms = rep_ms - hold_ms;
        let lift_ms = if slow {
            moving_ms * 2 / 5
        } else {
            moving_ms / 2
        };
        Self {
            lift_ms,
            hold_ms,
            lower_ms: moving_ms - lift_ms,
        }
    }

    /// The whole repetition, never zero.
    #[must_use]
    pub fn rep_ms(self) -> Ms {
        (self.lift_ms + self.hold_ms + self.lower_ms).max(1)
    }
}

/// How much one bout is: counted by the person, or timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Amount {
    /// `hold_s` is the hold of each repetition that was asked for; 0 is none.
    Reps {
        reps: u16,
        hold_s: u16,
        tempo: Tempo,
    },
    Seconds(u16),
}

impl Amount {
    /// How long one bout takes at the tempo.
    #[must_use]
    pub fn length_ms(self) -> Ms {
        match self {
            Amount::Reps { reps, tempo, .. } => Ms::from(reps) * tempo.rep_ms(),
            Amount::Seconds(seconds) => Ms::from(seconds) * 1_000,
        }
    }

    /// The pause between two bouts.
    pub(super) fn between_ms(self) -> Ms {
        match self {
            Amount::Reps { .. } => BETWEEN_COUNTED_MS,
            Amount::Seconds(_) => BETWEEN_TIMED_MS,
        }
    }
}

/// Which sides a step is done on, and in what order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Both at once, or no side at all.
    Whole,
    /// Every set on the first side, then on the other.
    Alternate(BodySide),
    /// All sets on the first side, then all on the other: turning over in bed costs effort.
    Together(BodySide),
}

impl Sides {
    /// The order that suits the position.
    #[must_use]
    pub fn of(per_side: bool, position: Position, first: BodySide) -> Self {
        match (per_side, position) {
            (false, _) => Sides::Whole,
            (true, Position::Side) => Sides::Together(first),
            (true, _) => Sides::Alternate(first),
        }
    }
}

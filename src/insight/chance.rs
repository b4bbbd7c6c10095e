//! Chance that repeats: a small generator with its seed as an argument. Good enough to shuffle days; guards no secret.

/// A row of numbers that looks random and is the same for the same seed. Source: SplitMix64, Steele 2014.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The generator of that seed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `most`; 0 for none.
    pub fn below(&mut self, most: usize) -> usize {
        // The high half times the number of places: even enough for a few hundred places.
        let high = u128::from(self.bits() >> 32);
        let most = u128::try_from(most).unwrap_or(0);
        usize::try_from((high * most) >> 32).unwrap_or(0)
    }
}

/// Shuffles a row in blocks of days that stay together, so that what one day leaves to the next is kept.
#[derive(Clone, Debug)]
pub struct BlockShuffle {
    chance: Chance,
    block: usize,
    order: Vec<usize>,
}

impl BlockShuffle {
    /// A shuffle of rows of that length, in blocks of `block` places; the last block may be shorter.
    #[must_use]
    pub fn new(seed: u64, length: usize, block: usize) -> Self {
        let block = block.max(1);
        Self {
            chance: Chance::of(seed),
            block,
            order: (0..length.div_ceil(block)).collect(),
        }
    }

    /// Writes the row in a new order into `shuffled`.
    pub fn draw(&mut self, row: &[f64], shuffled: &mut Vec<f64>) {
        for last in (1..self.order.len()).rev() {
            let other = self.chance.below(last + 1);
            self.order.swap(last, other);
        }
        shuffled.clear();
        for at in &self.order {
            let start = at * self.block;
            let end = (start + self.block).min(row.len());
            shuffled.extend_from_slice(row.get(start..end).unwrap_or_default());
        }
    }
}

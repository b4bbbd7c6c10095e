//! What lies in a bucket, in one short figure: two copies with the same figure need not be compared text by text. It
//! notices differences that happen by themselves; it is no protection against a person who wants to deceive.

use std::fmt;
use std::str::FromStr;

/// How many texts, and the sum of their prints. Adding and taking away go in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    count: u32,
    sum: u64,
}

impl Digest {
    /// One text more.
    pub fn add(&mut self, key: &str, text: &str) {
        self.count = self.count.wrapping_add(1);
        self.sum = self.sum.wrapping_add(print(key, text));
    }

    /// One text less.
    pub fn take(&mut self, key: &str, text: &str) {
        self.count = self.count.wrapping_sub(1);
        self.sum = self.sum.wrapping_sub(print(key, text));
    }

    /// How many texts.
    #[must_use]
    pub fn count(self) -> u32 {
        self.count
    }
}

/// FNV-1a over key and text.
fn print(key: &str, text: &str) -> u64 {
    let bytes = key.bytes().chain([0]).chain(text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{:x}", self.count, self.sum)
    }
}

/// A text that is no digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDigest;

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, NoDigest> {
        let (count, sum) = text.split_once(':').ok_or(NoDigest)?;
        Ok(Self {
            count: count.parse().map_err(|_| NoDigest)?,
            sum: u64::from_str_radix(sum, 16).map_err(|_| NoDigest)?,
        })
    }
}

//! Makes the ids of records: version-7 UUIDs (RFC 9562), so that text order is time order and two devices never collide.

use crate::domain::id::RecordId;
use crate::domain::time::InstantMs;

/// A fresh id for that instant; two draws of 64 random bits make it unique.
#[must_use]
pub fn record_id(at: InstantMs, random: (u64, u64)) -> RecordId {
    let time = u64::try_from(at).unwrap_or(0) & 0xFFFF_FFFF_FFFF;
    let high = time << 16 | 0x7000 | random.0 & 0x0FFF;
    let low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF;
    RecordId::from(
        format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            high >> 32,
            high >> 16 & 0xFFFF,
            high & 0xFFFF,
            low >> 48,
            low & 0xFFFF_FFFF_FFFF,
        )
        .as_str(),
    )
}

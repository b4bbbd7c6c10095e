//! What makes a value unfit to be kept, and the ranges that several kinds share.

use super::site::SitePain;

/// The longest text a person may leave in one field, in characters.
pub const TEXT_MAX: usize = 4_000;

/// A field holds what it cannot hold; the name is the one of the written form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The field, for the page to point at.
    pub field: &'static str,
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "`{}` is out of its range", self.field)
    }
}

impl std::error::Error for Invalid {}

/// Refuses a number above `most`; a gap is always fine.
pub(super) fn at_most<N: PartialOrd>(
    field: &'static str,
    value: Option<N>,
    most: N,
) -> Result<(), Invalid> {
    match value {
        Some(value) if value > most => Err(Invalid { field }),
        _ => Ok(()),
    }
}

/// Refuses anything above 10; a gap is always fine.
pub(super) fn zero_to_ten(field: &'static str, value: Option<u8>) -> Result<(), Invalid> {
    at_most(field, value, 10)
}

/// Refuses a text that is too long to be kept.
pub(super) fn short_enough(field: &'static str, text: &str) -> Result<(), Invalid> {
    at_most(field, Some(text.chars().count()), TEXT_MAX)
}

/// Refuses sites with an intensity above 10, and the same site and side twice.
pub(super) fn sites_fit(sites: &[SitePain]) -> Result<(), Invalid> {
    for (at, marked) in sites.iter().enumerate() {
        zero_to_ten("sites", marked.pain)?;
        let is_again = sites
            .iter()
            .take(at)
            .any(|other| other.site == marked.site && other.side == marked.side);
        if is_again {
            return Err(Invalid { field: "sites" });
        }
    }
    Ok(())
}

//! The pages, one a file.

mod about;
mod not_found;

pub(super) use about::About;
pub(super) use not_found::NotFound;

//! The subject.

//! Signals around the commands: one newtype context for each aggregate. Decides nothing.

mod answers;
mod recommendation;
mod shared;

pub use answers::{AnswersState, provide_answers, use_answers, use_screening};
pub use recommendation::use_recommendation;
pub use shared::{catalog, use_now, use_today};

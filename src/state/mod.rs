//! Signals around the commands: one newtype context for each aggregate. Decides nothing.

mod answers;
mod shared;

pub use answers::{AnswersState, provide_answers, use_answers, use_screening};
pub use shared::{catalog, use_today};

//! All answers about the person, as kept. Their form is the one of the answers file, less `schema` and `today`.

use super::{Record, Written};
use crate::domain::answers::Answers;
use crate::storage::answers::AnswersV1;
use crate::storage::kind::Kind;

impl Record for Answers {
    const KIND: Kind = Kind::Answers;
}

impl Written for Answers {
    const VERSION: u32 = 1;
    type Form = AnswersV1;
}

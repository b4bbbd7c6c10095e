//! How much of an exercise. Chooses nothing: doses come from the library, the cap and the progression.

/// How much to do. Either `reps` or `seconds` is set; neither for what is worn or done outside the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Dose {
    pub sets: Option<u16>,
    pub reps: Option<u16>,
    pub hold_s: u16,
    pub seconds: Option<u16>,
    /// The amount is for each side or each direction.
    pub per_side: bool,
}

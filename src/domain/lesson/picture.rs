//! A drawn picture: paths with roles, and the words that say what it shows. Colours are the style sheet's business.

use crate::fields;

/// One picture.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Picture {
    pub id: String,
    /// Says all that the picture shows.
    pub caption: String,
    pub shapes: Vec<PictureShape>,
}

fields! {
    Picture { id, caption, shapes }
}

/// One path in a box of 320 × 170 units.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct PictureShape {
    /// What it stands for: the class that gives it its color.
    pub role: String,
    pub d: String,
    /// The weight of the line, where the role does not say.
    pub w: Option<u8>,
}

fields! {
    PictureShape { role, d, w }
}

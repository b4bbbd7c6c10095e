//! A figure as SVG markup: the paths of one moment, and the box they lie in. Roles become classes; nothing is styled here.

use super::Figure;
use super::drawing::{Shape, ViewBox};
use super::outline::number;

impl Figure {
    /// The paths of that moment, ready to stand in an `<svg>`.
    #[must_use]
    pub fn markup(&self, second: f32) -> String {
        let mut markup = String::with_capacity(4_000);
        for shape in self.shapes(second) {
            markup.push_str("<path class=\"");
            markup.push_str(shape.role.name());
            markup.push_str("\" opacity=\"");
            number(&mut markup, shape.strength);
            markup.push_str("\" d=\"");
            markup.push_str(&shape.path);
            markup.push_str("\"/>");
        }
        markup
    }

    /// The `transform` that shows the figure from its other side, in the same box.
    #[must_use]
    pub fn mirror(&self) -> String {
        let view = self.view_box();
        let mut transform = "matrix(-1 0 0 1 ".to_owned();
        number(&mut transform, view.x * 2.0 + view.width);
        transform.push_str(" 0)");
        transform
    }
}

impl ViewBox {
    /// The box as the `viewBox` of an `<svg>`.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words = String::with_capacity(32);
        for part in [self.x, self.y, self.width, self.height] {
            number(&mut words, part);
            words.push(' ');
        }
        words
    }
}

impl Shape {
    /// How strongly it shows, as the `opacity` of a path.
    #[must_use]
    pub fn opacity(&self) -> String {
        let mut words = String::with_capacity(4);
        number(&mut words, self.strength);
        words
    }
}

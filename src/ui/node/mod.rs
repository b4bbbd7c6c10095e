//! What `view!` makes: nodes of one plain type, put into the page and kept up to date. Leptos gives each element a type and so
//! machine code of its own; here a page is data, and one small reader turns it into elements. Signals, effects and components
//! are Leptos' own: a live part is one of its render effects. This knows no page, no words and no style.

mod built;
mod element;
mod into_node;
mod leptos_view;
mod value;

pub use element::Element;
pub use into_node::IntoNode;
pub use value::{IntoValue, Value};

use std::borrow::Cow;

use leptos::prelude::AnyView;

/// A part of a page that is not there yet.
pub enum Node {
    /// Nothing now; keeps its place for what may come.
    Nothing,
    /// Words.
    Text(Cow<'static, str>),
    /// An element with all it holds.
    Element(Element),
    /// Several, side by side.
    List(Vec<Node>),
    /// Made anew whenever a signal that it reads changes.
    Live(Box<dyn FnMut() -> Node + Send>),
    /// What Leptos made: a component, or one of its own views.
    View(AnyView),
}

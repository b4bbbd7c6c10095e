//! What can stand in the braces of `view!`.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Element, Node};

/// What can be a part of a page.
pub trait IntoNode {
    /// It, as a node.
    fn into_node(self) -> Node;
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for AnyView {
    fn into_node(self) -> Node {
        Node::View(self)
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, T::into_node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::List(self.into_iter().map(T::into_node).collect())
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn into_node(self) -> Node {
        Node::List(self.into_iter().map(T::into_node).collect())
    }
}

impl<F: FnMut() -> T + Send + 'static, T: IntoNode> IntoNode for F {
    fn into_node(mut self) -> Node {
        Node::Live(Box::new(move || self().into_node()))
    }
}

impl<T: IntoNode + Clone + Send + Sync + 'static> IntoNode for Memo<T> {
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}

impl<T: IntoNode + Clone + Send + Sync + 'static> IntoNode for Signal<T> {
    fn into_node(self) -> Node {
        Node::Live(Box::new(move || self.get().into_node()))
    }
}

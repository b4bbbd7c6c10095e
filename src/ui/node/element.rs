//! An element that is not in the page yet: its tag and, in order, all that is set on it and stands in it.

use std::borrow::Cow;

use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;

use super::{IntoValue, Node, Value};

/// An element with all it holds.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) is_drawn: bool,
    pub(super) parts: Vec<Part>,
}

/// One thing about an element.
pub(super) enum Part {
    Set(Kind, &'static str, Value),
    Hear(Cow<'static, str>, Act),
    Meet(Box<dyn FnOnce(&web_sys::Element) + Send>),
    Child(Node),
}

/// Where a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Attribute,
    Property,
}

/// What is done on an event.
pub(super) type Act = Box<dyn FnMut(web_sys::Event) + Send>;

impl Element {
    /// An element of HTML.
    #[must_use]
    pub fn new(tag: &'static str) -> Self {
        Self {
            tag,
            is_drawn: false,
            parts: Vec::new(),
        }
    }

    /// An element of SVG.
    #[must_use]
    pub fn drawn(tag: &'static str) -> Self {
        Self {
            is_drawn: true,
            ..Self::new(tag)
        }
    }

    fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl IntoValue) -> Self {
        self.with(Part::Set(Kind::Attribute, name, value.into_value()))
    }

    /// Sets a property: what the person may have changed since.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl IntoValue) -> Self {
        self.with(Part::Set(Kind::Property, name, value.into_value()))
    }

    /// Fills it with markup of our own making.
    #[must_use]
    pub fn inner_html(self, markup: impl IntoValue) -> Self {
        self.prop("innerHTML", markup)
    }

    /// Puts a node into it, behind those that are there.
    #[must_use]
    pub fn child(self, child: Node) -> Self {
        self.with(Part::Child(child))
    }

    /// Does something on an event.
    #[must_use]
    pub fn on<E: EventDescriptor>(
        self,
        event: E,
        mut act: impl FnMut(E::EventType) + Send + 'static,
    ) -> Self
    where
        E::EventType: JsCast,
    {
        let name = event.name();
        self.hear(name, Box::new(move |event| act(event.unchecked_into())))
    }

    fn hear(self, event: Cow<'static, str>, act: Act) -> Self {
        self.with(Part::Hear(event, act))
    }

    /// Shows a text and keeps what is typed over it.
    #[must_use]
    pub fn bind_value(self, value: RwSignal<String>) -> Self {
        self.prop("value", move || value.get()).hear(
            Cow::Borrowed("input"),
            Box::new(move |event| value.set(event_target_value(&event))),
        )
    }

    /// Hands the element over once it is there.
    #[must_use]
    pub fn node_ref<E: ElementType + 'static>(self, place: NodeRef<E>) -> Self
    where
        E::Output: JsCast + 'static,
    {
        self.with(Part::Meet(Box::new(move |element| place.load(element))))
    }
}

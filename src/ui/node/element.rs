//! An element that is not in the page yet: its tag and, in order, all that is set on it and stands in it.

use std::borrow::Cow;

use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::tachys::html::node_ref::NodeRefContainer;
use wasm_bindgen::JsCast;

use super::{IntoNode, IntoValue, Node, Value};

/// An element with all it holds. It lies behind a pointer, so that handing it on costs next to no code.
pub struct Element(pub(super) Box<Outline>);

/// What an element is made of.
pub(super) struct Outline {
    /// The tag, then names and values of what is always the same, all apart by `\0`. A tag behind `svg:` is drawn.
    pub(super) fixed: &'static str,
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
    /// An element whose tag, names and values are written in `fixed`, apart by `\0`.
    #[must_use]
    #[inline(never)]
    pub fn new(fixed: &'static str) -> Self {
        let parts = Vec::new();
        Self(Box::new(Outline { fixed, parts }))
    }

    #[inline(never)]
    fn with(mut self, part: Part) -> Self {
        self.0.parts.push(part);
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
    pub fn child(self, child: impl IntoNode) -> Self {
        self.with(Part::Child(child.into_node()))
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

    /// What is done finds the contexts of the place where it was written.
    fn hear(self, event: Cow<'static, str>, mut act: Act) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let act = move |event| owner.with(|| act(event));
        self.with(Part::Hear(event, Box::new(act)))
    }

    /// Shows a text and keeps what is typed over it.
    #[must_use]
    pub fn bind_value(self, value: RwSignal<String>) -> Self {
        let keep = move |event| value.set(event_target_value(&event));
        self.prop("value", move || value.get())
            .hear(Cow::Borrowed("input"), Box::new(keep))
            // A select, and whatever fills in forms by itself, may say no more than this.
            .hear(Cow::Borrowed("change"), Box::new(keep))
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

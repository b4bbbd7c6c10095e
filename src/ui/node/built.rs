//! Nodes that are in the page: built once, and changed where a newer node differs. What differs in kind is put in its place
//! anew; what is of the same kind keeps its element, and with it focus and what was typed.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Comment, Element as Dom, Event, Node as DomNode, Text};

use super::element::{Element, Kind, Outline, Part};
use super::{Node, Value};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A node in the page.
pub enum Built {
    /// Keeps the place of what may come.
    Nothing(Comment),
    /// Words, and what they say.
    Text(Text, Cow<'static, str>),
    /// An element.
    Element(BuiltElement),
    /// Several, and the end of them.
    List(Vec<Built>, Comment),
    /// Made anew by an effect.
    Live(RenderEffect<Built>),
    /// What Leptos made.
    View(AnyViewState),
}

/// An element in the page.
pub struct BuiltElement {
    fixed: &'static str,
    dom: Dom,
    parts: Vec<BuiltPart>,
}

enum BuiltPart {
    Set(Kind, &'static str, Value),
    /// The effect is kept for what it does while it lives.
    Live(Kind, &'static str, #[expect(dead_code)] RenderEffect<Value>),
    Hear(Heard),
    Met,
    Child(Built),
}

/// What hears an event of an element. Gone, it hears nothing more: an event may still be under way to an element that has left
/// the page, as the `change` of a radio button whose `input` made the page anew.
struct Heard {
    dom: Dom,
    event: Cow<'static, str>,
    act: Closure<dyn FnMut(Event)>,
}

impl Heard {
    fn new(dom: &Dom, event: Cow<'static, str>, act: Box<dyn FnMut(Event)>) -> Self {
        let act = Closure::wrap(act);
        // The browser refuses no listener.
        let _ = dom.add_event_listener_with_callback(&event, act.as_ref().unchecked_ref());
        let dom = dom.clone();
        Self { dom, event, act }
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        // What was added can be taken away.
        let _ = self
            .dom
            .remove_event_listener_with_callback(&self.event, act);
    }
}

/// Puts a node together, outside the page.
pub(super) fn build(node: Node) -> Built {
    match node {
        Node::Nothing => Built::Nothing(document().create_comment("")),
        Node::Text(text) => Built::Text(document().create_text_node(&text), text),
        Node::Element(element) => Built::Element(build_element(element)),
        Node::List(nodes) => {
            let built = nodes.into_iter().map(build).collect();
            Built::List(built, document().create_comment(""))
        }
        Node::Live(mut make) => Built::Live(RenderEffect::new(move |old: Option<Built>| {
            let node = make();
            match old {
                Some(mut built) => {
                    rebuild(node, &mut built);
                    built
                }
                None => build(node),
            }
        })),
        Node::View(view) => Built::View(view.build()),
    }
}

/// Changes what is in the page into what the node says.
pub(super) fn rebuild(node: Node, built: &mut Built) {
    match (node, &mut *built) {
        (Node::Nothing, Built::Nothing(_)) => {}
        (Node::Text(text), Built::Text(dom, old)) => {
            if text != *old {
                dom.set_data(&text);
                *old = text;
            }
        }
        (Node::Element(element), Built::Element(old)) if fits(&element, old) => {
            rebuild_element(element, old);
        }
        (Node::List(nodes), Built::List(old, end)) => rebuild_list(nodes, old, end),
        (Node::View(view), Built::View(old)) => view.rebuild(old),
        (node, _) => {
            let mut new = build(node);
            built.insert_before_this(&mut new);
            built.unmount();
            *built = new;
        }
    }
}

fn rebuild_list(nodes: Vec<Node>, old: &mut Vec<Built>, end: &Comment) {
    for mut gone in old.drain(nodes.len().min(old.len())..) {
        gone.unmount();
    }
    for (position, node) in nodes.into_iter().enumerate() {
        match old.get_mut(position) {
            Some(built) => rebuild(node, built),
            None => {
                let mut new = build(node);
                insert_before(end, &mut new);
                old.push(new);
            }
        }
    }
}

fn build_element(element: Element) -> BuiltElement {
    let Outline { fixed, parts } = *element.0;
    let mut words = fixed.split('\0');
    let tag = words.next().unwrap_or_default();
    let dom = match tag.strip_prefix("svg:") {
        Some(tag) => Rndr::create_element(tag, Some(SVG)),
        None => Rndr::create_element(tag, None),
    };
    while let Some((name, value)) = words.next().zip(words.next()) {
        Rndr::set_attribute(&dom, name, value);
    }
    let parts = parts.into_iter();
    BuiltElement {
        fixed,
        parts: parts.map(|part| build_part(part, &dom)).collect(),
        dom,
    }
}

fn build_part(part: Part, dom: &Dom) -> BuiltPart {
    match part {
        Part::Set(kind, name, Value::Live(read)) => {
            let dom = dom.clone();
            let effect = RenderEffect::new(move |old: Option<Value>| {
                let value = read().now();
                if old.is_none_or(|old| !old.equals(&value)) {
                    set(&dom, kind, name, &value);
                }
                value
            });
            BuiltPart::Live(kind, name, effect)
        }
        Part::Set(kind, name, value) => {
            if !matches!(value, Value::Absent) {
                set(dom, kind, name, &value);
            }
            BuiltPart::Set(kind, name, value)
        }
        Part::Hear(event, act) => BuiltPart::Hear(Heard::new(dom, event, act)),
        Part::Meet(meet) => {
            meet(dom);
            BuiltPart::Met
        }
        Part::Child(node) => {
            let mut built = build(node);
            built.mount(dom, None);
            BuiltPart::Child(built)
        }
    }
}

/// Whether the new element can be had by changing the old one: the same tag and fixed attributes, with the same kinds of parts in the same order.
fn fits(new: &Element, old: &BuiltElement) -> bool {
    let same = |(new, old): (&Part, &BuiltPart)| match (new, old) {
        (Part::Set(kind, name, _), BuiltPart::Set(was, old, _) | BuiltPart::Live(was, old, _)) => {
            kind == was && name == old
        }
        (Part::Hear(event, _), BuiltPart::Hear(old)) => *event == old.event,
        (Part::Meet(_), BuiltPart::Met) | (Part::Child(_), BuiltPart::Child(_)) => true,
        _ => false,
    };
    let new = &new.0;
    new.fixed == old.fixed
        && new.parts.len() == old.parts.len()
        && new.parts.iter().zip(&old.parts).all(same)
}

fn rebuild_element(new: Element, old: &mut BuiltElement) {
    let dom = &old.dom;
    for (part, built) in new.0.parts.into_iter().zip(&mut old.parts) {
        match (part, &mut *built) {
            (Part::Child(node), BuiltPart::Child(child)) => rebuild(node, child),
            (Part::Set(_, _, value), BuiltPart::Set(_, _, old)) if value.equals(old) => {}
            (Part::Set(kind, name, Value::Absent), _) => {
                set(dom, kind, name, &Value::Absent);
                *built = BuiltPart::Set(kind, name, Value::Absent);
            }
            (part, _) => *built = build_part(part, dom),
        }
    }
}

/// Sets an attribute or a property to a value that is worked out.
fn set(dom: &Dom, kind: Kind, name: &'static str, value: &Value) {
    // Names are plain words of our own markup, and properties are those of the element: the browser refuses none.
    let _ = match (kind, value) {
        (Kind::Property, value) => js_sys::Reflect::set(dom, &name.into(), &value.to_js()).is_ok(),
        (_, Value::Absent | Value::Flag(false) | Value::Live(_)) => {
            dom.remove_attribute(name).is_ok()
        }
        (_, Value::Flag(true)) => dom.set_attribute(name, "").is_ok(),
        (_, Value::Text(text)) => dom.set_attribute(name, text).is_ok(),
        (_, Value::Number(number)) => js_sys::Number::from(*number)
            .to_string_with_radix(10)
            .and_then(|text| dom.set_attribute(name, &String::from(text)))
            .is_ok(),
    };
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Nothing(place) => place.remove(),
            Self::Text(dom, _) => dom.remove(),
            Self::Element(element) => element.dom.remove(),
            Self::List(all, end) => {
                for one in all {
                    one.unmount();
                }
                end.remove();
            }
            Self::Live(effect) => effect.unmount(),
            Self::View(view) => view.unmount(),
        }
    }

    fn mount(&mut self, parent: &Dom, marker: Option<&DomNode>) {
        match self {
            Self::Nothing(place) => Rndr::insert_node(parent, place, marker),
            Self::Text(dom, _) => Rndr::insert_node(parent, dom, marker),
            Self::Element(element) => Rndr::insert_node(parent, &element.dom, marker),
            Self::List(all, end) => {
                for one in all {
                    one.mount(parent, marker);
                }
                Rndr::insert_node(parent, end, marker);
            }
            Self::Live(effect) => effect.mount(parent, marker),
            Self::View(view) => view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Nothing(place) => insert_before(place, child),
            Self::Text(dom, _) => insert_before(dom, child),
            Self::Element(element) => insert_before(&element.dom, child),
            Self::List(all, end) => match all.first() {
                Some(first) => first.insert_before_this(child),
                None => insert_before(end, child),
            },
            Self::Live(effect) => effect.insert_before_this(child),
            Self::View(view) => view.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Dom> {
        match self {
            Self::Nothing(_) | Self::Text(..) => Vec::new(),
            Self::Element(element) => vec![element.dom.clone()],
            Self::List(all, _) => all.iter().flat_map(Self::elements).collect(),
            Self::Live(effect) => effect.elements(),
            Self::View(view) => view.elements(),
        }
    }
}

/// Puts something in front of a node that is in the page.
fn insert_before(place: &DomNode, child: &mut dyn Mountable) -> bool {
    let parent = place.parent_element();
    if let Some(parent) = &parent {
        child.mount(parent, Some(place));
    }
    parent.is_some()
}

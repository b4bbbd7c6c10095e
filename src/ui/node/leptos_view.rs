//! What makes a node a view of Leptos, so that components can hold and return it. The app is drawn in the browser alone: what
//! Leptos asks for on a server is never called.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

use super::Node;
use super::built::{Built, build, rebuild};

impl Render for Node {
    type State = Built;

    fn build(self) -> Built {
        build(self)
    }

    fn rebuild(self, built: &mut Built) {
        rebuild(self, built);
    }
}

impl AddAnyAttr for Node {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
        build(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}

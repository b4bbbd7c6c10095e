//! The `view!` macro: the markup that Leptos' own macro reads, turned into calls on one plain `Node` type. Leptos gives each
//! element a type of its own, and each type its own machine code; here all elements share one. Components, signals and effects
//! are Leptos' as before. It knows what Tend writes and refuses the rest: no slots, no spreads, no `let:`, no directives.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use syn::spanned::Spanned;

/// Tags that are drawn, and so live in the SVG namespace.
const DRAWN: [&str; 8] = [
    "svg", "path", "g", "rect", "circle", "line", "text", "title",
];

/// Markup as a `Node`: one root, or several side by side.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let (nodes, errors) = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true))
        .parse_recoverable(TokenStream::from(tokens))
        .split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let view = together(&nodes);
    quote! {{
        #[allow(unused_braces)]
        {
            #(#errors;)*
            #view
        }
    }}
    .into()
}

/// One node, however many there are.
fn together(nodes: &[Node]) -> TokenStream {
    let mut parts: Vec<TokenStream> = nodes.iter().filter_map(node).collect();
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        quote! { crate::ui::node::Node::List(::std::vec![#(#parts),*]) }
    }
}

/// The call that makes a node; none for a comment.
fn node(node: &Node) -> Option<TokenStream> {
    let content = content(node)?;
    Some(quote! { crate::ui::node::IntoNode::into_node(#content) })
}

/// What becomes a node; none for a comment.
fn content(node: &Node) -> Option<TokenStream> {
    Some(match node {
        Node::Comment(_) => return None,
        Node::Fragment(fragment) => together(&fragment.children),
        Node::Block(block) => quote! { #block },
        Node::Text(text) => {
            let text = &text.value;
            quote! { #text }
        }
        Node::RawText(text) => {
            let text = text.to_string_best();
            quote! { #text }
        }
        Node::Element(one) if is_component(one) => component(one),
        Node::Element(one) => element(one),
        Node::Doctype(_) | Node::Custom(_) => refused(node, "view! cannot hold this"),
    })
}

fn is_component(element: &NodeElement<rstml::Infallible>) -> bool {
    let name = element.name().to_string();
    name.chars().next().is_some_and(char::is_uppercase) || name.contains("::")
}

fn refused(what: &impl Spanned, why: &str) -> TokenStream {
    quote_spanned! { what.span() => ::core::compile_error!(#why) }
}

/// An element: in one text its tag and what is always the same, then what is set on it, what it holds, and last what must
/// find its children there.
fn element(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let tag = element.name().to_string();
    let mut fixed = if DRAWN.contains(&tag.as_str()) {
        format!("svg:{tag}")
    } else {
        tag
    };
    let mut early = Vec::new();
    let mut late = Vec::new();
    for one in element.attributes() {
        if let Some((name, value)) = written(one) {
            fixed.push_str(&format!("\0{name}\0{value}"));
        } else if is_late(one) {
            late.push(attribute(one));
        } else {
            early.push(attribute(one));
        }
    }
    let children = element.children.iter().filter_map(content);
    quote! { crate::ui::node::Element::new(#fixed) #(#early)* #(.child(#children))* #(#late)* }
}

/// A plain attribute whose value is written out.
fn written(attribute: &NodeAttribute) -> Option<(String, String)> {
    let NodeAttribute::Attribute(one) = attribute else {
        return None;
    };
    let name = one.key.to_string();
    let is_plain = !name.contains(':') && name != "node_ref" && name != "inner_html";
    let value = match one.value() {
        None => String::new(),
        Some(syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        })) => text.value(),
        Some(_) => return None,
    };
    is_plain.then_some((name, value))
}

/// The value of a select is one of its options: they have to be there first.
fn is_late(attribute: &NodeAttribute) -> bool {
    matches!(attribute, NodeAttribute::Attribute(one)
        if one.key.to_string().starts_with("prop:") || one.key.to_string().starts_with("bind:"))
}

/// One thing set on an element, as a call.
fn attribute(attribute: &NodeAttribute) -> TokenStream {
    let NodeAttribute::Attribute(one) = attribute else {
        let error = refused(attribute, "view! cannot spread attributes");
        return quote! { .attr("", #error) };
    };
    let key = one.key.to_string();
    let value = one.value();
    match key.split_once(':') {
        None => {
            let value = value.map_or_else(|| quote! { true }, |value| quote! { #value });
            match key.as_str() {
                "node_ref" => quote! { .node_ref(#value) },
                "inner_html" => quote! { .inner_html(#value) },
                _ => quote! { .attr(#key, #value) },
            }
        }
        Some(("prop", name)) => quote! { .prop(#name, #value) },
        Some(("on", name)) if !name.contains(':') => {
            let event = proc_macro2::Ident::new(name, one.key.span());
            quote! { .on(::leptos::ev::#event, #value) }
        }
        Some(("bind", "value")) => quote! { .bind_value(#value) },
        Some(_) => {
            let error = refused(&one.key, "view! does not know this");
            quote! { .attr(#key, #error) }
        }
    }
}

/// A component, built as Leptos builds it.
fn component(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let name = element.name();
    let props = element
        .attributes()
        .iter()
        .map(|attribute| match attribute {
            NodeAttribute::Attribute(one) => prop(one),
            NodeAttribute::Block(block) => refused(block, "view! cannot spread attributes"),
        });
    let children = (!element.children.is_empty()).then(|| {
        let children = together(&element.children);
        quote! { .children(::leptos::children::ToChildren::to_children(move || #children)) }
    });
    quote! {
        crate::ui::node::Node::View(::leptos::prelude::IntoAny::into_any(
            ::leptos::component::component_view(
                #[allow(clippy::needless_borrows_for_generic_args)]
                &#name,
                ::leptos::component::component_props_builder(&#name)
                    #(#props)*
                    #children
                    .build()
            )
        ))
    }
}

fn prop(one: &KeyedAttribute) -> TokenStream {
    let key = &one.key;
    match one.value() {
        Some(value) => quote! { .#key(#[allow(unused_braces)] { #value }) },
        None => quote! { .#key(#key) },
    }
}

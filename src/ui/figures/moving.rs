//! The moving picture of an exercise. It moves while it is on screen and its exercise runs; where motion is unwanted, and on
//! paper, its start and end frames stand side by side. A frame changes a few attributes of paths that are there.

use crate::ui::view;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use crate::domain::id::ExerciseId;
use crate::figure::drawing::Shape;
use crate::figure::{Figure, Figures};
use crate::platform::sight::Sight;

/// The least time between two drawings: 30 a second are smooth at breathing pace and spare the battery.
const STEP_MS: f64 = 32.0;
/// After a longer gap the motion goes on where it was.
const GAP_MS: f64 = 100.0;
const SVG: &str = "http://www.w3.org/2000/svg";

/// The picture of that exercise, which `words` tell to whoever does not see it. `is_playing` lets it move; `is_mirrored` shows
/// the left side of the body in place of the right. Nothing when the exercise has no figure.
#[must_use]
pub fn moving(
    id: &ExerciseId,
    words: String,
    is_playing: Signal<bool>,
    is_mirrored: Signal<bool>,
) -> AnyView {
    // Tests build every figure: one that cannot be read never ships.
    let Ok(Some(figure)) = Figures::embedded().figure(id) else {
        return ().into_any();
    };
    let (start, end) = figure.stills_s();
    let markup = [
        svg("figure-moving", &figure, start),
        svg("figure-start", &figure, start),
        svg("figure-end", &figure, end),
    ]
    .concat();
    let mirror = figure.mirror();
    let reel = StoredValue::new_local(Reel {
        figure,
        paths: Vec::new(),
        group: None,
        second: start,
        drawn_ms: 0.0,
        frame: None,
        is_seen: false,
        is_playing: false,
        sight: None,
    });
    let place = NodeRef::<Div>::new();
    place.on_load(move |place| {
        let Ok(Some(svg)) = place.query_selector("svg") else {
            return;
        };
        let heard = move |_, is_seen| {
            reel.try_update_value(|reel| reel.is_seen = is_seen);
            go_on(reel);
        };
        let sight = Sight::new("0px", Box::new(heard));
        if let Some(sight) = &sight {
            sight.watch(&svg);
        }
        reel.try_update_value(|reel| {
            reel.take(svg.first_element_child());
            reel.sight = sight;
        });
    });
    Effect::new(move |_| {
        let is_playing = is_playing.get();
        reel.try_update_value(|reel| reel.is_playing = is_playing);
        go_on(reel);
    });
    Effect::new(move |_| {
        let transform = if is_mirrored.get() {
            mirror.as_str()
        } else {
            ""
        };
        let groups = place.get().map(|place| place.get_elements_by_tag_name("g"));
        let mut at = 0;
        while let Some(group) = groups.as_ref().and_then(|groups| groups.item(at)) {
            set(&group, "transform", transform);
            at += 1;
        }
    });
    view! { <div class="figure" role="img" aria-label=words inner_html=markup node_ref=place></div> }
        .into_any()
}

/// A frame of that figure as markup.
pub(super) fn svg(class: &str, figure: &Figure, second: f32) -> String {
    [
        "<svg class=\"",
        class,
        "\" viewBox=\"",
        &figure.view_box().words(),
        "\" preserveAspectRatio=\"xMidYMax\" aria-hidden=\"true\" focusable=\"false\"><g>",
        &figure.markup(second),
        "</g></svg>",
    ]
    .concat()
}

/// The figure, its paths in the page, and where in its round it is.
struct Reel {
    figure: Figure,
    paths: Vec<(Element, Shape)>,
    group: Option<Element>,
    second: f32,
    drawn_ms: f64,
    frame: Option<AnimationFrameRequestHandle>,
    is_seen: bool,
    is_playing: bool,
    sight: Option<Sight>,
}

type Reeling = StoredValue<Reel, LocalStorage>;

/// Asks for the next frame when there is anything to move and anyone to see it.
fn go_on(reel: Reeling) {
    reel.try_update_value(|this| {
        if this.is_seen && this.is_playing && this.frame.is_none() {
            this.frame = request_animation_frame_with_handle(move || {
                reel.try_update_value(Reel::turn);
                go_on(reel);
            })
            .ok();
        }
    });
}

impl Reel {
    /// Takes over the paths that stand in the page.
    fn take(&mut self, group: Option<Element>) {
        let nodes = group.as_ref().map(Element::children);
        let shapes = self.figure.shapes(self.second).into_iter();
        self.paths = shapes
            .zip(0..)
            .filter_map(|(shape, at)| Some((nodes.as_ref()?.item(at)?, shape)))
            .collect();
        self.group = group;
    }

    /// One frame: moves on by the time that has passed.
    fn turn(&mut self) {
        self.frame = None;
        let now = js_sys::Date::now();
        let passed = now - self.drawn_ms;
        if (0.0..STEP_MS).contains(&passed) {
            return;
        }
        self.drawn_ms = now;
        self.second += (passed.clamp(0.0, GAP_MS) / 1_000.0) as f32;
        let shapes = self.figure.shapes(self.second);
        let count = shapes.len();
        for (at, shape) in shapes.into_iter().enumerate() {
            match self.paths.get_mut(at) {
                Some((node, old)) => redraw(node, old, shape),
                None => self.add(shape),
            }
        }
        for (node, old) in self.paths.iter_mut().skip(count) {
            let role = old.role;
            redraw(node, old, Shape::new(role, String::new()));
        }
    }

    fn add(&mut self, shape: Shape) {
        let node = document().create_element_ns(Some(SVG), "path").ok();
        let Some((node, group)) = node.zip(self.group.as_ref()) else {
            return;
        };
        // A path that cannot be added is missing from the picture; there is no other way out.
        let _ = group.append_child(&node);
        set(&node, "class", shape.role.name());
        let mut blank = Shape::new(shape.role, String::new());
        redraw(&node, &mut blank, shape);
        self.paths.push((node, blank));
    }
}

impl Drop for Reel {
    fn drop(&mut self) {
        if let Some(frame) = self.frame {
            frame.cancel();
        }
    }
}

/// Changes what differs.
fn redraw(node: &Element, old: &mut Shape, new: Shape) {
    if old.role != new.role {
        set(node, "class", new.role.name());
    }
    if old.strength != new.strength {
        set(node, "opacity", &new.opacity());
    }
    if old.path != new.path {
        set(node, "d", &new.path);
    }
    *old = new;
}

fn set(node: &Element, name: &str, value: &str) {
    // All names are plain words: the browser has nothing to refuse.
    let _ = node.set_attribute(name, value);
}

//! The drawn, moving figure of an exercise: skeleton, key poses, things around it → shapes for one moment. No colour, no
//! clock and no sentence: the style sheet colours the roles, the second is an argument, the cues of the exercise are the text.

mod body;
pub mod body_map;
pub mod camera;
pub mod drawing;
mod furniture;
pub mod hand;
pub mod limbs;
pub mod outline;
pub mod pose;
pub mod props;
pub mod read;
pub mod skeleton;
pub mod tempo;
pub mod tint;
pub mod vector;

use camera::Camera;
use drawing::{Role, Shape, ViewBox};
use hand::Hands;
use outline::{arrow, line};
use pose::Pose;
use props::{Joints, Prop};
use skeleton::Skeleton;
use tempo::Tempo;
use tint::Region;

pub use read::{BadFigure, Figures};

/// A small arrow beside a joint, for motion too small to see: screen offsets from where the joint is first, y upward.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pointer {
    joint: String,
    from: (f64, f64),
    to: (f64, f64),
    bow: f64,
}

/// The figure of one exercise, ready to be drawn at any second.
#[derive(Clone, Debug)]
pub struct Figure {
    scene: Scene,
    stills: (usize, usize),
    camera: Camera,
    props: Vec<Prop>,
    pointers: Vec<Pointer>,
    has_floor: bool,
    /// The tint wanders through its regions, one round a round.
    sweeps: bool,
    view_box: ViewBox,
}

/// What moves: the whole body, or hands at large scale.
#[derive(Clone, Debug)]
pub(crate) enum Scene {
    Body(Tempo<Pose>, Vec<Region>),
    Hand(Tempo<Hands>, Vec<String>),
}

/// How faint the tint is while nothing works.
const REST: f64 = 0.72;
/// Moments looked at to find the frame.
const SAMPLES: u32 = 16;

impl Figure {
    /// The part of the plane that holds the figure at every moment.
    #[must_use]
    pub fn view_box(&self) -> ViewBox {
        self.view_box
    }

    /// How long one round takes, in seconds.
    #[must_use]
    pub fn round_s(&self) -> f64 {
        match &self.scene {
            Scene::Body(tempo, _) => tempo.round_s(),
            Scene::Hand(tempo, _) => tempo.round_s(),
        }
    }

    /// The seconds of the start and the end frame, for when nothing may move.
    #[must_use]
    pub fn stills_s(&self) -> (f64, f64) {
        let (first, second) = self.stills;
        match &self.scene {
            Scene::Body(tempo, _) => (tempo.reached_s(first), tempo.reached_s(second)),
            Scene::Hand(tempo, _) => (tempo.reached_s(first), tempo.reached_s(second)),
        }
    }

    /// The pose of the body at that second; none when the figure shows hands.
    #[must_use]
    pub fn pose(&self, second: f64) -> Option<Pose> {
        match &self.scene {
            Scene::Body(tempo, _) => Some(tempo.at(second).0),
            Scene::Hand(..) => None,
        }
    }

    /// The hands at that second; none when the figure shows a body.
    #[must_use]
    pub fn hands(&self, second: f64) -> Option<Hands> {
        match &self.scene {
            Scene::Body(..) => None,
            Scene::Hand(tempo, _) => Some(tempo.at(second).0),
        }
    }

    /// What to draw at that second, in this order. The other side is the mirror image: flip x.
    #[must_use]
    pub fn shapes(&self, second: f64) -> Vec<Shape> {
        match &self.scene {
            Scene::Body(tempo, regions) => {
                let (pose, effort) = tempo.at(second);
                let body = Skeleton::of(&pose);
                let share = (second / tempo.round_s().max(0.1)).rem_euclid(1.0);
                let glow = |at: usize| {
                    if self.sweeps {
                        wander(share, at, regions.len())
                    } else {
                        strength(effort)
                    }
                };
                let drawn = self.body(&body, regions, glow);
                self.with_things(&body, drawn)
            }
            Scene::Hand(tempo, regions) => {
                let (hands, effort) = tempo.at(second);
                let drawn = hands.shapes(&self.camera, regions, strength(effort));
                self.with_things(&hands, drawn)
            }
        }
    }

    fn body(&self, body: &Skeleton, regions: &[Region], glow: impl Fn(usize) -> f64) -> Vec<Shape> {
        let tints: Vec<_> = regions
            .iter()
            .enumerate()
            .flat_map(|(at, region)| region.shapes(body, &self.camera, glow(at)))
            .collect();
        let mut shapes = Vec::new();
        for piece in body::pieces(body, &self.camera) {
            shapes.extend(piece.shapes);
            let on_it = tints.iter().filter(|(part, _)| *part == piece.part);
            shapes.extend(on_it.map(|(_, shape)| shape.clone()));
        }
        shapes
    }

    fn with_things(&self, joints: &dyn Joints, drawn: Vec<Shape>) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let frame = self.view_box;
        if self.has_floor && self.camera.pitch == 0.0 {
            let y = self.camera.flat(vector::V3::default()).1 + 0.04;
            let ends = [(frame.x, y), (frame.x + frame.width, y)];
            shapes.push(Shape::new(Role::Floor, line(&ends)));
        }
        let things = |over: bool| self.props.iter().filter(move |prop| prop.is_over == over);
        shapes.extend(things(false).flat_map(|prop| prop.shapes(joints, &self.camera)));
        shapes.extend(drawn);
        shapes.extend(things(true).flat_map(|prop| prop.shapes(joints, &self.camera)));
        shapes.extend(self.arrows());
        shapes
    }

    /// The joints at that second, with all that has bulk.
    fn joints(&self, second: f64) -> (Box<dyn Joints>, Vec<(vector::V3, f64)>) {
        match &self.scene {
            Scene::Body(tempo, _) => {
                let body = Skeleton::of(&tempo.at(second).0);
                let bulk = body.bulk();
                (Box::new(body), bulk)
            }
            Scene::Hand(tempo, _) => {
                let hands = tempo.at(second).0;
                (Box::new(hands), hands.bulk())
            }
        }
    }

    fn arrows(&self) -> Vec<Shape> {
        let drawn = |([from, to], bow): ([(f64, f64); 2], f64)| {
            Shape::new(Role::Arrow, arrow(from, to, bow))
        };
        self.arrow_ends().into_iter().map(drawn).collect()
    }

    /// Where each arrow starts and ends on the screen, and its bow.
    fn arrow_ends(&self) -> Vec<([(f64, f64); 2], f64)> {
        let (body, _) = self.joints(self.stills_s().0);
        self.pointers
            .iter()
            .filter_map(|pointer| {
                let (x, y) = self.camera.flat(body.joint(&pointer.joint)?);
                let at = |(dx, dy): (f64, f64)| (x + dx, y - dy);
                Some(([at(pointer.from), at(pointer.to)], pointer.bow))
            })
            .collect()
    }

    /// The box around everything that moves or stands near, over one round; `crop` names the joints that count, if not all.
    fn fit(&mut self, crop: &str) {
        let round = self.round_s();
        let names: Vec<&str> = crop.split_whitespace().collect();
        let mut discs = Vec::new();
        for at in 0..SAMPLES {
            let (body, bulk) = self.joints(round * f64::from(at) / f64::from(SAMPLES));
            let mut see = |p, r| {
                let (x, y) = self.camera.flat(p);
                discs.push((x, y, r));
            };
            if names.is_empty() {
                bulk.into_iter().for_each(|(p, r)| see(p, r));
                for prop in &self.props {
                    prop.reach(body.as_ref())
                        .into_iter()
                        .for_each(|p| see(p, 0.15));
                }
            }
            for name in &names {
                if let Some(p) = body.joint(name) {
                    see(p, 0.5);
                }
            }
        }
        for ([from, to], _) in self.arrow_ends() {
            discs.extend([(from.0, from.1, 0.3), (to.0, to.1, 0.3)]);
        }
        if names.is_empty() && self.has_floor {
            let middle = discs.first().map_or(0.0, |disc| disc.0);
            discs.push((middle, 0.0, 0.1));
        }
        if let Some(around) = ViewBox::around(discs.into_iter()) {
            self.view_box = around.framed(0.35);
        }
    }
}

fn strength(effort: f64) -> f64 {
    REST + (1.0 - REST) * effort
}

/// How strongly a region shows while the tint wanders: fully in its own share of the round, faintly in the others.
fn wander(share: f64, at: usize, count: usize) -> f64 {
    let off = (share * count as f64 - at as f64 - 0.5).abs();
    (1.4 - off).clamp(0.2, 1.0)
}

//! The drawn, moving figure of an exercise: skeleton, key poses, things around it → shapes for one moment. No colour, no
//! clock and no sentence: the style sheet colours the roles, the second is an argument, the cues of the exercise are the text.

mod body;
pub mod body_map;
pub mod camera;
pub mod drawing;
mod furniture;
pub mod hand;
mod inset;
pub mod limbs;
mod markup;
mod number;
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
use inset::Inset;
use number::within;
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
    from: (f32, f32),
    to: (f32, f32),
    bow: f32,
}

/// The figure of one exercise, ready to be drawn at any second.
#[derive(Clone, Debug)]
pub struct Figure {
    scene: Scene,
    tempo: Tempo,
    stills: (usize, usize),
    camera: Camera,
    props: Vec<Prop>,
    pointers: Vec<Pointer>,
    /// A foot at larger scale beside the body.
    inset: Option<Inset>,
    has_floor: bool,
    /// The tint wanders through its regions, one round a round.
    sweeps: bool,
    view_box: ViewBox,
}

/// What moves, in its key poses: the whole body, or hands at large scale; with what is tinted.
#[derive(Clone, Debug)]
pub(crate) enum Scene {
    Body(Vec<Pose>, Vec<Region>),
    Hand(Vec<Hands>, Vec<String>),
}

/// How faint the tint is while nothing works.
const REST: f32 = 0.72;
/// Moments looked at to find the frame.
const SAMPLES: u8 = 16;

impl Figure {
    /// The part of the plane that holds the figure at every moment.
    #[must_use]
    pub fn view_box(&self) -> ViewBox {
        self.view_box
    }

    /// How long one round takes, in seconds.
    #[must_use]
    pub fn round_s(&self) -> f32 {
        self.tempo.round_s()
    }

    /// The seconds of the start and the end frame, for when nothing may move.
    #[must_use]
    pub fn stills_s(&self) -> (f32, f32) {
        let (first, second) = self.stills;
        (self.tempo.reached_s(first), self.tempo.reached_s(second))
    }

    /// The pose of the body at that second; none when the figure shows hands.
    #[must_use]
    pub fn pose(&self, second: f32) -> Option<Pose> {
        match &self.scene {
            Scene::Body(poses, _) => Some(Pose::mix(&parts(poses, &self.tempo.at(second).0))),
            Scene::Hand(..) => None,
        }
    }

    /// The hands at that second; none when the figure shows a body.
    #[must_use]
    pub fn hands(&self, second: f32) -> Option<Hands> {
        match &self.scene {
            Scene::Body(..) => None,
            Scene::Hand(poses, _) => Some(Hands::mix(&parts(poses, &self.tempo.at(second).0))),
        }
    }

    /// What to draw at that second, in this order. The other side is the mirror image: flip x.
    #[must_use]
    pub fn shapes(&self, second: f32) -> Vec<Shape> {
        let (mixture, effort) = self.tempo.at(second);
        match &self.scene {
            Scene::Body(poses, regions) => {
                let body = Skeleton::of(&Pose::mix(&parts(poses, &mixture)));
                let round = self.round_s().max(0.1);
                let share = within(second, round) / round;
                let glow = |at: usize| {
                    if self.sweeps {
                        wander(share, at, regions.len())
                    } else {
                        strength(effort)
                    }
                };
                let drawn = self.body(&body, regions, &glow);
                let mut shapes = self.with_things(&body, drawn);
                if let (Some(inset), Some(first)) = (self.inset, poses.first()) {
                    let bodies = [&Skeleton::of(first), &body];
                    let stands = self.has_floor && inset.stands(first);
                    let strength = strength(effort);
                    shapes.extend(inset.shapes(bodies, stands, &self.camera, regions, strength));
                }
                shapes
            }
            Scene::Hand(poses, regions) => {
                let hands = Hands::mix(&parts(poses, &mixture));
                let drawn = hands.shapes(&self.camera, regions, strength(effort));
                self.with_things(&hands, drawn)
            }
        }
    }

    fn body(&self, body: &Skeleton, regions: &[Region], glow: &dyn Fn(usize) -> f32) -> Vec<Shape> {
        let tints: Vec<_> = regions
            .iter()
            .enumerate()
            .flat_map(|(at, region)| region.shapes(body, &self.camera, glow(at)))
            .collect();
        let mut shapes = Vec::new();
        for piece in body::pieces(body, &self.camera) {
            shapes.extend(piece.shapes);
            let mut patch: Option<Shape> = None;
            for (_, shape) in tints.iter().filter(|(part, _)| *part == piece.part) {
                match &mut patch {
                    // As one path, so that patches over each other are no darker than alone.
                    Some(patch) if patch.strength == shape.strength => {
                        patch.path.push_str(&shape.path);
                    }
                    _ => shapes.extend(patch.replace(shape.clone())),
                }
            }
            shapes.extend(patch);
        }
        shapes
    }

    fn with_things(&self, joints: &dyn Joints, drawn: Vec<Shape>) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let frame = self.view_box;
        if self.has_floor && self.camera.is_level() {
            let y = self.camera.flat(vector::V3::default()).1 + 0.04;
            // The page may show more than the frame to the left and right.
            let ends = [(frame.x - 9.0, y), (frame.x + frame.width + 9.0, y)];
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
    fn joints(&self, second: f32) -> (Box<dyn Joints>, Vec<(vector::V3, f32)>) {
        if let Some(hands) = self.hands(second) {
            let bulk = hands.bulk();
            return (Box::new(hands), bulk);
        }
        let body = Skeleton::of(&self.pose(second).unwrap_or_default());
        let bulk = body.bulk();
        (Box::new(body), bulk)
    }

    fn arrows(&self) -> Vec<Shape> {
        let drawn = |([from, to], bow): ([(f32, f32); 2], f32)| {
            Shape::new(Role::Arrow, arrow(from, to, bow))
        };
        self.arrow_ends().into_iter().map(drawn).collect()
    }

    /// Where each arrow starts and ends on the screen, and its bow.
    fn arrow_ends(&self) -> Vec<([(f32, f32); 2], f32)> {
        let (body, _) = self.joints(self.stills_s().0);
        self.pointers
            .iter()
            .filter_map(|pointer| {
                let (x, y) = self.camera.flat(body.joint(&pointer.joint)?);
                let at = |(dx, dy): (f32, f32)| (x + dx, y - dy);
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
            let (body, bulk) = self.joints(round * f32::from(at) / f32::from(SAMPLES));
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
        discs.extend(
            self.inset
                .map(|inset| inset.disc())
                .map(|disc| (disc.x, disc.y, disc.r)),
        );
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

/// The poses of a mixture.
fn parts<'a, P>(poses: &'a [P], mixture: &[(usize, f32)]) -> Vec<(&'a P, f32)> {
    let found = mixture
        .iter()
        .map(|(place, weight)| Some((poses.get(*place)?, *weight)));
    found.flatten().collect()
}

fn strength(effort: f32) -> f32 {
    REST + (1.0 - REST) * effort
}

/// How strongly a region shows while the tint wanders: fully in its own share of the round, faintly in the others.
fn wander(share: f32, at: usize, count: usize) -> f32 {
    let off = (share * count as f32 - at as f32 - 0.5).abs();
    (1.4 - off).clamp(0.2, 1.0)
}

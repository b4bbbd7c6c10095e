//! The drawn, moving figure of an exercise: skeleton, key poses, things around it → shapes for one moment. No colour, no
//! clock and no sentence: the style sheet colours the roles, the second is an argument, the cues of the exercise are the text.

mod body;
pub mod camera;
pub mod drawing;
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
use outline::{arrow, line};
use pose::Pose;
use props::Prop;
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
    tempo: Tempo,
    first: Pose,
    stills: (usize, usize),
    camera: Camera,
    regions: Vec<Region>,
    props: Vec<Prop>,
    pointers: Vec<Pointer>,
    has_floor: bool,
    view_box: ViewBox,
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
        self.tempo.round_s()
    }

    /// The seconds of the start and the end frame, for when nothing may move.
    #[must_use]
    pub fn stills_s(&self) -> (f64, f64) {
        let (first, second) = self.stills;
        (self.tempo.reached_s(first), self.tempo.reached_s(second))
    }

    /// The pose at that second.
    #[must_use]
    pub fn pose(&self, second: f64) -> Pose {
        self.tempo.at(second).0
    }

    /// What to draw at that second, in this order. The other side is the mirror image: flip x.
    #[must_use]
    pub fn shapes(&self, second: f64) -> Vec<Shape> {
        let (pose, effort) = self.tempo.at(second);
        let body = Skeleton::of(&pose);
        let strength = REST + (1.0 - REST) * effort;
        let tints: Vec<_> = self
            .regions
            .iter()
            .flat_map(|region| region.shapes(&body, &self.camera, strength))
            .collect();
        let mut shapes = Vec::new();
        let frame = self.view_box;
        if self.has_floor {
            let y = self.camera.flat(vector::V3::default()).1 + 0.04;
            let ends = [(frame.x, y), (frame.x + frame.width, y)];
            shapes.push(Shape::new(Role::Floor, line(&ends)));
        }
        for prop in self.props.iter().filter(|prop| !prop.is_over) {
            shapes.extend(prop.shapes(&body, &self.camera));
        }
        for piece in body::pieces(&body, &self.camera) {
            shapes.extend(piece.shapes);
            let on_it = tints.iter().filter(|(part, _)| *part == piece.part);
            shapes.extend(on_it.map(|(_, shape)| shape.clone()));
        }
        for prop in self.props.iter().filter(|prop| prop.is_over) {
            shapes.extend(prop.shapes(&body, &self.camera));
        }
        shapes.extend(self.arrows());
        shapes
    }

    fn arrows(&self) -> Vec<Shape> {
        let body = Skeleton::of(&self.first);
        self.pointers
            .iter()
            .filter_map(|pointer| {
                let (x, y) = self.camera.flat(body.point(&pointer.joint)?);
                let at = |(dx, dy): (f64, f64)| (x + dx, y - dy);
                let path = arrow(at(pointer.from), at(pointer.to), pointer.bow);
                Some(Shape::new(Role::Arrow, path))
            })
            .collect()
    }

    /// The box around everything that moves or stands near, over one round; `crop` names the joints that count, if not all.
    fn fit(&mut self, crop: &str) {
        let round = self.round_s();
        let names: Vec<&str> = crop.split_whitespace().collect();
        let mut discs = Vec::new();
        for at in 0..SAMPLES {
            let body = Skeleton::of(&self.pose(round * f64::from(at) / f64::from(SAMPLES)));
            let mut see = |p, r| {
                let (x, y) = self.camera.flat(p);
                discs.push((x, y, r));
            };
            if names.is_empty() {
                body.bulk().into_iter().for_each(|(p, r)| see(p, r));
                for prop in &self.props {
                    prop.reach(&body).into_iter().for_each(|p| see(p, 0.15));
                }
            }
            for name in &names {
                if let Some(p) = body.point(name) {
                    see(p, 0.5);
                }
            }
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

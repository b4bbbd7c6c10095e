//! The foot at larger scale, in a ring beside the body: for exercises whose whole action is a few centimeters at the foot. Moves
//! with the body; decides nothing about it.

use super::body;
use super::camera::Camera;
use super::drawing::{Role, Shape};
use super::number::decimal;
use super::outline::{Disc, circle, line};
use super::pose::Pose;
use super::skeleton::Skeleton;
use super::tint::Region;

/// How much of the ring's radius the foot's floor takes to each side.
const FLOOR: f32 = 0.86;

/// A ring, where it stands on the screen (y upward), how large it is and how much larger than the body it shows the foot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Inset {
    near: bool,
    x: f32,
    y: f32,
    r: f32,
    scale: f32,
}

impl Inset {
    /// Reads `foot.n x,y radius scale`.
    pub(crate) fn read(line: &str) -> Option<Inset> {
        let mut words = line.split_whitespace();
        let near = match words.next()? {
            "foot.n" => true,
            "foot.f" => false,
            _ => return None,
        };
        let (x, y) = words.next()?.split_once(',')?;
        Some(Inset {
            near,
            x: decimal(x)?,
            y: decimal(y)?,
            r: decimal(words.next()?)?,
            scale: decimal(words.next()?)?,
        })
    }

    /// The room it takes on the screen.
    pub(crate) fn disc(&self) -> Disc {
        Disc {
            x: self.x,
            y: -self.y,
            r: self.r,
        }
    }

    /// True when that pose holds the foot to the floor.
    pub(crate) fn stands(&self, pose: &Pose) -> bool {
        pose.touch.of(self.near).foot.is_some()
    }

    /// The ring with the foot of that body in it. `first` is the body it starts from: where its ankle was stays in place.
    /// `stands` draws the floor under it.
    pub(crate) fn shapes(
        &self,
        [first, body]: [&Skeleton; 2],
        stands: bool,
        camera: &Camera,
        regions: &[Region],
        strength: f32,
    ) -> Vec<Shape> {
        let start = first.leg.of(self.near);
        let middle = start.ankle + (start.ball - start.ankle) * 0.4 + start.shin.up * 0.08;
        let close = camera.closer(middle, self.disc(), self.scale);
        let mut shapes = vec![Shape::new(Role::Prop, circle(self.disc()))];
        if stands {
            let y = close.flat(start.ball).1 + (0.13 * self.scale);
            let ends = [-FLOOR, FLOOR].map(|side| (self.x + side * self.r, y));
            shapes.push(Shape::new(Role::Floor, line(&ends)));
        }
        let leg = body.leg.of(self.near);
        shapes.push(Shape::new(Role::Near, body::lower_leg(leg, &close)));
        for region in regions {
            shapes.extend(region.on_foot(body, &close, self.near, strength));
        }
        shapes
    }
}

//! From space to the screen, without perspective. Chooses no view itself.

use super::number::{decimal, sin_cos};
use super::outline::{Disc, hull};
use super::vector::V3;

/// Where the scene is seen from: `yaw` 0 from the person's right side, 90 from the front, -90 from behind; `pitch` from above.
/// Both are kept as sine and cosine. `scale`, `dx` and `dy` place an inset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    yaw: (f32, f32),
    pitch: (f32, f32),
    scale: f32,
    dx: f32,
    dy: f32,
}

impl Camera {
    /// The camera of that name, or of `yaw,pitch` in degrees.
    #[must_use]
    pub fn named(name: &str) -> Option<Camera> {
        let (yaw, pitch) = match name {
            "side" => (0.0, 0.0),
            "front" => (90.0, 0.0),
            "back" => (-90.0, 0.0),
            "quarter" => (32.0, 0.0),
            "rear" => (-38.0, 0.0),
            _ => {
                let (yaw, pitch) = name.split_once(',')?;
                (decimal(yaw)?, decimal(pitch)?)
            }
        };
        Some(Camera {
            yaw: sin_cos(yaw),
            pitch: sin_cos(pitch),
            scale: 1.0,
            dx: 0.0,
            dy: 0.0,
        })
    }

    /// This camera so much nearer, with that point in the middle of that disc.
    #[must_use]
    pub fn closer(&self, on: V3, disc: Disc, scale: f32) -> Camera {
        let (x, y) = self.flat(on);
        Camera {
            scale,
            dx: disc.x - x * scale,
            dy: disc.y - y * scale,
            ..*self
        }
    }

    /// Screen x, screen y (downward) and nearness.
    #[must_use]
    pub fn see(&self, p: V3) -> (f32, f32, f32) {
        let ((sy, cy), (sp, cp)) = (self.yaw, self.pitch);
        let (x, z) = (p.x * cy - p.z * sy, p.x * sy + p.z * cy);
        let (x, y) = (
            x * self.scale + self.dx,
            -(p.y * cp - z * sp) * self.scale + self.dy,
        );
        (x, y, p.y * sp + z * cp)
    }

    /// The point on the screen.
    #[must_use]
    pub fn flat(&self, p: V3) -> (f32, f32) {
        let (x, y, _) = self.see(p);
        (x, y)
    }

    /// How much that direction points to the viewer, -1 to 1.
    #[must_use]
    pub fn facing(&self, direction: V3) -> f32 {
        self.see(direction).2
    }

    /// A ball of that radius on the screen.
    #[must_use]
    pub fn disc(&self, p: V3, r: f32) -> Disc {
        let (x, y) = self.flat(p);
        Disc {
            x,
            y,
            r: r * self.scale,
        }
    }

    /// The outline around balls.
    #[must_use]
    pub fn wrap(&self, balls: &[(V3, f32)]) -> String {
        let discs: Vec<_> = balls.iter().map(|(p, r)| self.disc(*p, *r)).collect();
        hull(&discs)
    }

    /// True when the floor is seen as a line.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.pitch.0 == 0.0
    }

    /// True when both sides of the body are equally near: from the front or from behind.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.yaw.0.abs() > 0.85
    }
}

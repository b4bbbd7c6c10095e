//! Vectors and rotations in three dimensions: x is forward, y up, z to the person's right. Knows nothing of bodies.

use super::number::sin_cos;
use std::ops::{Add, Mul, Neg, Sub};

/// A point or a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct V3 {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}

/// The vector of these three numbers.
#[must_use]
pub const fn v(x: f32, y: f32, z: f32) -> V3 {
    V3 { x, y, z }
}

impl Add for V3 {
    type Output = V3;
    fn add(self, o: V3) -> V3 {
        v(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}

impl Sub for V3 {
    type Output = V3;
    fn sub(self, o: V3) -> V3 {
        v(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}

impl Neg for V3 {
    type Output = V3;
    fn neg(self) -> V3 {
        self * -1.0
    }
}

impl Mul<f32> for V3 {
    type Output = V3;
    fn mul(self, k: f32) -> V3 {
        v(self.x * k, self.y * k, self.z * k)
    }
}

impl V3 {
    /// The inner product.
    #[must_use]
    pub fn dot(self, o: V3) -> f32 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }

    /// The length.
    #[must_use]
    pub fn len(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The direction of length one; forward when there is none.
    #[must_use]
    pub fn unit(self) -> V3 {
        let length = self.len();
        if length < 1e-9 {
            v(1.0, 0.0, 0.0)
        } else {
            self * (1.0 / length)
        }
    }

    /// The part of this vector that stands at right angles to the unit vector `axis`.
    #[must_use]
    pub fn across(self, axis: V3) -> V3 {
        self - axis * self.dot(axis)
    }

    /// The cross product.
    #[must_use]
    pub fn cross(self, o: V3) -> V3 {
        v(
            self.y * o.z - self.z * o.y,
            self.z * o.x - self.x * o.z,
            self.x * o.y - self.y * o.x,
        )
    }
}

/// A frame of reference: where its own forward, up and right point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Frame {
    pub forward: V3,
    pub up: V3,
    pub right: V3,
}

impl Frame {
    /// Standing upright, facing along x.
    pub const WORLD: Frame = Frame {
        forward: v(1.0, 0.0, 0.0),
        up: v(0.0, 1.0, 0.0),
        right: v(0.0, 0.0, 1.0),
    };

    /// The frame whose `up` is that unit vector and whose `forward` comes as near to the other as it can.
    #[must_use]
    pub fn from_up(up: V3, toward: V3) -> Frame {
        let forward = toward.across(up).unit();
        Frame {
            forward,
            up,
            right: forward.cross(up),
        }
    }

    /// A vector given in this frame, in the frame around it.
    #[must_use]
    pub fn out(&self, p: V3) -> V3 {
        self.forward * p.x + self.up * p.y + self.right * p.z
    }

    fn then(&self, inner: Frame) -> Frame {
        Frame {
            forward: self.out(inner.forward),
            up: self.out(inner.up),
            right: self.out(inner.right),
        }
    }

    /// Turned about its own right axis; positive carries forward upward. Degrees.
    #[must_use]
    pub fn pitch(&self, degrees: f32) -> Frame {
        let (s, c) = sin_cos(degrees);
        self.then(Frame {
            forward: v(c, s, 0.0),
            up: v(-s, c, 0.0),
            right: v(0.0, 0.0, 1.0),
        })
    }

    /// Turned about its own forward axis; positive carries up to the right. Degrees.
    #[must_use]
    pub fn roll(&self, degrees: f32) -> Frame {
        let (s, c) = sin_cos(degrees);
        self.then(Frame {
            forward: v(1.0, 0.0, 0.0),
            up: v(0.0, c, s),
            right: v(0.0, -s, c),
        })
    }

    /// Turned about its own up axis; positive carries forward to the right. Degrees.
    #[must_use]
    pub fn turn(&self, degrees: f32) -> Frame {
        let (s, c) = sin_cos(degrees);
        self.then(Frame {
            forward: v(c, 0.0, s),
            up: v(0.0, 1.0, 0.0),
            right: v(-s, 0.0, c),
        })
    }
}

//! What a figure is made of on the screen: path data with a role. Colours are the style sheet's business.

/// What a shape stands for; the style sheet gives each its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Role {
    Far,
    Mid,
    Near,
    /// The region at work.
    Tint,
    /// The outline of a thing.
    Prop,
    /// A thing with a body: outline and soft filling.
    Solid,
    /// Something stretched or held: band, towel, string.
    Band,
    /// Bedding: pillow, cushion, cloth.
    Soft,
    /// What the body lies on.
    Mat,
    Water,
    Floor,
    Arrow,
}

impl Role {
    /// The name of the role in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Role::Far => "figure-far",
            Role::Mid => "figure-mid",
            Role::Near => "figure-near",
            Role::Tint => "figure-tint",
            Role::Prop => "figure-prop",
            Role::Solid => "figure-solid",
            Role::Band => "figure-band",
            Role::Soft => "figure-soft",
            Role::Mat => "figure-mat",
            Role::Water => "figure-water",
            Role::Floor => "figure-floor",
            Role::Arrow => "figure-arrow",
        }
    }
}

/// One path. `strength` 0 to 1 says how strongly a tint shows.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Shape {
    pub role: Role,
    pub path: String,
    pub strength: f32,
}

impl Shape {
    /// A shape at full strength.
    #[must_use]
    pub fn new(role: Role, path: String) -> Shape {
        Shape {
            role,
            path,
            strength: 1.0,
        }
    }
}

/// The part of the plane that a figure needs: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct ViewBox {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl ViewBox {
    /// The tightest box around circles on the screen, given as x, y and radius.
    #[must_use]
    pub fn around(discs: impl Iterator<Item = (f32, f32, f32)>) -> Option<ViewBox> {
        let mut edges: Option<(f32, f32, f32, f32)> = None;
        for (x, y, r) in discs {
            let (l, t, right, b) = edges.unwrap_or((x, y, x, y));
            edges = Some((l.min(x - r), t.min(y - r), right.max(x + r), b.max(y + r)));
        }
        edges.map(|(l, t, r, b)| ViewBox {
            x: l,
            y: t,
            width: r - l,
            height: b - t,
        })
    }

    /// Wider by `pad` on all sides, and neither taller than wide nor wider than twice as tall.
    #[must_use]
    pub fn framed(self, pad: f32) -> ViewBox {
        let (width, height) = (self.width + pad * 2.0, self.height + pad * 2.0);
        let (wide, tall) = (width.max(height), height.max(width / 2.0));
        ViewBox {
            x: self.x - pad - (wide - width) / 2.0,
            y: self.y - pad - (tall - height) * 0.7,
            width: wide,
            height: tall,
        }
    }
}

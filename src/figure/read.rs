//! Reads figures from their packed form: families share poses by name, a figure belongs to one exercise. One line is one
//! table, so that a page reads only the figures it shows.

use serde_json::Value;

use super::camera::Camera;
use super::drawing::ViewBox;
use super::hand::Hands;
use super::inset::Inset;
use super::number::decimal;
use super::pose::Pose;
use super::props::Prop;
use super::skeleton::Skeleton;
use super::tempo::{Tempo, share_touches};
use super::tint::Region;
use super::vector::V3;
use super::{Figure, Pointer, Scene};
use crate::domain::content::{FromContent, Reader};
use crate::domain::id::ExerciseId;
use crate::fields;

/// The figures as `build.rs` packed them, apart from the other content so that their size can be measured.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/figures.txt"));

/// A start that many exercises share: pose, view, things.
#[derive(Clone, Debug, Default)]
struct Family {
    set: String,
    view: String,
    props: Vec<String>,
    /// The poses of figures that write none.
    poses: Vec<String>,
    /// Drawn without a floor line.
    afloat: bool,
    /// Hands at large scale instead of a body.
    close: bool,
}

fields! {
    Family {}
    or default { set, view, props, poses, afloat, close }
}

/// One figure as written: `set` changes the family's pose for all key poses, `poses` the single ones.
#[derive(Clone, Debug, Default)]
struct Written {
    base: String,
    set: String,
    poses: Vec<String>,
    /// Which pose follows which; in turn when empty.
    order: Vec<usize>,
    /// The pose of the end frame; the one farthest from the first when not said.
    still: Option<usize>,
    /// Hold, move, hold, move… in seconds.
    time: Vec<f32>,
    tint: String,
    view: String,
    props: Vec<String>,
    arrows: Vec<String>,
    /// A foot at larger scale beside the body.
    inset: String,
    crop: String,
    /// The tint wanders through its regions in their order.
    sweep: bool,
    /// Leaves out the family's things.
    bare: bool,
}

fields! {
    Written {}
    or default {
        base, set, poses, order, still, time, tint, view, props, arrows, inset, crop, sweep, bare,
    }
}

/// The figures of all exercises; each is read when it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// One family or figure a line: its name, then its table as JSON.
    packed: &'static str,
}

/// A figure cannot be read; the text says which word. Tests build every figure, so a released build never meets this.
#[derive(Debug)]
pub struct BadFigure(pub String);

impl std::fmt::Display for BadFigure {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the figure cannot be read: {}", self.0)
    }
}

impl std::error::Error for BadFigure {}

impl Figures {
    /// The embedded figures.
    #[must_use]
    pub fn embedded() -> Figures {
        Figures { packed: PACKED }
    }

    /// Figures from packed text: one family or figure a line.
    #[must_use]
    pub fn of(packed: &'static str) -> Figures {
        Figures { packed }
    }

    /// The number of bytes of all figures and families as they are packed.
    #[must_use]
    pub fn size_bytes(self) -> usize {
        self.packed.len()
    }

    /// The exercises that have a figure, in order.
    pub fn ids(self) -> impl Iterator<Item = ExerciseId> {
        let names = self.packed.lines().filter_map(|line| line.split_once('{'));
        let is_id = |name: &&str| name.starts_with(|c: char| c.is_ascii_uppercase());
        names
            .map(|(name, _)| name)
            .filter(is_id)
            .map(ExerciseId::from)
    }

    /// All that makes the figure of that exercise its own: base, poses, things, tempo. Two exercises never share it.
    #[must_use]
    pub fn fingerprint(self, id: &ExerciseId) -> Option<String> {
        let w: Written = self.table(id.as_str())?.ok()?;
        Some(format!(
            "{} {} {:?} {:?} {:?} {:?} {}",
            w.base, w.set, w.poses, w.order, w.time, w.props, w.view
        ))
    }

    /// The figure of that exercise; none when it has none.
    ///
    /// # Errors
    /// When it names a family, angle, region or thing that does not exist.
    pub fn figure(self, id: &ExerciseId) -> Result<Option<Figure>, BadFigure> {
        let Some(written) = self.table::<Written>(id.as_str()) else {
            return Ok(None);
        };
        written
            .and_then(|written| {
                let family = self
                    .table(&written.base)
                    .unwrap_or_else(|| Err(written.base.clone()))?;
                build(&family, &written).map(Some)
            })
            .map_err(|word| BadFigure([id.as_str(), &word].join(": ")))
    }

    /// The table of that name, read alone.
    fn table<T: FromContent>(self, name: &str) -> Option<Result<T, String>> {
        let own = |line: &'static str| line.strip_prefix(name).filter(|json| json.starts_with('{'));
        let json = self.packed.lines().find_map(own)?;
        Some(match serde_json::from_str::<Value>(json) {
            Ok(value) => {
                let mut at = Reader::default();
                let read = T::read(&value, &mut at);
                at.finish(read)
            }
            Err(error) => Err(error.to_string()),
        })
    }
}

fn build(family: &Family, written: &Written) -> Result<Figure, String> {
    let (scene, last, count) = if family.close {
        let poses = poses(Hands::default(), family, written, Hands::with)?;
        let regions = written.tint.split_whitespace().map(str::to_owned).collect();
        let bulks: Vec<_> = poses.iter().map(Hands::bulk).collect();
        let count = poses.len();
        (Scene::Hand(poses, regions), farthest(&bulks), count)
    } else {
        let mut poses = poses(Pose::default(), family, written, Pose::with)?;
        let regions: Option<Vec<Region>> =
            written.tint.split_whitespace().map(Region::named).collect();
        let regions = regions.ok_or_else(|| written.tint.clone())?;
        let bulks: Vec<_> = poses.iter().map(|pose| Skeleton::of(pose).bulk()).collect();
        share_touches(&mut poses);
        let count = poses.len();
        (Scene::Body(poses, regions), farthest(&bulks), count)
    };
    let view = [&written.view, &family.view]
        .into_iter()
        .find(|view| !view.is_empty())
        .map_or("side", String::as_str);
    let own: &[String] = if written.bare { &[] } else { &family.props };
    let props: Option<Vec<Prop>> = own
        .iter()
        .chain(&written.props)
        .map(|line| Prop::read(line))
        .collect();
    let pointers: Option<Vec<Pointer>> = written.arrows.iter().map(|line| pointer(line)).collect();
    let inset = match written.inset.as_str() {
        "" => None,
        line => Some(Inset::read(line).ok_or_else(|| line.to_owned())?),
    };
    let mut figure = Figure {
        inset,
        stills: (
            0,
            written.still.unwrap_or(last).min(count.saturating_sub(1)),
        ),
        scene,
        tempo: Tempo::new(&order(written, count), &written.time),
        camera: Camera::named(view).ok_or_else(|| view.to_owned())?,
        props: props.ok_or_else(|| format!("{:?}", written.props))?,
        pointers: pointers.ok_or_else(|| format!("{:?}", written.arrows))?,
        has_floor: !family.afloat,
        sweeps: written.sweep,
        view_box: ViewBox {
            x: -4.0,
            y: -8.0,
            width: 8.0,
            height: 8.0,
        },
    };
    figure.fit(&written.crop);
    Ok(figure)
}

/// The key poses, each with what the family, the figure and its own line set.
fn poses<P: Clone>(
    bare: P,
    family: &Family,
    written: &Written,
    with: fn(P, &str) -> Result<P, String>,
) -> Result<Vec<P>, String> {
    let base = with(with(bare, &family.set)?, &written.set)?;
    let lines = if written.poses.is_empty() {
        &family.poses
    } else {
        &written.poses
    };
    lines.iter().map(|line| with(base.clone(), line)).collect()
}

fn order(written: &Written, count: usize) -> Vec<usize> {
    if written.order.is_empty() {
        (0..count).collect()
    } else {
        written.order.clone()
    }
}

/// The pose that lies farthest from the first one.
fn farthest(bulks: &[Vec<(V3, f32)>]) -> usize {
    let Some(start) = bulks.first() else {
        return 0;
    };
    // A head that only turns moves no joint: then the second pose is the one to show.
    let mut best = (1, 0.05);
    for (at, there) in bulks.iter().enumerate() {
        let apart = start.iter().zip(there).map(|(a, b)| (a.0 - b.0).len());
        let far = apart.sum();
        if far > best.1 {
            best = (at, far);
        }
    }
    best.0
}

/// Reads `joint dx,dy dx,dy bow`.
fn pointer(line: &str) -> Option<Pointer> {
    let mut words = line.split_whitespace();
    let joint = words.next()?.to_owned();
    let mut pair = || {
        let (x, y) = words.next()?.split_once(',')?;
        Some((decimal(x)?, decimal(y)?))
    };
    let (from, to) = (pair()?, pair()?);
    let bow = words.next().map_or(Some(0.0), decimal)?;
    Some(Pointer {
        joint,
        from,
        to,
        bow,
    })
}

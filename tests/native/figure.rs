//! Every exercise has a figure that holds together, and no two look the same.

use std::collections::{BTreeMap, BTreeSet};

use tend::catalog::Catalog;
use tend::domain::id::ExerciseId;
use tend::figure::outline::{Disc, hull};
use tend::figure::pose::Pose;
use tend::figure::skeleton::Skeleton;
use tend::figure::{Figure, Figures};

use crate::figure_checks;

fn each(mut check: impl FnMut(&ExerciseId, Figure)) {
    let figures = Figures::embedded();
    for id in figures.ids() {
        check(&id, figures.figure(&id).unwrap().unwrap());
    }
}

#[test]
fn every_exercise_has_a_figure_and_every_figure_an_exercise() {
    let catalog = Catalog::load().unwrap();
    let known: BTreeSet<_> = catalog
        .rules
        .exercises
        .iter()
        .map(|e| e.id.clone())
        .collect();
    let drawn: BTreeSet<_> = Figures::embedded().ids().collect();
    assert_eq!(known, drawn);
}

#[test]
fn bones_joints_contacts_and_floor_hold_at_every_moment() {
    let mut wrong = Vec::new();
    each(|id, figure| {
        if let Some(fault) = figure_checks::faults(&figure).first() {
            wrong.push(format!("{} {fault}", id.as_str()));
        }
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_two_figures_share_poses_things_and_tempo_all_at_once() {
    let figures = Figures::embedded();
    let mut seen: BTreeMap<String, ExerciseId> = BTreeMap::new();
    for id in figures.ids() {
        let twin = seen.insert(figures.fingerprint(&id).unwrap(), id.clone());
        assert!(twin.is_none(), "{id:?} repeats {twin:?}");
    }
}

#[test]
fn all_figures_together_take_at_most_60_kilobytes() {
    let size = Figures::embedded().size_bytes();
    assert!(size <= 60_000, "{size}");
}

#[test]
fn every_figure_moves_works_somewhere_and_stays_in_its_frame() {
    each(|id, figure| {
        let view = figure.view_box();
        assert!(
            view.width >= view.height && view.width <= 2.01 * view.height,
            "{id:?}"
        );
        let (start, end) = figure.stills_s();
        assert_ne!(start, end, "{id:?} has one frame only");
        let drawn = figure.shapes(start);
        assert_ne!(drawn, figure.shapes(end), "{id:?} stands still");
        for shape in drawn {
            assert!(
                !shape.path.contains("NaN") && !shape.path.contains("inf"),
                "{id:?}"
            );
        }
    });
}

#[test]
fn the_left_side_mirrors_the_right() {
    let line = "hip.n:40 abd.n:20 hrot.n:15 knee.n:60 sh.n:70 sha.n:30 shr.n:10 elb.n:50 shrug.n:9 prot.n:12";
    let right = Skeleton::of(&Pose::default().with(line).unwrap());
    let left = Skeleton::of(&Pose::default().with(&line.replace(".n:", ".f:")).unwrap());
    for joint in ["shoulder", "elbow", "hand", "knee", "ankle", "toe"] {
        let one = right.point(&format!("{joint}.n")).unwrap();
        let other = left.point(&format!("{joint}.f")).unwrap();
        let off = (one.x - other.x).abs() + (one.y - other.y).abs() + (one.z + other.z).abs();
        assert!(off < 1e-5, "{joint} is {off} off");
    }
}

#[test]
fn a_pose_tells_which_word_it_cannot_read() {
    for (line, word) in [
        ("hip:90 hop:3", "hop:3"),
        ("knee", "knee"),
        ("hand.x:1,2", "hand.x:1,2"),
        ("foot:1", "foot:1"),
        ("lean.n:3", "lean.n:3"),
    ] {
        assert_eq!(Pose::default().with(line), Err(word.to_owned()));
    }
}

#[test]
fn a_figure_tells_what_it_cannot_read() {
    let check = |packed: &'static str, fault: &str| {
        let outcome = Figures::of(packed).figure(&ExerciseId::from("X01"));
        assert_eq!(outcome.err().map(|error| error.0), Some(fault.to_owned()));
    };
    check(
        "X01{\"base\":\"stand\",\"poses\":[\"hip:3\"]}\n",
        "X01: stand",
    );
    check(
        "stand{}\nX01{\"base\":\"stand\",\"poses\":[\"hop:3\"]}\n",
        "X01: hop:3",
    );
    check(
        "stand{}\nX01{\"base\":\"stand\",\"tint\":\"tail\"}\n",
        "X01: tail",
    );
    check("X01{\"bose\":\"stand\"}\n", "X01: : unknown key `bose`");
}

#[test]
fn a_hull_of_circles_is_closed_and_round() {
    let disc = |x: f32, r: f32| Disc { x, y: 0.0, r };
    for (discs, arcs) in [
        (vec![disc(0.0, 1.0)], 2),
        (vec![disc(0.0, 1.0), disc(3.0, 0.5)], 2),
        (vec![disc(0.0, 1.0), disc(0.2, 0.5)], 2),
        (vec![disc(0.0, 1.0), disc(3.0, 0.5), disc(-3.0, 0.5)], 4),
    ] {
        let path = hull(&discs);
        assert_eq!(path.matches('A').count(), arcs, "{path}");
        assert!(path.starts_with('M') && path.ends_with('Z'), "{path}");
    }
}

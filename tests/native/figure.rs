//! Every exercise has a figure that holds together, and no two look the same.

use std::collections::{BTreeMap, BTreeSet};

use tend::catalog::Catalog;
use tend::domain::id::ExerciseId;
use tend::figure::drawing::Role;
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
fn work_of_a_foot_or_the_jaw_is_shown_at_larger_scale() {
    // In an inset, as prints in a ring, or with the picture cut down to it.
    let all = [
        "ACT18", "ACT19", "BAL01", "BAL02", "BAL03", "BAL06", "ISO16", "MOB25", "REL23", "REL24",
        "STC24", "STG19", "STG20", "STG21", "STG22", "STG23", "STG24", "STG25",
    ];
    for id in all {
        let name = format!("{}-", id.to_lowercase());
        let files = crate::tidy::files("src/content/exercises", "toml");
        let file = files.into_iter().find(|file| {
            let file = file.file_name().and_then(|file| file.to_str());
            file.is_some_and(|file| file.starts_with(&name))
        });
        let text = std::fs::read_to_string(file.unwrap()).unwrap();
        let ways = ["inset = ", "crop = ", "\"ring "];
        assert!(ways.iter().any(|way| text.contains(way)), "{id}");
    }
}

#[test]
fn an_inset_moves_with_its_foot_and_lies_in_the_frame() {
    let figure = Figures::embedded().figure(&ExerciseId::from("STG19"));
    let figure = figure.unwrap().unwrap();
    let (start, end) = figure.stills_s();
    let (start, end) = (figure.shapes(start), figure.shapes(end));
    assert_eq!(start.len(), end.len());
    let ring = start
        .iter()
        .rposition(|one| one.role == Role::Prop)
        .unwrap();
    assert_eq!(start[ring], end[ring], "the ring moves");
    assert_eq!(start[ring + 1].role, Role::Floor);
    assert_eq!(start[ring + 1], end[ring + 1], "the floor moves");
    assert_eq!(start[ring + 2].role, Role::Near);
    assert_ne!(start[ring + 2], end[ring + 2], "the foot stands still");
    let bare = "stand{}\nX01{\"base\":\"stand\",\"poses\":[\"hip:3\"]}\n";
    let with =
        "stand{}\nX01{\"base\":\"stand\",\"poses\":[\"hip:3\"],\"inset\":\"foot.n -4,4 1.5 2\"}\n";
    let width = |packed: &'static str| {
        let figure = Figures::of(packed).figure(&ExerciseId::from("X01"));
        figure.unwrap().unwrap().view_box().x
    };
    assert!(width(with) < width(bare).min(-5.5));
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
    check(
        "stand{}\nX01{\"base\":\"stand\",\"inset\":\"hand.n 1,2 3 4\"}\n",
        "X01: hand.n 1,2 3 4",
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

//! The body map: every site once a side, no two places on one spot, left and right the same.

use std::collections::BTreeSet;

use tend::domain::site::{Side, Site, SitePain};
use tend::figure::body_map::{FRAME, Region, Toward, VIEWS, View, neighbor, regions, strength};

type Point = (f64, f64);

/// The numbers of a path made of `M`, `C` and `Z`.
fn numbers(path: &str) -> Vec<f64> {
    path.trim_start_matches('M')
        .trim_end_matches('Z')
        .split([' ', 'C'])
        .map(|number| number.parse().unwrap())
        .collect()
}

/// The outline as a polygon.
fn polygon(path: &str) -> Vec<Point> {
    let numbers = numbers(path);
    let points: Vec<Point> = numbers.chunks(2).map(|two| (two[0], two[1])).collect();
    let mut found = vec![points[0]];
    for three in points[1..].chunks(3) {
        let from = *found.last().unwrap();
        for step in 1..=8 {
            let t = f64::from(step) / 8.0;
            let s = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            found.push((
                mix(from.0, three[0].0, three[1].0, three[2].0),
                mix(from.1, three[0].1, three[1].1, three[2].1),
            ));
        }
    }
    found
}

fn contains(polygon: &[Point], at: Point) -> bool {
    let mut inside = false;
    for (a, b) in polygon.iter().zip(polygon.iter().cycle().skip(1)) {
        if (a.1 > at.1) != (b.1 > at.1) && at.0 < (b.0 - a.0) * (at.1 - a.1) / (b.1 - a.1) + a.0 {
            inside = !inside;
        }
    }
    inside
}

fn on(view: View) -> Vec<Region> {
    let all = regions();
    all.into_iter().filter(|one| one.view == view).collect()
}

fn mark(site: Site, side: Option<Side>) -> SitePain {
    SitePain {
        site,
        side,
        pain: Some(4),
        quality: Vec::new(),
    }
}

#[test]
fn every_site_is_there_once_a_side() {
    let all = regions();
    assert_eq!(all.len(), 41);
    for view in VIEWS {
        let mut seen = BTreeSet::new();
        for region in on(view) {
            let place = format!("{} {}", region.site, region.side);
            assert!(seen.insert(place.clone()), "{place} twice");
        }
    }
    for site in Site::ALL {
        let sides: BTreeSet<Side> = all
            .iter()
            .filter(|region| region.site == *site)
            .map(|region| region.side)
            .collect();
        let paired = BTreeSet::from([Side::Left, Side::Right]);
        let across = BTreeSet::from([Side::Middle]);
        let wanted = if site.is_paired() { paired } else { across };
        assert_eq!(sides, wanted, "{site}");
    }
}

#[test]
fn no_spot_belongs_to_two_places() {
    for view in VIEWS {
        let all = on(view);
        let outlines: Vec<_> = all.iter().map(|one| polygon(&one.path())).collect();
        for x in (FRAME.0..FRAME.0 + FRAME.2).step_by(47) {
            for y in (FRAME.1..FRAME.1 + FRAME.3).step_by(47) {
                let at = (f64::from(x) + 0.37, f64::from(y) + 0.41);
                let here: Vec<_> = all
                    .iter()
                    .zip(&outlines)
                    .filter(|(_, outline)| contains(outline, at))
                    .map(|(region, _)| (region.site, region.side))
                    .collect();
                assert!(here.len() < 2, "{at:?} {here:?}");
            }
        }
    }
}

#[test]
fn a_place_stands_in_the_frame_and_its_number_in_the_place() {
    for region in regions() {
        let outline = polygon(&region.path());
        let (x, y) = region.middle();
        let name = (region.site, region.side, region.view);
        assert!(contains(&outline, (x.into(), y.into())), "{name:?}");
        for (x, y) in &outline {
            let fits = *x > f64::from(FRAME.0)
                && *x < f64::from(FRAME.0 + FRAME.2)
                && *y > f64::from(FRAME.1)
                && *y < f64::from(FRAME.1 + FRAME.3);
            assert!(fits, "{name:?} leaves the frame at {x} {y}");
        }
    }
}

#[test]
fn the_left_is_the_right_in_a_mirror() {
    for view in VIEWS {
        let all = on(view);
        for left in all.iter().filter(|one| one.side == Side::Left) {
            let right = all
                .iter()
                .find(|one| one.site == left.site && one.side == Side::Right)
                .unwrap();
            let mirrored: Vec<f64> = numbers(&right.path())
                .chunks(2)
                .flat_map(|two| [-two[0], two[1]])
                .collect();
            assert_eq!(numbers(&left.path()), mirrored, "{}", left.site);
        }
    }
}

#[test]
fn the_left_hand_is_on_the_right_when_seen_from_the_front() {
    let at = |view, side| {
        let all = on(view);
        let hand = all
            .iter()
            .find(|one| one.site == Site::WristHand && one.side == side);
        hand.unwrap().middle().0
    };
    assert!(at(View::Front, Side::Left) > 0);
    assert!(at(View::Back, Side::Left) < 0);
}

#[test]
fn arrow_keys_reach_every_place_and_stay_at_the_edge() {
    let all = regions();
    let ways = [Toward::Left, Toward::Right, Toward::Up, Toward::Down];
    for start in 0..all.len() {
        let mut reached = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(from) = open.pop() {
            for to in ways.map(|toward| neighbor(&all, from, toward)) {
                if reached.insert(to) {
                    open.push(to);
                }
            }
        }
        let missed: Vec<_> = (0..all.len())
            .filter(|at| !reached.contains(at))
            .map(|at| (all[at].site, all[at].side, all[at].view))
            .collect();
        assert!(missed.is_empty(), "from {start}: {missed:?}");
    }
    let head = all.iter().position(|one| one.site == Site::Head).unwrap();
    assert_eq!(neighbor(&all, head, Toward::Up), head);
}

#[test]
fn a_mark_is_drawn_where_the_person_said() {
    let sides = [
        (Site::Knee, Some(Side::Left), vec![Side::Left]),
        (Site::Knee, Some(Side::Both), vec![Side::Left, Side::Right]),
        (Site::Knee, None, vec![Side::Left, Side::Right]),
        (Site::LowBack, Some(Side::Left), vec![Side::Middle]),
    ];
    for (site, side, shown) in sides {
        let mark = mark(site, side);
        for region in regions().iter().filter(|one| one.site == site) {
            let tints = region.tints(std::slice::from_ref(&mark));
            assert_eq!(tints.len() == 1, shown.contains(&region.side), "{mark:?}");
        }
    }
}

#[test]
fn one_side_of_the_back_fills_half_of_it() {
    let low_back = on(View::Back)
        .into_iter()
        .find(|one| one.site == Site::LowBack)
        .unwrap();
    let whole = polygon(&low_back.path());
    let check = |side, is_left| {
        let tint = low_back.tints(&[mark(Site::LowBack, Some(side))]).remove(0);
        let part = polygon(&tint.path);
        assert!(
            part.iter()
                .all(|(x, _)| (*x <= 0.0) == is_left || *x == 0.0)
        );
        let at = (f64::from(tint.at.0), f64::from(tint.at.1));
        assert!(contains(&part, at) && contains(&whole, at));
    };
    // Seen from behind, the left is on the left.
    check(Side::Left, true);
    check(Side::Right, false);
    let across = low_back.tints(&[mark(Site::LowBack, Some(Side::Middle))]);
    assert_eq!(across[0].path, low_back.path());
}

#[test]
fn more_pain_is_a_stronger_tint_and_never_more_than_all() {
    let strengths: Vec<u8> = (0..=10).map(|pain| strength(Some(pain))).collect();
    assert!(strengths.is_sorted_by(|a, b| a < b), "{strengths:?}");
    assert!(strength(Some(10)) <= 100 && strength(None) > 0);
}

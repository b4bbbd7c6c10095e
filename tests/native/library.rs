//! The library narrowed down: each filter alone leaves exactly what has it, together they add up, and every exercise is found.

use tend::domain::answers::Equipment;
use tend::domain::exercise::{Exercise, Floor, Level, Position, Role};
use tend::domain::library::Wanted;
use tend::domain::site::{Region, Site};

use crate::people::rules;

fn found(wanted: &Wanted) -> Vec<&'static Exercise> {
    let all = rules().exercises.iter();
    all.filter(|exercise| wanted.fits(exercise)).collect()
}

#[test]
fn who_looks_for_nothing_sees_all_243() {
    assert_eq!(found(&Wanted::default()).len(), 243);
}

#[test]
fn each_filter_alone_leaves_exactly_what_has_it() {
    type Has = Box<dyn Fn(&Exercise) -> bool>;
    let mut rows: Vec<(Wanted, Has)> = vec![
        (
            Wanted {
                words: "BAND elbow".to_owned(),
                ..Wanted::default()
            },
            Box::new(|one| {
                let said = format!("{} {}", one.name, one.muscles.join(" ")).to_lowercase();
                said.contains("band") && said.contains("elbow")
            }),
        ),
        (
            Wanted {
                no_floor: true,
                ..Wanted::default()
            },
            Box::new(|one| one.floor != Floor::Floor),
        ),
        (
            Wanted {
                no_kit: true,
                ..Wanted::default()
            },
            Box::new(|one| {
                let assumed = [Equipment::Chair, Equipment::Wall, Equipment::Towel];
                one.equipment.iter().all(|thing| assumed.contains(thing))
            }),
        ),
    ];
    // No exercise names the tummy, so the field does not offer it.
    for site in tend::domain::library::places(&rules().exercises) {
        let region = Region::from(site);
        let wanted = Wanted {
            region: Some(region),
            ..Wanted::default()
        };
        assert_ne!(site, Site::Abdomen);
        rows.push((wanted, Box::new(move |one| one.touches(region))));
    }
    for role in Role::ALL {
        let wanted = Wanted {
            role: Some(*role),
            ..Wanted::default()
        };
        rows.push((wanted, Box::new(|one| one.role == *role)));
    }
    for position in Position::ALL {
        let wanted = Wanted {
            position: Some(*position),
            ..Wanted::default()
        };
        rows.push((wanted, Box::new(|one| one.position == *position)));
    }
    for thing in Equipment::ALL {
        let wanted = Wanted {
            equipment: Some(*thing),
            ..Wanted::default()
        };
        rows.push((wanted, Box::new(|one| one.equipment.contains(thing))));
    }
    for level in Level::ALL {
        let wanted = Wanted {
            level: Some(*level),
            ..Wanted::default()
        };
        rows.push((wanted, Box::new(|one| one.level == Some(*level))));
    }
    for (wanted, has) in rows {
        let expected: Vec<_> = rules().exercises.iter().filter(|one| has(one)).collect();
        assert!(!expected.is_empty(), "nothing to be found by {wanted:?}");
        assert!(expected.len() < 243, "{wanted:?} leaves nothing out");
        assert_eq!(found(&wanted), expected, "{wanted:?}");
    }
}

#[test]
fn filters_add_up() {
    let wanted = Wanted {
        region: Some(Region::from(Site::Knee)),
        position: Some(Position::Seated),
        level: Some(Level::L2),
        no_floor: true,
        no_kit: true,
        ..Wanted::default()
    };
    let both = found(&wanted);
    assert!(!both.is_empty());
    for one in both {
        assert!(one.touches(Region::from(Site::Knee)) && one.position == Position::Seated);
        assert!(one.level == Some(Level::L2) && one.floor != Floor::Floor);
    }
}

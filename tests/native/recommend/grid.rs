//! Every pattern with every condition, without and with all equipment, for every day length: a session in its time.

use tend::domain::answers::{Answers, Equipment, Movement, StatedCondition};
use tend::domain::condition::CapId;
use tend::domain::recommend::{Phase, Recommendation};
use tend::domain::screen::Outcome;
use tend::domain::site::Site;

use super::{plan, sessions};
use crate::people::{person, rules, say_no};

const DAY_LENGTHS: [u8; 6] = [5, 10, 15, 20, 30, 45];

/// Seconds that the sessions of this person should take.
fn target_s(answers: &Answers, found: &Recommendation) -> u32 {
    let cap = found.cap.as_ref().map(|cap| cap.id);
    let cap = rules().caps.iter().find(|one| Some(one.id) == cap).unwrap();
    60 * u32::from(u16::from(answers.minutes_per_day.unwrap()).min(cap.session_ceiling_min))
}

/// Whether every session lies within 15 % of its time.
pub fn is_in_time(answers: &Answers, found: &Recommendation) -> bool {
    let target = target_s(answers, found);
    sessions(found).all(|day| (target * 85..=target * 115).contains(&(day.length_s * 100)))
}

/// Someone whose first pattern is that one.
fn with_pattern(pattern: &str) -> Answers {
    let site = match pattern {
        "P01" | "P09" | "P17" => [Site::Neck, Site::Head, Site::Jaw]
            [usize::from(pattern != "P01") + usize::from(pattern == "P17")],
        "P03" => Site::Shoulder,
        "P04" | "P12" => Site::Knee,
        "P06" => Site::Thigh,
        "P07" => Site::Hip,
        "P08" => Site::AnkleFoot,
        "P10" => Site::Elbow,
        "P14" => Site::UpperBack,
        _ => Site::LowBack,
    };
    let mut answers = person(site);
    match pattern {
        "P02" => answers.habits.sit_hours = Some(8),
        "P04" => {
            answers.age = Some(30);
            answers.provokes = Some(vec![Movement::Stairs]);
        }
        "P11" => answers.conditions = Some(vec![stated("FIBRO")]),
        "P13" => answers.age = Some(70),
        "P15" => answers.duration_weeks = Some(6),
        "P16" => answers.conditions = Some(vec![stated("NO_STAND")]),
        _ => {}
    }
    say_no(&mut answers);
    answers
}

fn stated(id: &str) -> StatedCondition {
    StatedCondition {
        id: id.into(),
        sites: None,
    }
}

/// All cells: their name, and what came out.
fn cells(caps: &[CapId], mut look: impl FnMut(&str, &Answers, &Recommendation)) {
    let all: Vec<Equipment> = Equipment::ALL.to_vec();
    for pattern in &rules().patterns {
        for condition in &rules().conditions {
            for (kit, equipment) in [("none", Vec::new()), ("all", all.clone())] {
                for minutes in DAY_LENGTHS {
                    for cap in caps {
                        let mut answers = with_pattern(pattern.id.as_str());
                        answers.pain.average = Some(match cap {
                            CapId::VeryLow => 8,
                            CapId::Low => 7,
                            CapId::Mild => 2,
                            _ => 5,
                        });
                        if *cap == CapId::Mild {
                            answers.activity.days = Some(4);
                            answers.activity.minutes = Some(30);
                        }
                        let conditions = answers.conditions.get_or_insert_default();
                        conditions.push(stated(condition.id.as_str()));
                        answers.equipment = Some(equipment.clone());
                        answers.minutes_per_day = Some(minutes);
                        let name = format!("{} {} {kit} {minutes} {cap}", pattern.id, condition.id);
                        look(&name, &answers, &plan(&answers));
                    }
                }
            }
        }
    }
}

#[test]
fn a_session_of_the_grid_keeps_its_time_and_works() {
    let caps: &[CapId] = if std::env::var_os("TEND_FULL").is_some() {
        &[CapId::Mid, CapId::Mild, CapId::Low, CapId::VeryLow]
    } else {
        &[CapId::Mid]
    };
    let (mut count, mut late, mut empty) = (0, Vec::new(), Vec::new());
    cells(caps, |name, answers, found| {
        assert_eq!(found.outcome, Outcome::Routine, "{name}");
        count += 1;
        if !is_in_time(answers, found) {
            let lengths: Vec<u32> = sessions(found).map(|day| day.length_s).collect();
            late.push(format!("{name} {lengths:?}"));
        }
        let works = sessions(found).all(|day| {
            let has = |phase: Phase| day.prescriptions.iter().any(|one| one.phase == phase);
            has(Phase::Lengthen)
                && (has(Phase::Activate) || has(Phase::Strengthen) || has(Phase::Aerobic))
        });
        if !works && found.cap.as_ref().is_some_and(|cap| cap.id != CapId::Pem) {
            empty.push(name.to_owned());
        }
    });
    println!(
        "{count} cells, {} late, {} without work",
        late.len(),
        empty.len()
    );
    assert_eq!(empty, Vec::<String>::new());
    assert!(late.len() * 100 <= count * 15);
}

//! Every pattern with every condition, without and with all equipment, for every day length: a session in its time.

use std::collections::BTreeSet;

use tend::domain::answers::{Answers, Equipment, Movement, StatedCondition};
use tend::domain::condition::CapId;
use tend::domain::recommend::{DayPlan, Phase, Recommendation};
use tend::domain::screen::Outcome;
use tend::domain::site::Site;

use super::{plan, sessions};
use crate::people::{person, rules, say_no};

const DAY_LENGTHS: [u8; 6] = [5, 10, 15, 20, 30, 45];

/// The cells that miss their time, each with its reason.
const GOLDEN: &str = include_str!("../../fixtures/grid.txt");

/// Seconds that the sessions of this person should take.
pub fn target_s(answers: &Answers, found: &Recommendation) -> u32 {
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

/// The person of one cell.
fn cell(
    pattern: &str,
    condition: &str,
    equipment: &[Equipment],
    minutes: u8,
    cap: CapId,
) -> Answers {
    let mut answers = with_pattern(pattern);
    answers.pain.average = Some(match cap {
        CapId::VeryLow => 8,
        CapId::Low => 7,
        CapId::Mild => 2,
        _ => 5,
    });
    if cap == CapId::Mild {
        answers.activity.days = Some(4);
        answers.activity.minutes = Some(30);
    }
    let conditions = answers.conditions.get_or_insert_default();
    conditions.push(stated(condition));
    answers.equipment = Some(equipment.to_vec());
    answers.minutes_per_day = Some(minutes);
    answers
}

/// What came out of a part of the grid.
#[derive(Default)]
struct Tally {
    cells: usize,
    late: BTreeSet<String>,
    without_work: Vec<String>,
}

/// All cells of one pattern.
fn tally(pattern: &str, caps: &[CapId]) -> Tally {
    let mut tally = Tally::default();
    for condition in &rules().conditions {
        for (kit, equipment) in [("none", &[][..]), ("all", Equipment::ALL)] {
            for (minutes, cap) in DAY_LENGTHS
                .iter()
                .flat_map(|one| caps.iter().map(move |cap| (*one, *cap)))
            {
                let answers = cell(pattern, condition.id.as_str(), equipment, minutes, cap);
                let found = plan(&answers);
                let name = format!("{pattern} {} {kit} {minutes} {cap}", condition.id);
                assert_eq!(found.outcome, Outcome::Routine, "{name}");
                tally.cells += 1;
                if !is_in_time(&answers, &found) {
                    let smallest = found
                        .conditions
                        .iter()
                        .map(|one| rules().condition(&one.id).unwrap().dose)
                        .fold(1.0, f64::min);
                    let reason = if smallest < 1.0 {
                        "smaller amounts"
                    } else {
                        "little is allowed"
                    };
                    tally.late.insert(format!("{name}: {reason}"));
                }
                if !works(&found) {
                    tally.without_work.push(name);
                }
            }
        }
    }
    tally
}

/// Every session lengthens and works, but in energy mode.
fn works(found: &Recommendation) -> bool {
    let is_pem = found.cap.as_ref().is_some_and(|cap| cap.id == CapId::Pem);
    let has = |day: &DayPlan, phases: &[Phase]| {
        day.prescriptions
            .iter()
            .any(|one| phases.contains(&one.phase))
    };
    is_pem
        || sessions(found).all(|day| {
            has(day, &[Phase::Lengthen])
                && has(day, &[Phase::Activate, Phase::Strengthen, Phase::Aerobic])
        })
}

fn whole_grid(caps: &[CapId]) -> Tally {
    let patterns: Vec<&str> = rules()
        .patterns
        .iter()
        .map(|pattern| pattern.id.as_str())
        .collect();
    std::thread::scope(|scope| {
        let halves = patterns.chunks(patterns.len().div_ceil(2));
        let threads: Vec<_> = halves
            .map(|half| {
                scope.spawn(move || {
                    half.iter()
                        .map(|pattern| tally(pattern, caps))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        let mut whole = Tally::default();
        for one in threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
        {
            whole.cells += one.cells;
            whole.late.extend(one.late);
            whole.without_work.extend(one.without_work);
        }
        whole
    })
}

#[test]
fn every_cell_of_the_grid_has_a_session_that_works_and_keeps_its_time() {
    let found = whole_grid(&[CapId::Mid]);
    assert_eq!(found.without_work, Vec::<String>::new());
    assert_eq!(found.cells, 9_588);
    let golden: BTreeSet<String> = GOLDEN
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    let new: Vec<_> = found.late.difference(&golden).collect();
    let gone: Vec<_> = golden.difference(&found.late).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "out of time and not in tests/fixtures/grid.txt: {new:#?}\nin time by now: {gone:#?}"
    );
    assert!(
        found.late.len() * 20 <= found.cells,
        "{} of {}",
        found.late.len(),
        found.cells
    );
}

#[test]
fn the_grid_of_the_other_caps_keeps_its_time() {
    if std::env::var_os("TEND_FULL").is_none() {
        return;
    }
    for cap in [CapId::Mild, CapId::Low, CapId::VeryLow] {
        let found = whole_grid(&[cap]);
        println!(
            "{cap}: {} of {} out of time {:#?}",
            found.late.len(),
            found.cells,
            found.late
        );
        assert_eq!(found.without_work, Vec::<String>::new());
        assert!(
            found.late.len() * 20 <= found.cells,
            "{cap}: {} of {}",
            found.late.len(),
            found.cells
        );
    }
}

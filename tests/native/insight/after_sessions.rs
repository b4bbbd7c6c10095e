//! Pain after sessions: which days are held against which, and what chance gives.

use tend::domain::diary::Entry;
use tend::domain::session_log::{SessionLog, StepLog};
use tend::insight::Finding;
use tend::insight::after_sessions::{After, BlockKind, Compared, Horizon, Look};
use tend::insight::chance::Chance;
use tend::insight::days::Days;

use super::chance::{normal, role, scale, session};
use super::{FIRST, at_hour};

const DAYS: i32 = 100;

/// Sessions on about half of the days at ten; every second one with strength work.
fn logs(chance: &mut Chance) -> Vec<SessionLog> {
    (0..DAYS)
        .map(|at| FIRST.plus(at))
        .filter(|_| chance.below(2) == 0)
        .enumerate()
        .map(|(at, day)| {
            let steps: &[&'static str] = if at % 2 == 0 {
                &["REL", "STG"]
            } else {
                &["REL"]
            };
            session(day, at_hour(day, 10), steps.iter().copied())
        })
        .collect()
}

/// Notes at 8 and at 20; pain is `more` higher on the morning after strength work.
fn entries(chance: &mut Chance, logs: &[SessionLog], more: f64) -> Vec<Entry> {
    let mut entries = Vec::new();
    for at in 0..DAYS {
        let day = FIRST.plus(at);
        let had_strength = logs
            .iter()
            .any(|log| log.day == day.plus(-1) && log.steps.len() == 2);
        for (hour, more) in [(8, if had_strength { more } else { 0.0 }), (20, 0.0)] {
            let mut entry = Entry::blank(at_hour(day, hour), day);
            entry.pain.now = Some(scale(4.0, 1.0, normal(chance) + more));
            entries.push(entry);
        }
    }
    entries
}

fn look(logs: &[SessionLog], entries: &[Entry]) -> Vec<After> {
    let days = Days::of(entries.iter(), [].iter(), FIRST.plus(DAYS - 1)).unwrap();
    let mut look = Look::new(logs.iter(), role, 1);
    for kind in look.kinds() {
        for horizon in Horizon::ALL {
            look.at(kind, horizon, &days);
        }
    }
    look.done()
}

fn compared(found: &[After], kind: BlockKind, horizon: Horizon) -> Compared {
    let after = found
        .iter()
        .find(|one| (one.kind, one.horizon) == (kind, horizon));
    match after.map(|after| &after.finding) {
        Some(Finding::Found(compared)) => *compared,
        other => panic!("{kind:?} {horizon:?}: {other:?}"),
    }
}

#[test]
fn pain_that_follows_strength_work_is_seen_the_next_morning_and_nowhere_else() {
    let mut chance = Chance::of(3);
    let logs = logs(&mut chance);
    let entries = entries(&mut chance, &logs, 2.0);
    let found = look(&logs, &entries);
    let morning = compared(&found, BlockKind::Strength, Horizon::NextMorning);
    assert!(morning.is_outside_chance(), "{morning:?}");
    assert!((1.3..2.7).contains(&morning.difference), "{morning:?}");
    let with = logs.iter().filter(|log| log.steps.len() == 2).count();
    assert!(with - 1 <= morning.days_with && morning.days_with <= with);
    let evening = compared(&found, BlockKind::Strength, Horizon::SameEvening);
    assert!(!evening.is_outside_chance(), "{evening:?}");
    let later = compared(&found, BlockKind::Strength, Horizon::TwoDaysLater);
    assert!(!later.is_outside_chance(), "{later:?}");
}

#[test]
fn a_kind_that_is_in_every_session_is_not_looked_at_apart() {
    let logs = logs(&mut Chance::of(3));
    let kinds = Look::new(logs.iter(), role, 1).kinds();
    assert_eq!(kinds, [BlockKind::Any, BlockKind::Strength]);
}

#[test]
fn what_was_planned_and_not_done_does_not_count() {
    let mut log = session(FIRST, at_hour(FIRST, 10), ["REL"].into_iter());
    log.steps = vec![StepLog::planned("STG".into(), Default::default())];
    let look = Look::new([log].iter(), role, 1);
    assert_eq!(look.kinds(), [BlockKind::Any]);
    let entries = entries(&mut Chance::of(1), &[], 0.0);
    let days = Days::of(entries.iter(), [].iter(), FIRST.plus(DAYS - 1)).unwrap();
    let mut look = look;
    look.at(BlockKind::Any, Horizon::SameEvening, &days);
    assert_eq!(look.done()[0].finding, Finding::Waiting { days_more: 7 });
}

#[test]
fn an_evening_noted_before_the_session_says_nothing_of_it() {
    let mut chance = Chance::of(3);
    let mut logs = logs(&mut chance);
    let entries = entries(&mut chance, &logs, 0.0);
    for log in &mut logs {
        log.finished = Some(at_hour(log.day, 21));
    }
    let found = look(&logs, &entries);
    let evening = found
        .iter()
        .find(|one| (one.kind, one.horizon) == (BlockKind::Any, Horizon::SameEvening));
    assert!(matches!(
        evening.unwrap().finding,
        Finding::Waiting { .. } | Finding::Patchy(_)
    ));
}

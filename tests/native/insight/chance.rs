//! Diaries in which nothing goes with anything: how often does the app all the same say that something stood out?
//!
//! 60 diaries by default, 2,000 with `TEND_FULL=1`; the share and its range are printed (`--nocapture`).

use tend::domain::diary::{ActivityMinutes, Entry};
use tend::domain::exercise::Role;
use tend::domain::moment::Moment;
use tend::domain::session_log::{SessionLog, SessionOrigin, StepLog, Worked};
use tend::domain::time::Date;
use tend::insight::Finding;
use tend::insight::after_sessions::{Horizon, Look};
use tend::insight::chance::Chance;
use tend::insight::days::Days;
use tend::insight::links::links;

use super::{FIRST, at_hour};

/// A number of the normal distribution, near enough: twelve even ones added up.
pub fn normal(chance: &mut Chance) -> f64 {
    let even = |_| (chance.bits() >> 11) as f64 / (1_u64 << 53) as f64;
    (0..12).map(even).sum::<f64>() - 6.0
}

/// A row in which so much of one day stays on the next.
pub fn walk(chance: &mut Chance, days: usize, carried: f64) -> Vec<f64> {
    let mut last = normal(chance);
    let fresh = (1.0 - carried * carried).sqrt();
    (0..days)
        .map(|_| {
            last = carried * last + fresh * normal(chance);
            last
        })
        .collect()
}

pub fn scale(middle: f64, spread: f64, value: f64) -> u8 {
    (middle + spread * value).round().clamp(0.0, 10.0) as u8
}

/// How sticky days are in this diary, and how long it is: different people.
fn kind(chance: &mut Chance) -> (usize, f64, usize) {
    let days = 45 + chance.below(138);
    let carried = [0.0, 0.2, 0.4, 0.6, 0.7][chance.below(5)];
    (days, carried, chance.below(25))
}

/// A diary in which every row goes its own way; so many in a hundred notes are missing.
fn diary(chance: &mut Chance, days: usize, carried: f64, gaps: usize) -> Vec<Entry> {
    let mut rows: Vec<Vec<f64>> = (0..7).map(|_| walk(chance, days, carried)).collect();
    // Pain may also drift over the months.
    let drift = normal(chance);
    for (at, pain) in rows[0].iter_mut().enumerate() {
        *pain += drift * at as f64 / days as f64;
    }
    let mut entries = Vec::new();
    let at_day = |row: usize, at: usize| rows[row][at];
    for at in 0..days {
        if chance.below(100) < gaps {
            continue;
        }
        let day = FIRST.plus(i32::try_from(at).unwrap());
        let mut entry = Entry::blank(at_hour(day, 20), day);
        entry.pain.average = Some(scale(5.0, 1.5, at_day(0, at)));
        entry.pain.now = entry.pain.average;
        entry.sleep.quality = Some(scale(6.0, 2.0, at_day(1, at)));
        entry.sleep.minutes = Some((420.0 + 60.0 * at_day(2, at)).clamp(0.0, 900.0) as u16);
        entry.stress = Some(scale(4.0, 2.0, at_day(3, at)));
        entry.mood = Some(scale(6.0, 2.0, at_day(4, at)));
        entry.activities = vec![ActivityMinutes {
            kind: "walking".into(),
            minutes: (40.0 + 25.0 * at_day(5, at)).clamp(0.0, 300.0) as u16,
        }];
        entry.steps = Some((6_000.0 + 2_000.0 * at_day(6, at)).clamp(0.0, 40_000.0) as u32);
        let mut morning = Entry::blank(at_hour(day, 8), day);
        morning.pain.now = Some(scale(5.0, 1.5, at_day(0, at)));
        entries.extend([entry, morning]);
    }
    entries
}

fn sessions(chance: &mut Chance, days: usize) -> Vec<SessionLog> {
    let mut logs = Vec::new();
    for at in (0..days).filter(|at| at % 7 < 5) {
        if chance.below(100) < 30 {
            continue;
        }
        let day = FIRST.plus(i32::try_from(at).unwrap());
        let exercises = ["REL", "STG", "AER"];
        let steps = exercises.iter().filter(|_| chance.below(100) < 60);
        logs.push(session(day, at_hour(day, 10), steps.copied()));
    }
    logs
}

pub fn session(
    day: Date,
    started: Moment,
    exercises: impl Iterator<Item = &'static str>,
) -> SessionLog {
    let steps = exercises.map(|exercise| StepLog {
        done: Worked {
            bouts: 1,
            reps: 8,
            seconds: 0,
        },
        ..StepLog::planned(exercise.into(), Default::default())
    });
    SessionLog {
        finished: Some(started),
        ..SessionLog::begin(day, started, SessionOrigin::Routine, steps.collect())
    }
}

pub fn role(exercise: &tend::domain::id::ExerciseId) -> Option<Role> {
    Some(match exercise.as_str() {
        "REL" => Role::Release,
        "STG" => Role::Strength,
        _ => Role::Aerobic,
    })
}

/// The share in percent and its 95 % range. Source: Wilson 1927.
fn share(hits: usize, of: usize) -> (f64, f64, f64) {
    let (share, of, z) = (hits as f64 / of as f64, of as f64, 1.96);
    let middle = (share + z * z / (2.0 * of)) / (1.0 + z * z / of);
    let reach =
        z * (share * (1.0 - share) / of + z * z / (4.0 * of * of)).sqrt() / (1.0 + z * z / of);
    (
        100.0 * share,
        100.0 * (middle - reach),
        100.0 * (middle + reach),
    )
}

#[test]
fn at_most_a_tenth_of_diaries_without_any_link_hear_of_one() {
    let count = if std::env::var_os("TEND_FULL").is_some() {
        2_000
    } else {
        60
    };
    let mut chance = Chance::of(7);
    let (mut linked, mut after, mut either, mut spoke) = (0, 0, 0, 0);
    for _ in 0..count {
        let (length, carried, gaps) = kind(&mut chance);
        let entries = diary(&mut chance, length, carried, gaps);
        let logs = sessions(&mut chance, length);
        let today = FIRST.plus(i32::try_from(length).unwrap() - 1);
        let days = Days::of(entries.iter(), [].iter(), today).unwrap();
        let links = links(&days, 1);
        spoke += usize::from(links.looked_at > 0);
        let has_link = links.stood_out > 0;
        let has_after = outside(&logs, &days);
        linked += usize::from(has_link);
        after += usize::from(has_after);
        either += usize::from(has_link || has_after);
    }
    let shown = |hits: usize| {
        let (share, low, high) = share(hits, count);
        format!("{share:.1} % ({low:.1} to {high:.1})")
    };
    println!("{count} diaries without any link, {spoke} of them long enough to look at:");
    println!("  a link stood out: {}", shown(linked));
    println!("  pain after sessions lay outside chance: {}", shown(after));
    println!("  either: {}", shown(either));
    assert!(
        spoke * 10 >= count * 9,
        "most diaries are looked at: {spoke}"
    );
    // What was seen must not speak against one in ten; the full count must keep it.
    let limit = if count == 2_000 {
        share(either, count).0
    } else {
        share(either, count).1
    };
    assert!(limit <= 10.0, "{}", shown(either));
}

fn outside(logs: &[SessionLog], days: &Days) -> bool {
    let mut look = Look::new(logs.iter(), role, 1);
    for kind in look.kinds() {
        for horizon in Horizon::ALL {
            look.at(kind, horizon, days);
        }
    }
    look.done().iter().any(|after| match &after.finding {
        Finding::Found(compared) => compared.is_outside_chance(),
        _ => false,
    })
}

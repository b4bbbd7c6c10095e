//! The reminders of the safety list, each with a course that raises it and one that just does not. Source: clinical.md
//! part 7.6.

use tend::domain::check_in::NewSign;
use tend::domain::decision::{Change, Decision, PlanPoint, Verdict};
use tend::domain::diary::Medication;
use tend::domain::instrument::InstrumentKind;
use tend::domain::progression::alerts::{AlertId, alerts};
use tend::domain::session::StopReason;
use tend::domain::site::{Quality, Site};
use tend::domain::time::Date;

use super::course::{Course, GREEN, RED_MORNING, moment};
use crate::people::{marked, person, today};

fn quiet() -> Course {
    let mut course = Course::new(person(Site::LowBack), today());
    for day in 0..10 {
        course.note(today().plus(day), 4);
    }
    course
}

/// The tenth day after the start.
fn day() -> Date {
    today().plus(10)
}

fn raised(course: &Course) -> Vec<AlertId> {
    let found = course.with(day(), alerts);
    assert!(found.iter().all(|one| !one.facts.is_empty()));
    found.iter().map(|one| one.id).collect()
}

#[test]
fn every_alert_has_its_line() {
    let made = |change: &dyn Fn(&mut Course)| {
        let mut course = quiet();
        change(&mut course);
        raised(&course)
    };
    let deload = |course: &mut Course| {
        course.decisions.push(Decision {
            written: moment(today(), 9),
            day: today(),
            change: Change::Deload,
            rule: "lighter-fourth-week".to_owned(),
            because: Vec::new(),
            from: PlanPoint::default(),
            to: PlanPoint::default(),
            percent: Some(60),
            verdict: Verdict::Accepted,
        });
    };
    let two_weeks = |course: &mut Course, pain: u8| {
        course.entries.clear();
        for at in -3..11 {
            course.note(today().plus(at), pain);
        }
        for at in -13..-3 {
            course.note(today().plus(at), 4);
        }
    };
    let mood = |course: &mut Course, days: i32| {
        for at in 0..days {
            course.note(day().plus(-at), 4).mood = Some(2);
        }
    };
    let extra = |course: &mut Course, days: i32| {
        for at in 0..days {
            course.note(day().plus(-2 * at), 4).medication = Some(Medication::Extra);
        }
    };
    let peg = |course: &mut Course, now: u16| {
        let same = |value| [("pain", value), ("enjoyment", value), ("activity", value)];
        course.ask(day().plus(-21), InstrumentKind::Peg, &same(4));
        course.ask(day(), InstrumentKind::Peg, &same(now));
    };
    let burning = |course: &mut Course, is_weak: bool| {
        let mut site = marked(Site::LowBack, 5);
        site.quality = vec![Quality::Burning];
        course.note(day(), 4).sites = Some(vec![site]);
        course.train(day().plus(-1), GREEN);
        let signs = if is_weak {
            vec![NewSign::Weakness]
        } else {
            Vec::new()
        };
        course.check_ins[0].1.signs = Some(signs);
    };
    let injured = |course: &mut Course, site: Site| {
        let entry = course.note(day(), 4);
        entry.sites = Some(vec![marked(site, 5)]);
        entry.triggers = Some(vec!["injury".into()]);
    };
    let stopped = |course: &mut Course, reason: StopReason| {
        course.train(day(), GREEN);
        course.sessions[0].1.stop = Some(reason);
    };
    let reds = |course: &mut Course, count: i32| {
        for at in 0..count {
            course.train(today().plus(at * 4), RED_MORNING);
        }
    };
    use AlertId::{Al1, Al2, Al3, Al4, Al5, Al6, Al7, Al8, Al9};
    let rows: Vec<(&str, Vec<AlertId>, AlertId, bool)> = vec![
        (
            "7 from 4",
            made(&|c| {
                c.note(day(), 7);
            }),
            Al1,
            true,
        ),
        (
            "6 from 4",
            made(&|c| {
                c.note(day(), 6);
            }),
            Al1,
            false,
        ),
        (
            "2 days of 6",
            made(&|c| {
                c.entries[9].pain.average = Some(6);
                c.note(day(), 6);
            }),
            Al2,
            true,
        ),
        (
            "1 day of 6",
            made(&|c| {
                c.note(day(), 6);
            }),
            Al2,
            false,
        ),
        (
            "2 weeks of 6, lighter",
            made(&|c| {
                two_weeks(c, 6);
                deload(c);
            }),
            Al3,
            true,
        ),
        ("2 weeks of 6", made(&|c| two_weeks(c, 6)), Al3, false),
        (
            "2 weeks of 5, lighter",
            made(&|c| {
                two_weeks(c, 5);
                deload(c);
            }),
            Al3,
            false,
        ),
        ("a yes", made(&|c| c.check_safety(day(), &["3"])), Al4, true),
        ("all no", made(&|c| c.check_safety(day(), &[])), Al4, false),
        (
            "an old yes",
            made(&|c| c.check_safety(today(), &["3"])),
            Al4,
            false,
        ),
        (
            "a new site, injured",
            made(&|c| injured(c, Site::Knee)),
            Al4,
            true,
        ),
        (
            "the same site, injured",
            made(&|c| injured(c, Site::LowBack)),
            Al4,
            false,
        ),
        ("burning and weak", made(&|c| burning(c, true)), Al4, true),
        ("burning", made(&|c| burning(c, false)), Al4, false),
        ("PEG up by 2", made(&|c| peg(c, 6)), Al5, true),
        ("PEG up by 1", made(&|c| peg(c, 5)), Al5, false),
        ("5 low days", made(&|c| mood(c, 5)), Al6, true),
        ("4 low days", made(&|c| mood(c, 4)), Al6, false),
        (
            "PHQ-4 of 9",
            made(&|c| c.answers.phq4 = [Some(3), Some(2), Some(2), Some(2)]),
            Al6,
            true,
        ),
        (
            "PHQ-4 of 8",
            made(&|c| c.answers.phq4 = [Some(2), Some(2), Some(2), Some(2)]),
            Al6,
            false,
        ),
        ("10 extra days", made(&|c| extra(c, 10)), Al7, true),
        ("9 extra days", made(&|c| extra(c, 9)), Al7, false),
        ("dizzy", made(&|c| stopped(c, StopReason::Dizzy)), Al8, true),
        (
            "no time",
            made(&|c| stopped(c, StopReason::NoTime)),
            Al8,
            false,
        ),
        ("3 reds", made(&|c| reds(c, 3)), Al9, true),
        ("2 reds", made(&|c| reds(c, 2)), Al9, false),
    ];
    for (name, found, id, is_raised) in rows {
        assert_eq!(found.contains(&id), is_raised, "{name}: {found:?}");
    }
    assert_eq!(raised(&quiet()), Vec::<AlertId>::new());
}

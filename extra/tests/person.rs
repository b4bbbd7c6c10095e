//! A person who has kept a diary for 12 weeks, as the text of a backup: with gaps, late notes, a flare, sessions, questionnaires
//! and awkward words.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tend::domain::answers::{Activity, Answers, PainAnswers, Reply, WantedActivity};
use tend::domain::check_in::{CheckIn, CheckInKind};
use tend::domain::decision::{Change, Decision, PlanPoint, Verdict};
use tend::domain::diary::{Entry, Medication};
use tend::domain::dose::Dose;
use tend::domain::flare::{Flare, FlareOrigin};
use tend::domain::instrument::{Answered, Instrument, InstrumentKind};
use tend::domain::moment::Moment;
use tend::domain::session_log::{SessionLog, SessionOrigin, StepLog};
use tend::domain::site::{Quality, Side, Site, SitePain};
use tend::domain::time::Date;
use tend::storage::envelope::{Envelope, Object, Stamp};
use tend::storage::record_id::record_id;
use tend::storage::records::Record;
use tend::storage::{backup, key};

pub const DAYS: i32 = 84;
/// What a spreadsheet, a browser and a terminal would stumble over.
pub const AWKWARD: [&str; 6] = [
    "=HYPERLINK(\"http://evil.invalid\";\"x\")",
    "+1 on the scale, \"again\"; and, so on",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "two\nlines, with a comma",
    "Łódź, Ελλάδα, Київ, straße – 痛い",
];

pub fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

pub fn moment(day: Date, hour: i64) -> Moment {
    Moment {
        at: i64::from(day.days()) * 86_400_000 + hour * 3_600_000,
        offset_min: 60,
    }
}

struct Shelf {
    texts: BTreeMap<String, String>,
    count: u64,
}

impl Shelf {
    fn keep<T: Record>(&mut self, at: Moment, value: &T) {
        self.count += 1;
        let id = record_id(at.at, (self.count, self.count * 7919));
        let envelope = Envelope {
            version: T::VERSION,
            id: id.clone(),
            rev: 1,
            hlc: at.at,
            stamp: Stamp {
                moment: at,
                zone: "Europe/Berlin".to_owned(),
            },
            kind: T::KIND.to_string(),
            body: value.write_body().unwrap(),
            is_deleted: false,
            rest: Object::new(),
        };
        self.texts.insert(key::record(&id), envelope.write());
    }
}

/// Everything this person keeps.
pub fn backup_text() -> String {
    let mut shelf = Shelf {
        texts: BTreeMap::new(),
        count: 0,
    };
    let first = today().plus(1 - DAYS);
    let answers = Answers {
        age: Some(54),
        sites: vec![place(5)],
        duration_weeks: Some(150),
        pain: PainAnswers {
            now: Some(5),
            average: Some(6),
            worst: Some(8),
        },
        screening: [("GN7", Reply::Yes), ("GN1", Reply::No)]
            .map(|(id, reply)| (id.into(), reply))
            .into(),
        activity: Activity {
            days: Some(2),
            minutes: Some(15),
            strength_days: Some(0),
        },
        peg: [Some(6), Some(7), Some(7)],
        phq4: [Some(2), Some(1), Some(2), Some(1)],
        activities: Some(vec![WantedActivity {
            name: "carry my grandchild".to_owned(),
            ability: Some(3),
        }]),
        ..Answers::default()
    };
    shelf.keep(moment(first, 9), &answers);
    for at in (0..DAYS).filter(|at| at % 9 != 4) {
        let day = first.plus(at);
        shelf.keep(moment(day, 19), &entry(day, at));
        if at % 3 == 0 {
            shelf.keep(moment(day, 17), &session(day));
            let mut morning = CheckIn::blank(moment(day, 7), day, CheckInKind::Morning);
            morning.pain = Some(3);
            morning.settled = Some(true);
            shelf.keep(moment(day, 7), &morning);
        }
    }
    for week in 1..=12 {
        let day = first.plus(week * 7 - 1);
        let fall = u16::try_from(week / 3).unwrap();
        let answer = |key: &str, value: u16| Answered {
            key: key.to_owned(),
            value: Some(value),
        };
        let mut fill = |kind, answers: Vec<Answered>| {
            let written = moment(day, 18);
            shelf.keep(
                written,
                &Instrument {
                    written,
                    day,
                    kind,
                    answers,
                },
            );
        };
        fill(
            InstrumentKind::Peg,
            vec![
                answer("pain", 6 - fall),
                answer("enjoyment", 7 - fall),
                answer("activity", 7 - fall),
            ],
        );
        if week % 4 == 0 {
            let vital = [("days", 4), ("minutes", 25), ("strength_days", 2)];
            fill(
                InstrumentKind::VitalSign,
                vital.map(|(key, value)| answer(key, value)).into(),
            );
            let mood = [("interest", 1), ("mood", 1), ("nervous", 1), ("worry", 0)];
            fill(
                InstrumentKind::Phq4,
                mood.map(|(key, value)| answer(key, value)).into(),
            );
            fill(
                InstrumentKind::Activities,
                vec![answer("carry my grandchild", 5)],
            );
        }
    }
    let start = first.plus(40);
    let flare = Flare {
        written: moment(start, 10),
        started: start,
        ended: Some(start.plus(5)),
        origin: FlareOrigin::Person,
        usual_pain_tenths: Some(50),
        course: Vec::new(),
        triggers: Vec::new(),
        helped: Vec::new(),
        note: String::new(),
    };
    shelf.keep(moment(start, 10), &flare);
    shelf.keep(moment(first.plus(60), 10), &decision(first.plus(60)));
    backup::write(&shelf.texts, &[], moment(today(), 12), "0.1.0")
}

fn place(pain: u8) -> SitePain {
    SitePain {
        site: Site::Knee,
        side: Some(Side::Left),
        pain: Some(pain),
        quality: vec![Quality::Aching, Quality::Stiff],
    }
}

fn entry(day: Date, at: i32) -> Entry {
    let written = moment(day.plus(i32::from(at % 11 == 3)), 19);
    let mut entry = Entry::blank(written, day);
    let level = u8::try_from(7 - at * 3 / DAYS + at % 2).unwrap();
    entry.late = at % 11 == 3;
    entry.pain.average = (at % 13 != 6).then_some(level);
    entry.pain.worst = Some((level + 2).min(10));
    entry.sites = (at % 5 != 2).then(|| vec![place(level)]);
    entry.sleep.quality = Some(4 + u8::try_from(at % 3).unwrap());
    entry.sleep.minutes = Some(400);
    entry.mood = Some(5);
    entry.medication = Some(if at % 10 == 0 {
        Medication::Extra
    } else {
        Medication::Usual
    });
    entry.helped = Some(if at % 2 == 0 {
        vec!["heat".into(), "movement".into()]
    } else {
        Vec::new()
    });
    if let Some(note) = AWKWARD.get(usize::try_from(at).unwrap()) {
        entry.note = (*note).to_owned();
    }
    entry
}

fn session(day: Date) -> SessionLog {
    let mut step = StepLog::planned(
        "ACT01".into(),
        Dose {
            sets: Some(2),
            reps: Some(8),
            ..Dose::default()
        },
    );
    step.done.bouts = 2;
    step.done.reps = 16;
    step.done.seconds = 300;
    let mut log = SessionLog::begin(day, moment(day, 17), SessionOrigin::Routine, vec![step]);
    log.finished = Some(moment(day, 18));
    log.pain_before = Some(4);
    log.effort = Some(3);
    log
}

fn decision(day: Date) -> Decision {
    Decision {
        written: moment(day, 10),
        day,
        change: Change::Progress,
        rule: "step-amount".to_owned(),
        because: Vec::new(),
        from: PlanPoint::default(),
        to: PlanPoint::default(),
        percent: None,
        verdict: Verdict::Accepted,
    }
}

/// What this person wants in the report.
pub fn wish() -> Value {
    json!({
        "from": today().plus(1 - DAYS).to_string(),
        "to": today().to_string(),
        "parts": ["map", "chart", "scores", "plan", "medicine", "safety"],
        "name": "J. D.",
        "born": "1972",
        "asks": ["Can I go back to swimming?", "", "Is <b>this</b> & that fine?"],
        "steps": [
            "Belly breathing: 3 min", "Chair squat: 2 × 8", "Wall push-up: 2 × 8", "Heel raise: 2 × 10",
            "Cat and cow: 1 × 8", "Hip bridge: 2 × 8", "Walk: 10 min",
        ],
        "limits": ["Blood thinners: no deep pressure"],
        "yes": [["GN7", "You take medicine that thins the blood."]],
        "lights": [18, 6, 2],
        "words": {"site.knee": "knee", "side.left": "left", "quality.aching": "aching", "quality.stiff": "stiff",
            "relief.heat": "heat", "relief.movement": "movement"},
    })
}

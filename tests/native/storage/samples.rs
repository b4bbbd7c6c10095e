//! One value of each kind with every field filled, and the stamp they are written with.

use tend::domain::answers::{
    Ability, Activity, Answers, Clearance, Course, Equipment, Habits, Job, Movement, PainAnswers,
    Readings, Reply, StatedCondition, WantedActivity,
};
use tend::domain::check_in::{Aftermath, CheckIn, CheckInKind, NewSign};
use tend::domain::decision::{Change, Decision, PlanPoint, Verdict};
use tend::domain::diary::{ActivityMinutes, DayPain, Entry, Medication, Sleep, Stiffness};
use tend::domain::dose::Dose;
use tend::domain::experiment::{Arm, Experiment, ExperimentDay, Outcome};
use tend::domain::flare::{Flare, FlareDay, FlareOrigin, FlareStage};
use tend::domain::id::RecordId;
use tend::domain::instrument::{Answered, Instrument, InstrumentKind};
use tend::domain::moment::{DayStart, Moment};
use tend::domain::session::StopReason;
use tend::domain::session::amount::BodySide;
use tend::domain::session_log::{Load, SessionLog, SessionOrigin, StepLog, StepRating, Worked};
use tend::domain::setting::{PlacesBy, Setting, SettingName, Sound};
use tend::domain::site::{Quality, Side, Site, SitePain};
use tend::domain::time::Date;
use tend::storage::envelope::{Envelope, Object, Stamp};
use tend::storage::record_id::record_id;
use tend::storage::records::Record;

/// 2026-11-20, 09:30:15 in Berlin.
pub const MORNING: Moment = Moment {
    at: 1_795_163_415_250,
    offset_min: 60,
};

pub fn stamp() -> Stamp {
    Stamp {
        moment: MORNING,
        zone: "Europe/Berlin".to_owned(),
    }
}

pub fn sample_id() -> RecordId {
    record_id(MORNING.at, (0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210))
}

pub fn envelope<T: Record>(value: &T) -> Envelope {
    Envelope {
        version: T::VERSION,
        id: sample_id(),
        rev: 2,
        hlc: MORNING.at + 1,
        stamp: stamp(),
        kind: T::KIND.to_string(),
        body: value.write_body().unwrap(),
        is_deleted: false,
        rest: Object::new(),
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn answers() -> Answers {
    Answers {
        age: Some(47),
        sites: vec![SitePain {
            site: Site::LowBack,
            side: Some(Side::Middle),
            pain: Some(5),
            quality: vec![Quality::Aching],
        }],
        duration_weeks: Some(40),
        course: Some(Course::Intermittent),
        pain: PainAnswers {
            now: Some(0),
            average: Some(4),
            worst: Some(7),
        },
        provokes: Some(vec![Movement::Sit, Movement::Bend]),
        eases: Some(Vec::new()),
        stiff_morning_min: Some(15),
        habits: Habits {
            sit_hours: Some(9),
            screen_hours: Some(8),
            job: Some(Job::Desk),
            sports: Some(vec!["rowing".to_owned()]),
            stress: Some(6),
            sleep: Some(4),
        },
        screening: [("GN1", Reply::No), ("GN7", Reply::Unsure)]
            .map(|(id, reply)| (id.into(), reply))
            .into(),
        readings: Readings {
            systolic: Some(128),
            diastolic: Some(82),
            weeks_pregnant: Some(0),
            weeks_since_birth: Some(100),
            weeks_since_surgery: Some(60),
        },
        conditions: Some(vec![
            StatedCondition {
                id: "ANTICOAG".into(),
                sites: None,
            },
            StatedCondition {
                id: "LYMPH".into(),
                sites: Some(vec![Site::Shoulder]),
            },
        ]),
        abilities: Some([(Ability::Stand, true), (Ability::Kneel, false)].into()),
        clearances: Some(vec![Clearance {
            site: None,
            date: day("2026-11-01"),
        }]),
        equipment: Some(vec![Equipment::Band]),
        minutes_per_day: Some(15),
        days_per_week: Some(5),
        activity: Activity {
            days: Some(3),
            minutes: Some(20),
            strength_days: Some(1),
        },
        peg: [Some(5), Some(4), None],
        phq4: [Some(0), Some(1), Some(2), Some(3)],
        confidence: Some(6),
        fear: Some(3),
        activities: Some(vec![WantedActivity {
            name: "carry my grandchild".to_owned(),
            ability: Some(3),
        }]),
        liked: Some(vec!["MOB10".into()]),
        disliked: Some(vec!["REL07".into()]),
    }
}

pub fn entry() -> Entry {
    Entry {
        written: MORNING,
        day: day("2026-11-19"),
        late: true,
        pain: DayPain {
            now: Some(0),
            average: Some(4),
            worst: Some(7),
        },
        sites: Some(vec![
            SitePain {
                site: Site::LowBack,
                side: Some(Side::Left),
                pain: Some(5),
                quality: vec![Quality::Aching, Quality::Stiff],
            },
            SitePain {
                site: Site::Knee,
                side: None,
                pain: None,
                quality: Vec::new(),
            },
        ]),
        course: Some(Course::Intermittent),
        pain_hours: Some(6),
        interference: Some(3),
        sleep: Sleep {
            quality: Some(6),
            minutes: Some(435),
        },
        stiffness: Some(Stiffness::Under30),
        mood: Some(7),
        stress: Some(2),
        energy: Some(5),
        steps: Some(6_200),
        activities: vec![ActivityMinutes {
            kind: "walking".into(),
            minutes: 25,
        }],
        triggers: Some(Vec::new()),
        helped: Some(vec!["heat".into(), "movement".into()]),
        medication: Some(Medication::Usual),
        medicines: "as in my plan".to_owned(),
        note: "Line one\nline two: \"größer\", 痛み, 🙂, \\ and \u{7f}".to_owned(),
    }
}

pub fn session() -> SessionLog {
    SessionLog {
        day: day("2026-11-20"),
        started: MORNING,
        finished: Some(Moment {
            at: MORNING.at + 900_000,
            ..MORNING
        }),
        origin: SessionOrigin::Routine,
        pain_before: Some(4),
        pain_worst: Some(5),
        pain_after: Some(3),
        confidence: Some(7),
        confidence_after: None,
        effort: Some(4),
        stop: Some(StopReason::NoTime),
        note: "slower next time".to_owned(),
        steps: vec![
            StepLog {
                exercise: "STG29".into(),
                planned: Dose {
                    sets: Some(2),
                    reps: Some(8),
                    hold_s: 2,
                    seconds: None,
                    per_side: true,
                },
                done: Worked {
                    bouts: 3,
                    reps: 26,
                    seconds: 156,
                },
                side: Some(BodySide::Right),
                load: Load {
                    band: "red".to_owned(),
                    grams: Some(1_500),
                },
                rating: Some(StepRating::Right),
                pain: Some(2),
                effort: Some(4),
                form: Some(8),
                stop: Some(StopReason::Pain),
                swapped_from: Some("STG30".into()),
                skipped: false,
            },
            StepLog {
                skipped: true,
                ..StepLog::planned("BRE01".into(), Dose::default())
            },
        ],
    }
}

/// With what version 1 has learned to hold since its first file.
pub fn later_session() -> SessionLog {
    SessionLog {
        confidence_after: Some(8),
        ..session()
    }
}

pub fn decision() -> Decision {
    Decision {
        written: MORNING,
        day: day("2026-11-21"),
        change: Change::Progress,
        rule: "two-greens".to_owned(),
        because: vec![sample_id()],
        from: PlanPoint {
            exercise: Some("ISO11".into()),
            dose: Dose {
                sets: Some(1),
                reps: Some(5),
                hold_s: 5,
                seconds: None,
                per_side: false,
            },
        },
        to: PlanPoint {
            exercise: Some("ISO11".into()),
            dose: Dose {
                sets: Some(1),
                reps: Some(6),
                hold_s: 5,
                seconds: None,
                per_side: false,
            },
        },
        percent: Some(110),
        verdict: Verdict::Accepted,
    }
}

pub fn check_in() -> CheckIn {
    CheckIn {
        written: MORNING,
        day: day("2026-11-20"),
        kind: CheckInKind::Morning,
        session: Some(sample_id()),
        pain: Some(3),
        pain_average: Some(4),
        pain_worst: Some(6),
        settled: Some(true),
        aftermath: Some(Aftermath::Soreness),
        signs: Some(vec![NewSign::Swelling]),
        sleep: Sleep {
            quality: Some(5),
            minutes: Some(400),
        },
        stiffness: Some(Stiffness::None),
        mood: Some(6),
        stress: Some(3),
        energy: Some(4),
        note: "fine".to_owned(),
    }
}

pub fn instrument() -> Instrument {
    Instrument {
        written: MORNING,
        day: day("2026-11-20"),
        kind: InstrumentKind::Peg,
        answers: [
            ("pain", Some(5)),
            ("enjoyment", Some(0)),
            ("activity", None),
        ]
        .map(|(key, value)| Answered {
            key: key.to_owned(),
            value,
        })
        .to_vec(),
    }
}

pub fn flare() -> Flare {
    Flare {
        written: MORNING,
        started: day("2026-11-20"),
        ended: Some(day("2026-11-24")),
        origin: FlareOrigin::Person,
        usual_pain_tenths: Some(45),
        course: vec![FlareDay {
            day: day("2026-11-20"),
            stage: FlareStage::Calm,
            actions: vec!["REC01".into()],
        }],
        triggers: vec!["over-did-it".into()],
        helped: vec!["heat".into()],
        note: "moved house".to_owned(),
    }
}

pub fn experiment() -> Experiment {
    Experiment {
        written: MORNING,
        started: day("2026-11-20"),
        stopped: Some(day("2026-12-24")),
        option_a: "warm pack in the evening".to_owned(),
        option_b: "short walk in the evening".to_owned(),
        outcome: Outcome::Pain,
        block_days: 3,
        blocks: vec![Arm::A, Arm::B, Arm::B, Arm::A],
        done: vec![ExperimentDay {
            day: day("2026-11-20"),
            did: Arm::A,
        }],
        note: "rainy month".to_owned(),
    }
}

pub fn setting() -> Setting {
    Setting::ScaleWords(6, "I stop what I do and sit down".to_owned())
}

/// One setting of each name.
pub fn setting_named(name: SettingName) -> Setting {
    match name {
        SettingName::Sound => Setting::Sound(Sound::Quiet),
        SettingName::Language => Setting::Language("en".to_owned()),
        SettingName::Country => Setting::Country("GB".to_owned()),
        SettingName::DayStart => Setting::DayStart(DayStart::new(270).unwrap()),
        SettingName::ScaleWords => setting(),
        SettingName::LastBackup => Setting::LastBackup(MORNING.at),
        SettingName::OwnList => Setting::OwnList(vec!["MOB10".into(), "REL01".into()]),
        SettingName::PlacesBy => Setting::PlacesBy(PlacesBy::List),
        SettingName::LessonRead => Setting::LessonRead("pacing".into()),
        SettingName::LessonAside => Setting::LessonAside("pacing".into()),
        SettingName::LastReport => Setting::LastReport(MORNING.at),
    }
}

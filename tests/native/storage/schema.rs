//! The additive-only law: what a shipped form holds is never taken away and never renamed; nor is a key or a kind.
//!
//! A new field fails too, until `TEND_NEW_FIXTURES=1 cargo test --test native schema` has added it to the snapshot.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use tend::domain::id::RecordId;
use tend::storage::answers::{self, AnswersV1};
use tend::storage::draft::Form;
use tend::storage::form;
use tend::storage::key;
use tend::storage::kind::Kind;
use tend::storage::records::{
    check_in, decision, entry, experiment, flare, instrument, parts, session, setting,
};

fn fields<T: form::Form>() -> BTreeSet<String> {
    T::FIELDS.iter().map(ToString::to_string).collect()
}

type Snapshot = BTreeMap<String, BTreeSet<String>>;

fn now() -> Snapshot {
    let id = RecordId::from("ID");
    let keys = [
        key::META.to_owned(),
        key::THEME.to_owned(),
        key::TEXT_SIZE.to_owned(),
        key::record(&id),
        key::draft(Form::Intake),
        key::draft(Form::Entry),
        key::quarantine(0, "KEY"),
    ];
    let kinds = Kind::ALL.iter().map(ToString::to_string);
    [
        ("keys", keys.into_iter().collect()),
        ("kinds", kinds.collect()),
        ("answers.v1", fields::<AnswersV1>()),
        ("answers.v1 sites", fields::<answers::SiteV1>()),
        ("answers.v1 pain", fields::<answers::PainV1>()),
        ("answers.v1 habits", fields::<answers::HabitsV1>()),
        ("answers.v1 readings", fields::<answers::ReadingsV1>()),
        ("answers.v1 clearances", fields::<answers::ClearanceV1>()),
        ("answers.v1 activity", fields::<answers::ActivityV1>()),
        ("answers.v1 activities", fields::<answers::WantedV1>()),
        ("entry.v1", fields::<entry::EntryV1>()),
        ("entry.v1 pain", fields::<entry::DayPainV1>()),
        ("entry.v1 activities", fields::<entry::ActivityV1>()),
        ("session.v1", fields::<session::SessionV1>()),
        ("session.v1 done", fields::<session::WorkedV1>()),
        ("session.v1 steps", fields::<session::StepV1>()),
        ("decision.v1", fields::<decision::DecisionV1>()),
        ("check-in.v1", fields::<check_in::CheckInV1>()),
        ("instrument.v1", fields::<instrument::InstrumentV1>()),
        ("instrument.v1 answers", fields::<instrument::AnsweredV1>()),
        ("flare.v1", fields::<flare::FlareV1>()),
        ("flare.v1 course", fields::<flare::FlareDayV1>()),
        ("experiment.v1", fields::<experiment::ExperimentV1>()),
        (
            "experiment.v1 done",
            fields::<experiment::ExperimentDayV1>(),
        ),
        ("setting.v1", fields::<setting::SettingV1>()),
        ("part moment", fields::<parts::MomentV1>()),
        ("part site", fields::<parts::SiteV1>()),
        ("part sleep", fields::<parts::SleepV1>()),
        ("part dose", fields::<parts::DoseV1>()),
        ("part plan point", fields::<parts::PlanPointV1>()),
    ]
    .map(|(form, names)| (form.to_owned(), names))
    .into()
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records")
        .join(name)
}

fn read(name: &str) -> Snapshot {
    serde_json::from_str(&fs::read_to_string(fixture(name)).unwrap_or("{}".to_owned())).unwrap()
}

#[test]
fn no_shipped_key_kind_or_field_is_removed_or_renamed() {
    let now = now();
    let mut before = read("schema.json");
    for (form, names) in &before {
        let missing: Vec<_> = names
            .iter()
            .filter(|name| !now.get(form).is_some_and(|names| names.contains(*name)))
            .collect();
        assert!(missing.is_empty(), "{form} lost {missing:?}: give it back");
    }
    if std::env::var_os("TEND_NEW_FIXTURES").is_some() {
        let text = serde_json::to_string_pretty(&now).unwrap() + "\n";
        fs::write(fixture("schema.json"), text).unwrap();
        before = now.clone();
    }
    assert_eq!(now, before, "add what is new to the snapshot");
}

#[test]
fn no_retired_name_is_used_again() {
    let now = now();
    for (form, names) in read("retired-names.json") {
        let again: Vec<_> = names
            .iter()
            .filter(|name| now.get(&form).is_some_and(|names| names.contains(*name)))
            .collect();
        assert!(again.is_empty(), "{form} uses retired names: {again:?}");
    }
}

#[test]
fn the_golden_records_fill_every_field() {
    let forms = now();
    for kind in Kind::ALL {
        let Some(names) = forms.get(&format!("{kind}.v1")) else {
            continue;
        };
        let mut filled: BTreeSet<String> = BTreeSet::new();
        for later in ["", "-2"] {
            let file = fixture(&format!("v1/{kind}{later}.json"));
            if !later.is_empty() && !file.exists() {
                continue;
            }
            let text = fs::read_to_string(file).unwrap();
            let record: serde_json::Value = serde_json::from_str(&text).unwrap();
            filled.extend(record["body"].as_object().unwrap().keys().cloned());
        }
        // These two stand in files from outside only.
        let in_files = ["schema", "today"].map(str::to_owned);
        let names: BTreeSet<String> = names
            .iter()
            .filter(|name| *kind != Kind::Answers || !in_files.contains(name))
            .cloned()
            .collect();
        assert_eq!(filled, names, "{kind}");
    }
}

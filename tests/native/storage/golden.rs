//! One file for each kind and version, kept for ever: each reads, and writes back the same bytes.
//!
//! A new file is written by `TEND_NEW_FIXTURES=1 cargo test --test native golden`; one that exists is never changed.

use std::fs;
use std::path::PathBuf;

use tend::domain::setting::SettingName;
use tend::storage::envelope::Envelope;
use tend::storage::kind::Kind;
use tend::storage::records::{Kept, Record};

use super::samples;

fn check<T: Record + PartialEq + std::fmt::Debug>(sample: &T) {
    check_as("", sample);
}

/// A field that a version learns later has a file of its own, `later` its mark: the file of before stays as it was.
fn check_as<T: Record + PartialEq + std::fmt::Debug>(later: &str, sample: &T) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records/v1")
        .join(format!("{}{later}.json", T::KIND));
    if !file.exists() && std::env::var_os("TEND_NEW_FIXTURES").is_some() {
        fs::write(&file, samples::envelope(sample).write() + "\n").unwrap();
    }
    let text = fs::read_to_string(&file).unwrap();
    let envelope = Envelope::read(text.trim_end()).unwrap();
    let kept = Kept::<T>::read(envelope.clone()).unwrap();
    assert_eq!(kept.value, *sample, "{}", T::KIND);
    let again = Envelope {
        body: kept.value.write_body().unwrap(),
        ..envelope
    };
    assert_eq!(again.write() + "\n", text, "{}", T::KIND);
}

#[test]
fn every_record_of_version_1_reads_and_writes_back_the_same_bytes() {
    for kind in Kind::ALL {
        match kind {
            Kind::Answers => check(&samples::answers()),
            Kind::Entry => check(&samples::entry()),
            Kind::Session => {
                check(&samples::session());
                check_as("-2", &samples::later_session());
            }
            Kind::Decision => check(&samples::decision()),
            Kind::CheckIn => check(&samples::check_in()),
            Kind::Instrument => check(&samples::instrument()),
            Kind::Flare => check(&samples::flare()),
            Kind::Experiment => check(&samples::experiment()),
            Kind::Setting => check(&samples::setting()),
        }
    }
}

#[test]
fn every_setting_of_version_1_reads_and_writes_back_the_same_bytes() {
    for name in SettingName::ALL {
        check_as(&format!("-{name}"), &samples::setting_named(*name));
    }
}

#[test]
fn no_pain_and_not_recorded_stay_apart() {
    let mut entry = samples::entry();
    for (now, sites) in [
        (Some(0), Some(Vec::new())),
        (Some(0), None),
        (None, Some(Vec::new())),
        (None, None),
    ] {
        entry.pain.now = now;
        entry.sites = sites;
        let text = samples::envelope(&entry).write();
        let kept = Kept::read(Envelope::read(&text).unwrap()).unwrap();
        assert_eq!(entry, kept.value);
    }
}

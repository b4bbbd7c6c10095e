//! Settings, check-ins and the backup.

use serde_json::Value;
use tend::commands::{is_backup_due, percent_full};
use tend::domain::check_in::{CheckIn, CheckInKind};
use tend::domain::moment::DayStart;
use tend::domain::setting::{Setting, Sound, TextSize, Theme};
use tend::storage::key;

use super::{Device, HOUR, day, entry};
use crate::storage::{block_on, samples};

#[test]
fn a_setting_has_one_record_and_its_newest_value() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let settings = [
        Setting::Sound(Sound::Voice),
        Setting::Sound(Sound::Quiet),
        Setting::ScaleWords(6, "I stop".to_owned()),
        Setting::ScaleWords(7, "I lie down".to_owned()),
        Setting::Country("GB".to_owned()),
    ];
    for setting in &settings {
        block_on(book.save_setting(setting)).unwrap();
    }
    let mut values: Vec<_> = device.open().1.settings.into_iter().collect();
    values.sort_by_key(|kept| kept.hlc);
    let values: Vec<_> = values.into_iter().map(|kept| kept.value).collect();
    assert_eq!(values, settings[1..]);
    assert!(block_on(book.save_setting(&Setting::Country("<b>".to_owned()))).is_err());
}

#[test]
fn theme_and_text_size_are_plain_words_for_the_first_paint() {
    let device = Device::new();
    let (mut book, _) = device.open();
    block_on(book.save_theme(Theme::Calm)).unwrap();
    block_on(book.save_text_size(TextSize::Percent150)).unwrap();
    let texts = device.shelf.texts();
    assert_eq!(texts["tend1:setting-theme"], "calm");
    assert_eq!(texts["tend1:setting-text-size"], "150");
    let loaded = device.open().1;
    assert_eq!(loaded.theme, Some(Theme::Calm));
    assert_eq!(loaded.text_size, Some(TextSize::Percent150));
}

#[test]
fn the_day_begins_when_the_person_says() {
    let device = Device::new();
    device.clock.pass(18 * HOUR);
    let (mut book, _) = device.open();
    assert_eq!(book.today(), day("2026-11-20"));
    let midnight = Setting::DayStart(DayStart::new(0).unwrap());
    block_on(book.save_setting(&midnight)).unwrap();
    assert_eq!(book.today(), day("2026-11-21"));
    assert_eq!(device.open().0.today(), day("2026-11-21"));
}

#[test]
fn a_check_in_belongs_to_the_day_it_was_first_made() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let mut check_in = CheckIn::blank(samples::MORNING, day("2020-01-01"), CheckInKind::Morning);
    check_in.pain = Some(2);
    let first = block_on(book.save_check_in(check_in, None)).unwrap();
    assert_eq!(first.value.day, day("2026-11-20"));
    device.clock.pass(24 * HOUR);
    let mut changed = first.value.clone();
    changed.settled = Some(true);
    let second = block_on(book.save_check_in(changed, Some(&first))).unwrap();
    assert_eq!((second.rev, second.value.day), (2, first.value.day));
    assert_eq!(device.open().1.check_ins, [second]);
}

#[test]
fn the_backup_holds_every_text_of_the_shelf() {
    let device = Device::new();
    let (mut book, _) = device.open();
    block_on(book.save_answers(&samples::answers(), None)).unwrap();
    let kept = block_on(book.save_entry(entry(book.today(), 3), None)).unwrap();
    block_on(book.delete_entry(&kept)).unwrap();
    block_on(book.save_theme(Theme::Dark)).unwrap();
    device.shelf.plant("tend1:r:x", "broken");
    let (book, _) = device.open();
    let backup = block_on(book.export_backup()).unwrap();
    assert_eq!(backup.file_name, "tend-backup-2026-11-20.json");
    let file: Value = serde_json::from_str(&backup.text).unwrap();
    assert_eq!(file["counts"]["answers"], 1);
    assert_eq!(file["counts"]["entry"], 1);
    assert_eq!(file["records"].as_array().unwrap().len(), 2);
    let others = file["others"].as_object().unwrap();
    assert_eq!(others.len(), 3, "meta, theme, quarantine");
    assert_eq!(others[key::THEME], "dark");
    assert_eq!(device.shelf.texts().len(), 5);
}

#[test]
fn the_next_copy_is_due_after_a_week_of_entries_and_then_once_a_month() {
    // Entries, days since the last copy, whether the person is reminded.
    let rows = [
        (0, None, false),
        (6, None, false),
        (7, None, true),
        (5_000, None, true),
        (6, Some(400), false),
        (7, Some(0), false),
        (5_000, Some(29), false),
        (5_000, Some(30), true),
    ];
    for (entries, days, expected) in rows {
        assert_eq!(
            is_backup_due(entries, days),
            expected,
            "{entries}, {days:?}"
        );
    }
}

#[test]
fn how_full_the_store_is_counts_what_a_browser_lets_one_origin_keep() {
    let rows = [
        (0, 0),
        (3_145_727, 59),
        (3_145_728, 60),
        (4_194_303, 79),
        (4_194_304, 80),
        (5_242_880, 100),
        (u32::MAX, 81_919),
    ];
    for (used, percent) in rows {
        assert_eq!(percent_full(used), percent, "{used}");
    }
}

#[test]
fn each_lesson_has_a_record_of_its_own_that_two_devices_never_hold_twice() {
    let device = Device::new();
    let (mut book, _) = device.open();
    let settings = [
        Setting::LessonRead("alarm".into()),
        Setting::LessonAside("pacing".into()),
        Setting::LessonRead("alarm".into()),
        Setting::LessonRead("pacing".into()),
    ];
    for setting in &settings {
        block_on(book.save_setting(setting)).unwrap();
    }
    let found: Vec<_> = device.open().1.settings;
    let mut ids: Vec<String> = found.iter().map(|kept| kept.id.to_string()).collect();
    ids.sort();
    assert_eq!(
        ids,
        [
            "setting-lesson-aside-pacing",
            "setting-lesson-read-alarm",
            "setting-lesson-read-pacing"
        ]
    );
    for kept in &found {
        assert!(settings.contains(&kept.value), "{:?}", kept.value);
    }
    for id in ["", "<b>", "a b"] {
        let unfit = Setting::LessonRead(id.into());
        assert!(block_on(book.save_setting(&unfit)).is_err(), "{id}");
    }
}

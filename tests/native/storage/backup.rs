//! The backup file holds everything that lies on the shelf, readable or not.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tend::storage::backup;
use tend::storage::envelope::Envelope;
use tend::storage::key;
use tend::storage::records::Kept;

use super::samples;

#[test]
fn everything_on_the_shelf_is_in_the_backup() {
    let entry = samples::envelope(&samples::entry());
    let mut newer = samples::envelope(&samples::entry());
    newer.kind = "letter".to_owned();
    newer.id = "later".into();
    let texts: BTreeMap<String, String> = [
        (key::record(&entry.id), entry.write()),
        (key::record(&newer.id), newer.write()),
        ("tend1:r:broken".to_owned(), "{\"crc\":1".to_owned()),
        ("tend1:bad:7:tend1:r:old".to_owned(), "\u{0}".to_owned()),
        (key::THEME.to_owned(), "calm".to_owned()),
        // The same object laid out otherwise is not the text that lies there.
        (
            "tend1:r:spaced".to_owned(),
            entry.write().replace(":{", ": {"),
        ),
    ]
    .into();
    let text = backup::write(
        &texts,
        &["tend1:r:gone".to_owned()],
        samples::MORNING,
        "0.1.0",
    );
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["format"], "tend-backup");
    assert_eq!(file["version"], 1);
    assert_eq!(file["created"], "2026-11-20T09:30:15");
    assert_eq!(file["app"], "0.1.0");
    assert_eq!(file["unread"], json!(["tend1:r:gone"]));
    assert_eq!(file["counts"], json!({"entry": 1, "letter": 1}));

    let mut again: BTreeMap<String, String> = BTreeMap::new();
    for record in file["records"].as_array().unwrap() {
        let id = record["id"].as_str().unwrap();
        again.insert(key::record(&id.into()), record.to_string());
    }
    for (key, text) in file["others"].as_object().unwrap() {
        again.insert(key.clone(), text.as_str().unwrap().to_owned());
    }
    assert_eq!(again, texts);

    let record = Envelope::read(&file["records"][0].to_string()).unwrap();
    let entry: Kept<tend::domain::diary::Entry> = Kept::read(record).unwrap();
    assert_eq!(entry.value, samples::entry());
}

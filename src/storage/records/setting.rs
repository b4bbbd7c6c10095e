//! One setting, as kept: its name and its value as text. Theme and text size are no records but plain words that
//! `boot.js` reads before the first paint.

use serde::{Deserialize, Serialize};

use super::{Record, Written};
use crate::domain::id::{ExerciseId, RecordId};
use crate::domain::invalid::Invalid;
use crate::domain::moment::DayStart;
use crate::domain::setting::{Setting, SettingName};
use crate::storage::kind::Kind;

impl Record for Setting {
    const KIND: Kind = Kind::Setting;
}

impl Written for Setting {
    const VERSION: u32 = 1;
    type Form = SettingV1;
}

/// A setting, version 1. `score` only for `scale-words`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SettingV1 {
    pub name: SettingName,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    pub value: String,
}

/// The one record of that setting: the same on every device, so that two devices never hold it twice. A lesson has one of
/// its own.
#[must_use]
pub fn record_id(setting: &Setting) -> RecordId {
    let form = SettingV1::from(setting);
    let which = match setting {
        Setting::LessonRead(id) | Setting::LessonAside(id) => format!("-{id}"),
        _ => form
            .score
            .map(|score| format!("-{score}"))
            .unwrap_or_default(),
    };
    RecordId::from(format!("setting-{}{which}", form.name).as_str())
}

impl From<&Setting> for SettingV1 {
    fn from(setting: &Setting) -> Self {
        let (score, value) = match setting {
            Setting::Sound(sound) => (None, sound.to_string()),
            Setting::Language(text) | Setting::Country(text) => (None, text.clone()),
            Setting::DayStart(start) => (None, start.minutes().to_string()),
            Setting::ScaleWords(score, words) => (Some(*score), words.clone()),
            Setting::LastBackup(at) | Setting::LastReport(at) => (None, at.to_string()),
            Setting::LessonRead(id) | Setting::LessonAside(id) => (None, id.to_string()),
            Setting::OwnList(list) => {
                let ids: Vec<&str> = list.iter().map(ExerciseId::as_str).collect();
                (None, ids.join(" "))
            }
            Setting::PlacesBy(way) => (None, way.to_string()),
        };
        Self {
            name: setting.name(),
            score,
            value,
        }
    }
}

impl TryFrom<SettingV1> for Setting {
    type Error = Invalid;

    fn try_from(form: SettingV1) -> Result<Self, Invalid> {
        let invalid = Invalid { field: "value" };
        let value = form.value;
        let setting = match form.name {
            SettingName::Sound => Self::Sound(value.parse().map_err(|_| invalid)?),
            SettingName::Language => Self::Language(value),
            SettingName::Country => Self::Country(value),
            SettingName::DayStart => value
                .parse()
                .ok()
                .and_then(DayStart::new)
                .map(Self::DayStart)
                .ok_or(invalid)?,
            SettingName::ScaleWords => {
                Self::ScaleWords(form.score.ok_or(Invalid { field: "score" })?, value)
            }
            SettingName::LastBackup => Self::LastBackup(value.parse().map_err(|_| invalid)?),
            SettingName::LastReport => Self::LastReport(value.parse().map_err(|_| invalid)?),
            SettingName::LessonRead => Self::LessonRead(value.as_str().into()),
            SettingName::LessonAside => Self::LessonAside(value.as_str().into()),
            SettingName::OwnList => {
                Self::OwnList(value.split_whitespace().map(ExerciseId::from).collect())
            }
            SettingName::PlacesBy => Self::PlacesBy(value.parse().map_err(|_| invalid)?),
        };
        setting.check()?;
        Ok(setting)
    }
}

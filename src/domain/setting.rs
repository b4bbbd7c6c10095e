//! What the person chose about the app itself. Answers about the person (minutes, equipment) are not settings.

use super::id::{ExerciseId, LessonId};
use super::invalid::{Invalid, at_most, short_enough};
use super::moment::DayStart;
use crate::slugs;

slugs! {
    /// How the app looks. `auto` follows the device.
    Theme { Light = "light", Dark = "dark", Calm = "calm", Auto = "auto", }
}

slugs! {
    /// How big the text is, in percent.
    TextSize { Percent100 = "100", Percent125 = "125", Percent150 = "150", Percent200 = "200", }
}

slugs! {
    /// How the player speaks up.
    Sound { Voice = "voice", Tones = "tones", Quiet = "quiet", }
}

slugs! {
    /// How places on the body are marked; both ways lead to the same.
    PlacesBy { Map = "map", List = "list", }
}

slugs! {
    /// The name of a setting, as written.
    SettingName {
        Sound = "sound", Language = "language", Country = "country", DayStart = "day-start", ScaleWords = "scale-words",
        LastBackup = "last-backup", OwnList = "own-list", PlacesBy = "places-by", LessonRead = "lesson-read",
        LessonAside = "lesson-aside", LastReport = "last-report",
    }
}

/// One setting with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// How the player speaks up.
    Sound(Sound),
    /// A language tag: `en`.
    Language(String),
    /// Two letters, for the emergency number: `GB`.
    Country(String),
    /// When a new day begins.
    DayStart(DayStart),
    /// What a number means to this person: "what a 6 means for me".
    ScaleWords(u8, String),
    /// When a backup was last taken out, in milliseconds since 1970-01-01 UTC.
    LastBackup(super::time::InstantMs),
    /// When a report for a visit was last made, in milliseconds since 1970-01-01 UTC.
    LastReport(super::time::InstantMs),
    /// A lesson that was read. One setting a lesson.
    LessonRead(LessonId),
    /// A lesson that was offered and put aside. One setting a lesson.
    LessonAside(LessonId),
    /// The exercises of the person's own list, in their order, each once.
    OwnList(Vec<ExerciseId>),
    /// How places on the body are marked.
    PlacesBy(PlacesBy),
}

/// The most that a list of one's own holds: more is no session.
pub const OWN_LIST_MOST: usize = 20;

impl Setting {
    /// The name it is written under.
    #[must_use]
    pub const fn name(&self) -> SettingName {
        match self {
            Self::Sound(_) => SettingName::Sound,
            Self::Language(_) => SettingName::Language,
            Self::Country(_) => SettingName::Country,
            Self::DayStart(_) => SettingName::DayStart,
            Self::ScaleWords(..) => SettingName::ScaleWords,
            Self::LastBackup(_) => SettingName::LastBackup,
            Self::LastReport(_) => SettingName::LastReport,
            Self::LessonRead(_) => SettingName::LessonRead,
            Self::LessonAside(_) => SettingName::LessonAside,
            Self::OwnList(_) => SettingName::OwnList,
            Self::PlacesBy(_) => SettingName::PlacesBy,
        }
    }

    /// Checks that the value is one the setting can hold.
    ///
    /// # Errors
    /// Names the setting when it is not.
    pub fn check(&self) -> Result<(), Invalid> {
        match self {
            Self::Sound(_)
            | Self::DayStart(_)
            | Self::LastBackup(_)
            | Self::LastReport(_)
            | Self::PlacesBy(_) => Ok(()),
            Self::OwnList(list) => at_most("own-list", Some(list.len()), OWN_LIST_MOST),
            Self::Language(tag) => tag_fits("language", tag),
            Self::Country(code) => tag_fits("country", code),
            Self::LessonRead(id) | Self::LessonAside(id) => tag_fits("lesson", id.as_str()),
            Self::ScaleWords(score, _) if *score > 10 => Err(Invalid {
                field: "scale-words",
            }),
            Self::ScaleWords(_, words) => short_enough("scale-words", words),
        }
    }
}

fn tag_fits(field: &'static str, tag: &str) -> Result<(), Invalid> {
    let is_tag = (2..=35).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag {
        Ok(())
    } else {
        Err(Invalid { field })
    }
}

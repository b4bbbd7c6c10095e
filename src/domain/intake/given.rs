//! Answers by the dotted path that content pages name, so that a page is data and not code.

use crate::domain::answers::{Answers, Equipment, Movement};
use crate::domain::id::UnknownSlug;

/// What a page hands over, or shows again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A whole number.
    Number(u16),
    /// One word of a closed list.
    Word(String),
    /// Several words of a closed list; empty means "none of these".
    Words(Vec<String>),
}

/// Why an answer was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// No answer stands at that path.
    NoSuchPath(String),
    /// The path holds another kind of answer.
    WrongKind(String),
    /// The word is not in the list of that answer.
    UnknownWord(UnknownSlug),
}

impl std::fmt::Display for NotTaken {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotTaken::NoSuchPath(path) => write!(out, "no answer at `{path}`"),
            NotTaken::WrongKind(path) => write!(out, "another kind of answer at `{path}`"),
            NotTaken::UnknownWord(word) => word.fmt(out),
        }
    }
}

impl std::error::Error for NotTaken {}

/// A place for one answer.
enum Slot<'a> {
    Byte(&'a mut Option<u8>),
    Wide(&'a mut Option<u16>),
    Course(&'a mut Option<crate::domain::answers::Course>),
    Job(&'a mut Option<crate::domain::answers::Job>),
    Movements(&'a mut Option<Vec<Movement>>),
    Equipment(&'a mut Option<Vec<Equipment>>),
    Texts(&'a mut Option<Vec<String>>),
}

impl Answers {
    /// The answer at a path, or none when it was not given or no such path exists.
    #[must_use]
    pub fn given(&self, path: &str) -> Option<Given> {
        // The table of paths stands once, in `slot`; a copy of one person's answers costs nothing a person could notice.
        let mut copy = self.clone();
        match copy.slot(path)? {
            Slot::Byte(place) => place.map(|number| Given::Number(number.into())),
            Slot::Wide(place) => place.map(Given::Number),
            Slot::Course(place) => place.map(|word| Given::Word(word.to_string())),
            Slot::Job(place) => place.map(|word| Given::Word(word.to_string())),
            Slot::Movements(place) => place.as_deref().map(words),
            Slot::Equipment(place) => place.as_deref().map(words),
            Slot::Texts(place) => place.clone().map(Given::Words),
        }
    }

    /// Takes an answer at a path; `None` takes it back.
    ///
    /// # Errors
    /// When the path is unknown, holds another kind, or the word is not in its list. Nothing changes then.
    pub fn give(&mut self, path: &str, given: Option<Given>) -> Result<(), NotTaken> {
        let wrong = || NotTaken::WrongKind(path.to_owned());
        let slot = self
            .slot(path)
            .ok_or_else(|| NotTaken::NoSuchPath(path.to_owned()))?;
        match (slot, given) {
            (Slot::Byte(place), None) => *place = None,
            (Slot::Wide(place), None) => *place = None,
            (Slot::Course(place), None) => *place = None,
            (Slot::Job(place), None) => *place = None,
            (Slot::Movements(place), None) => *place = None,
            (Slot::Equipment(place), None) => *place = None,
            (Slot::Texts(place), None) => *place = None,
            (Slot::Byte(place), Some(Given::Number(number))) => {
                *place = Some(u8::try_from(number).map_err(|_| wrong())?);
            }
            (Slot::Wide(place), Some(Given::Number(number))) => *place = Some(number),
            // A choice page hands over words; numbers among its values are read as numbers.
            (Slot::Byte(place), Some(Given::Word(word))) => {
                *place = Some(word.parse().map_err(|_| wrong())?);
            }
            (Slot::Wide(place), Some(Given::Word(word))) => {
                *place = Some(word.parse().map_err(|_| wrong())?);
            }
            (Slot::Course(place), Some(Given::Word(word))) => *place = Some(read(&word)?),
            (Slot::Job(place), Some(Given::Word(word))) => *place = Some(read(&word)?),
            (Slot::Movements(place), Some(Given::Words(list))) => *place = Some(read_all(&list)?),
            (Slot::Equipment(place), Some(Given::Words(list))) => *place = Some(read_all(&list)?),
            (Slot::Texts(place), Some(Given::Words(list))) => *place = Some(list),
            (
                Slot::Byte(_)
                | Slot::Wide(_)
                | Slot::Course(_)
                | Slot::Job(_)
                | Slot::Movements(_)
                | Slot::Equipment(_)
                | Slot::Texts(_),
                Some(_),
            ) => return Err(wrong()),
        }
        Ok(())
    }

    fn slot(&mut self, path: &str) -> Option<Slot<'_>> {
        let (head, tail) = path.split_once('.').unwrap_or((path, ""));
        Some(match (head, tail) {
            ("age", "") => Slot::Wide(&mut self.age),
            ("duration_weeks", "") => Slot::Wide(&mut self.duration_weeks),
            ("course", "") => Slot::Course(&mut self.course),
            ("pain", "now") => Slot::Byte(&mut self.pain.now),
            ("pain", "average") => Slot::Byte(&mut self.pain.average),
            ("pain", "worst") => Slot::Byte(&mut self.pain.worst),
            ("provokes", "") => Slot::Movements(&mut self.provokes),
            ("eases", "") => Slot::Movements(&mut self.eases),
            ("stiff_morning_min", "") => Slot::Wide(&mut self.stiff_morning_min),
            ("habits", "sit_hours") => Slot::Byte(&mut self.habits.sit_hours),
            ("habits", "screen_hours") => Slot::Byte(&mut self.habits.screen_hours),
            ("habits", "job") => Slot::Job(&mut self.habits.job),
            ("habits", "sports") => Slot::Texts(&mut self.habits.sports),
            ("habits", "stress") => Slot::Byte(&mut self.habits.stress),
            ("habits", "sleep") => Slot::Byte(&mut self.habits.sleep),
            ("readings", "systolic") => Slot::Wide(&mut self.readings.systolic),
            ("readings", "diastolic") => Slot::Wide(&mut self.readings.diastolic),
            ("readings", "weeks_pregnant") => Slot::Wide(&mut self.readings.weeks_pregnant),
            ("readings", "weeks_since_birth") => Slot::Wide(&mut self.readings.weeks_since_birth),
            ("readings", "weeks_since_surgery") => {
                Slot::Wide(&mut self.readings.weeks_since_surgery)
            }
            ("equipment", "") => Slot::Equipment(&mut self.equipment),
            ("minutes_per_day", "") => Slot::Byte(&mut self.minutes_per_day),
            ("days_per_week", "") => Slot::Byte(&mut self.days_per_week),
            ("activity", "days") => Slot::Byte(&mut self.activity.days),
            ("activity", "minutes") => Slot::Wide(&mut self.activity.minutes),
            ("activity", "strength_days") => Slot::Byte(&mut self.activity.strength_days),
            ("peg", at) => Slot::Byte(self.peg.get_mut(at.parse::<usize>().ok()?)?),
            ("phq4", at) => Slot::Byte(self.phq4.get_mut(at.parse::<usize>().ok()?)?),
            ("confidence", "") => Slot::Byte(&mut self.confidence),
            ("fear", "") => Slot::Byte(&mut self.fear),
            _ => return None,
        })
    }
}

fn words<T: ToString>(list: &[T]) -> Given {
    Given::Words(list.iter().map(ToString::to_string).collect())
}

fn read<T: std::str::FromStr<Err = UnknownSlug>>(word: &str) -> Result<T, NotTaken> {
    word.parse().map_err(NotTaken::UnknownWord)
}

fn read_all<T: std::str::FromStr<Err = UnknownSlug>>(list: &[String]) -> Result<Vec<T>, NotTaken> {
    list.iter().map(|word| read(word)).collect()
}

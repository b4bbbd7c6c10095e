//! A diary entry in the making: one signal a field, so that each input redraws alone. Filling and reading are each
//! other's reverse; what the form cannot show is kept as it was.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::sites::SitesForm;
use crate::domain::diary::{ACTIVITIES, ActivityMinutes, DayPain, Entry, Sleep};
use crate::domain::id::ActivityId;
use crate::domain::invalid::TEXT_MAX;
use crate::domain::site::Site;
use crate::text::{t, t_with};
use crate::ui::components::FieldError;
use crate::ui::typed::{NotANumber, hours_from_minutes, minutes_from_hours, whole_number};

/// The box that says "none of these", and so records an empty list rather than a gap.
pub(super) const NONE: &str = "none";

type Rating = RwSignal<Option<u8>>;
type Chosen = RwSignal<Option<String>>;
type Typed = RwSignal<String>;
type Ticked = RwSignal<BTreeSet<String>>;

/// The form: every field of an entry as the inputs hold it.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub(super) struct EntryForm {
    /// Where the entry came from: when it was written, its day, and kinds of activity this version does not list.
    start: StoredValue<Entry>,
    pub now: Rating,
    pub average: Rating,
    pub worst: Rating,
    pub sites: SitesForm,
    pub course: Chosen,
    pub pain_hours: Typed,
    pub interference: Rating,
    pub sleep_quality: Rating,
    pub sleep_hours: Typed,
    pub stiffness: Chosen,
    pub mood: Rating,
    pub stress: Rating,
    pub energy: Rating,
    pub steps: Typed,
    /// Minutes by kind, in the order of `ACTIVITIES`.
    pub minutes: StoredValue<Vec<Typed>>,
    pub triggers: Ticked,
    pub helped: Ticked,
    pub medication: Chosen,
    pub medicines: Typed,
    pub note: Typed,
}

/// What the form says: the entry, and what in it could not be read.
pub(super) type Reading = (Entry, Vec<FieldError>);

impl EntryForm {
    /// The form of that entry. `marked` are the sites of the person's answers, shown before all others.
    pub(super) fn new(entry: &Entry, marked: &[Site]) -> Self {
        let form = Self {
            start: StoredValue::new(entry.clone()),
            now: RwSignal::new(None),
            average: RwSignal::new(None),
            worst: RwSignal::new(None),
            sites: SitesForm::new(marked),
            course: RwSignal::new(None),
            pain_hours: RwSignal::new(String::new()),
            interference: RwSignal::new(None),
            sleep_quality: RwSignal::new(None),
            sleep_hours: RwSignal::new(String::new()),
            stiffness: RwSignal::new(None),
            mood: RwSignal::new(None),
            stress: RwSignal::new(None),
            energy: RwSignal::new(None),
            steps: RwSignal::new(String::new()),
            minutes: StoredValue::new(
                ACTIVITIES
                    .iter()
                    .map(|_| RwSignal::new(String::new()))
                    .collect(),
            ),
            triggers: RwSignal::new(BTreeSet::new()),
            helped: RwSignal::new(BTreeSet::new()),
            medication: RwSignal::new(None),
            medicines: RwSignal::new(String::new()),
            note: RwSignal::new(String::new()),
        };
        form.fill(entry);
        form
    }

    /// Puts every field of the entry into the inputs.
    pub(super) fn fill(self, entry: &Entry) {
        self.start.set_value(entry.clone());
        self.now.set(entry.pain.now);
        self.average.set(entry.pain.average);
        self.worst.set(entry.pain.worst);
        self.interference.set(entry.interference);
        self.sleep_quality.set(entry.sleep.quality);
        self.mood.set(entry.mood);
        self.stress.set(entry.stress);
        self.energy.set(entry.energy);
        self.pain_hours.set(written(entry.pain_hours));
        self.steps.set(written(entry.steps));
        let slept = entry.sleep.minutes.map(hours_from_minutes);
        self.sleep_hours.set(slept.unwrap_or_default());
        self.stiffness
            .set(entry.stiffness.map(|one| one.as_str().to_owned()));
        self.note.set(entry.note.clone());
        for (kind, typed) in self.minutes_by_kind() {
            let known = entry
                .activities
                .iter()
                .find(|one| one.kind.as_str() == kind);
            typed.set(written(known.map(|one| one.minutes)));
        }
        self.fill_lasting(entry);
    }

    /// Puts in what tends to stay the same from one day to the next: places, kinds, triggers, what helped, medicine.
    pub(super) fn fill_lasting(self, entry: &Entry) {
        self.sites.fill(entry.sites.as_deref());
        self.course
            .set(entry.course.map(|one| one.as_str().to_owned()));
        let triggers = entry.triggers.as_ref();
        self.triggers.set(ticked(
            triggers.map(|list| list.iter().map(|id| id.as_str())),
        ));
        let helped = entry.helped.as_ref();
        self.helped
            .set(ticked(helped.map(|list| list.iter().map(|id| id.as_str()))));
        self.medication
            .set(entry.medication.map(|one| one.as_str().to_owned()));
        self.medicines.set(entry.medicines.clone());
    }

    /// The signal of each kind of activity.
    pub(super) fn minutes_by_kind(self) -> Vec<(&'static str, Typed)> {
        ACTIVITIES
            .iter()
            .copied()
            .zip(self.minutes.get_value())
            .collect()
    }

    /// What the form says now. Follows every input it reads. The entry holds all that could be read, whatever else is wrong.
    pub(super) fn read(self) -> Reading {
        let mut errors = Vec::new();
        let mut entry = self.start.get_value();
        entry.pain = DayPain {
            now: self.now.get(),
            average: self.average.get(),
            worst: self.worst.get(),
        };
        entry.sites = self.sites.read();
        entry.course = parsed(self.course);
        let hours = whole_number(&self.pain_hours.get(), 24);
        let hours = checked(
            hours,
            "pain-hours",
            t("diary.wrong-pain-hours"),
            &mut errors,
        );
        entry.pain_hours = hours.and_then(|hours| u8::try_from(hours).ok());
        entry.interference = self.interference.get();
        let slept = minutes_from_hours(&self.sleep_hours.get());
        entry.sleep = Sleep {
            quality: self.sleep_quality.get(),
            minutes: checked(
                slept,
                "sleep-hours",
                t("diary.wrong-sleep-hours"),
                &mut errors,
            ),
        };
        entry.stiffness = parsed(self.stiffness);
        entry.mood = self.mood.get();
        entry.stress = self.stress.get();
        entry.energy = self.energy.get();
        let steps = whole_number(&self.steps.get(), 200_000);
        entry.steps = checked(steps, "steps", t("diary.wrong-steps"), &mut errors);
        entry.activities = self.read_minutes(&entry.activities, &mut errors);
        entry.triggers = listed(self.triggers);
        entry.helped = listed(self.helped);
        entry.medication = parsed(self.medication);
        entry.medicines = short(self.medicines, "medicines", &mut errors);
        entry.note = short(self.note, "note", &mut errors);
        (entry, errors)
    }

    fn read_minutes(
        self,
        before: &[ActivityMinutes],
        errors: &mut Vec<FieldError>,
    ) -> Vec<ActivityMinutes> {
        let mut read: Vec<ActivityMinutes> = Vec::new();
        for (kind, typed) in self.minutes_by_kind() {
            let minutes = whole_number(&typed.get(), 1_440);
            let field = minutes_field(kind);
            let minutes = checked(minutes, &field, t("diary.wrong-minutes"), errors);
            if let Some(minutes) = minutes.and_then(|minutes| u16::try_from(minutes).ok()) {
                read.push(ActivityMinutes {
                    kind: ActivityId::from(kind),
                    minutes,
                });
            }
        }
        let unlisted = before
            .iter()
            .filter(|one| !ACTIVITIES.contains(&one.kind.as_str()));
        read.extend(unlisted.cloned());
        read
    }
}

/// The name of the input with the minutes of that kind.
pub(super) fn minutes_field(kind: &str) -> String {
    format!("minutes-{kind}")
}

fn written<N: ToString>(number: Option<N>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The boxes of a list: none ticked for a gap, "none" for an empty list.
fn ticked<'a>(list: Option<impl Iterator<Item = &'a str>>) -> BTreeSet<String> {
    let Some(list) = list else {
        return BTreeSet::new();
    };
    let ticked: BTreeSet<String> = list.map(str::to_owned).collect();
    if ticked.is_empty() {
        BTreeSet::from([NONE.to_owned()])
    } else {
        ticked
    }
}

/// The list of the boxes: a gap when none is ticked, empty for "none".
fn listed<T: for<'a> From<&'a str>>(boxes: Ticked) -> Option<Vec<T>> {
    boxes.with(|boxes| {
        let named = boxes.iter().filter(|one| *one != NONE);
        (!boxes.is_empty()).then(|| named.map(|one| T::from(one.as_str())).collect())
    })
}

fn parsed<T: std::str::FromStr>(chosen: Chosen) -> Option<T> {
    chosen.with(|chosen| chosen.as_deref().and_then(|word| word.parse().ok()))
}

fn checked<N>(
    read: Result<Option<N>, NotANumber>,
    field: &str,
    message: &str,
    errors: &mut Vec<FieldError>,
) -> Option<N> {
    read.unwrap_or_else(|NotANumber| {
        errors.push(FieldError::new(field, message));
        None
    })
}

/// The text as typed. One that is too long is said to be, and never cut.
fn short(typed: Typed, field: &str, errors: &mut Vec<FieldError>) -> String {
    let text = typed.get();
    if text.chars().count() > TEXT_MAX {
        let message = t_with("diary.wrong-length", &[("n", &TEXT_MAX.to_string())]);
        errors.push(FieldError::new(field, message));
    }
    text
}

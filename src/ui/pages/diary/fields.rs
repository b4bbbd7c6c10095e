//! Every field of an entry besides `Pain now`, the places and the day, in one scroll. All may be left open.

use crate::ui::view;
use leptos::prelude::*;

use super::form::{EntryForm, NONE, minutes_field};
use super::rating::{OptionalRadios, OptionalScale};
use super::words::{
    activity_name, course_name, medication_name, relief_name, stiffness_name, trigger_name,
};
use crate::domain::answers::Course;
use crate::domain::diary::{Medication, RELIEFS, Stiffness, TRIGGERS};
use crate::text::t;
use crate::ui::components::{Checkboxes, Choice, Errors, NumberField, TextArea, error_of};
use crate::ui::words::words_here;

/// The full entry.
#[component]
pub(super) fn EntryFields(
    /// The entry in the making.
    form: EntryForm,
    /// What cannot be read.
    errors: Errors,
) -> impl IntoView {
    view! {
        <section class="entry-group">
            <h2>{t("diary.pain-title")}</h2>
            <PainFields form=form errors=errors />
        </section>
        <section class="entry-group">
            <h2>{t("diary.night-title")}</h2>
            <NightFields form=form errors=errors />
        </section>
        <section class="entry-group">
            <h2>{t("diary.self-title")}</h2>
            <OptionalScale name="mood" legend=t("diary.mood") hint=t("diary.mood-ends") value=form.mood />
            <OptionalScale name="stress" legend=t("diary.stress") hint=t("diary.stress-ends") value=form.stress />
            <OptionalScale name="energy" legend=t("diary.energy") hint=t("diary.energy-ends") value=form.energy />
        </section>
        <section class="entry-group">
            <h2>{t("diary.day-title")}</h2>
            <ActivityFields form=form errors=errors />
            <Checkboxes
                name="triggers"
                legend=t("diary.triggers")
                hint=t("diary.tick-all").to_owned()
                choices=chips(TRIGGERS, trigger_name, t("diary.triggers-none"))
                ticked=form.triggers
            />
            <Checkboxes
                name="helped"
                legend=t("diary.helped")
                hint=t("diary.tick-all").to_owned()
                choices=chips(RELIEFS, relief_name, t("diary.helped-none"))
                ticked=form.helped
            />
        </section>
        <section class="entry-group">
            <h2>{t("diary.last-title")}</h2>
            <OptionalRadios
                name="medication"
                legend=t("diary.medication")
                choices=words_of(Medication::ALL, Medication::as_str, medication_name)
                chosen=form.medication
            />
            <TextArea
                name="medicines"
                label=t("diary.medicines")
                hint=t("diary.medicines-hint").to_owned()
                optional=true
                value=form.medicines
                error=error_of(errors, "medicines")
            />
            <TextArea
                name="note"
                label=t("diary.note")
                optional=true
                value=form.note
                error=error_of(errors, "note")
            />
        </section>
        {words_here(&["in-the-way", "stiff", "trigger", "usual"])}
    }
}

#[component]
fn PainFields(form: EntryForm, errors: Errors) -> impl IntoView {
    let comes_and_goes = move || {
        form.course
            .with(|course| course.as_deref() == Some(Course::Intermittent.as_str()))
    };
    view! {
        <OptionalScale name="average" legend=t("diary.average") hint=t("diary.pain-ends") value=form.average />
        <OptionalScale name="worst" legend=t("diary.worst") hint=t("diary.pain-ends") value=form.worst />
        <OptionalRadios
            name="course"
            legend=t("diary.course")
            choices=words_of(Course::ALL, Course::as_str, course_name)
            chosen=form.course
        />
        <div hidden=move || !comes_and_goes()>
            <NumberField
                name="pain-hours"
                label=t("diary.pain-hours")
                unit=t("diary.hours").to_owned()
                value=form.pain_hours
                error=error_of(errors, "pain-hours")
            />
        </div>
        <OptionalScale
            name="interference"
            legend=t("diary.interference")
            hint=t("diary.interference-ends")
            value=form.interference
        />
    }
}

#[component]
fn NightFields(form: EntryForm, errors: Errors) -> impl IntoView {
    view! {
        <OptionalScale name="sleep" legend=t("diary.sleep") hint=t("diary.sleep-ends") value=form.sleep_quality />
        <NumberField
            name="sleep-hours"
            label=t("diary.sleep-hours")
            hint=t("diary.sleep-hours-hint").to_owned()
            unit=t("diary.hours").to_owned()
            value=form.sleep_hours
            error=error_of(errors, "sleep-hours")
        />
        <OptionalRadios
            name="stiffness"
            legend=t("diary.stiffness")
            choices=words_of(Stiffness::ALL, Stiffness::as_str, stiffness_name)
            chosen=form.stiffness
        />
    }
}

#[component]
fn ActivityFields(form: EntryForm, errors: Errors) -> impl IntoView {
    let minutes = form
        .minutes_by_kind()
        .into_iter()
        .map(|(kind, typed)| {
            let field = minutes_field(kind);
            view! {
                <NumberField
                    name=field.clone()
                    label=activity_name(kind)
                    unit=t("diary.minutes").to_owned()
                    value=typed
                    error=error_of(errors, &field)
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="field-legend">
                <span class="field-label">{t("diary.activity")}</span>
            </legend>
            <p class="field-hint">{t("diary.activity-hint")}</p>
            <div class="entry-minutes">{minutes}</div>
        </fieldset>
        <NumberField
            name="steps"
            label=t("diary.steps")
            value=form.steps
            error=error_of(errors, "steps")
        />
    }
}

/// The words of a closed list, in its order.
pub(in crate::ui) fn words_of<T: Copy>(
    all: &[T],
    slug: impl Fn(T) -> &'static str,
    name: impl Fn(T) -> &'static str,
) -> Vec<Choice> {
    all.iter()
        .map(|one| Choice::new(slug(*one), name(*one)))
        .collect()
}

/// The chips of a list, with "none of these" standing alone.
pub(in crate::ui) fn chips(
    list: &[&'static str],
    name: fn(&str) -> &str,
    none: &'static str,
) -> Vec<Choice> {
    let none = Choice::new(NONE, none).exclusive();
    list.iter()
        .map(|slug| Choice::new(*slug, name(slug)))
        .chain([none])
        .collect()
}

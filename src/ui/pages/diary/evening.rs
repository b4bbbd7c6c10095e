//! The evening questions: how the day was, in a few taps. One answer is enough; the full entry is one link away.

use leptos::prelude::*;

use super::rating::OptionalScale;
use crate::domain::check_in::{CheckIn, CheckInKind};
use crate::state::{use_check_ins, use_now, use_today};
use crate::text::t;
use crate::ui::components::{Button, ButtonKind, ButtonLink, FieldError, PageTitle};
use crate::ui::pages::question_page::question_page;
use crate::ui::route::Page;
use crate::ui::router::replace;

/// The page. What was noted of this evening before is shown again, and changed.
#[component]
pub(in crate::ui) fn Evening() -> impl IntoView {
    let check_ins = use_check_ins();
    let today = use_today();
    let known = check_ins.list.with_untracked(|list| {
        let mut list = list.iter();
        let is_it = |one: &CheckIn| one.kind == CheckInKind::Evening && one.day == today;
        list.find(|kept| is_it(&kept.value)).cloned()
    });
    let blank = CheckIn::blank(use_now(), today, CheckInKind::Evening);
    let start = known.as_ref().map_or(blank, |kept| kept.value.clone());
    let edited = known.map(|kept| kept.id);
    let rows = [
        (
            "average",
            t("diary.average"),
            t("diary.pain-ends"),
            start.pain_average,
        ),
        (
            "worst",
            t("diary.worst"),
            t("diary.pain-ends"),
            start.pain_worst,
        ),
        ("mood", t("diary.mood"), t("diary.mood-ends"), start.mood),
        (
            "stress",
            t("diary.stress"),
            t("diary.stress-ends"),
            start.stress,
        ),
        (
            "energy",
            t("diary.energy"),
            t("diary.energy-ends"),
            start.energy,
        ),
    ]
    .map(|(name, question, ends, value)| (name, question, ends, RwSignal::new(value)));
    let inputs = rows.map(|(name, question, ends, value)| {
        view! { <OptionalScale name=name legend=question hint=ends value=value /> }
    });
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let save = move |()| {
        let [average, worst, mood, stress, energy] = rows.map(|row| row.3.get_untracked());
        if [average, worst, mood, stress, energy]
            .iter()
            .all(Option::is_none)
        {
            return errors.set(vec![FieldError::new("average", t("evening.missing"))]);
        }
        let check_in = CheckIn {
            pain_average: average,
            pain_worst: worst,
            mood,
            stress,
            energy,
            ..start.clone()
        };
        check_ins.save(check_in, edited.clone(), |kept| {
            if kept.is_ok() {
                replace(&Page::Today);
            }
        });
    };
    let questions = view! {
        <PageTitle title=t("page.evening").to_owned() lead=t("evening.lead").to_owned() />
        {inputs}
    };
    let ways_on = view! {
        <Button submit=true>{t("evening.save")}</Button>
        <ButtonLink kind=ButtonKind::Plain href=Page::DiaryNew.hash()>
            {t("evening.more")}
        </ButtonLink>
    };
    let save = Callback::new(save);
    question_page(errors, save, questions.into_any(), ways_on.into_any())
}

//! What the plan is made from.

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::intake::IntakeStep;
use crate::state::{catalog, use_answers, use_today};
use crate::text::t;
use crate::ui::components::{SummaryList, SummaryRow};
use crate::ui::route::Page;
use crate::ui::words::{answer_in_words, question_in_words};

/// The answers that people change like settings, by the address of their question.
const PLAN: [&str; 3] = ["minutes", "days", "equipment"];

/// The answers, and those people change most.
pub(super) fn part() -> AnyView {
    let answers = use_answers();
    let today = use_today();
    let rows = answers.draft.with_untracked(|answers| {
        let find = |slug: &&str| catalog().intake.iter().find(|page| page.slug == *slug);
        let rows = PLAN.iter().filter_map(find).map(|page| {
            let step = IntakeStep::of(page);
            SummaryRow {
                question: question_in_words(&step),
                answer: answer_in_words(&step, answers, today),
                change: Some(Page::Intake(page.slug.clone()).hash()),
            }
        });
        rows.collect::<Vec<_>>()
    });
    view! {
        <section class="settings-part">
            <h2>{t("settings.plan")}</h2>
            <SummaryList rows=rows />
            <p>
                <a class="settings-link" href=Page::IntakeCheck.hash()>{t("settings.answers")}</a>
            </p>
        </section>
    }
    .into_any()
}

//! What was answered, one line a question, each with its way to change it.

use crate::ui::view;
use leptos::prelude::*;

use crate::text::t;

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRow {
    /// The question, short.
    pub question: String,
    /// The answer, in words.
    pub answer: String,
    /// Where the answer can be changed; `None` when it cannot.
    pub change: Option<String>,
}

/// A list of questions and answers. Each "Change" link says to screen readers what it changes.
#[component]
pub fn SummaryList(
    /// The lines, in order.
    rows: Vec<SummaryRow>,
) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|row| {
            let context = row.question.clone();
            let change = row.change.map(|href| {
                view! {
                    <dd class="summary-list-action">
                        <a class="summary-list-change" href=href>
                            {t("action.change")}
                            <span class="visually-hidden">" "{context}</span>
                        </a>
                    </dd>
                }
            });
            view! {
                <div class="summary-list-row">
                    <dt class="summary-list-question">{row.question}</dt>
                    <dd class="summary-list-answer">{row.answer}</dd>
                    {change}
                </div>
            }
        })
        .collect_view();
    view! { <dl class="summary-list">{rows}</dl> }
}

//! A short check list of safety questions. A ticked row opens its full words, "not sure", closer questions and readings; an
//! unticked row is a plain no.

use std::collections::{BTreeMap, BTreeSet};

use crate::ui::view;
use leptos::prelude::*;

use super::asked::{Asked, wrong};
use super::listed::NONE;
use crate::domain::answers::{Answers, Reply};
use crate::domain::intake::{Given, IntakeStep, RowReply, rows};
use crate::domain::order;
use crate::domain::screening::{FollowUp, Question, ReadingField};
use crate::state::{catalog, use_today};
use crate::text::{t, t_with};
use crate::ui::components::{
    Checkboxes, Choice, Errors, FieldError, NumberField, Radios, error_of,
};

/// What opens under a ticked row.
#[derive(Clone)]
struct More {
    question: &'static Question,
    unsure: RwSignal<BTreeSet<String>>,
    follow_ups: BTreeMap<&'static str, RwSignal<Option<String>>>,
    readings: BTreeMap<&'static str, RwSignal<String>>,
}

/// The value of the "not sure" box under a row.
const UNSURE: &str = "unsure";

/// The page.
pub(super) fn screen(step: &IntakeStep<'static>, draft: &Answers, errors: Errors) -> Asked {
    let page = step.page;
    let questions = rows(step, &catalog().rules.questions, draft, use_today());
    let was_asked = questions
        .iter()
        .all(|one| draft.reply(one.id.as_str()).is_some());
    let none = page
        .none
        .clone()
        .unwrap_or_else(|| t("intake.none").to_owned());
    let words = (step.title().clone(), page.hint.clone(), none);
    check_list(&page.slug, words, questions, draft, was_asked, errors)
}

/// These questions as a check list, under a title and a hint and with the words for "None of these". What was said before
/// is ticked; that it was nothing is ticked only when `was_asked`.
pub(in crate::ui) fn check_list(
    name: &'static str,
    (title, hint, none): (String, Option<String>, String),
    questions: Vec<&'static Question>,
    draft: &Answers,
    was_asked: bool,
    errors: Errors,
) -> Asked {
    let given: Vec<(&'static Question, RowReply)> = questions
        .iter()
        .map(|question| (*question, draft.row_reply(question)))
        .collect();
    let mut ticked: BTreeSet<String> = given
        .iter()
        .filter(|(_, reply)| reply.ticked)
        .map(|(question, _)| question.id.to_string())
        .collect();
    if ticked.is_empty() && was_asked {
        ticked.insert(NONE.to_owned());
    }
    let ticked = RwSignal::new(ticked);
    let mut choices: Vec<Choice> = questions.iter().map(|question| row(question)).collect();
    choices.push(Choice::new(NONE, none).exclusive());
    let more: Vec<More> = given
        .iter()
        .map(|(question, reply)| More::new(question, reply, draft))
        .collect();
    let more = StoredValue::new(more);
    let follow_up = Callback::new(move |id: String| {
        more.with_value(|more| {
            more.iter()
                .find(|one| one.question.id.as_str() == id)
                .map(|one| one.draw(errors))
        })
        .into_any()
    });
    let inputs = view! {
        <Checkboxes
            name=name
            legend=title.clone()
            heading=true
            hint=hint
            choices=choices
            ticked=ticked
            follow_up=follow_up
            error=error_of(errors, name)
        />
    };
    let take = Callback::new(move |mut answers: Answers| {
        let ticked = ticked.get_untracked();
        if ticked.is_empty() {
            return wrong(name, t("intake.missing-check"));
        }
        more.with_value(|more| {
            let mut missing = Vec::new();
            for one in more {
                one.take(
                    ticked.contains(one.question.id.as_str()),
                    &mut answers,
                    &mut missing,
                );
            }
            if missing.is_empty() {
                Ok(answers.clone())
            } else {
                Err(missing)
            }
        })
    });
    Asked {
        title,
        inputs: inputs.into_any(),
        take,
    }
}

fn row(question: &Question) -> Choice {
    Choice::new(question.id.as_str(), question.tick.clone()).opening()
}

impl More {
    fn new(question: &'static Question, reply: &RowReply, draft: &Answers) -> Self {
        let unsure = if reply.unsure {
            BTreeSet::from([UNSURE.to_owned()])
        } else {
            BTreeSet::new()
        };
        let follow_ups = question.follow_ups.iter().map(|follow_up| {
            let id = follow_up.id.as_str();
            let given = reply.follow_ups.iter().find(|(known, _)| known == id);
            (
                id,
                RwSignal::new(given.map(|(_, reply)| reply.as_str().to_owned())),
            )
        });
        let readings = question.readings.iter().map(|field| {
            let key = field.key.as_str();
            let typed = match draft.given(key) {
                Some(Given::Number(number)) => number.to_string(),
                _ => String::new(),
            };
            (key, RwSignal::new(typed))
        });
        Self {
            question,
            unsure: RwSignal::new(unsure),
            follow_ups: order::gather(follow_ups),
            readings: order::gather(readings),
        }
    }

    fn draw(&self, errors: Errors) -> AnyView {
        let unsure = view! {
            <Checkboxes
                name=format!("{}-unsure", self.question.id)
                legend=t("intake.sure")
                choices=vec![Choice::new(UNSURE, t("intake.not-sure"))]
                ticked=self.unsure
            />
        };
        let follow_ups = self
            .question
            .follow_ups
            .iter()
            .filter_map(|follow_up| {
                let chosen = *self.follow_ups.get(follow_up.id.as_str())?;
                Some(closer(follow_up, chosen, errors))
            })
            .collect_view();
        let readings = self
            .question
            .readings
            .iter()
            .filter_map(|field| {
                let value = *self.readings.get(field.key.as_str())?;
                Some(reading(field, value, errors))
            })
            .collect_view();
        // The row is short and takes in more than it must; what exactly is meant is read by those who ticked it.
        let in_full = self.question.hint.as_ref().map(|hint| {
            let words = t_with("intake.in-full", &[("words", hint)]);
            view! { <p>{words}</p> }.into_any()
        });
        view! { {in_full} {follow_ups} {readings} {unsure} }.into_any()
    }

    /// Takes the row into the answers; what is missing or does not fit is added to `missing`.
    fn take(&self, is_ticked: bool, answers: &mut Answers, missing: &mut Vec<FieldError>) {
        let mut reply = RowReply {
            ticked: is_ticked,
            unsure: self.unsure.with_untracked(|unsure| unsure.contains(UNSURE)),
            follow_ups: Vec::new(),
        };
        for (id, chosen) in self.follow_ups.iter().filter(|_| is_ticked) {
            match chosen
                .get_untracked()
                .and_then(|word| word.parse::<Reply>().ok())
            {
                Some(given) => reply.follow_ups.push(((*id).to_owned(), given)),
                None => missing.push(FieldError::new(*id, t("intake.missing-choice"))),
            }
        }
        answers.reply_to(self.question, &reply);
        if is_ticked {
            for field in &self.question.readings {
                self.take_reading(field, answers, missing);
            }
        }
    }

    fn take_reading(
        &self,
        field: &ReadingField,
        answers: &mut Answers,
        missing: &mut Vec<FieldError>,
    ) {
        let key = field.key.as_str();
        let typed = self
            .readings
            .get(key)
            .map(|value| value.get_untracked())
            .unwrap_or_default();
        let typed = typed.trim();
        let number = typed.parse::<u16>().ok();
        let fits = number.is_none_or(|number| (field.min..=field.max).contains(&number));
        if !typed.is_empty() && (number.is_none() || !fits) {
            let (min, max) = (field.min.to_string(), field.max.to_string());
            let message = t_with("intake.number-outside", &[("min", &min), ("max", &max)]);
            missing.push(FieldError::new(key, message));
            return;
        }
        // Every reading has a place in the answers: a test gives each page's numbers.
        let _ = answers.give(key, number.map(Given::Number));
    }
}

/// A closer question: yes, no, not sure.
fn closer(follow_up: &FollowUp, chosen: RwSignal<Option<String>>, errors: Errors) -> AnyView {
    let choices = vec![
        Choice::new(Reply::Yes.as_str(), t("reply.yes")),
        Choice::new(Reply::No.as_str(), t("reply.no")),
        Choice::new(Reply::Unsure.as_str(), t("reply.unsure")),
    ];
    let name = follow_up.id.as_str();
    view! {
        <Radios
            name=name
            legend=follow_up.question.clone()
            hint=follow_up.hint.clone()
            choices=choices
            chosen=chosen
            error=error_of(errors, name)
        />
    }
    .into_any()
}

/// A number read off something; may be left empty.
fn reading(field: &ReadingField, value: RwSignal<String>, errors: Errors) -> AnyView {
    let name = field.key.as_str();
    view! {
        <NumberField
            name=name
            label=field.text.clone()
            hint=t("intake.if-known").to_owned()
            value=value
            error=error_of(errors, name)
        />
    }
    .into_any()
}

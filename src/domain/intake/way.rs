//! The way through the intake: which steps this person sees, what is still open, where to go on. Computed from the answers
//! each time, never stored.

use crate::domain::sorted::Set;

use super::{IntakePage, PageKind};
use crate::domain::answers::Answers;
use crate::domain::id::{ConditionId, QuestionId};
use crate::domain::screening::Question;
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::domain::when::Facts;

/// The rows of a check list that people still read. Source: product.md part 2.
const MOST_ROWS: usize = 6;

/// One step of the intake: a page, and the site it asks about where there is one such page for each. Short check lists about
/// single places stand together as one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntakeStep<'a> {
    /// The page of content.
    pub page: &'a IntakePage,
    /// The site of a `site-details` page.
    pub site: Option<Site>,
    /// The pages after it that stand together with it.
    pub also: &'a [IntakePage],
}

impl<'a> IntakeStep<'a> {
    /// A page on its own.
    #[must_use]
    pub fn of(page: &'a IntakePage) -> Self {
        Self {
            page,
            site: None,
            also: &[],
        }
    }

    /// The pages of the step, one as a rule.
    pub fn pages(&self) -> impl Iterator<Item = &'a IntakePage> {
        std::iter::once(self.page).chain(self.also)
    }

    /// Whether the question stands here.
    #[must_use]
    pub fn asks(&self, question: &QuestionId) -> bool {
        self.pages().any(|page| page.questions.contains(question))
    }

    /// What is asked, as the heading says it.
    #[must_use]
    pub fn title(&self) -> &'a String {
        match &self.page.joined {
            Some(joined) if !self.also.is_empty() => joined,
            _ => &self.page.title,
        }
    }

    /// The step's part of the address: the page's slug, with the site where there is one.
    #[must_use]
    pub fn slug(&self) -> String {
        match self.site {
            Some(site) => format!("{}-{site}", self.page.slug),
            None => self.page.slug.clone(),
        }
    }
}

/// The steps this person sees, in order.
#[must_use]
pub fn steps<'a>(
    pages: &'a [IntakePage],
    questions: &[Question],
    answers: &Answers,
    today: Date,
) -> Vec<IntakeStep<'a>> {
    let mut seen: Vec<IntakeStep<'a>> = Vec::new();
    let mut last_at = 0;
    for (at, page) in pages.iter().enumerate() {
        if !is_visible(page, questions, answers, today) {
            continue;
        }
        if let Some(last) = seen.last_mut()
            && last.page.joined.is_some()
            && page.joined.is_some()
        {
            let count = |page| rows_of(page, questions, answers, today).len();
            if last.pages().chain([page]).map(count).sum::<usize>() <= MOST_ROWS {
                last.also = pages.get(last_at + 1..=at).unwrap_or_default();
                continue;
            }
        }
        last_at = at;
        if page.kind == PageKind::SiteDetails {
            seen.extend(answers.site_list().map(|site| IntakeStep {
                site: Some(site),
                ..IntakeStep::of(page)
            }));
        } else {
            seen.push(IntakeStep::of(page));
        }
    }
    seen
}

/// The questions of a screening step that apply to this person, in the order of its pages.
#[must_use]
pub fn rows<'a>(
    step: &IntakeStep<'_>,
    questions: &'a [Question],
    answers: &Answers,
    today: Date,
) -> Vec<&'a Question> {
    step.pages()
        .flat_map(|page| rows_of(page, questions, answers, today))
        .collect()
}

fn rows_of<'a>(
    page: &IntakePage,
    questions: &'a [Question],
    answers: &Answers,
    today: Date,
) -> Vec<&'a Question> {
    let conditions = Set::<ConditionId>::new();
    let facts = Facts {
        answers,
        conditions: &conditions,
        today,
    };
    page.questions
        .iter()
        .filter_map(|id| questions.iter().find(|question| question.id == *id))
        .filter(|question| question.applies(facts))
        .collect()
}

fn is_visible(page: &IntakePage, questions: &[Question], answers: &Answers, today: Date) -> bool {
    let conditions = Set::<ConditionId>::new();
    let facts = Facts {
        answers,
        conditions: &conditions,
        today,
    };
    if !page.when.as_ref().is_none_or(|when| when.holds(facts)) {
        return false;
    }
    match page.kind {
        PageKind::Screen => !rows_of(page, questions, answers, today).is_empty(),
        // Asked only when an answer waits for it: the pages that need it go there themselves.
        PageKind::Clearance => false,
        PageKind::Choice if page.key == "primary" => answers.sites.len() > 1,
        _ => true,
    }
}

/// Whether a step has its answer, or may do without.
#[must_use]
pub fn is_answered(
    step: &IntakeStep<'_>,
    questions: &[Question],
    answers: &Answers,
    today: Date,
) -> bool {
    let page = step.page;
    page.optional || has_answer(step, questions, answers, today)
}

/// Whether a step has an answer.
#[must_use]
pub fn has_answer(
    step: &IntakeStep<'_>,
    questions: &[Question],
    answers: &Answers,
    today: Date,
) -> bool {
    let page = step.page;
    match page.kind {
        PageKind::Number | PageKind::Scale | PageKind::Checks => answers.given(&page.key).is_some(),
        PageKind::Choice if page.key == "primary" => true,
        PageKind::Choice => answers.given(&page.key).is_some(),
        PageKind::Scales => page
            .items
            .iter()
            .all(|item| answers.given(&item.key).is_some()),
        PageKind::Sites => !answers.sites.is_empty(),
        PageKind::SiteDetails => answers
            .sites
            .iter()
            .find(|marked| Some(marked.site) == step.site)
            .is_some_and(|marked| marked.pain.is_some() && marked.side.is_some()),
        PageKind::Screen => rows(step, questions, answers, today)
            .iter()
            .all(|question| answers.reply(question.id.as_str()).is_some()),
        PageKind::Abilities => answers.abilities.is_some(),
        PageKind::Clearance => true,
        PageKind::Activities => answers.activities.is_some(),
    }
}

/// Where *Continue* leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To a step, by its part of the address.
    Step(String),
    /// To the list of answers.
    Check,
}

/// The first step that still needs an answer, or the list of answers when none does.
#[must_use]
pub fn first_open(
    pages: &[IntakePage],
    questions: &[Question],
    answers: &Answers,
    today: Date,
) -> Turn {
    steps(pages, questions, answers, today)
        .iter()
        .find(|step| !is_answered(step, questions, answers, today))
        .map_or(Turn::Check, |step| Turn::Step(step.slug()))
}

/// The step after the last one that was answered: where a person who comes back goes on.
#[must_use]
pub fn resume(
    pages: &[IntakePage],
    questions: &[Question],
    answers: &Answers,
    today: Date,
) -> Turn {
    let steps = steps(pages, questions, answers, today);
    if let Turn::Step(open) = first_open(pages, questions, answers, today) {
        let after_last = steps
            .iter()
            .rposition(|step| has_answer(step, questions, answers, today))
            .map_or(0, |at| at + 1);
        let open_at = steps
            .iter()
            .position(|step| step.slug() == open)
            .unwrap_or(0);
        let at = open_at.min(after_last);
        return steps
            .get(at)
            .map_or(Turn::Check, |step| Turn::Step(step.slug()));
    }
    Turn::Check
}

/// The step after `slug`. Once the way was walked to its end, a changed answer leads straight to what it newly opens, and
/// else back to the list of answers.
#[must_use]
pub fn after(
    pages: &[IntakePage],
    questions: &[Question],
    answers: &Answers,
    today: Date,
    slug: &str,
) -> Turn {
    let steps = steps(pages, questions, answers, today);
    let walked_to_the_end = steps
        .iter()
        .rfind(|step| !step.page.optional)
        .is_some_and(|last| has_answer(last, questions, answers, today) && last.slug() != slug);
    let at = steps.iter().position(|step| step.slug() == slug);
    match at {
        Some(at) if !walked_to_the_end => steps
            .iter()
            .skip(at + 1)
            .find(|step| !step.page.later)
            .map_or(Turn::Check, |step| Turn::Step(step.slug())),
        _ => first_open(pages, questions, answers, today),
    }
}

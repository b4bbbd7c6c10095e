//! Answers, sites and amounts in the person's words. The words themselves lie in content and in the text room; this only
//! finds and joins them.

use crate::domain::answers::{Ability, Answers, Reply};
use crate::domain::intake::{Given, IntakePage, IntakeStep, PageKind, has_answer, rows};
use crate::domain::site::Site;
use crate::domain::time::Date;
use crate::state::catalog;
use crate::text::{t, t_with};

/// The name of a site as the intake lists it: "Low back".
pub(super) fn site_name(site: Site) -> String {
    option_of(PageKind::Sites, site.as_str(), |option| Some(option.text.clone()))
}

/// The site inside a sentence: "low back".
pub(super) fn site_phrase(site: Site) -> String {
    option_of(PageKind::Sites, site.as_str(), |option| option.phrase.clone())
}

fn option_of(
    kind: PageKind,
    value: &str,
    words: impl Fn(&crate::domain::intake::Choice) -> Option<String>,
) -> String {
    catalog()
        .intake
        .iter()
        .filter(|page| page.kind == kind)
        .flat_map(|page| &page.options)
        .find(|option| option.value == value)
        .and_then(words)
        .unwrap_or_else(|| value.to_owned())
}

/// The question of a step, for the list of answers.
pub(super) fn question_in_words(step: &IntakeStep<'_>) -> String {
    match step.site {
        Some(site) => step.page.title.replace("{site}", &site_phrase(site)),
        None => step.page.title.clone(),
    }
}

/// The answer of a step, for the list of answers; says so when there is none.
pub(super) fn answer_in_words(step: &IntakeStep<'_>, answers: &Answers, today: Date) -> String {
    let page = step.page;
    let questions = &catalog().rules.questions;
    if !has_answer(step, questions, answers, today) {
        return t("intake.no-answer").to_owned();
    }
    let said = match page.kind {
        PageKind::Number | PageKind::Scale | PageKind::Checks => given_in_words(page, answers),
        PageKind::Choice if page.key == "primary" => {
            answers.site_list().next().map(site_name).into_iter().collect()
        }
        PageKind::Choice => given_in_words(page, answers),
        PageKind::Scales => page
            .items
            .iter()
            .filter_map(|item| {
                let Some(Given::Number(number)) = answers.given(&item.key) else { return None };
                let words = page.options.iter().find(|one| one.value == number.to_string());
                let value = words.map_or_else(|| number.to_string(), |one| one.text.clone());
                let values = [("item", item.text.as_str()), ("value", value.as_str())];
                Some(t_with("intake.item", &values))
            })
            .collect(),
        PageKind::Sites => answers.site_list().map(site_name).collect(),
        PageKind::SiteDetails => site_in_words(step, answers),
        PageKind::Screen => rows(page, questions, answers, today)
            .iter()
            .filter(|one| answers.reply(one.id.as_str()).is_some_and(Reply::counts_as_yes))
            .map(|one| one.tick.clone())
            .collect(),
        PageKind::Abilities => Ability::ALL
            .iter()
            .filter(|ability| answers.can(**ability))
            .map(|ability| words_of(page, ability.as_str()))
            .collect(),
        PageKind::Clearance => Vec::new(),
        PageKind::Activities => answers.activities.iter().map(|one| one.name.clone()).collect(),
    };
    if said.is_empty() {
        page.none.clone().unwrap_or_else(|| t("intake.none").to_owned())
    } else {
        said.join(t("list.joint"))
    }
}

fn given_in_words(page: &IntakePage, answers: &Answers) -> Vec<String> {
    match answers.given(&page.key) {
        None => Vec::new(),
        Some(Given::Number(number)) if page.options.is_empty() => {
            let unit = page.unit.as_deref().unwrap_or_default();
            vec![format!("{number} {unit}").trim_end().to_owned()]
        }
        Some(Given::Number(number)) => vec![words_of(page, &number.to_string())],
        Some(Given::Word(word)) => vec![words_of(page, &word)],
        Some(Given::Words(words)) => words.iter().map(|word| words_of(page, word)).collect(),
    }
}

fn words_of(page: &IntakePage, value: &str) -> String {
    page.options
        .iter()
        .find(|option| option.value == value)
        .map_or_else(|| value.to_owned(), |option| option.text.clone())
}

fn site_in_words(step: &IntakeStep<'_>, answers: &Answers) -> Vec<String> {
    let page = step.page;
    let marked = answers.sites.iter().find(|marked| Some(marked.site) == step.site);
    let Some(marked) = marked else { return Vec::new() };
    let listed = |list: &[crate::domain::intake::Choice], value: &str| {
        list.iter()
            .find(|option| option.value == value)
            .map_or_else(|| value.to_owned(), |option| option.text.clone())
    };
    let side = marked.side.map(|side| listed(&page.sides, side.as_str()));
    let pain = marked.pain.map(|pain| t_with("intake.of-10", &[("n", &pain.to_string())]));
    let quality = marked.quality.iter().map(|one| listed(&page.qualities, one.as_str()));
    side.into_iter().chain(pain).chain(quality).collect()
}

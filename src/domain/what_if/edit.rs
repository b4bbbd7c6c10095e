//! One answer and what it would be instead, and the answers with that change made. Decides nothing.

use crate::domain::answers::Answers;
use crate::domain::evidence::AnswerRef;
use crate::domain::id::ExerciseId;
use crate::domain::intake::{Given, RowReply};
use crate::domain::rulebook::Rulebook;
use crate::domain::site::{Side, Site};
use crate::domain::spread::{points, zones};
use crate::domain::time::Date;
use crate::domain::when::Measure;

/// What an answer would be instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Not marked, not ticked, not stated; a question answered with no.
    No,
    /// Ticked, or possible for the body.
    Yes,
    /// A number below this one.
    Below(u16),
    /// This number or a higher one.
    AtLeast(u16),
    /// Left open.
    NotGiven,
    /// A clinician has said that this part may move.
    ClearedFor(Site),
    /// The list with this exercise.
    With(ExerciseId),
    /// The list without this exercise.
    Without(ExerciseId),
}

/// One answer of the person, and what it would be instead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Edit {
    pub answer: AnswerRef,
    pub instead: Instead,
}

impl Edit {
    /// Makes the change; the number nearest to the old one that fits is taken. What names no single answer changes nothing.
    pub fn apply(&self, rules: &Rulebook, answers: &mut Answers, today: Date) {
        match (&self.answer, &self.instead) {
            (AnswerRef::Site(site), _) => answers.sites.retain(|marked| marked.site != *site),
            (AnswerRef::Spread, Instead::Below(most)) => gather_pain(answers, usize::from(*most)),
            (AnswerRef::SitePain(site), Instead::Below(bound)) => {
                let below = u8::try_from(bound.saturating_sub(1)).unwrap_or(0);
                let here = answers.sites.iter_mut().filter(|one| one.site == *site);
                here.for_each(|marked| marked.pain = Some(below));
            }
            (AnswerRef::Quality(quality), _) => answers
                .sites
                .iter_mut()
                .for_each(|marked| marked.quality.retain(|one| one != quality)),
            (AnswerRef::Provokes(one), _) => untick(&mut answers.provokes, one),
            (AnswerRef::Eases(one), _) => untick(&mut answers.eases, one),
            (AnswerRef::Equipment(one), Instead::Yes) => {
                answers.equipment.get_or_insert_default().push(*one);
            }
            (AnswerRef::Equipment(one), _) => untick(&mut answers.equipment, one),
            (AnswerRef::Job(_), _) => answers.habits.job = None,
            (AnswerRef::Reply(id), _) => match rules.question(id) {
                Some(question) if question.id == *id => {
                    answers.reply_to(question, &RowReply::default());
                }
                _ => {
                    answers
                        .screening
                        .insert(id.clone(), crate::domain::answers::Reply::No);
                }
            },
            (AnswerRef::Ability(ability), instead) => {
                let known = answers.abilities.get_or_insert_default();
                known.insert(*ability, *instead == Instead::Yes);
            }
            (AnswerRef::Clearances, Instead::ClearedFor(site)) => {
                answers.record_clearance(Some(*site), today);
            }
            (AnswerRef::Clearances, _) => answers.clearances = None,
            (AnswerRef::Stated(id), _) => answers
                .conditions
                .iter_mut()
                .for_each(|list| list.retain(|one| one.id != *id)),
            (AnswerRef::Liked, Instead::Without(id)) => untick(&mut answers.liked, id),
            (AnswerRef::Disliked, Instead::Without(id)) => untick(&mut answers.disliked, id),
            (AnswerRef::Disliked, Instead::With(id)) => {
                answers.disliked.get_or_insert_default().push(id.clone());
            }
            (AnswerRef::Value(measure), instead) => set(answers, *measure, instead),
            _ => {}
        }
    }
}

fn untick<T: PartialEq>(list: &mut Option<Vec<T>>, gone: &T) {
    list.iter_mut()
        .for_each(|list| list.retain(|one| one != gone));
}

/// Fewer marked parts and fewer sides, the least important first, until the map holds fewer points than that.
fn gather_pain(answers: &mut Answers, bound: usize) {
    while zones(answers).len() >= bound || points(answers) >= bound {
        if answers.sites.len() > 1 {
            answers.sites.pop();
        } else {
            answers
                .sites
                .iter_mut()
                .for_each(|marked| marked.side = Some(Side::Left));
            return;
        }
    }
}

fn set(answers: &mut Answers, measure: Measure, instead: &Instead) {
    let number = match instead {
        Instead::Below(bound) => Some(bound.saturating_sub(1)),
        Instead::AtLeast(bound) => Some(*bound),
        _ => None,
    };
    match measure {
        Measure::Phq4Total => share(&mut answers.phq4, number),
        Measure::Phq2 => share(answers.phq4.get_mut(..2).unwrap_or_default(), number),
        Measure::Gad2 => share(answers.phq4.get_mut(2..).unwrap_or_default(), number),
        Measure::PegMean => {
            let each = number.and_then(|number| u8::try_from(number).ok());
            answers.peg = [each; 3];
        }
        Measure::ActivityMinWeek => {
            let days = answers.activity.days.unwrap_or(0).max(1);
            let wanted = number.unwrap_or(0);
            let minutes = match instead {
                Instead::AtLeast(_) => wanted.div_ceil(days.into()),
                _ => wanted / u16::from(days),
            };
            answers.activity.days = Some(days);
            answers.activity.minutes = Some(minutes);
        }
        // Every other measure is an answer of its own; all are in the table of paths, which a test holds.
        _ => {
            let _ = answers.give(measure.as_str(), number.map(Given::Number));
        }
    }
}

/// Gives a sum to its parts, at most 3 each.
fn share(parts: &mut [Option<u8>], sum: Option<u16>) {
    let mut left = sum;
    for part in parts {
        *part = left.map(|left| u8::try_from(left.min(3)).unwrap_or(3));
        left = left.map(|left| left.saturating_sub(3));
    }
}

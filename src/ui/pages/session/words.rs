//! What the player says: amounts, counts and announcements, put together from the sentences of the text room.

use leptos::prelude::*;

use super::player::Player;
use crate::domain::answers::Equipment;
use crate::domain::id::ExerciseId;
use crate::domain::session::amount::{Amount, BodySide};
use crate::domain::session::calm::Calm;
use crate::domain::session::done::Tally;
use crate::domain::session::plan::{PartKind, PlannedStep, SessionPlan};
use crate::domain::session::view::{Count, Spot};
use crate::domain::session::{Ms, Session, StopReason};
use crate::state::catalog;
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::figures::in_words;
use crate::ui::words::{equipment_name, listed};

/// A step in words, as its exercise gives them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StepWords {
    pub exercise: ExerciseId,
    pub name: String,
    pub cues: Vec<String>,
    pub mistake: String,
    /// What the picture shows.
    pub picture: String,
    /// What is needed beside it; none when nothing is.
    pub kit: Option<String>,
    /// One bout: "8 times, hold 5 seconds".
    pub bout: String,
    /// Its calm screen, where it has one.
    pub calm: Option<&'static Calm>,
    /// Band or weight, where what was used is worth keeping.
    pub load: Option<Equipment>,
}

/// The words of the step on screen, worked out once a step.
pub(super) fn words_here(player: Player) -> Memo<Option<StepWords>> {
    let here = player.here();
    Memo::new(move |_| {
        let (step, _) = here.get()?;
        player.session().plan().steps().get(step).map(words_of)
    })
}

/// "Next up: Bridge", or that this is the last step.
pub(super) fn next_up(session: &Session) -> String {
    let here = session.now().spot.map_or(0, |spot| spot.step);
    match session.plan().steps().get(here + 1) {
        Some(next) => t_with("session.next-up", &[("name", &name_of(next))]),
        None => t("session.last").to_owned(),
    }
}

/// The name of the step on screen.
pub(super) fn name_here(player: Player) -> String {
    let here = player.here().get_untracked();
    here.map(|(_, id)| name_of_exercise(&id))
        .unwrap_or_default()
}

/// The name of a step.
pub(super) fn name_of(planned: &PlannedStep) -> String {
    name_of_exercise(&planned.step.exercise)
}

/// The name of an exercise; its id where the library does not know it.
pub(super) fn name_of_exercise(id: &ExerciseId) -> String {
    let known = catalog().rules.exercise(id);
    known.map_or_else(|| id.to_string(), |exercise| exercise.name.clone())
}

/// The words of a step; those of its exercise when the library has it.
fn words_of(planned: &PlannedStep) -> StepWords {
    let rules = &catalog().rules;
    let id = &planned.step.exercise;
    let mut words = StepWords {
        exercise: id.clone(),
        picture: String::new(),
        name: name_of_exercise(id),
        cues: Vec::new(),
        mistake: String::new(),
        kit: None,
        bout: bout(planned.step.amount),
        calm: rules.calm(id),
        load: None,
    };
    if let Some(exercise) = rules.exercise(id) {
        words.picture = in_words(exercise);
        let things = exercise.equipment.iter().copied();
        let kit: Vec<String> = things.clone().map(equipment_name).collect();
        words.cues.clone_from(&exercise.cues);
        words.mistake.clone_from(&exercise.mistake);
        words.kit = (!kit.is_empty()).then(|| listed(&kit));
        words.load = things
            .clone()
            .find(|thing| matches!(thing, Equipment::Band | Equipment::Weight));
    }
    words
}

fn bout(amount: Amount) -> String {
    match amount {
        Amount::Reps { reps, hold_s, .. } => {
            let times = plural("session.times", reps.into());
            let seconds = plural("session.seconds", hold_s.into());
            match hold_s {
                0 => times,
                _ => t_with(
                    "session.times-held",
                    &[("times", &times), ("seconds", &seconds)],
                ),
            }
        }
        Amount::Seconds(seconds) => length(seconds.into()),
    }
}

fn length(seconds: Ms) -> String {
    if seconds >= 120 && seconds.is_multiple_of(60) {
        plural("session.minutes", seconds / 60)
    } else {
        plural("session.seconds", seconds)
    }
}

fn plural(key: &str, number: Ms) -> String {
    let category = Plural::english(u32::try_from(number).unwrap_or(u32::MAX));
    t_plural(key, category, &[("n", &number.to_string())])
}

/// "Step 4 of 7 · 9 min left".
pub(super) fn progress(spot: &Spot, minutes_left: Ms) -> String {
    t_with(
        "session.progress",
        &[
            ("n", &(spot.step + 1).to_string()),
            ("of", &spot.steps.to_string()),
            ("minutes", &minutes_left.to_string()),
        ],
    )
}

/// What this part is: "Get ready", "Rest", "Change sides", or the bout itself.
pub(super) fn part_title(spot: &Spot, words: &StepWords) -> String {
    match spot.kind {
        PartKind::Ready => t("session.ready").to_owned(),
        PartKind::Work => words.bout.clone(),
        PartKind::Rest => t("session.rest").to_owned(),
        PartKind::Switch => t("session.switch").to_owned(),
    }
}

/// The big number and the words beside it.
pub(super) fn count(count: Count) -> (String, String) {
    match count {
        Count::Seconds(seconds) if seconds >= 60 => (
            format!("{}:{:02}", seconds / 60, seconds % 60),
            String::new(),
        ),
        Count::Seconds(1) => ("1".to_owned(), t("session.second").to_owned()),
        Count::Seconds(seconds) => (seconds.to_string(), t("session.seconds-left").to_owned()),
        Count::Reps { rep, of, hold } => match hold {
            None => (rep.to_string(), of_number(of)),
            Some(seconds) => (
                t_with("session.hold", &[("n", &seconds.to_string())]),
                String::new(),
            ),
        },
    }
}

fn of_number(of: u16) -> String {
    t_with("session.of", &[("of", &of.to_string())])
}

/// The quiet line under the number: which repetition, set and side, or what comes next.
pub(super) fn under_count(spot: &Spot) -> String {
    let rep = match spot.count {
        Count::Reps {
            rep,
            of,
            hold: Some(_),
        } => Some(t_with(
            "session.rep",
            &[("n", &rep.to_string()), ("of", &of.to_string())],
        )),
        _ => None,
    };
    let set = (spot.sets > 1).then(|| {
        t_with(
            "session.set",
            &[("n", &spot.set.to_string()), ("of", &spot.sets.to_string())],
        )
    });
    let side = spot.side.map(|side| side_name(side).to_owned());
    let join = |first: String, rest: String| {
        t_with("session.joint", &[("first", &first), ("rest", &rest)])
    };
    let parts = [rep, set, side].into_iter().flatten();
    let said = parts.reduce(join).unwrap_or_default();
    let waits = matches!(spot.kind, PartKind::Rest | PartKind::Switch);
    if waits && !said.is_empty() {
        t_with("session.next-bout", &[("bout", &said)])
    } else {
        said
    }
}

fn side_name(side: BodySide) -> &'static str {
    match side {
        BodySide::Left => t("session.left"),
        BodySide::Right => t("session.right"),
    }
}

/// What a screen reader hears, and a voice says, when something changes; never the seconds.
pub(super) fn announcement(spot: &Spot, words: &StepWords) -> String {
    let area = words
        .calm
        .and_then(|calm| calm.area(spot.spent_ms(), spot.length_ms));
    if let (PartKind::Work, Some(area)) = (spot.kind, area) {
        return t_with("session.attention", &[("area", area)]);
    }
    if spot.is_past_half() {
        return t("session.half").to_owned();
    }
    let title = part_title(spot, words);
    let under = under_count(spot);
    let said = if spot.kind == PartKind::Ready {
        let step = t_with(
            "session.step",
            &[
                ("n", &(spot.step + 1).to_string()),
                ("of", &spot.steps.to_string()),
            ],
        );
        vec![step, words.name.clone(), title, words.bout.clone(), under]
    } else {
        vec![title, under]
    };
    let said: Vec<String> = said.into_iter().filter(|one| !one.is_empty()).collect();
    said.join(". ")
}

/// How long somebody was away, in whole minutes.
pub(super) fn minutes(ms: Ms) -> String {
    plural("session.minutes", (ms / 60_000).max(1))
}

/// Why a person may stop, in their words.
pub(super) fn reason(reason: StopReason) -> &'static str {
    match reason {
        StopReason::Pain => t("session.reason-pain"),
        StopReason::Dizzy => t("session.reason-dizzy"),
        StopReason::Chest => t("session.reason-chest"),
        StopReason::Breathless => t("session.reason-breathless"),
        StopReason::Numb => t("session.reason-numb"),
        StopReason::NoTime => t("session.reason-no-time"),
        StopReason::NoSpace => t("session.reason-no-space"),
    }
}

/// "7 steps, about 15 minutes".
pub(super) fn amount(plan: &SessionPlan) -> String {
    let steps = Ms::try_from(plan.steps().len()).unwrap_or(0);
    t_with(
        "session.amount",
        &[
            ("steps", &plural("session.steps", steps)),
            ("minutes", &minutes(plan.total_ms() + 30_000)),
        ],
    )
}

/// What was done, line by line.
pub(super) fn summary(session: &Session) -> Vec<(String, String)> {
    let tally = session.tally();
    let mut rows = vec![(t("session.summary-steps").to_owned(), tally_in_words(tally))];
    if let (Some(started), Some(ended)) = session.span() {
        let took = Ms::try_from(ended.saturating_sub(started)).unwrap_or(0);
        rows.push((t("session.summary-time").to_owned(), minutes(took + 30_000)));
    }
    if let (Some(before), Some(after)) = (session.pain_before(), session.feeling().pain_after) {
        let values = [("before", before.to_string()), ("after", after.to_string())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        rows.push((
            t("session.summary-pain").to_owned(),
            t_with("session.summary-pain-value", &values),
        ));
    }
    rows
}

/// "6 steps, 1 in part, 1 left out".
fn tally_in_words(tally: Tally) -> String {
    let count = |count: usize| Ms::try_from(count).unwrap_or(0);
    let mut said = vec![plural("session.steps", count(tally.whole))];
    for (key, number) in [
        ("session.in-part", tally.partly),
        ("session.left-out", tally.left_out),
    ] {
        if number > 0 {
            said.push(plural(key, count(number)));
        }
    }
    listed(&said)
}

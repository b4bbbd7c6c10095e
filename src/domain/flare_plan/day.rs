//! A day of the flare plan, made from the ordinary day: gentler, shorter, and never more than it was.

use crate::domain::sorted::Map;

use super::stage::FlareToday;
use crate::domain::dose::Dose;
use crate::domain::exercise::{Exercise, Role};
use crate::domain::flare::FlareStage;
use crate::domain::id::ExerciseId;
use crate::domain::progression::ladder::{easier, is_gentlest, lower};
use crate::domain::progression::light::Light;
use crate::domain::progression::results::SessionResult;
use crate::domain::recommend::{DayPlan, Footing, Phase, Prescription, Rule, Why};
use crate::domain::rulebook::Rulebook;

/// The least of an exercise that is left when a day is made shorter. Source: clinical.md part 4.5.
const FEWEST_REPS: u16 = 3;
const FEWEST_S: u16 = 20;

/// One day of a flare. Empty before the safety questions are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FlareDayPlan {
    pub day: DayPlan,
    /// Calm things to do beside the session.
    pub comfort: Vec<ExerciseId>,
    /// Warm or cold, as the person likes it.
    pub warm_or_cold: Vec<ExerciseId>,
}

/// The session of a flare day. Holds nothing that the ordinary day does not hold or that is easier, nothing that is forbidden,
/// and takes no longer than its part of the ordinary time.
#[must_use]
pub fn flare_day_plan(
    rules: &Rulebook,
    footing: &Footing,
    ordinary: &DayPlan,
    results: &[SessionResult],
    flare: &FlareToday,
) -> FlareDayPlan {
    let open = |ids: &[ExerciseId]| -> Vec<ExerciseId> {
        ids.iter().filter(|id| footing.opens(id)).cloned().collect()
    };
    let numbers = &rules.progression.flare;
    let mut made = Making {
        rules,
        footing,
        kept: Vec::new(),
    };
    match flare.stage {
        FlareStage::Check => {}
        FlareStage::Calm => made.keep(ordinary, 0),
        FlareStage::Rebuild => made.keep(ordinary, 1),
        FlareStage::Return => made.kept = last_green(ordinary, results),
    }
    made.shorten_to(ordinary.length_s * u32::from(flare.percent) / 100);
    for one in &mut made.kept {
        one.why.push(Why {
            rule: Rule::Agreed(flare.rule.to_string()),
            answers: Vec::new(),
            sources: Vec::new(),
        });
    }
    FlareDayPlan {
        day: DayPlan {
            date: ordinary.date,
            length_s: made.length_s(),
            prescriptions: made.kept,
        },
        comfort: open(&numbers.extras),
        warm_or_cold: open(&numbers.warm_or_cold),
    }
}

/// The walk beside the session stays, halved on the calm days.
#[must_use]
pub fn flare_extra(rules: &Rulebook, extra: &Prescription, flare: &FlareToday) -> Prescription {
    let is_walk = rules
        .exercise(&extra.exercise)
        .is_some_and(|exercise| exercise.role == Role::Aerobic);
    let mut extra = extra.clone();
    if is_walk && flare.stage == FlareStage::Calm {
        extra.dose = lower(extra.dose, rules.progression.flare.calm_percent);
    }
    extra
}

/// The ordinary day with no more of anything than what last went well.
fn last_green(ordinary: &DayPlan, results: &[SessionResult]) -> Vec<Prescription> {
    let mut green: Map<&ExerciseId, Dose> = Map::new();
    for step in results.iter().flat_map(|result| &result.steps) {
        if step.judged.light == Light::Green {
            green.insert(&step.exercise, step.planned);
        }
    }
    let each = |one: &Prescription| {
        let mut one = one.clone();
        if let Some(last) = green.get(&one.exercise) {
            one.dose = one.dose.at_most(*last);
        }
        one
    };
    ordinary.prescriptions.iter().map(each).collect()
}

struct Making<'a> {
    rules: &'a Rulebook,
    footing: &'a Footing,
    kept: Vec<Prescription>,
}

impl Making<'_> {
    /// Keeps what is calm, takes the rest one or more levels down, and leaves so many strength exercises as they are.
    fn keep(&mut self, ordinary: &DayPlan, mut strength: usize) {
        for one in &ordinary.prescriptions {
            let Some(exercise) = self.rules.exercise(&one.exercise) else {
                continue;
            };
            if is_calm(exercise) {
                self.add(one.clone());
            } else if one.phase == Phase::Strengthen && strength > 0 {
                strength -= 1;
                self.add(one.clone());
            } else if let Some(gentler) = self.gentler(exercise)
                && let Some(first) = self.footing.first.get(&gentler.id)
            {
                let mut down = one.clone();
                down.exercise = gentler.id.clone();
                down.dose = *first;
                self.add(down);
            }
        }
    }

    fn add(&mut self, one: Prescription) {
        if !self.kept.iter().any(|other| other.exercise == one.exercise) {
            self.kept.push(one);
        }
    }

    /// The first calm exercise further down the ladder that is allowed.
    fn gentler(&self, exercise: &Exercise) -> Option<&Exercise> {
        let mut rung = exercise;
        while let Some(next) = easier(self.rules, rung) {
            if is_calm(next) && self.footing.opens(&next.id) {
                return Some(next);
            }
            rung = next;
        }
        None
    }

    fn length_s(&self) -> u32 {
        self.kept.iter().map(|one| self.part_s(one)).sum()
    }

    fn part_s(&self, one: &Prescription) -> u32 {
        let exercise = self.rules.exercise(&one.exercise);
        exercise.map_or(0, |exercise| one.dose.length_s(exercise.role))
    }

    /// Makes the longest exercise smaller, and again; when none can be, the last one goes.
    fn shorten_to(&mut self, most_s: u32) {
        while self.length_s() > most_s {
            let longest = (0..self.kept.len())
                .filter_map(|at| {
                    let one = self.kept.get(at)?;
                    Some((self.part_s(one), at, shorter(one.dose)?))
                })
                .max_by_key(|(length_s, at, _)| (*length_s, *at));
            match longest {
                Some((_, at, dose)) => {
                    if let Some(one) = self.kept.get_mut(at) {
                        one.dose = dose;
                    }
                }
                None => {
                    self.kept.pop();
                }
            }
        }
    }
}

/// One set less, else a little less of it; none when little is left.
fn shorter(dose: Dose) -> Option<Dose> {
    let sets = dose.sets?;
    if sets > 1 {
        return Some(dose.with_sets(sets - 1));
    }
    let (step, least) = if dose.seconds.is_some() {
        (5, FEWEST_S)
    } else {
        (1, FEWEST_REPS)
    };
    let amount = dose.amount()?;
    (amount >= least + step).then(|| dose.with_amount(amount - step))
}

/// What a calm day may hold: breathing, calm minutes, gentle movement, walking, and very light work.
fn is_calm(exercise: &Exercise) -> bool {
    match exercise.role {
        Role::Breath | Role::MindBody | Role::Recovery | Role::Mobility => exercise.effort == 1,
        Role::Activate | Role::Isometric | Role::Aerobic => is_gentlest(exercise),
        Role::Release | Role::Stretch | Role::Strength | Role::Functional | Role::Balance => false,
    }
}

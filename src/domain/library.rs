//! Which exercises of the library fit what a person looks for. It knows no person: what suits somebody is `recommend`.

use super::answers::Equipment;
use super::exercise::{Exercise, Floor, Level, Position, Role};
use super::site::{Region, Site};

/// What is looked for; what is none or false narrows nothing down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Wanted {
    /// Each word stands in the name or among the muscles.
    pub words: String,
    pub region: Option<Region>,
    pub role: Option<Role>,
    pub position: Option<Position>,
    pub equipment: Option<Equipment>,
    pub level: Option<Level>,
    /// Nothing on the floor.
    pub no_floor: bool,
    /// Nothing but a chair, a wall and a towel.
    pub no_kit: bool,
}

impl Wanted {
    /// Whether the exercise is all that is looked for.
    #[must_use]
    pub fn fits(&self, exercise: &Exercise) -> bool {
        let words = self.words.to_lowercase();
        let mut words = words.split_whitespace();
        let is_named = words.all(|word| {
            exercise.name.to_lowercase().contains(word)
                || exercise.muscles.iter().any(|muscle| muscle.contains(word))
        });
        is_named
            && self.region.is_none_or(|region| exercise.touches(region))
            && self.role.is_none_or(|role| exercise.role == role)
            && self
                .position
                .is_none_or(|position| exercise.position == position)
            && self
                .equipment
                .is_none_or(|thing| exercise.equipment.contains(&thing))
            && self.level.is_none_or(|level| exercise.level == Some(level))
            && !(self.no_floor && exercise.floor == Floor::Floor)
            && !(self.no_kit && exercise.equipment.iter().any(|one| !one.is_assumed()))
    }
}

/// The places that some exercise is for.
#[must_use]
pub fn places(exercises: &[Exercise]) -> Vec<Site> {
    let mut sites = Site::ALL.to_vec();
    sites.retain(|site| exercises.iter().any(|one| one.touches(Region::from(*site))));
    sites
}

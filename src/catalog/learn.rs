//! The lessons, the words used in them and their pictures: packed apart from the rest and read when someone first needs them.

use serde_json::Value;

use super::{BadContent, Catalog, Fault};
use crate::domain::content::Reader;
use crate::domain::exercise::Role;
use crate::domain::id::{LessonId, SourceId};
use crate::domain::lesson::{Certainty, GlossaryWord, Lesson, Part, Picture};

/// The lessons as `build.rs` packed them.
const PACKED: &str = include_str!(concat!(env!("OUT_DIR"), "/learn.json"));

/// Everything there is to learn. Lessons stand in the order of their numbers.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Learn {
    pub lessons: Vec<Lesson>,
    pub words: Vec<GlossaryWord>,
    pub pictures: Vec<Picture>,
}

impl Learn {
    /// The embedded lessons.
    ///
    /// # Errors
    /// When the content does not fit the domain types.
    pub fn load() -> Result<Self, BadContent> {
        let packed: Value =
            serde_json::from_str(PACKED).map_err(|error| BadContent(error.to_string()))?;
        let mut at = Reader::default();
        let mut learn = Self {
            lessons: at.field(&packed, "lessons"),
            words: at.field(&packed, "words"),
            pictures: at.field(&packed, "pictures"),
        };
        crate::domain::order::sort_by_key(&mut learn.lessons, |lesson| lesson.number);
        at.finish(learn).map_err(BadContent)
    }

    /// The lesson of that id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id.as_str() == id)
    }

    /// Where the reasons for that kind of exercise are told.
    #[must_use]
    pub fn about(&self, role: Role) -> Option<(&Lesson, &Part)> {
        self.lessons.iter().find_map(|lesson| {
            let part = lesson.parts.iter().find(|part| part.roles.contains(&role));
            Some((lesson, part?))
        })
    }

    /// The lessons that rest on a source.
    pub fn resting_on(&self, source: &SourceId) -> impl Iterator<Item = &Lesson> {
        self.lessons.iter().filter(move |lesson| {
            let mut claims = lesson.claims.iter();
            claims.any(|claim| claim.sources.contains(source))
                || lesson.differs.sources.contains(source)
        })
    }

    /// Every reference that leads nowhere, and every claim that is surer than all of its sources.
    #[must_use]
    pub fn faults(&self, catalog: &Catalog) -> Vec<Fault> {
        let mut found = Vec::new();
        for lesson in &self.lessons {
            self.check_parts(lesson, &mut found);
            check_sources(lesson, catalog, &mut found);
            if let Some(notice) = &lesson.notice
                && !catalog.rules.notices.iter().any(|one| one.id == *notice)
            {
                found.push(format!("{} names the unknown notice {notice}", lesson.id));
            }
        }
        for role in Role::ALL {
            if self.about(*role).is_none() {
                found.push(format!("no lesson tells about {role}"));
            }
        }
        found
    }

    fn check_parts(&self, lesson: &Lesson, found: &mut Vec<Fault>) {
        for part in &lesson.parts {
            let named = |one: &&Part| one.id == part.id;
            if lesson.parts.iter().filter(named).count() > 1 {
                found.push(format!("{} has {} twice", lesson.id, part.id));
            }
            if let Some(name) = &part.picture
                && !self.pictures.iter().any(|picture| picture.id == *name)
            {
                found.push(format!("{} names the unknown picture {name}", lesson.id));
            }
        }
    }
}

fn check_sources(lesson: &Lesson, catalog: &Catalog, found: &mut Vec<Fault>) {
    let sure = |id: &SourceId| {
        let source = catalog.sources.iter().find(|source| source.id == *id)?;
        Some(source.certainty)
    };
    for claim in &lesson.claims {
        let best: Option<Certainty> = claim.sources.iter().filter_map(sure).min();
        if best.is_none_or(|best| claim.certainty < best) {
            found.push(format!(
                "{}: “{}” is surer than its sources",
                lesson.id, claim.says
            ));
        }
    }
    for id in named_sources(lesson) {
        if sure(id).is_none() {
            found.push(unknown(&lesson.id, id));
        }
    }
}

/// Every source a lesson names, in the order of the lesson.
pub fn named_sources(lesson: &Lesson) -> impl Iterator<Item = &SourceId> {
    let claims = lesson.claims.iter().flat_map(|claim| &claim.sources);
    claims.chain(&lesson.differs.sources)
}

fn unknown(lesson: &LessonId, source: &SourceId) -> Fault {
    format!("{lesson} names the unknown source {source}")
}

//! One day put together: what holds the plan, what a flare leaves of it, and which questions come again.

mod day;
mod recheck;
mod version;

use tend::domain::id::RecordId;
use tend::domain::plan::{Plan, plan};
use tend::domain::site::Site;
use tend::domain::time::Date;
use tend::domain::version::Version;

use crate::people::{person, today};
use crate::progression::course::{Course, moment};

/// A person with low back pain who answered today, trains every day and begins today.
fn course() -> Course {
    let mut answers = person(Site::LowBack);
    answers.days_per_week = Some(7);
    Course::new(answers, today())
}

/// Their plan on that day; the answers were given at 6 in the morning of the day they were given.
fn plan_on(course: &Course, day: Date) -> Plan {
    let answered = moment(course.answered, 6).at;
    course.with(day, |now| plan(now, today(), answered, Version::AsPlanned))
}

/// A session of that day that was begun and left at once.
fn begin(course: &mut Course, day: Date) -> RecordId {
    let mut went = crate::progression::course::GREEN;
    went.next = None;
    let ordinary = course.plan(day).days[0].clone();
    course.log(&ordinary, went);
    course.sessions.last().unwrap().0.clone()
}

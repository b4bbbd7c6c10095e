//! The subject. Decides everything; knows no text of its own, no screen, no clock and no storage format.
//!
//! The words of this room, once each:
//!
//! - *answer*: what the person told us, as given; *profile*: answers checked and made whole.
//! - *red flag*: an answer that means somebody should look first; *clearance*: a clinician looked and said yes.
//! - *condition*: something the person lives with, and that takes exercises out.
//! - *exercise*: one thing to do, from the library; *dose*: how much of it; *phase*: its place in a session.
//! - *prescription*: an exercise with its dose, phase and reasons; on screen it is a *step*.
//! - *routine*: a week of sessions; *session*: one go at a day; *hold*: a time kept still.
//! - *entry*: one line of the diary; *site*: a part of the body; *interference*: how much pain gets in the way.
//! - *baseline*: the person's usual; *flare*: some days clearly above it; *pacing*: an amount set by clock or count.
//! - *lesson*: a minute or two of reading with one thing to do; *claim*: what studies say, how much, and how sure that is.
//! - *trend*: a change over weeks; *report*: what the person takes to a clinician.

pub mod answers;
pub mod calendar;
pub mod check_in;
pub mod condition;
pub mod content;
pub mod decision;
pub mod diary;
pub mod difference;
pub mod dose;
pub mod dose_range;
pub mod evidence;
pub mod exercise;
pub mod experiment;
pub mod flare;
pub mod flare_plan;
pub mod id;
pub mod instead;
pub mod instrument;
pub mod intake;
pub mod invalid;
pub mod lesson;
pub mod library;
pub mod measure;
pub mod mini_screen;
pub mod moment;
pub mod order;
pub mod pacing;
pub mod pattern;
pub mod plan;
pub mod progression;
pub mod recheck;
pub mod recommend;
pub mod rulebook;
pub mod running_session;
pub mod screen;
pub mod screening;
pub mod selection;
pub mod session;
pub mod session_log;
pub mod setting;
pub mod site;
pub mod sorted;
mod spread;
pub mod time;
pub mod version;
pub mod week_balance;
pub mod what_if;
pub mod when;
pub mod written;

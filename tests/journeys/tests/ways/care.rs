//! The course of a person on the screen: mornings, proposals, a flare, the safety list, a changed answer. The clock of the
//! page is moved forward day by day; the app reads it each time it asks which day it is.

use super::first_day::is_told_saved;
use super::intake::{KNEES, LOW_BACK, Replies, TWO_CONDITIONS, walks_looking};
use super::intake_time::Cost;
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

/// Puts the clock of the page so many days on, and lets the start page see it.
pub(super) fn is_day(person: &Person, days: u32) -> Outcome {
    let move_on = "const days = arguments[0];
        window.realDate ??= Date;
        const real = window.realDate, ahead = days * 86400000;
        window.Date = class extends real {
            constructor(...given) { given.length ? super(...given) : super(real.now() + ahead); }
            static now() { return real.now() + ahead; }
        };
        location.hash = '#/about';";
    person.page().run(move_on, &[json!(days)])?;
    person.heading_is("About Tend")?;
    goes_to(person, "#/")
}

/// Goes to a page without loading the app anew, for that would set the clock back.
pub(super) fn goes_to(person: &Person, hash: &str) -> Outcome {
    person
        .page()
        .run("location.hash = arguments[0]", &[json!(hash)])?;
    person.is_at(hash)?;
    wait::until_true("a page with a heading", || {
        Ok(!person.heading()?.is_empty())
    })
}

/// From the front door to a routine, by the way of that name.
fn gets_a_routine(person: &Person, begin: &str, replies: Replies) -> Outcome<Cost> {
    person.opens("")?;
    person.sees_the_app()?;
    person.clicks(begin)?;
    let mut cost = Cost::default();
    walks_looking(person, replies, None, &mut || cost.add(person))?;
    person.heading_is("Check your answers")?;
    if begin != "Begin" {
        // What was not asked is no row of its own yet.
        person.reads("questions are left for later")?;
    }
    person.clicks("Make my routine")?;
    person.heading_is("Your routine")?;
    Ok(cost)
}

/// Says what the way costs, and holds it to its ceiling.
fn is_short_enough(name: &str, cost: &Cost, pages: u64, minutes: f64) -> Outcome {
    let found = cost.seconds() / 60.0;
    let line = format!(
        "the {name} way: {} pages, {} words, {} presses, about {found:.1} minutes",
        cost.pages, cost.words, cost.presses
    );
    println!("{line}");
    ensure(cost.pages <= pages && found <= minutes, line)
}

/// Begins today's session and leaves it after the first step: what the next morning says counts all the same.
pub(super) fn begins_a_session(person: &Person) -> Outcome {
    goes_to(person, "#/")?;
    person.clicks("Start session")?;
    person.answers_to("Pain now", "4")?;
    person.clicks("Start session")?;
    for _ in 0..60 {
        if person.page().has("button", "Finish session")? {
            person.clicks("Finish session")?;
            return is_told_saved(person);
        }
        person.clicks("Next")?;
    }
    Err(Trouble::unmet("the session has no end"))
}

/// Answers the card about the morning.
fn says_how_the_morning_is(person: &Person, pain: &str) -> Outcome {
    person.reads("How is it this morning, after yesterday’s session?")?;
    person.clicks("Answer now")?;
    person.heading_is("How is it this morning?")?;
    axe::finds_nothing(person.page())?;
    person.answers_to("Pain this morning", pain)?;
    person.answers_to("Is it back to your usual?", "Not yet")?;
    person.answers("Nothing new")?;
    person.clicks("Save")?;
    person.is_at("#/")
}

/// Two mornings that are a bit worse: the rule proposes less, says why, and waits. Left as it is, it stays; the next time it
/// is taken. Both stand in the list of changes.
pub fn a_proposal_is_left_and_another_taken(world: &mut World) -> Outcome {
    let person = world.person();
    gets_a_routine(&person, "Begin", LOW_BACK)?;
    let mut day = 0;
    for answer in ["Not now", "Take it"] {
        for _ in 0..2 {
            begins_a_session(&person)?;
            day += 1;
            is_day(&person, day)?;
            says_how_the_morning_is(&person, "6")?;
        }
        person.reads("A change for your plan")?;
        person.reads("The mornings after your last 2 sessions were a bit worse.")?;
        world.shows("proposal")?;
        axe::finds_nothing(person.page())?;
        person.clicks(answer)?;
        wait::until_true("the card to go", || {
            Ok(!person.page().text()?.contains("A change for your plan"))
        })?;
    }
    goes_to(&person, "#/routine")?;
    person.heading_is("Your routine")?;
    let said = person.page().run(
        "return [...document.querySelectorAll('.plain-list li')].map((one) => one.textContent).join(' | ')",
        &[],
    )?;
    let said = said.as_str().unwrap_or_default();
    for part in ["you took it", "you left it as it was", "about 75 percent"] {
        ensure(
            said.contains(part),
            format!("“{part}” is not among: {said}"),
        )?;
    }
    axe::finds_nothing(person.page())
}

/// A flare begins, the safety list comes first, the calm routine is shorter, and it ends.
pub fn a_flare_from_its_beginning_to_its_end(world: &mut World) -> Outcome {
    let person = world.person();
    gets_a_routine(&person, "Begin", LOW_BACK)?;
    goes_to(&person, "#/")?;
    let usual = minutes(&person)?;
    person.clicks("I’m having a flare")?;
    person.heading_is("A flare")?;
    axe::finds_nothing(person.page())?;
    person.clicks("Start the calm routine")?;
    person.heading_is("8 quick safety questions")?;
    axe::finds_nothing(person.page())?;
    person.answers("None of these")?;
    person.clicks("Continue")?;
    person.heading_is("A flare")?;
    person.reads("You are here")?;
    world.shows("flare")?;
    axe::finds_nothing(person.page())?;
    goes_to(&person, "#/")?;
    person.reads("Day 1 of the flare")?;
    let calm = minutes(&person)?;
    ensure(
        calm * 2 <= usual + 1,
        format!("{calm} calm minutes of {usual}"),
    )?;
    is_day(&person, 3)?;
    person.reads("3 days of building up")?;
    person.clicks("See the plan")?;
    person.clicks("The flare is over")?;
    person.answers("Doing too much")?;
    person.answers("Warmth")?;
    person.clicks("End the flare")?;
    person.is_at("#/")?;
    wait::until_true("an ordinary day", || {
        Ok(!person.page().text()?.contains("Your flare plan"))
    })
}

/// The minutes of today's session, as its card says.
fn minutes(person: &Person) -> Outcome<u32> {
    wait::until("the minutes of the session", || {
        let said = person.page().run(
            "return [...document.querySelectorAll('.card-title')].map((one) => one.textContent).join(' ')",
            &[],
        )?;
        let said = said.as_str().unwrap_or_default();
        let number = said
            .split(" minutes ·")
            .next()
            .and_then(|before| before.split(' ').next_back());
        Ok(number.and_then(|number| number.parse().ok()))
    })
}

/// A yes in the weekly list holds every session until the full questions are answered, and one of them ends in the stop.
pub fn a_yes_in_the_safety_list_leads_to_the_stop(world: &mut World) -> Outcome {
    let person = world.person();
    gets_a_routine(&person, "Begin", LOW_BACK)?;
    is_day(&person, 7)?;
    person.reads("8 quick safety questions")?;
    person.clicks("Answer them")?;
    person.heading_is("8 quick safety questions")?;
    person.answers("A change in my bladder or bowels…")?;
    person.clicks("Continue")?;
    person.heading_is("Please answer these once more")?;
    axe::finds_nothing(person.page())?;
    for (address, heading) in [
        ("#/", "A few safety questions first"),
        ("#/routine", "A few safety questions first"),
        ("#/session", "A few safety questions first"),
    ] {
        goes_to(&person, address)?;
        person.heading_is(heading)?;
        person.is_not_offered("Start session")?;
    }
    goes_to(&person, "#/safety")?;
    person.answers("New: trouble starting…")?;
    person.clicks("Continue")?;
    person.is_at("#/care")?;
    for address in [
        "#/routine",
        "#/intake/minutes",
        "#/intake/check",
        "#/safety",
    ] {
        goes_to(&person, address)?;
        person.is_not_offered("Continue")?;
        person.is_not_offered("Make my routine")?;
        person.is_not_offered("Start session")?;
    }
    goes_to(&person, "#/intake/minutes")?;
    person.heading_is("Emergency: Please get emergency care now")
}

/// A changed answer shows what it changes before it is taken, and can be left as it was.
pub fn a_changed_answer_is_shown_before_it_is_taken(world: &mut World) -> Outcome {
    let person = world.person();
    gets_a_routine(&person, "Begin", LOW_BACK)?;
    for (button, minutes) in [("Leave as it was", 15_u32), ("Keep the change", 30)] {
        goes_to(&person, "#/intake/minutes")?;
        person.answers("30 minutes")?;
        person.clicks("Continue")?;
        person.heading_is("Check your answers")?;
        person.reads("This changes:")?;
        person.reads("A session takes about")?;
        axe::finds_nothing(person.page())?;
        person.clicks(button)?;
        person.heading_is("Your routine")?;
        goes_to(&person, "#/")?;
        let said = self::minutes(&person)?;
        ensure(
            said.abs_diff(minutes) * 100 <= minutes * 15,
            format!("after “{button}” a session of {said} minutes"),
        )?;
    }
    Ok(())
}

/// Pages and minutes of each way, at most: ceilings that only go down. Product part 2 asks for 3 and 6 minutes; the words of
/// the safety questions that every person must be offered take longer by themselves. Source: clinical.md part 2.1.
const ESSENTIAL: (u64, f64) = (17, 5.5);
const FULL: (u64, f64) = (32, 10.4);

/// Someone with knee pain takes the essential questions alone, and the rest is offered later.
pub fn the_essential_questions_alone(world: &mut World) -> Outcome {
    let person = world.person();
    let cost = gets_a_routine(&person, "Only the essential questions", KNEES)?;
    is_short_enough("essential", &cost, ESSENTIAL.0, ESSENTIAL.1)?;
    goes_to(&person, "#/")?;
    // In the evening its own card comes first.
    if person.page().text()?.contains("How was today?") {
        person.clicks("Later")?;
    }
    person.reads("More questions, when you like")?;
    person.clicks("Later")?;
    wait::until_true("the card to go", || {
        Ok(!person
            .page()
            .text()?
            .contains("More questions, when you like"))
    })?;
    goes_to(&person, "#/routine")?;
    person.reads("questions are left for later")
}

/// Someone of 70 who takes a blood thinner and has fallen: both leave things out, and each says so.
pub fn two_conditions_at_once(world: &mut World) -> Outcome {
    let person = world.person();
    let cost = gets_a_routine(&person, "Begin", TWO_CONDITIONS)?;
    is_short_enough("full", &cost, FULL.0, FULL.1)?;
    person.reads("Stay steady")?;
    let text = person
        .page()
        .run("return document.querySelector('main').textContent", &[])?;
    let text = text.as_str().unwrap_or_default();
    for part in [
        "blood thinner",
        "What would change this?",
        "What your week holds",
    ] {
        ensure(
            text.contains(part),
            format!("the routine does not say “{part}”"),
        )?;
    }
    axe::finds_nothing(person.page())?;
    person.clicks("All on a chair")?;
    axe::finds_nothing(person.page())
}

/// Someone new is not told that nothing needs help: nothing was asked yet.
pub fn nobody_is_told_that_all_is_well_before_a_question(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/care")?;
    person.sees_the_app()?;
    person.heading_is("The safety questions come first")?;
    axe::finds_nothing(person.page())
}

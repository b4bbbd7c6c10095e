//! Days of a diary: an evening, a morning that holds the plan, flares in the list, a month and a year, and what is copied.

use super::care::{begins_a_session, goes_to, is_day};
use super::diary::{clicks_first, has_row};
use super::first_day::{gets_a_routine, is_told_saved};
use super::progress::plants;
use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;

/// Puts the clock of the page at half past eight in the evening of the same day.
fn is_evening(person: &Person) -> Outcome {
    person.page().run(
        "const real = Date, now = new real(), evening = new real(now);
         evening.setHours(20, 30, 0, 0);
         // Before 4 it is still the evening of the day before.
         if (now.getHours() < 4) evening.setDate(evening.getDate() - 1);
         const ahead = evening - now;
         window.Date = class extends real {
             constructor(...given) { given.length ? super(...given) : super(real.now() + ahead); }
             static now() { return real.now() + ahead; }
         };
         location.hash = '#/about';",
        &[],
    )?;
    person.heading_is("About Tend")
}

/// The evening is offered on Today, noted in a few taps, stands in the diary, and can be changed the same evening.
pub fn an_evening(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;
    is_evening(&person)?;
    goes_to(&person, "#/")?;
    person.reads("How was today?")?;
    person.clicks("Answer")?;
    person.heading_is("This evening")?;
    person.clicks("Save")?;
    person.reads("Choose at least one number")?;
    axe::finds_nothing(person.page())?;
    world.shows("evening")?;
    person.answers_to("On average today", "5")?;
    person.answers_to("Mood", "6")?;
    person.clicks("Save")?;
    is_told_saved(&person)?;
    person.is_at("#/")?;
    wait::until_true("the card to go", || {
        Ok(!person.page().text()?.contains("How was today?"))
    })?;
    goes_to(&person, "#/diary")?;
    person.reads("Evening check-in")?;
    person.reads("mood 6")?;
    goes_to(&person, "#/check-in/evening")?;
    person.answers_to("On average today", "3")?;
    person.clicks("Save")?;
    person.is_at("#/")?;
    goes_to(&person, "#/diary")?;
    person.reads("average 3")?;
    let text = person.page().text()?;
    ensure(
        text.matches("Evening check-in").count() == 1,
        "one evening stands there twice",
    )
}

/// Put off, the evening is not asked about again that day.
pub fn an_evening_put_off(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;
    is_evening(&person)?;
    goes_to(&person, "#/")?;
    person.reads("How was today?")?;
    person.clicks("Later")?;
    goes_to(&person, "#/diary")?;
    goes_to(&person, "#/")?;
    person.reads("Start session")?;
    ensure(
        !person.page().text()?.contains("How was today?"),
        "it is asked about again",
    )
}

/// A new sign in the morning holds the plan by itself: no session is offered until the safety questions are answered.
pub fn a_morning_that_holds_the_plan(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;
    begins_a_session(&person)?;
    is_day(&person, 1)?;
    person.reads("How is it this morning, after yesterday’s session?")?;
    person.clicks("Answer now")?;
    person.heading_is("How is it this morning?")?;
    person.answers_to("Pain this morning", "5")?;
    person.answers("Numbness")?;
    person.clicks("Save")?;
    person.is_at("#/safety")?;
    person.reads("Your last session was too much.")?;
    world.shows("held")?;
    axe::finds_nothing(person.page())?;
    for address in ["#/", "#/routine", "#/session"] {
        goes_to(&person, address)?;
        person.heading_is("A few safety questions first")?;
        person.is_not_offered("Start session")?;
    }
    goes_to(&person, "#/diary")?;
    person.reads("Morning check-in")
}

/// A flare that is over and one that lasts stand in the list with their course; the lesson on flares is on Today until it is
/// read.
pub fn flares_in_the_list(world: &mut World) -> Outcome {
    // A file that is no page has no icon, and browsers ask for one.
    world.forgives("favicon.ico");
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    gets_a_routine(&person)?;
    plants(&person, 30, 1, &["flare", "flare-now"])?;
    person.opens("#/diary")?;
    person.sees_the_app()?;
    person.reads("A flare began")?;
    person.reads("still there")?;
    person.reads("The flare ended")?;
    person.reads("4 days, until")?;
    person.reads("pain day by day:")?;
    world.shows("flares")?;
    axe::finds_nothing(person.page())?;
    // A flare begins with the safety questions.
    person.opens("#/")?;
    person.sees_the_app()?;
    person.clicks("Answer them")?;
    person.answers("None of these")?;
    person.clicks("Continue")?;
    person.heading_is("A flare")?;
    person.opens("#/")?;
    person.reads("You are in a flare. This lesson goes through the days with you.")?;
    world.shows("flare-lesson")?;
    axe::finds_nothing(person.page())?;
    clicks_first(&person, "link", "Your flare plan")?;
    person.heading_is("Your flare plan")?;
    person.clicks("I have read this")?;
    person.is_at("#/learn")?;
    person.opens("#/")?;
    person.reads("See the plan")?;
    ensure(
        !person.page().text()?.contains("This lesson goes through"),
        "what was read is offered again",
    )
}

/// From the year to a month, by arrow keys to a day, and from the day to its entry.
pub fn a_year_a_month_a_day(world: &mut World) -> Outcome {
    world.forgives("favicon.ico");
    let person = world.person();
    plants(&person, 70, 1, &["full", "gaps", "flare"])?;
    person.opens("#/diary")?;
    person.sees_the_app()?;
    person.clicks("Year")?;
    person.reads("days noted. Pain mostly")?;
    axe::finds_nothing(person.page())?;
    world.shows("year")?;
    let month = person.page().run(
        "const months = document.querySelectorAll('.diary-year-link'); return months[0].textContent.trim()",
        &[],
    )?;
    person.clicks(month.as_str().unwrap_or_default())?;
    wait::until_true("the month", || {
        Ok(person
            .heading()?
            .starts_with(month.as_str().unwrap_or_default()))
    })?;
    axe::finds_nothing(person.page())?;
    // The day that is open has the grid's one stop of the Tab key.
    let grid = "document.querySelector('[data-day][tabindex=\"0\"]').focus()";
    person.page().run(grid, &[])?;
    person.page().press(&["\u{E012}", "\u{E00D}"])?;
    let opened = "const day = document.activeElement;
        return day.getAttribute('aria-pressed') === 'true'
            && day.textContent.trim().startsWith(document.querySelector('.diary-date').textContent.trim())";
    wait::until_true("the day under the arrow key to be open", || {
        Ok(person.page().run(opened, &[])? == true)
    })?;
    world.shows("month")?;
    let before = person.heading()?;
    person
        .page()
        .run("document.querySelector('.diary-turn').click()", &[])?;
    wait::until_true("the month before", || Ok(person.heading()? != before))?;
    person.reads("days noted.")?;
    axe::finds_nothing(person.page())?;
    // A day of that month, pressed, shows its entry, and the entry opens.
    person.page().run(
        "[...document.querySelectorAll('[data-day]')].find((one) => /pain \\d/.test(one.textContent)).click()",
        &[],
    )?;
    wait::until_true("its entry", || {
        let links = person.page().all("link", None)?;
        Ok(links.iter().any(|link| link.name.starts_with("Pain ")))
    })?;
    clicks_first(&person, "link", "Pain ")?;
    person.reads("Delete this entry")
}

/// Places and medicine come from the last entry, numbers do not.
pub fn copied_from_the_last(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/diary/new")?;
    person.sees_the_app()?;
    person.answers_to("Pain now", "6")?;
    person.clicks("Where it hurts")?;
    person.clicks("Use a list instead")?;
    person.answers("Left knee")?;
    clicks_first(&person, "button", "Add sleep, mood")?;
    person.answers_to("Your medicine today", "As usual")?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    has_row(&person, "Pain 6 of 10")?;
    person.clicks("New entry")?;
    person.heading_is("Pain now")?;
    person.clicks("Copy from the last one")?;
    person.reads("The numbers are yours to choose.")?;
    person.answers_to("Pain now", "2")?;
    person.clicks("Save entry")?;
    is_told_saved(&person)?;
    has_row(&person, "Pain 2 of 10")?;
    let text = person.page().text()?;
    ensure(
        text.matches("medicine as usual").count() == 2 && text.matches("Left knee").count() == 2,
        "what tends to stay was not copied",
    )
}

//! What the world does to a session: the browser is killed, real time passes, the screen is small.

use super::session::{has_a_routine, hides, part, passes, starts};
use journeys::axe;
use journeys::person::Person;
use journeys::reach;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};
use std::time::Duration;

/// The draft of the session in the second copy, which alone outlives a kill; nothing while there is none.
const IN_THE_SECOND_COPY: &str = "const done = arguments[arguments.length - 1];
    tendStore.read('mirror', '-/tend1:draft').then((rows) => done(rows.join()));";

/// For each session in the log: how many of the first two steps were left out, how the third was rated, and how it felt.
const LEFT_OUT: &str =
    "return Object.keys(localStorage).filter((key) => key.startsWith('tend1:r:'))
    .map((key) => JSON.parse(localStorage[key])).filter((record) => record.kind === 'session')
    .map(({ body }) => [body.steps.slice(0, 2).filter((step) => step.skipped).length, body.steps[2].rating,
        body.pain_before, body.pain_after, body.effort]);";

/// Waits until the draft as it is now lies in the second copy too.
fn is_on_disk(person: &Person) -> Outcome {
    wait::until_true("the session to be in both copies", || {
        let first = person.page().stored("tend1:draft:session")?;
        let first: Value = serde_json::from_str(&first.unwrap_or_default())?;
        let clock = first.get("hlc").map(Value::to_string).unwrap_or_default();
        let second = person.page().run_async(IN_THE_SECOND_COPY, &[])?;
        let second = second.as_str().unwrap_or_default();
        Ok(!clock.is_empty() && second.contains(&clock))
    })
}

pub fn a_killed_browser(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    starts(&person)?;
    for _ in 0..2 {
        person.clicks("Skip")?;
    }
    person.clicks("Next")?;
    wait::until_true("the work", || Ok(part(&person)? == "work"))?;
    let step = person.heading()?;
    person.reads("Step 3 of")?;
    is_on_disk(&person)?;
    // Killed as it runs, not paused first: no page was left in order.
    world.dies_and_returns()?;

    let person = world.person();
    person.opens("#/")?;
    person.sees_the_app()?;
    passes(&person, 300)?;
    person.opens("#/session")?;
    person.heading_is("Resume here?")?;
    person.reads("You were away for 5 minutes.")?;
    person.reads(&step)?;
    person.clicks("Resume")?;
    person.heading_is(&step)?;
    person.reads("Step 3 of")?;
    ensure(part(&person)? == "work", "not where it was")?;

    // The work has run for a while: only what was done is asked about.
    passes(&person, 10)?;
    hides(&person, false)?;
    for _ in 0..80 {
        if person.page().has("button", "Finish session")? {
            break;
        }
        person.clicks("Next")?;
        if person.page().has("button", "About right")? && person.heading()? != step {
            person.reads(&format!("How was it: {step}?"))?;
            person.clicks("About right")?;
            break;
        }
    }
    for _ in 0..80 {
        if person.page().has("button", "Finish session")? {
            break;
        }
        person.clicks("Next")?;
    }
    person.answers_to("Pain now", "2")?;
    person.answers_to("How hard was it?", "4")?;
    person.clicks("Finish session")?;
    person.heading_is("Session done")?;
    let logged = wait::until("the session in the log", || {
        let logged = person.page().run(LEFT_OUT, &[])?;
        Ok((logged != json!([])).then_some(logged))
    })?;
    ensure(
        logged == json!([[2, "right", 3, 2, 4]]),
        format!("the log holds {logged}"),
    )
}

pub fn by_the_real_clock(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    starts(&person)?;
    let step = person.heading()?;
    // Nobody touches anything: the seconds of the wall lead from getting ready to work, and through it.
    let patience = Duration::from_secs(40);
    wait::within(patience, "the work to begin by itself", || {
        Ok((part(&person)? == "work").then_some(()))
    })?;
    let count = "return document.querySelector('.session-number').innerText";
    let first = person.page().run(count, &[])?;
    wait::within(patience, "the count to go on", || {
        Ok((person.page().run(count, &[])? != first).then_some(()))
    })?;
    person.heading_is(&step)?;
    // The rest of it with the clock put forward, looked at more often than one counts as away.
    for _ in 0..60 {
        if person.heading()? != step {
            return Ok(());
        }
        passes(&person, 20)?;
        hides(&person, false)?;
    }
    ensure(false, "the step has no end")
}

/// What a thumb has to reach, on the smallest phone and on one that lies on its side.
pub fn on_small_screens(world: &mut World) -> Outcome {
    let person = has_a_routine(world)?;
    starts(&person)?;
    for (width, height) in [(320, 568), (390, 844), (844, 390)] {
        world.sizes(width, height)?;
        let person = world.person();
        let measure = "
            const box = (one) => { const { left, right, top, bottom } = one.getBoundingClientRect(); return { left, right, top, bottom }; };
            const controls = [...document.querySelectorAll('.session > .bottom-bar > .button')].map(box);
            return {
                wide: document.documentElement.scrollWidth - innerWidth,
                controls: controls.length,
                low: Math.min(...controls.map((one) => one.bottom - one.top)),
                narrow: Math.min(...controls.map((one) => one.right - one.left)),
                out: controls.filter((one) => one.bottom > innerHeight + 1 || one.right > innerWidth + 1 || one.left < -1).length,
                picture: box(document.querySelector('.session-picture')),
                count: box(document.querySelector('.session-count')),
                tall: innerHeight,
            };";
        let found = wait::until("the page in its new size", || {
            let found = person.page().run(measure, &[])?;
            Ok((found.get("tall") == Some(&json!(height))).then_some(found))
        })?;
        let number = |at: &str| {
            found
                .pointer(at)
                .and_then(Value::as_f64)
                .unwrap_or(f64::NAN)
        };
        let size = format!("{width} × {height}: {found}");
        ensure(number("/wide") <= 0.0, format!("wider than {size}"))?;
        ensure(
            number("/controls") == 3.0 && number("/out") == 0.0,
            format!("out of reach at {size}"),
        )?;
        ensure(
            number("/low") >= 48.0 && number("/narrow") >= 48.0,
            format!("too small at {size}"),
        )?;
        if width > height {
            let beside = number("/count/left") >= number("/picture/right") - 1.0;
            ensure(beside, format!("not beside the figure at {size}"))?;
            let seen = number("/count/bottom") <= number("/tall");
            ensure(seen, format!("the count is below {size}"))?;
        }
        let covered = reach::covered(person.page())?;
        ensure(covered.is_empty(), format!("{covered:?} covered at {size}"))?;
        axe::finds_nothing(person.page())?;
        world.shows(&format!("{width}"))?;
    }
    Ok(())
}

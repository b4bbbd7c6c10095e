//! The drawn figures: they move, they stand side by side where motion is unwanted, and nothing jumps when they come.

use journeys::browser::Browser;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;

/// The classes of the drawings that take up room.
const SHOWN: &str = "
return [...document.querySelectorAll('.figure > svg')]
  .filter((svg) => svg.getBoundingClientRect().width > 0)
  .map((svg) => svg.getAttribute('class')).join(' ');
";

/// How far things have jumped since the page was opened.
const JUMPS: &str = "
const done = arguments[arguments.length - 1];
let sum = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) sum += shift.value;
}).observe({ type: 'layout-shift', buffered: true });
setTimeout(() => done(sum), 300);
";

pub fn move_and_stand(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/library/STG01")?;
    person.sees_the_app()?;
    let page = person.page();
    let drawn = || {
        page.run(
            "return document.querySelector('.figure svg').innerHTML",
            &[],
        )
    };
    let first = drawn()?;
    wait::until_true("a figure that moves", || Ok(drawn()? != first))?;
    if world.browser() != Browser::Chromium {
        return Ok(());
    }
    let shown = || page.run(SHOWN, &[]);
    ensure(shown()? == "figure-moving", "more than one drawing is seen")?;
    world.prefers(false, true)?;
    wait::until_true("start and end side by side", || {
        Ok(shown()? == "figure-start figure-end")
    })?;
    // The browser tells the drawing a frame later that nobody sees it move.
    wait::until_true("a drawing that stands", || {
        let still = drawn()?;
        page.run_async("setTimeout(arguments[arguments.length - 1], 300)", &[])?;
        Ok(drawn()? == still)
    })?;
    person.opens("#/library")?;
    person.sees_the_app()?;
    page.reload()?;
    person.sees_the_app()?;
    wait::until_true("pictures in the list", || {
        let count = page.run(
            "return document.querySelectorAll('.figure-still svg').length",
            &[],
        )?;
        Ok(count.as_u64() > Some(0))
    })?;
    let jumps = page.run_async(JUMPS, &[])?;
    ensure(
        jumps.as_f64() < Some(0.001),
        format!("the list jumps by {jumps}"),
    )
}

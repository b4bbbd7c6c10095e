//! The library on the screen: narrowed down by each field, counted aloud, and left by way of one exercise.

use journeys::axe;
use journeys::person::Person;
use journeys::trouble::{Outcome, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::json;

const CHOOSE: &str = "const field = [...document.querySelectorAll('select')].find((one) => one.name === arguments[0]);
    field.value = arguments[1];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field.selectedIndex > 0;";
const ROWS: &str = "return document.querySelectorAll('.step-list li').length";

/// As many rows as the count says.
fn count(person: &Person) -> Outcome<u64> {
    wait::until("rows that are as many as is said", || {
        let rows = person.page().run(ROWS, &[])?.as_u64().unwrap_or_default();
        let word = if rows == 1 { "exercise" } else { "exercises" };
        let is_said = person.page().text()?.contains(&format!("{rows} {word}"));
        Ok(is_said.then_some(rows))
    })
}

pub fn is_narrowed_down(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/library")?;
    person.sees_the_app()?;
    let mut last = count(&person)?;
    ensure(last == 243, format!("{last} exercises stand there"))?;
    for (field, value) in [
        ("site", "knee"),
        ("position", "seated"),
        ("role", "strength"),
        ("level", "L2"),
    ] {
        let done = person.page().run(CHOOSE, &[json!(field), json!(value)])?;
        ensure(done == true, format!("no “{value}” to choose in {field}"))?;
        wait::until_true(&format!("fewer by {field}"), || Ok(count(&person)? < last))?;
        last = count(&person)?;
    }
    ensure(last > 0, "nothing is left")?;
    axe::finds_nothing(person.page())?;
    for field in ["site", "position", "level", "role"] {
        person.page().run(CHOOSE, &[json!(field), json!("")])?;
    }
    wait::until_true("all of them", || Ok(count(&person)? == 243))?;
    person.answers("needs no floor")?;
    wait::until_true("fewer without the floor", || Ok(count(&person)? < 243))?;
    person
        .page()
        .run(CHOOSE, &[json!("equipment"), json!("bike")])?;
    wait::until_true("the bike alone", || Ok(count(&person)? == 1))?;
    person
        .page()
        .run("document.querySelector('.step-list a').click()", &[])?;
    person.is_at("#/library/AER07")?;
    person.reads("An exercise bike")
}

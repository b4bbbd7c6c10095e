//! What goes out and comes in: a report is seen, shared, saved and printed; a plan comes back changed; a diary from elsewhere is
//! looked into first; a locked copy opens; bad files are named.

use super::{first_day, progress};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journeys::axe;
use journeys::browser::Browser;
use journeys::person::Person;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::wait;
use journeys::world::World;
use serde_json::{Value, json};

/// A share sheet that takes what it is given, and a printer that counts.
const SHARES: &str = "
    window.taken = null;
    navigator.canShare = () => true;
    navigator.share = async ({ files: [file] }) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      window.taken = { name: file.name, type: file.type, text: btoa(text) };
    };
    window.printed = 0;
    window.print = () => (window.printed += 1);";

/// Clicks, and waits for what was shared: its name and its bytes.
fn takes(person: &Person, button: &str) -> Outcome<(String, Vec<u8>)> {
    person.page().run(SHARES, &[])?;
    person.clicks(button)?;
    let taken = wait::until(&format!("the file of “{button}”"), || {
        let taken = person.page().run("return window.taken", &[])?;
        Ok((!taken.is_null()).then_some(taken))
    })?;
    let part = |name: &str| {
        taken
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let bytes = STANDARD
        .decode(part("text"))
        .map_err(|error| Trouble::Machine(error.to_string()))?;
    Ok((part("name"), bytes))
}

/// A history becomes a page that is seen first, shared as a PDF, and printed on one side; without a share sheet it is a download.
pub fn a_report(world: &mut World) -> Outcome {
    world.forgives("favicon.ico");
    let person = world.person();
    let besides = [
        "full", "sessions", "better", "sleep", "flare", "scores", "gaps",
    ];
    progress::plants(&person, 90, 2, &besides)?;
    person.opens("#/progress")?;
    person.sees_the_app()?;
    person.clicks("Report for your doctor")?;
    person.heading_is("Report for your doctor")?;
    axe::finds_nothing(person.page())?;
    world.shows("form")?;
    person.answers("The last 12 weeks")?;
    person
        .page()
        .fill("textbox", "Initials or name", "J. D. <b>")?;
    person
        .page()
        .fill("textbox", "What I want to ask", "May I swim?")?;
    person.clicks("Show the report")?;
    for words in [
        "My report",
        "J. D. <b>",
        "of 84 days recorded",
        "Pain week by week",
        "Then and now",
        "May I swim?",
    ] {
        let what = if words == "Then and now" {
            "Matters from"
        } else {
            words
        };
        person.reads(what)?;
    }
    axe::finds_nothing(person.page())?;
    world.shows("report")?;
    let (name, pdf) = takes(&person, "Save as PDF")?;
    ensure(name.ends_with(".pdf") && pdf.starts_with(b"%PDF-1.7"), name)?;
    person.reads("The file is ready.")?;
    person.clicks("Print")?;
    ensure(
        person.page().run("return window.printed", &[])? == 1,
        "nothing was printed",
    )?;
    let made =
        "return Object.keys(localStorage).some((key) => key === 'tend1:r:setting-last-report')";
    wait::until_true("the report to be noted", || {
        Ok(person.page().run(made, &[])? == true)
    })?;
    if world.browser() == Browser::Chromium {
        let pages = printed_pages(&person)?;
        ensure(pages == 1, format!("it prints on {pages} pages"))?;
    }
    Ok(())
}

fn printed_pages(person: &Person) -> Outcome<usize> {
    let a4 = json!({"preferCSSPageSize": true});
    let printed = person.page().devtools("Page.printToPDF", &a4)?;
    let data = printed
        .get("data")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let pdf = STANDARD
        .decode(data)
        .map_err(|error| Trouble::Machine(error.to_string()))?;
    Ok(String::from_utf8_lossy(&pdf)
        .matches("/Type /Page\n")
        .count())
}

/// The plan goes out, comes back changed, is shown as a difference, and is taken and left item by item.
pub fn a_plan_comes_back(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("")?;
    person.sees_the_app()?;
    first_day::gets_a_routine(&person)?;
    person.opens("#/settings/files")?;
    person.heading_is("Files for others")?;
    axe::finds_nothing(person.page())?;
    world.shows("files")?;
    let (_, bytes) = takes(&person, "Save my plan as a file")?;
    let mut plan: Value = serde_json::from_slice(&bytes)?;
    let (name, fewer) = edits(&mut plan).ok_or(Trouble::unmet("no step with repetitions"))?;

    person.clicks("Show it as a code to scan")?;
    wait::until_true("the code", || {
        person.page().has("img", "Your plan as a code to scan")
    })?;

    person.opens("#/settings/bring")?;
    person.heading_is("Bring something in")?;
    axe::finds_nothing(person.page())?;
    let before = kept(&person, "decision")?;
    person.page().chooses_file("{\"format\":\"tend-plan\",\"version\":1,\"made\":\"2026-11-20\",\"steps\":[{\"exercise\":\"REL01\",\"sets\":\"x\"}]}")?;
    person.reads("The field steps[0].sets of this plan")?;
    person.page().chooses_file("{\"format\":\"other\"}")?;
    person.reads("This is not a plan from Tend")?;
    person.page().chooses_file(&plan.to_string())?;
    person.reads("What this plan would change")?;
    person.reads("Take it slowly.")?;
    person.reads(&format!("{}: ", name))?;
    person.reads("Tend does not know the exercise ZZZ99.")?;
    ensure(
        kept(&person, "decision")? == before,
        "something was kept before it was taken",
    )?;
    axe::finds_nothing(person.page())?;
    world.shows("difference")?;
    person.clicks("Take")?;
    person.reads("Taken.")?;
    wait::until_true("the decision", || {
        Ok(kept(&person, "decision")? == before + 1)
    })?;
    person.opens("#/routine")?;
    person.sees_the_app()?;
    // "5 times", or "2 × 5".
    let (once, more) = (format!("{fewer} times"), format!("× {fewer}"));
    wait::until_true("the changed amount", || {
        let text = person.page().text()?;
        Ok(text.contains(&once) || text.contains(&more))
    })
}

/// Takes one repetition away, adds an exercise that nobody knows, and a note: the name of the first, and how many it has now.
fn edits(plan: &mut Value) -> Option<(String, u64)> {
    let steps = plan.get_mut("steps")?.as_array_mut()?;
    let reps = |step: &Value| step.get("reps").and_then(Value::as_u64);
    let step = steps
        .iter_mut()
        .find(|step| reps(step).is_some_and(|reps| reps > 3))?;
    let (name, fewer) = (step.get("name")?.as_str()?.to_owned(), reps(step)? - 1);
    step.as_object_mut()?
        .insert("reps".to_owned(), fewer.into());
    steps.push(json!({"exercise": "ZZZ99"}));
    let note = "Take it slowly.\u{202e}";
    plan.as_object_mut()?.insert("note".to_owned(), note.into());
    Some((name, fewer))
}

/// How many records of that kind the store holds.
fn kept(person: &Person, kind: &str) -> Outcome<u64> {
    let script = "return Object.keys(localStorage).filter((key) => key.startsWith('tend1:r:')
        && localStorage[key].includes('\"kind\":\"' + arguments[0] + '\"')).length";
    let count = person.page().run(script, &[json!(kind)])?;
    Ok(count.as_u64().unwrap_or_default())
}

const TABLE: &str =
    "Datum;Schmerz;Notiz\n18.11.2025;5;\"a; b\"\n19.11.2025;0;=1+1\n31.11.2025;4;\n";

/// A table is looked into, its columns are named, wrong lines are told, and nothing is kept before the person says so.
pub fn a_diary_from_elsewhere(world: &mut World) -> Outcome {
    let person = world.person();
    person.opens("#/settings/bring")?;
    person.sees_the_app()?;
    for (file, told) in [
        ("a,b\n1,\"x", "Line 2: a quotation mark opens there"),
        ("a,b", "holds no table"),
        ("{\"format\":\"other\"}", "You have no plan just now"),
    ] {
        person.page().chooses_file(file)?;
        person.reads(told)?;
    }
    person.page().chooses_file(TABLE)?;
    person.reads("3 lines were found.")?;
    axe::finds_nothing(person.page())?;
    world.shows("columns")?;
    person.clicks("See what would come in")?;
    person.reads("2 new diary entries")?;
    person.reads("Line 4: this is no day")?;
    ensure(
        kept(&person, "entry")? == 0,
        "something was kept before it was taken",
    )?;
    axe::finds_nothing(person.page())?;
    world.shows("lines")?;
    person.clicks("Take it in")?;
    person.heading_is("Take in a copy")?;
    wait::until_true("two entries", || Ok(kept(&person, "entry")? == 2))?;
    person.clicks("Take it back")?;
    wait::until_true("no entry", || Ok(kept(&person, "entry")? == 0))
}

/// A copy is locked and opens with its password alone; the tables hold every entry; all of it without the host.
pub fn a_locked_copy(world: &mut World) -> Outcome {
    world.forgives("net::ERR");
    let person = world.person();
    first_day::saves_an_entry(&person, "4")?;
    person.can_go_offline()?;
    let ready = "return (async () => {
        for (const name of await caches.keys()) {
          const kept = await (await caches.open(name)).keys();
          if (kept.some((one) => one.url.includes('/a/extra-') && one.url.endsWith('.wasm'))) return true;
        }
        return false;
      })().then(arguments[arguments.length - 1])";
    wait::until_true("the second program to be kept", || {
        Ok(person.page().run_async(ready, &[])? == true)
    })?;
    world.server.stops();
    let person = world.person();
    person.opens("#/settings/files")?;
    person.sees_the_app()?;
    let (_, table) = takes(&person, "Diary as a table")?;
    let table = String::from_utf8_lossy(&table).into_owned();
    ensure(table.lines().count() == 2, table)?;
    person.page().fill(
        "password",
        "Password, at least 8 letters or digits",
        "short",
    )?;
    person.clicks("Save the locked copy")?;
    person.reads("Use at least 8 letters or digits.")?;
    person.page().fill(
        "password",
        "Password, at least 8 letters or digits",
        "correct horse",
    )?;
    person
        .page()
        .fill("password", "The password once more", "correct horse")?;
    let (name, locked) = takes(&person, "Save the locked copy")?;
    ensure(locked.starts_with(b"age-encryption.org/v1\n"), name)?;
    person.opens("#/settings/restore")?;
    person.sees_the_app()?;
    let choose = "
        const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'copy.age'));
        const field = document.querySelector('input[type=file]');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    for (password, told) in [
        ("wrong horse", "This password does not open the copy"),
        ("correct horse", "Everything in this file is here already."),
    ] {
        person
            .page()
            .run(choose, &[json!(STANDARD.encode(&locked))])?;
        person
            .page()
            .fill("password", "Password of this copy", password)?;
        person.clicks("Open the copy")?;
        person.reads(told)?;
    }
    Ok(())
}

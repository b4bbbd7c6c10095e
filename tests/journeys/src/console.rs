//! What the browser's console complains about. Chromium's driver hands out its log; Firefox writes it to the output of the
//! process, which is all that plain WebDriver offers there. WebKitGTK's driver offers nothing: there, nothing is known.

use crate::browser::Browser;
use crate::driver::Driver;
use crate::trouble::Outcome;
use serde_json::{Value, json};

/// The errors since the last call (Chromium) or since the start (the others), one line each.
pub fn errors(browser: Browser, driver: &Driver) -> Outcome<Vec<String>> {
    // Firefox writes what its own parts log without quotes.
    let marks: &[&str] = match browser {
        Browser::Chromium => return log(driver),
        Browser::Firefox => &[
            "console.error: \"",
            "console.error: (",
            "JavaScript error: http",
        ],
        Browser::WebKit => return Ok(Vec::new()),
    };
    let output = driver.output()?;
    let marked = output
        .lines()
        .filter(|line| marks.iter().any(|mark| line.contains(mark)));
    Ok(marked.map(str::to_owned).collect())
}

fn log(driver: &Driver) -> Outcome<Vec<String>> {
    let entries = driver
        .client()
        .post("se/log", &json!({"type": "browser"}))?;
    let entries = entries.as_array().map_or(&[][..], Vec::as_slice);
    let text = |entry: &Value, key| {
        let text = entry.get(key).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let severe = entries
        .iter()
        .filter(|entry| text(entry, "level") == "SEVERE");
    Ok(severe.map(|entry| text(entry, "message")).collect())
}

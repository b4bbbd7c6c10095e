//! axe-core in the page: the rules of WCAG 2.0 to 2.2 A and AA, of AAA the contrast of text, that a name holds the words
//! written on it, and its best practices. What it cannot see (order, sense, names that mislead) it does not prove. The file comes from npm and is no part of the app.

use crate::page::Page;
use crate::trouble::{Outcome, Trouble, ensure};
use serde_json::Value;
use std::path::PathBuf;

/// A bar that sticks covers some row of a long page wherever that is scrolled to, which says nothing of the row: for the run
/// the bars stand where they would without sticking. What they cover for good is the business of `reach`.
const RUN: &str = "
const done = arguments[arguments.length - 1];
const bars = [...document.body.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky');
for (const bar of bars) bar.style.setProperty('position', 'static', 'important');
const stick = () => bars.forEach((bar) => bar.style.removeProperty('position'));
const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const besides = ['color-contrast-enhanced', 'label-content-name-mismatch'];
const colors = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const rules = Object.fromEntries(besides.map((rule) => [rule, {enabled: true}]));
const wanted = arguments[0] === 'colors' ? {runOnly: colors} : {runOnly: {type: 'tag', values}, rules};
axe.run(document, {...wanted, resultTypes: ['violations']}).then(
  (result) => stick() ?? done({rules: result.passes.length, violations: result.violations.map((rule) => ({
    id: rule.id, help: rule.help, nodes: rule.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))}),
  (error) => stick() ?? done({error: String(error)}),
);";

/// The violations on the page as it is now, one readable entry a rule.
pub fn violations(page: &Page) -> Outcome<Vec<String>> {
    run(page, "all")
}

/// Those that are about color alone: all that a theme can change.
pub fn weak_colors(page: &Page) -> Outcome<Vec<String>> {
    run(page, "colors")
}

fn run(page: &Page, rules: &str) -> Outcome<Vec<String>> {
    // Half a megabyte goes to the page once.
    if page.run("return typeof axe", &[])? != "object" {
        page.run(&std::fs::read_to_string(place()?)?, &[])?;
    }
    let result = page.run_async(RUN, &[rules.into()])?;
    if result
        .get("rules")
        .and_then(Value::as_u64)
        .unwrap_or_default()
        == 0
    {
        return Err(Trouble::unmet(format!("axe did not run: {result}")));
    }
    let found = result.get("violations").and_then(Value::as_array);
    Ok(found.into_iter().flatten().map(readable).collect())
}

/// Fails with the violations when there are any.
pub fn finds_nothing(page: &Page) -> Outcome {
    let found = violations(page)?;
    ensure(
        found.is_empty(),
        format!("{}: {}", page.hash()?, found.join("\n")),
    )
}

fn readable(rule: &Value) -> String {
    let text = |key| rule.get(key).and_then(Value::as_str).unwrap_or_default();
    let mut lines = vec![format!("{}: {}", text("id"), text("help"))];
    for node in rule
        .get("nodes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let node = node.as_str().unwrap_or_default();
        lines.push(format!("    {}", node.replace('\n', " ")));
    }
    lines.join("\n")
}

/// `TEND_AXE`, or where `cargo xtask` puts it.
fn place() -> Outcome<PathBuf> {
    let named = std::env::var_os("TEND_AXE").map(PathBuf::from);
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let cached =
        home.map(|home| home.join(".cache/tend-tools/npm/node_modules/axe-core/axe.min.js"));
    named
        .or(cached)
        .filter(|file| file.is_file())
        .ok_or_else(|| {
            Trouble::unmet("axe-core is not installed: `cargo xtask test journeys` installs it")
        })
}

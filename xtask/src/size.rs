//! `size`: what a first visit downloads, against the budget. A first visit takes everything, because the worker keeps the
//! whole version for use without a network.

use crate::by_room;
use crate::extra;
use crate::failure::Failure;
use crate::files;
use crate::twins;

/// The most a first visit may download, in bytes, brotli where it gains. Source: product.md part 10.
const BUDGET: u64 = 260_000;

/// The most it may download today: every capability that came in raised it by what it takes, and from here it goes down, step
/// by step, to the budget. ARCHITECTURE.md says what was measured.
const CEILING: u64 = 760_000;

/// The most that the second program may weigh, in bytes, brotli. It comes when it is needed, or when the device is idle.
/// Source: product.md part 10.
const EXTRAS: u64 = 400_000;

/// Files that no page asks for: they are for the host, or asked for by hand.
const NOT_VISITED: [&str; 2] = ["_headers", "version.json"];

/// One file of a first visit.
struct Line {
    path: String,
    raw: u64,
    sent: u64,
}

/// What is sent, each with what is allowed, in bytes.
pub struct Sums {
    /// By a first visit.
    pub first: (u64, u64),
    /// When it is needed.
    pub extras: (u64, u64),
}

/// Prints the table and fails when the sum is above the ceiling.
pub fn run(words: &[String]) -> Result<(), Failure> {
    match words {
        [] => {}
        [word] if word == "--by-room" => return by_room::run(),
        _ => return Err(Failure::usage("Usage: cargo xtask size [--by-room]")),
    }
    let (table, sum) = report()?;
    print!("{table}");
    within(sum)
}

/// The table and the sum of what is sent, in bytes.
pub fn report() -> Result<(String, u64), Failure> {
    let (first, extras) = lines()?;
    let (mut text, sum) = table("first visit", BUDGET, &first);
    let (more, sum_of_extras) = table("on demand", EXTRAS, &extras);
    text.push_str(&more);
    if sum_of_extras > EXTRAS {
        return Err(Failure::new(format!(
            "{text}What is loaded on demand weighs {sum_of_extras} bytes, {} more than {EXTRAS}.",
            sum_of_extras - EXTRAS
        )));
    }
    Ok((text, sum))
}

/// The sums alone.
pub fn sums() -> Result<Sums, Failure> {
    let (first, extras) = lines()?;
    let sum = |lines: &[Line]| lines.iter().map(|line| line.sent).sum();
    Ok(Sums {
        first: (sum(&first), BUDGET),
        extras: (sum(&extras), EXTRAS),
    })
}

/// The files of a first visit, and those of the second program, the heaviest first.
fn lines() -> Result<(Vec<Line>, Vec<Line>), Failure> {
    let folder = files::dist();
    if !folder.join("sw.js").exists() {
        return Err(Failure::new(
            "There is no release in dist/: run `cargo xtask build` first.",
        ));
    }
    let length = |path: &str| files::read(&folder.join(path)).map(|bytes| bytes.len() as u64);
    let mut lines = Vec::new();
    for path in files::list(&folder)?
        .into_iter()
        .filter(|path| visited(path))
    {
        let raw = length(&path)?;
        let sent = if twins::gains(&path) {
            length(&format!("{path}.br"))?
        } else {
            raw
        };
        lines.push(Line { path, raw, sent });
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.sent));
    Ok(lines
        .into_iter()
        .partition(|line| !line.path.starts_with(extra::PREFIX)))
}

/// Says how far `sum` is above the budget, and fails when it has grown above the ceiling.
pub fn within(sum: u64) -> Result<(), Failure> {
    if sum > CEILING {
        return Err(Failure::new(format!(
            "A first visit downloads {sum} bytes, {} more than the ceiling of {CEILING}.",
            sum - CEILING
        )));
    }
    if sum > BUDGET {
        println!(
            "Not within the budget yet: {sum} bytes are {} more than {BUDGET}; the ceiling of today is {CEILING}.",
            sum - BUDGET
        );
    }
    Ok(())
}

fn visited(path: &str) -> bool {
    let twin = path.ends_with(".br") || path.ends_with(".gz");
    !twin && !path.starts_with('.') && !NOT_VISITED.contains(&path)
}

fn table(what: &str, allowed: u64, lines: &[Line]) -> (String, u64) {
    let mut text = format!("{:>9} {:>9}  {what} (bytes)\n", "raw", "brotli");
    for Line { path, raw, sent } in lines {
        text.push_str(&format!("{raw:>9} {sent:>9}  {path}\n"));
    }
    let raw: u64 = lines.iter().map(|line| line.raw).sum();
    let sent: u64 = lines.iter().map(|line| line.sent).sum();
    text.push_str(&format!("{raw:>9} {sent:>9}  sum, of {allowed} allowed\n"));
    (text, sent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ceiling_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(within(CEILING).is_ok());
        assert!(within(CEILING + 1).is_err());
    }

    #[test]
    fn twins_and_host_files_are_not_counted_twice() {
        for (path, expected) in [
            ("index.html", true),
            ("sw.js", true),
            ("icons/512.png", true),
            ("index.html.br", false),
            ("index.html.gz", false),
            ("_headers", false),
            ("version.json", false),
            (".trunk-build.lock", false),
        ] {
            assert_eq!(visited(path), expected, "{path}");
        }
    }
}

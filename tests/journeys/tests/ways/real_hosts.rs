//! The samples for hosts, tried with the hosts themselves: every header, twin, kind and missing file, and a person who uses the
//! app from there.

use super::first_day;
use journeys::hosts::{Host, Kind};
use journeys::http::visitor;
use journeys::site::Site;
use journeys::trouble::{Outcome, Trouble, ensure};
use journeys::world::World;
use std::collections::BTreeMap;
use std::path::Path;

/// What must be said with every answer, also with a 404: what the file for other hosts says for all.
fn headers_for_all() -> Vec<(&'static str, &'static str)> {
    let sample = include_str!("../../../../xtask/templates/_headers");
    let lines = sample.lines().skip_while(|line| *line != "/*").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| line.trim().split_once(": "))
        .collect()
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The ends of names and what their files are.
const KINDS: [(&str, &str); 7] = [
    (".html", "text/html"),
    (".css", "text/css"),
    (".js", "text/javascript"),
    (".wasm", "application/wasm"),
    (".webmanifest", "application/manifest+json"),
    (".svg", "image/svg+xml"),
    (".png", "image/png"),
];
/// Files that no host has, and names that lead out of the site.
const MISSING: [&str; 5] = [
    "no-such-file",
    "no/such/page",
    "a/gone-0123456789abcdef_bg.wasm",
    "index.htm",
    "%2e%2e/%2e%2e/etc/hostname",
];

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

fn ask(host: &Host, path: &str, encoding: &str) -> Outcome<Answer> {
    let mut answer = visitor()
        .get(format!("http://{}/{path}", host.authority()))
        .header("Accept-Encoding", encoding)
        .call()?;
    let mut headers = BTreeMap::new();
    for (name, value) in answer.headers() {
        let value = value.to_str().unwrap_or_default().to_owned();
        // One sent twice would be taken together, and mean something else.
        if let Some(first) = headers.insert(name.as_str().to_owned(), value.clone()) {
            let twice = format!("/{path}: {name} comes twice: {first} and {value}");
            return Err(Trouble::unmet(twice));
        }
    }
    Ok(Answer {
        status: answer.status().as_u16(),
        headers,
        body: answer
            .body_mut()
            .with_config()
            .limit(1 << 24)
            .read_to_vec()?,
    })
}

impl Answer {
    fn says(&self, path: &str, name: &str, expected: &str) -> Outcome {
        let found = self.headers.get(&name.to_ascii_lowercase());
        let found = found.map_or("", String::as_str);
        ensure(
            found == expected,
            format!("/{path}: {name} is “{found}”, not “{expected}”"),
        )
    }
}

/// Every file below a folder, as paths of the site.
fn files(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files(&entry.path(), &format!("{name}/"), found)?;
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            found.push(name);
        }
    }
    Ok(())
}

/// One file: where it is asked for, its kind, how long it may be kept, and its twins byte for byte.
fn serves(host: &Host, root: &Path, name: &str) -> Outcome {
    let path = if name == "index.html" { "" } else { name };
    let plain = std::fs::read(root.join(name))?;
    for (encoding, end) in [("identity", ""), ("gzip", ".gz"), ("br", ".br")] {
        let twin = std::fs::read(root.join(format!("{name}{end}"))).ok();
        let is_sent = !end.is_empty() && twin.is_some() && (encoding != "br" || host.has_brotli);
        let answer = ask(host, path, encoding)?;
        ensure(
            answer.status == 200,
            format!("/{path}: {} instead of 200", answer.status),
        )?;
        for (header, value) in headers_for_all() {
            answer.says(path, header, value)?;
        }
        let kept = if name.starts_with("a/") {
            FOR_EVER
        } else {
            "no-cache"
        };
        answer.says(path, "Cache-Control", kept)?;
        answer.says(
            path,
            "Content-Encoding",
            if is_sent { encoding } else { "" },
        )?;
        if is_sent {
            // Else a cache between would hand the packed file to those who cannot unpack it.
            let vary = answer.headers.get("vary").map_or("", String::as_str);
            ensure(
                vary.to_ascii_lowercase().contains("accept-encoding"),
                format!("/{path}: Vary is “{vary}”"),
            )?;
        }
        let expected = if is_sent { twin } else { None };
        ensure(
            answer.body == expected.unwrap_or_else(|| plain.clone()),
            format!("/{path}: other bytes than the file, asked for {encoding}"),
        )?;
        let kind = answer.headers.get("content-type");
        let kind = kind.map_or("", String::as_str);
        let kind = kind.split(';').next().unwrap_or_default();
        if let Some((_, expected)) = KINDS.iter().find(|(end, _)| name.ends_with(end)) {
            let is_right = kind == *expected
                || (*expected == "text/javascript" && kind == "application/javascript");
            ensure(is_right, format!("/{path}: is said to be {kind}"))?;
        }
    }
    Ok(())
}

fn has_not(host: &Host, path: &str) -> Outcome {
    let answer = ask(host, path, "br, gzip")?;
    ensure(
        matches!(answer.status, 400 | 404),
        format!("/{path}: {} instead of 404", answer.status),
    )?;
    if answer.status == 404 {
        for (header, value) in headers_for_all() {
            answer.says(path, header, value)?;
        }
    }
    let kept = answer.headers.get("cache-control");
    let kept = kept.map_or("", String::as_str);
    ensure(
        !kept.contains("immutable") && !kept.contains("max-age"),
        format!("/{path}: a 404 may be kept: {kept}"),
    )
}

fn as_the_sample_says(world: &mut World, kind: Kind) -> Outcome {
    let root = Site::Build.root()?;
    let host = Host::start(kind, &root)?;
    let mut names = Vec::new();
    files(&root, "", &mut names)?;
    ensure(
        names.iter().any(|name| name.ends_with(".wasm")),
        "there is no program in the release",
    )?;
    for name in &names {
        serves(&host, &root, name)?;
    }
    for path in MISSING {
        has_not(&host, path)?;
    }

    // A person visits: the console stays quiet, an entry is kept, the worker holds everything.
    world.proxy.allows(&host.authority());
    let person = world.person();
    let page = person.page();
    page.visit(&format!("http://{}/#/about", host.authority()))?;
    person.sees_the_app()?;
    let is_alone = page.run("return window.crossOriginIsolated", &[])?;
    ensure(is_alone == true, "the page is not kept apart from others")?;
    page.visit(&format!("http://{}/#/diary/new", host.authority()))?;
    person.answers_to("Pain now", "6")?;
    person.clicks("Save entry")?;
    first_day::is_told_saved(&person)?;
    person.can_go_offline()?;
    world.forgives("net::ERR");
    drop(host);
    page.reload()?;
    person.sees_the_app()
}

pub fn nginx(world: &mut World) -> Outcome {
    as_the_sample_says(world, Kind::Nginx)
}

pub fn caddy(world: &mut World) -> Outcome {
    as_the_sample_says(world, Kind::Caddy)
}

//! The server without a browser.

use journeys::http::visitor;
use journeys::server::{Fault, Server};
use journeys::site::Site;
use journeys::trouble::{Outcome, ensure};

struct Answer {
    status: u16,
    headers: String,
    body: Vec<u8>,
}

fn ask(url: &str) -> Outcome<Answer> {
    let mut answer = visitor()
        .get(url)
        .header("Accept-Encoding", "gzip, br")
        .call()?;
    let names = [
        "content-type",
        "content-encoding",
        "cache-control",
        "x-frame-options",
    ];
    let values = names
        .iter()
        .filter_map(|name| answer.headers().get(*name)?.to_str().ok());
    Ok(Answer {
        status: answer.status().as_u16(),
        headers: values.collect::<Vec<_>>().join(", "),
        body: answer.body_mut().read_to_vec()?,
    })
}

pub fn serves_as_a_plain_host_does() -> Outcome {
    let folder = tempfile::tempdir()?;
    let files: [(&str, &[u8]); 6] = [
        ("index.html", b"page"),
        (
            "_headers",
            b"/*\n  X-Frame-Options: DENY\n/a/*\n  Cache-Control: immutable\n",
        ),
        ("a/app-0123_bg.wasm", b"wasm"),
        ("a/app-0123_bg.wasm.br", b"twin"),
        ("boot.js", b"boot"),
        ("manifest.webmanifest", b"{}"),
    ];
    std::fs::create_dir(folder.path().join("a"))?;
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes)?;
    }
    let server = Server::start(folder.path(), "/sub/")?;
    for (path, expected) in [
        ("", "200 text/html; charset=utf-8, no-cache, DENY: page"),
        (
            "index.html?src=hs",
            "200 text/html; charset=utf-8, no-cache, DENY: page",
        ),
        (
            "a/app-0123_bg.wasm",
            "200 application/wasm, br, immutable, DENY: twin",
        ),
        (
            "boot.js",
            "200 text/javascript; charset=utf-8, no-cache, DENY: boot",
        ),
        (
            "manifest.webmanifest",
            "200 application/manifest+json, no-cache, DENY: {}",
        ),
        ("nowhere", "404 : not here"),
        ("../sub/boot.js", "404 : not here"),
    ] {
        let Answer {
            status,
            headers,
            body,
        } = ask(&format!("{}{path}", server.url()))?;
        let told = format!("{status} {headers}: {}", String::from_utf8_lossy(&body));
        ensure(told == expected, format!("{path}: {told}"))?;
    }
    let outside = ask(&format!("http://{}/boot.js", server.authority()))?;
    ensure(
        outside.status == 404,
        "a file outside the folder was served",
    )?;
    ensure(
        server.requests().contains(&"GET /sub/boot.js".to_owned()),
        "a request is not in the record",
    )
}

pub fn has_faults_stops_and_returns() -> Outcome {
    let mut server = Server::start(&Site::Fixture.root()?, "/")?;
    let url = format!("{}clean.js", server.url());
    let whole = ask(&url)?.body;

    server.breaks("clean.js", Fault::Missing);
    ensure(ask(&url)?.status == 404, "the file should be missing")?;
    server.breaks("clean.js", Fault::WrongBytes);
    let wrong = ask(&url)?.body;
    ensure(
        wrong.len() == whole.len() && wrong != whole,
        "the bytes should be wrong",
    )?;
    server.mends();
    ensure(ask(&url)?.body == whole, "the file should be well again")?;

    server.stops();
    ensure(ask(&url).is_err(), "a stopped server answered")?;
    server.returns()?;
    ensure(ask(&url)?.body == whole, "the server did not come back")
}

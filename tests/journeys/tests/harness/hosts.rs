//! The server without a browser.

use journeys::server::{Fault, Server};
use journeys::site::Site;
use journeys::trouble::{Outcome, ensure};

struct Answer {
    status: u16,
    media_type: String,
    coding: String,
    body: Vec<u8>,
}

fn ask(url: &str) -> Outcome<Answer> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into();
    let mut answer = agent
        .get(url)
        .header("Accept-Encoding", "gzip, br")
        .call()?;
    let header = |name: &str| {
        let value = answer
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    Ok(Answer {
        status: answer.status().as_u16(),
        media_type: header("content-type"),
        coding: header("content-encoding"),
        body: answer.body_mut().read_to_vec()?,
    })
}

pub fn serves_as_a_plain_host_does() -> Outcome {
    let folder = tempfile::tempdir()?;
    let files: [(&str, &[u8]); 5] = [
        ("index.html", b"page"),
        ("app-0123456789abcdef_bg.wasm", b"wasm"),
        ("app-0123456789abcdef_bg.wasm.br", b"twin"),
        ("boot.js", b"boot"),
        ("manifest.webmanifest", b"{}"),
    ];
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes)?;
    }
    let server = Server::start(folder.path(), "/sub/")?;
    for (path, status, media_type, coding, body) in [
        ("", 200, "text/html; charset=utf-8", "", "page"),
        (
            "index.html?src=hs",
            200,
            "text/html; charset=utf-8",
            "",
            "page",
        ),
        (
            "app-0123456789abcdef_bg.wasm",
            200,
            "application/wasm",
            "br",
            "twin",
        ),
        ("boot.js", 200, "text/javascript; charset=utf-8", "", "boot"),
        (
            "manifest.webmanifest",
            200,
            "application/manifest+json",
            "",
            "{}",
        ),
        ("nowhere", 404, "", "", "not here"),
        ("../sub/boot.js", 404, "", "", "not here"),
    ] {
        let answer = ask(&format!("{}{path}", server.url()))?;
        let told = (
            answer.status,
            answer.media_type.as_str(),
            answer.coding.as_str(),
        );
        ensure(
            told == (status, media_type, coding),
            format!("{path}: {told:?}"),
        )?;
        ensure(
            answer.body == body.as_bytes(),
            format!("{path}: other bytes"),
        )?;
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

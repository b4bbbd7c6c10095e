//! A static file server for one site on the loopback, as a plain host would serve it, with faults that a test can switch.
//! It answers only below its folder, sends no page for a missing file, and records every request.

use crate::http::{Head, Listener, answer};
use std::collections::HashMap;
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A fault of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The host does not have it: 404.
    Missing,
    /// The right length and type, other bytes.
    WrongBytes,
    /// A page in its place, with 200.
    Page,
}

struct State {
    root: PathBuf,
    folder: String,
    faults: HashMap<String, Fault>,
    is_captured: bool,
    requests: Vec<String>,
}

/// The server. It stops when dropped.
pub struct Server {
    state: Arc<Mutex<State>>,
    address: SocketAddr,
    listener: Option<Listener>,
}

impl Server {
    /// Serves the files of `root` under `folder`: `/`, or `/sub/` as on a shared host.
    pub fn start(root: &Path, folder: &str) -> io::Result<Self> {
        let state = Arc::new(Mutex::new(State {
            root: root.to_owned(),
            folder: folder.to_owned(),
            faults: HashMap::new(),
            is_captured: false,
            requests: Vec::new(),
        }));
        let listener = listen(0, &state)?;
        Ok(Self {
            state,
            address: listener.address(),
            listener: Some(listener),
        })
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, locked(&self.state).folder)
    }

    /// `host:port`, as a proxy sees it.
    #[must_use]
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// From now on `path` (below the folder, without a leading slash) is answered with the fault.
    pub fn breaks(&self, path: &str, fault: Fault) {
        locked(&self.state).faults.insert(path.to_owned(), fault);
    }

    /// From now on, or no longer, everything is answered with a page of somebody else's, as a portal does.
    pub fn captures(&self, is_captured: bool) {
        locked(&self.state).is_captured = is_captured;
    }

    /// All files are well again.
    pub fn mends(&self) {
        locked(&self.state).faults.clear();
    }

    /// From now on the files come from another folder: a new version was put on the host.
    pub fn deploys(&self, root: &Path) {
        locked(&self.state).root = root.to_owned();
    }

    /// The host goes away: connections are refused until `returns`.
    pub fn stops(&mut self) {
        self.listener = None;
    }

    /// The host is back under the same address.
    pub fn returns(&mut self) -> io::Result<()> {
        if self.listener.is_none() {
            self.listener = Some(listen(self.address.port(), &self.state)?);
        }
        Ok(())
    }

    /// Every request so far, as `GET /path`, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        locked(&self.state).requests.clone()
    }
}

fn listen(port: u16, state: &Arc<Mutex<State>>) -> io::Result<Listener> {
    let state = Arc::clone(state);
    Listener::start(port, move |stream| serve(stream, &state))
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let Some(head) = Head::read(&stream)? else {
        return Ok(());
    };
    let path = head.target.split(['?', '#']).next().unwrap_or_default();
    let (file, fault, mut headers) = {
        let mut state = locked(state);
        state.requests.push(format!("{} {path}", head.method));
        let below = path.strip_prefix(state.folder.as_str());
        let name = below.map(|name| if name.is_empty() { "index.html" } else { name });
        let fault = name.and_then(|name| state.faults.get(name).copied());
        let fault = if state.is_captured {
            Some(Fault::Page)
        } else {
            fault
        };
        let headers = name.map(|name| own_headers(&state.root, &format!("/{name}")));
        let file = name.and_then(|name| inside(&state.root, name));
        (file, fault, headers.unwrap_or_default())
    };
    if fault == Some(Fault::Page) {
        let kind = ("Content-Type".to_owned(), "text/html".to_owned());
        return answer(
            &mut stream,
            "200 OK",
            &[kind],
            b"<!doctype html><h1>Sign in</h1>",
        );
    }
    let (Some(file), false) = (file, fault == Some(Fault::Missing)) else {
        return answer(&mut stream, "404 Not Found", &[], b"not here");
    };
    let mut add = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
    add("Content-Type", media_type(&file));
    add("Vary", "Accept-Encoding");
    let mut body = std::fs::read(&file)?;
    if fault == Some(Fault::WrongBytes) {
        for byte in body.iter_mut().skip(8) {
            *byte ^= 0x15;
        }
    } else if takes_brotli(&head)
        && let Ok(twin) = std::fs::read(with_ending(&file, ".br"))
    {
        add("Content-Encoding", "br");
        body = twin;
    }
    answer(&mut stream, "200 OK", &headers, &body)
}

/// The file of that name below the root, if it is one; a way out by `..` leads nowhere.
fn inside(root: &Path, name: &str) -> Option<PathBuf> {
    let plain = name.split('/').all(|part| !matches!(part, "" | "." | ".."));
    let file = root.join(name);
    (plain && file.is_file()).then_some(file)
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn takes_brotli(head: &Head) -> bool {
    head.header("accept-encoding")
        .is_some_and(|value| value.split(',').any(|coding| coding.trim() == "br"))
}

/// The headers for a path by the site's own `_headers`, as Netlify and Cloudflare Pages read it: a pattern that may end in
/// `*`, then its headers, indented. Later ones win. Everything is asked for again unless that file says otherwise.
fn own_headers(root: &Path, path: &str) -> Vec<(String, String)> {
    let rules = std::fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let mut headers = vec![("Cache-Control".to_owned(), "no-cache".to_owned())];
    let mut applies = false;
    for line in rules.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, value)) = line.trim_start().split_once(": ") else {
            let start = line.strip_suffix('*');
            applies = start.map_or(path == line, |start| path.starts_with(start));
            continue;
        };
        if applies {
            headers.retain(|(known, _)| known != name);
            headers.push((name.to_owned(), value.to_owned()));
        }
    }
    headers
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

//! A proxy between the browser and the world: it passes requests to the origin under test, refuses every other, and
//! records both. The browser is told to use it for the loopback too, so the record holds every request of the page, of its
//! service worker and of the browser itself. It never connects to anything but that origin.

use crate::http::{Head, Listener, answer};
use std::io::{self, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// What Chromium asks for on its own account, however it is started, is renamed to hosts under this name (`browser.rs`), so
/// that it is told apart from what the page asks for without a list of excuses.
const BROWSERS_OWN: &str = ".browser.invalid";

/// One request as the proxy saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `CONNECT`, …
    pub method: String,
    /// `host:port` of the address asked for.
    pub authority: String,
    /// The path, or nothing for `CONNECT`, which is encrypted from there on.
    pub path: String,
}

impl Seen {
    /// A connection that is encrypted from its first byte.
    #[must_use]
    pub fn encrypted() -> Self {
        Self {
            method: "CONNECT".to_owned(),
            authority: "encrypted".to_owned(),
            path: String::new(),
        }
    }
}

/// The proxy. It stops when dropped.
pub struct Proxy {
    origins: Arc<Mutex<Vec<String>>>,
    record: Arc<Mutex<Vec<Seen>>>,
    listener: Listener,
}

impl Proxy {
    /// Starts a proxy that passes on requests to `origin` (`host:port`) alone.
    pub fn start(origin: &str) -> io::Result<Self> {
        let record = Arc::new(Mutex::new(Vec::new()));
        let book = Arc::clone(&record);
        let origins = Arc::new(Mutex::new(vec![origin.to_owned()]));
        let allowed = Arc::clone(&origins);
        let listener = Listener::start(0, move |stream| {
            let origins = allowed.lock().unwrap_or_else(PoisonError::into_inner);
            let origins = origins.clone();
            pass(stream, &origins, |seen| {
                book.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(seen);
            })
        })?;
        Ok(Self {
            origins,
            record,
            listener,
        })
    }

    /// Where the browser reaches it.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.listener.address()
    }

    /// From now on requests to this host (`host:port`) are passed on too.
    pub fn allows(&self, origin: &str) {
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        origins.push(origin.to_owned());
    }

    /// Every request so far, in order.
    #[must_use]
    pub fn record(&self) -> Vec<Seen> {
        let record = self.record.lock().unwrap_or_else(PoisonError::into_inner);
        record.clone()
    }

    /// The requests that would have left the origin, without the browser's own. They were refused, as those were.
    #[must_use]
    pub fn strangers(&self) -> Vec<Seen> {
        let mut record = self.record();
        let origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        record.retain(|seen| {
            !origins.contains(&seen.authority) && !seen.authority.ends_with(BROWSERS_OWN)
        });
        record
    }

    /// Forgets the record so far.
    pub fn forgets(&self) {
        let mut record = self.record.lock().unwrap_or_else(PoisonError::into_inner);
        record.clear();
    }
}

fn pass(mut stream: TcpStream, origins: &[String], note: impl Fn(Seen)) -> io::Result<()> {
    let head = match Head::read(&stream) {
        Ok(Some(head)) => head,
        Ok(None) => return Ok(()),
        Err(error) => {
            // WebKitGTK begins its encryption with the proxy itself: to whom it wants to speak cannot be seen, only that.
            if error.kind() == io::ErrorKind::InvalidData {
                note(Seen::encrypted());
            }
            return Err(error);
        }
    };
    let plain = head.target.strip_prefix("http://");
    let (authority, path) = plain.map_or((head.target.as_str(), ""), |rest| {
        rest.split_at(rest.find('/').unwrap_or(rest.len()))
    });
    note(Seen {
        method: head.method.clone(),
        authority: authority.to_owned(),
        path: path.to_owned(),
    });
    if !origins.iter().any(|one| one == authority) || head.method == "CONNECT" {
        return answer(&mut stream, "403 Forbidden", &[], b"");
    }
    // A host that is gone gives no answer at all; the browser must see a failed request, not a page of the proxy.
    let Ok(mut host) = TcpStream::connect(authority) else {
        return stream.shutdown(Shutdown::Both);
    };
    let mut ask = format!("{} {path} HTTP/1.1\r\nConnection: close\r\n", head.method);
    for (name, value) in &head.headers {
        if !matches!(name.as_str(), "connection" | "proxy-connection") {
            ask.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    ask.push_str("\r\n");
    host.write_all(ask.as_bytes())?;
    io::copy(&mut host, &mut stream)?;
    stream.shutdown(Shutdown::Write)
}

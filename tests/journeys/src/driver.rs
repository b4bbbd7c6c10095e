//! A driver process with one browser session: started on a free port, ended by its own process ids when dropped. What the browser writes to its output is kept in a file.

use crate::browser::Browser;
use crate::client::Client;
use crate::trouble::{Outcome, Trouble};
use crate::wait;
use rustix::process::{
    Pid, Signal, kill_process, kill_process_group, test_kill_process, test_kill_process_group,
};
use serde_json::Value;
use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use tempfile::TempDir;

/// What a session is started with.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The proxy that all requests go through.
    pub proxy: SocketAddr,
    /// Whether the browser forbids the page to keep anything.
    pub blocks_storage: bool,
    /// Whether the browser will be killed, and has to find its profile again.
    pub keeps_profile: bool,
    /// Whether the window is a private one.
    pub is_private: bool,
    /// The folder of the profile; it outlives the session.
    pub profile: PathBuf,
}

/// A running driver with its browser.
pub struct Driver {
    client: Client,
    process: Child,
    browser_process: Option<Process>,
    log: PathBuf,
    _folder: TempDir,
}

impl Driver {
    /// Starts the driver, waits until it is ready, and opens the browser.
    pub fn start(browser: Browser, settings: &Settings) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let log = folder.path().join("driver.log");
        let port = free_port()?;
        let mut command = browser
            .driver_command(port, settings)
            .ok_or_else(|| Trouble::Machine(format!("{} has no driver", browser.name())))?;
        let output = File::create(&log)?;
        let process = command
            // A group of its own, so that what the driver starts ends with it.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .map_err(|error| Trouble::Machine(format!("{command:?} does not start: {error}")))?;
        let mut driver = Self {
            client: Client::new(port),
            process,
            browser_process: None,
            log,
            _folder: folder,
        };
        wait::until("the driver to be ready", || Ok(driver.client.is_ready()))?;
        let answer = driver.client.open(&browser.capabilities(settings))?;
        driver.browser_process = process_id(&answer);
        Ok(driver)
    }

    /// The way to give commands to the session.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the driver and the browser have written so far.
    pub fn output(&self) -> Outcome<String> {
        Ok(String::from_utf8_lossy(&std::fs::read(&self.log)?).into_owned())
    }

    /// Closes the browser, and waits until it has gone.
    pub fn closes_browser(&mut self) -> Outcome {
        self.client.close()?;
        let Some(process) = self.browser_process.take() else {
            return Ok(());
        };
        wait::until_true("the browser to be gone", || Ok(process.is_gone()))
    }

    /// Ends the browser as a crash does: at once, without a word to it.
    pub fn kills_browser(&mut self) -> Outcome {
        let process = self
            .browser_process
            .take()
            .ok_or_else(|| Trouble::unmet("the driver did not say which process the browser is"))?;
        process
            .kill()
            .map_err(|error| Trouble::Machine(error.to_string()))
    }
}

/// What is killed when the browser is.
#[derive(Debug, Clone, Copy)]
enum Process {
    /// Its main process, with which the others end.
    Main(Pid),
    /// All of them.
    Group(Pid),
}

impl Process {
    fn is_gone(self) -> bool {
        match self {
            Self::Main(id) => test_kill_process(id),
            Self::Group(id) => test_kill_process_group(id),
        }
        .is_err()
    }

    fn kill(self) -> rustix::io::Result<()> {
        match self {
            Self::Main(id) => kill_process(id, Signal::KILL),
            Self::Group(id) => kill_process_group(id, Signal::KILL),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Each may be gone already, which is what is wanted.
        if self.browser_process.is_some() {
            drop(self.client.close());
        }
        if let Some(process) = self.browser_process.take() {
            let _gone = process.kill();
        }
        if let Ok(id) = i32::try_from(self.process.id())
            && let Some(group) = Pid::from_raw(id)
        {
            let _gone = kill_process_group(group, Signal::KILL);
        }
        drop(self.process.wait());
    }
}

fn process_id(answer: &Value) -> Option<Process> {
    type Kind = fn(Pid) -> Process;
    let names: [(&str, Kind); 3] = [
        ("goog:processID", Process::Main),
        ("moz:processID", Process::Main),
        ("tend:processGroup", Process::Group),
    ];
    names.into_iter().find_map(|(name, kind)| {
        let id = answer.pointer(&format!("/capabilities/{name}"))?.as_i64()?;
        Pid::from_raw(i32::try_from(id).ok()?).map(kind)
    })
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

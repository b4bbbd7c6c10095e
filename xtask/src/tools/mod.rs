//! The tools that Cargo does not bring: found in the right version, or installed into a cache outside the clone. Nothing
//! is downloaded but from the crate registry, npm and apt; a tool in another version is left alone and not used.

mod apt;
mod chromium;
mod hosts;
mod install;
mod more_browsers;
mod npm;
mod program;
mod python;
mod toolchain;
mod version;

use crate::failure::Failure;
use crate::files;
use program::Program;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// What a command needs beside the Rust toolchain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Builds and serves the app.
    Trunk,
    /// Writes the JavaScript around WebAssembly; also runs component tests.
    WasmBindgen,
    /// Halves the WebAssembly file.
    WasmOpt,
    /// The browser of the tests, with its driver (`CHROMEDRIVER`).
    Chromium,
    /// Firefox and WebKitGTK, where they can be had (`GECKODRIVER`).
    MoreBrowsers,
    /// Looks for barriers in the pages of the journeys (`TEND_AXE`).
    Axe,
    /// Judges pages as a search engine's own tool does (`TEND_LIGHTHOUSE`).
    Lighthouse,
    /// Reads the files that Tend writes (`TEND_PYTHON`).
    Python,
    /// Looks at licences and origins of packages.
    CargoDeny,
    /// nginx and Caddy, where they can be had (`TEND_NGINX`, `TEND_CADDY`).
    Hosts,
}

/// Where this program lies.
static THIS: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::current_exe().ok());

/// Asks where this program lies while it still does: the native tests build it anew, and from then on the running one has no
/// place of its own. Call it first of all.
pub fn remember_this_program() {
    LazyLock::force(&THIS);
}

/// The tools a command asked for, in the right versions.
pub struct Tools {
    path: OsString,
    variables: Vec<(&'static str, PathBuf)>,
}

impl Tools {
    /// A command that finds these tools before any other of the same name.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command.envs(self.variables.iter().cloned());
        // Trunk's hooks call this very program, so that they need not ask Cargo for it.
        if let Some(this) = THIS.as_ref() {
            command.env("TEND_XTASK", this);
        }
        command
    }

    /// Where the thing lies that a variable names.
    pub fn variable(&self, name: &str) -> Option<&Path> {
        let found = self.variables.iter().find(|(known, _)| *known == name)?;
        Some(&found.1)
    }
}

/// Makes sure of the toolchain, the crates and the tools named. What cannot be installed is named in the failure.
pub fn ensure(needs: &[Need]) -> Result<Tools, Failure> {
    toolchain::ensure()?;
    let links = files::root().join("target/tools");
    let mut variables = Vec::new();
    for need in needs {
        match need {
            Need::Trunk => Program::trunk().ensure(&links)?,
            Need::WasmBindgen => Program::wasm_bindgen()?.ensure(&links)?,
            Need::WasmOpt => Program::wasm_opt().ensure(&links)?,
            Need::Chromium => variables.push(("CHROMEDRIVER", chromium::driver()?)),
            Need::MoreBrowsers => {
                variables
                    .extend(more_browsers::ensure(&links).map(|driver| ("GECKODRIVER", driver)));
            }
            Need::Python => variables.push(("TEND_PYTHON", python::program()?)),
            Need::Axe => {
                let file = npm::file("axe-core", version::AXE, "axe.min.js")?;
                variables.push(("TEND_AXE", file));
            }
            Need::Lighthouse => {
                let file = npm::file("lighthouse", version::LIGHTHOUSE, "cli/index.js")?;
                variables.push(("TEND_LIGHTHOUSE", file));
            }
            Need::CargoDeny => Program::cargo_deny().ensure(&links)?,
            Need::Hosts => variables.extend(hosts::ensure()?),
        }
    }
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(links).chain(std::env::split_paths(&rest)))
        .map_err(|error| Failure::new(format!("PATH cannot be used: {error}")))?;
    Ok(Tools { path, variables })
}

/// The folder outside the clone where tools are kept, so that a second clone does not compile them again.
fn cache() -> Result<PathBuf, Failure> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = set("TEND_TOOLS").map(PathBuf::from);
    let shared = || set("XDG_CACHE_HOME").map(|folder| Path::new(&folder).join("tend-tools"));
    let home = || set("HOME").map(|folder| Path::new(&folder).join(".cache/tend-tools"));
    folder.or_else(shared).or_else(home).ok_or_else(|| {
        Failure::new("There is no folder for tools: set TEND_TOOLS to one, or HOME.")
    })
}

/// The first program of that name on PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

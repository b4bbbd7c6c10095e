//! The tools that Cargo does not bring: found in the right version, or installed into a cache outside the clone. Nothing
//! is downloaded but from the crate registry, npm and apt; a tool in another version is left alone and not used.

mod axe;
mod browser;
mod install;
mod toolchain;
mod version;

pub use axe::axe;
pub use browser::Browser;

use crate::failure::Failure;
use crate::files;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a command needs beside the Rust toolchain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Builds and serves the app.
    Trunk,
    /// Writes the JavaScript around WebAssembly; also runs component tests.
    WasmBindgen,
    /// Halves the WebAssembly file.
    WasmOpt,
}

/// The tools a command asked for, in the right versions.
pub struct Tools {
    path: OsString,
}

/// One tool in the version the project is pinned to.
struct Tool {
    /// The program that is asked for its version.
    program: &'static str,
    /// Programs that come with it and are used too.
    beside: &'static [&'static str],
    version: String,
}

impl Tools {
    /// A command that finds these tools before any other of the same name.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        // Trunk's hooks call this very program, so that they need not ask Cargo for it.
        if let Ok(this) = std::env::current_exe() {
            command.env("TEND_XTASK", this);
        }
        command
    }
}

/// Makes sure of the toolchain, the crates and the tools named. What cannot be installed is named in the failure.
pub fn ensure(needs: &[Need]) -> Result<Tools, Failure> {
    toolchain::ensure()?;
    let links = files::root().join("target/tools");
    for need in needs {
        let tool = need.tool()?;
        let found = match find(&tool) {
            Some(found) => found,
            None => {
                install::install(*need, &tool.version)?;
                find(&tool).ok_or_else(|| missing(&tool))?
            }
        };
        link(&links, &found, &tool)?;
    }
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(links).chain(std::env::split_paths(&rest)))
        .map_err(|error| Failure::new(format!("PATH cannot be used: {error}")))?;
    Ok(Tools { path })
}

impl Need {
    fn tool(self) -> Result<Tool, Failure> {
        Ok(match self {
            Self::Trunk => Tool {
                program: "trunk",
                beside: &[],
                version: version::TRUNK.to_owned(),
            },
            Self::WasmBindgen => Tool {
                program: "wasm-bindgen",
                beside: &["wasm-bindgen-test-runner"],
                version: version::of_wasm_bindgen()?,
            },
            Self::WasmOpt => Tool {
                program: "wasm-opt",
                beside: &[],
                version: version::BINARYEN.to_owned(),
            },
        })
    }
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

/// The folder that holds the tool in the right version: the cache first, then PATH.
fn find(tool: &Tool) -> Option<PathBuf> {
    let cache = cache().ok()?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let own = [cache.join("bin"), cache.join("npm/node_modules/.bin")];
    own.into_iter()
        .chain(std::env::split_paths(&path))
        .find(|folder| tool.is_in(folder))
}

impl Tool {
    fn is_in(&self, folder: &Path) -> bool {
        let program = folder.join(self.program);
        program.is_file()
            && self.beside.iter().all(|name| folder.join(name).is_file())
            && version::of(&program).is_some_and(|found| found == self.version)
    }
}

/// Puts links to the tool into one folder, so that another version further along PATH can never be picked up.
fn link(links: &Path, folder: &Path, tool: &Tool) -> Result<(), Failure> {
    files::make_folder(links)?;
    for name in std::iter::once(&tool.program).chain(tool.beside) {
        let link = links.join(name);
        if std::fs::read_link(&link).is_ok_and(|target| target == folder.join(name)) {
            continue;
        }
        let _ = std::fs::remove_file(&link); // It may not be there.
        std::os::unix::fs::symlink(folder.join(name), &link)
            .map_err(|error| Failure::new(format!("Cannot link {}: {error}", link.display())))?;
    }
    Ok(())
}

fn missing(tool: &Tool) -> Failure {
    Failure::new(format!(
        "{} {} was installed but does not start.",
        tool.program, tool.version
    ))
}

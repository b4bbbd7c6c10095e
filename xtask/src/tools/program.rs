//! Programs in the version the project is pinned to: found in the cache or on PATH, installed into the cache otherwise.

use super::{cache, install, version};
use crate::failure::Failure;
use crate::files;
use std::path::{Path, PathBuf};

/// One program, or several that come together.
pub struct Program {
    /// The one that is asked for its version.
    name: &'static str,
    /// Others that come with it and are used too.
    beside: &'static [&'static str],
    version: String,
    install: fn(&str) -> Result<(), Failure>,
}

impl Program {
    /// Trunk.
    pub fn trunk() -> Self {
        Self {
            name: "trunk",
            beside: &[],
            version: version::TRUNK.to_owned(),
            install: |wanted| install::cargo_install("trunk", wanted, &["--locked"]),
        }
    }

    /// wasm-bindgen, the same as the library in Cargo.lock.
    pub fn wasm_bindgen() -> Result<Self, Failure> {
        Ok(Self {
            name: "wasm-bindgen",
            beside: &["wasm-bindgen-test-runner"],
            version: version::of_wasm_bindgen()?,
            // Not --locked: the lock file it is published with is older than the pinned compiler likes.
            install: |wanted| install::cargo_install("wasm-bindgen-cli", wanted, &[]),
        })
    }

    /// The driver of Firefox.
    pub fn geckodriver() -> Self {
        Self {
            name: "geckodriver",
            beside: &[],
            version: version::GECKODRIVER.to_owned(),
            install: |wanted| install::cargo_install("geckodriver", wanted, &[]),
        }
    }

    /// What looks at licences and origins of packages.
    pub fn cargo_deny() -> Self {
        Self {
            name: "cargo-deny",
            beside: &[],
            version: version::CARGO_DENY.to_owned(),
            install: |wanted| install::cargo_install("cargo-deny", wanted, &["--locked"]),
        }
    }

    /// wasm-opt, from the npm package of Binaryen.
    pub fn wasm_opt() -> Self {
        Self {
            name: "wasm-opt",
            beside: &[],
            version: version::BINARYEN.to_owned(),
            install: |wanted| install::npm_install(&format!("binaryen@{wanted}.0.0")),
        }
    }

    /// Finds or installs the program and links to it from `links`.
    pub fn ensure(&self, links: &Path) -> Result<(), Failure> {
        if self.folder()?.is_none() {
            (self.install)(&self.version)?;
        }
        let folder = self.folder()?.ok_or_else(|| {
            Failure::new(format!(
                "{} {} was installed but does not start.",
                self.name, self.version
            ))
        })?;
        self.link(&folder, links)
    }

    /// The folder that holds it in the right version: the cache first, then PATH.
    fn folder(&self) -> Result<Option<PathBuf>, Failure> {
        let cache = cache()?;
        let path = std::env::var_os("PATH").unwrap_or_default();
        Ok([cache.join("bin"), cache.join("npm/node_modules/.bin")]
            .into_iter()
            .chain(std::env::split_paths(&path))
            .find(|folder| self.is_in(folder)))
    }

    fn is_in(&self, folder: &Path) -> bool {
        let is_there = |name: &&str| folder.join(name).is_file();
        is_there(&self.name)
            && self.beside.iter().all(is_there)
            && version::of(&folder.join(self.name)).is_some_and(|found| found == self.version)
    }

    /// Puts links into one folder, so that another version further along PATH can never be picked up.
    fn link(&self, folder: &Path, links: &Path) -> Result<(), Failure> {
        files::make_folder(links)?;
        for name in std::iter::once(&self.name).chain(self.beside) {
            let link = links.join(name);
            if std::fs::read_link(&link).is_ok_and(|target| target == folder.join(name)) {
                continue;
            }
            let _ = std::fs::remove_file(&link); // It may not be there.
            std::os::unix::fs::symlink(folder.join(name), &link).map_err(|error| {
                Failure::new(format!("Cannot link {}: {error}", link.display()))
            })?;
        }
        Ok(())
    }
}

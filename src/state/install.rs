//! How Tend may come onto this device.

use leptos::prelude::*;

use crate::commands::{Device, Way, way};
use crate::platform::install;

/// How Tend may come onto this device.
#[derive(Clone, Copy)]
pub struct Install(RwSignal<Device>);

impl Install {
    /// Starts to listen and provides it to everything below.
    pub fn provide() {
        let device = RwSignal::new(install::device());
        install::on_change(move || device.set(install::device()));
        provide_context(Self(device));
    }

    /// The way onto this device, when there is one to tell.
    #[must_use]
    pub fn way(self) -> Option<Way> {
        self.0.with(way)
    }

    /// The way as it is now. Not tracked.
    #[must_use]
    pub fn way_now(self) -> Option<Way> {
        self.0.with_untracked(way)
    }

    /// Whether the person has put the hint away.
    #[must_use]
    pub fn is_put_away(self) -> bool {
        self.0.with(|device| device.is_put_away)
    }

    /// Has the browser ask the person.
    pub fn ask(self) {
        install::ask();
    }

    /// The hint is not shown again, but where it is looked for.
    pub fn put_away(self) {
        install::put_away();
    }
}

/// How Tend may come onto this device; `Install::provide` is called by the shell.
#[must_use]
pub fn use_install() -> Install {
    expect_context::<Install>()
}

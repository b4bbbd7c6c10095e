//! The catalog, read once, and the time.

use std::sync::LazyLock;

use super::opened::Opened;
use super::settings::use_settings;
use crate::catalog::{Catalog, Learn};
use crate::commands::ports::Clock;
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::platform::clock::BrowserClock;
use crate::platform::room::rest_when_due;
use crate::text::english;

// A native test walks the whole catalog, so a build whose content cannot be read never ships. Should it happen all the same,
// the recovery page is right, and an empty library would be wrong.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::load().unwrap_or_else(|fault| wasm_bindgen::throw_str(&fault.to_string()))
});

static LEARN: LazyLock<Learn> = LazyLock::new(|| {
    Learn::load().unwrap_or_else(|fault| wasm_bindgen::throw_str(&fault.to_string()))
});

/// The lessons and the words used in them; read at the first call.
#[must_use]
pub fn learn() -> &'static Learn {
    &LEARN
}

/// All content; read at the first call.
#[must_use]
pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// Reads the sentences, and the content where there is a person to plan for, each in a task of its own: the first page then has
/// only itself to make.
pub async fn prepare(opened: &Opened) {
    rest_when_due().await;
    let _ = english();
    if !opened.loaded.answers.is_empty() {
        rest_when_due().await;
        let _ = catalog();
    }
    rest_when_due().await;
}

/// Now. Not tracked: ask again when it matters.
#[must_use]
pub fn use_now() -> Moment {
    BrowserClock.now()
}

/// The day it is for this person, by the hour at which their day begins. Not tracked.
#[must_use]
pub fn use_today() -> Date {
    use_settings().day_of(use_now())
}

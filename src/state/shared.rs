//! The catalog, read once, and the day.

use std::sync::LazyLock;

use crate::catalog::Catalog;
use crate::domain::time::Date;

static CATALOG: LazyLock<Option<Catalog>> = LazyLock::new(|| Catalog::load().ok());
static EMPTY: LazyLock<Catalog> = LazyLock::new(|| Catalog::load().unwrap_or_default());

/// All content; read at the first call.
#[must_use]
pub fn catalog() -> &'static Catalog {
    CATALOG.as_ref().unwrap_or(&EMPTY)
}

/// The civil day of the person.
#[must_use]
pub fn use_today() -> Date {
    let date = js_sys::Date::new_0();
    Date::new(
        date.get_full_year().cast_signed(),
        date.get_month() + 1,
        date.get_date(),
    )
    .unwrap_or(Date::from_days(0))
}

//! The catalog, read once, and the day.

use std::sync::LazyLock;

use crate::catalog::Catalog;
use crate::domain::time::Date;

// A native test walks the whole catalog, so that a build whose content cannot be read never ships.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    Catalog::load().unwrap_or_else(|fault| std::panic::panic_any(fault.to_string()))
});

/// All content; read at the first call.
#[must_use]
pub fn catalog() -> &'static Catalog {
    &CATALOG
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

/// Now.
#[must_use]
pub fn use_now() -> crate::domain::moment::Moment {
    let date = js_sys::Date::new_0();
    crate::domain::moment::Moment {
        at: date.get_time() as i64,
        offset_min: -(date.get_timezone_offset() as i16),
    }
}

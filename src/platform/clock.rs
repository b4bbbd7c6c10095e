//! The device's clock and time zone.

use js_sys::{Array, Date, Intl, Object, Reflect};

use crate::commands::ports::Clock;
use crate::domain::moment::Moment;

/// The clock of the device.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Moment {
        let date = Date::new_0();
        #[cfg(feature = "faults")]
        date.set_time(date.get_time() + super::faults::clock_ahead());
        Moment {
            at: date.get_time() as i64,
            // The browser counts minutes behind UTC.
            offset_min: -date.get_timezone_offset() as i16,
        }
    }

    fn zone(&self) -> String {
        let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
        Reflect::get(&options, &"timeZone".into())
            .ok()
            .and_then(|zone| zone.as_string())
            .unwrap_or_else(|| "UTC".to_owned())
    }
}

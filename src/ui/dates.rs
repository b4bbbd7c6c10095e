//! Days and times in the words of the app's language. The names come from the browser; which day it is does not.

use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::platform::intl;

/// A day: "Friday 20 November", with its year where it is not the year of `today`.
pub(super) fn day_in_words(date: Date) -> String {
    let today = crate::state::use_today();
    intl::day(date, date.ymd().0 != today.ymd().0)
}

/// A day without its weekday: "20 November", with its year where it is not the year of today.
pub(super) fn short_day(date: Date) -> String {
    let today = crate::state::use_today();
    intl::short_day(date, date.ymd().0 != today.ymd().0)
}

/// The time on the wall clock: "14:20".
pub(super) fn time_in_words(moment: Moment) -> String {
    intl::time(moment.minute_of_day())
}

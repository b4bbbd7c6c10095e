//! Days and times in the words of the app's language. The names come from the browser; which day it is does not.

use crate::domain::calendar::Month;
use crate::domain::moment::Moment;
use crate::domain::time::Date;
use crate::platform::intl;

/// Writes a day for nobody, so that the next is written at once.
pub(super) fn warm_dates() {
    let _ = intl::day(Date::from_days(0), false);
}

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

/// A month: "November 2026", or "November" alone.
pub(super) fn month_in_words(month: Month, with_year: bool) -> String {
    if with_year {
        intl::month_and_year(month.first())
    } else {
        intl::month(month.first())
    }
}

/// The weekday `at` days after `from`, long and short: "Friday" and "Fri".
pub(super) fn weekday_in_words(from: Option<Date>, at: i32) -> (String, String) {
    let day = from.unwrap_or_else(|| Date::from_days(0)).plus(at);
    (intl::weekday(day), intl::weekday_short(day))
}

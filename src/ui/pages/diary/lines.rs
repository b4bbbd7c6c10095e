//! Which lines the diary has: every entry, check-in and flare, the newest first, all of them or those a search finds.

use leptos::prelude::*;

use super::words::{
    check_in_in_words, check_in_name, flare_in_words, pain_in_words, rest_in_words, sites_in_words,
};
use crate::domain::check_in::CheckIn;
use crate::domain::diary::Entry;
use crate::domain::flare::Flare;
use crate::domain::time::{Date, InstantMs};
use crate::state::{Kept, use_check_ins, use_diary, use_flares};
use crate::text::t;

/// One line.
#[derive(Clone, PartialEq)]
pub(super) enum Line {
    Entry(Kept<Entry>),
    CheckIn(Kept<CheckIn>),
    FlareStart(Kept<Flare>),
    FlareEnd(Kept<Flare>),
}

/// The lines of one day, the newest first.
pub(super) type Day = (Date, Vec<Line>);

/// A line that still lies in its list.
#[derive(Clone, Copy)]
enum Seen<'a> {
    Entry(&'a Kept<Entry>),
    CheckIn(&'a Kept<CheckIn>),
    FlareStart(&'a Kept<Flare>),
    FlareEnd(&'a Kept<Flare>),
}

type Dated<'a> = (Date, InstantMs, Seen<'a>);

/// Days that a search goes through in one step: a few hundred lines, which are read letter by letter.
const SEARCHED: i32 = 120;
/// Days that are listed in the first step. Without a search the next step takes twice as many: only dates are looked at.
const LISTED: i32 = 30;

/// A look for the newest lines by day, one stretch of days a step, so that ten years never make one long task.
pub(super) struct Look {
    words: Vec<String>,
    least: usize,
    /// The stretch before this day is the next.
    before: Date,
    stretch: i32,
    found: Vec<Day>,
}

impl Look {
    /// For at least `least` lines where there are as many, and no day in part. A search leaves out what does not hold all its
    /// words.
    pub fn new(least: usize, search: &str) -> Self {
        let search = search.to_lowercase();
        let words: Vec<String> = search.split_whitespace().map(str::to_owned).collect();
        Self {
            stretch: if words.is_empty() { LISTED } else { SEARCHED },
            words,
            least,
            before: LAST,
            found: Vec::new(),
        }
    }

    /// Looks through the next stretch; true when there is no more to look for. Not tracked.
    pub fn step(&mut self) -> bool {
        untrack(|| {
            let Some((first, last)) = ends(self.before) else {
                return true;
            };
            let from = last.plus(1 - self.stretch);
            let mut lines = with_lines(from, last, |lines| self.of_stretch(lines));
            self.found.append(&mut lines);
            self.before = from;
            if self.words.is_empty() {
                self.stretch = self.stretch.saturating_mul(2);
            }
            let listed: usize = self.found.iter().map(|(_, lines)| lines.len()).sum();
            listed >= self.least || from <= first
        })
    }

    /// Everything there is to find, in one task.
    pub fn all(mut self) -> Vec<Day> {
        while !self.step() {}
        self.found()
    }

    /// The days, the newest first; the last of them is the one with which there were enough.
    pub fn found(self) -> Vec<Day> {
        let mut listed = 0;
        let enough = |(_, lines): &Day| {
            let goes_on = listed < self.least;
            listed += lines.len();
            goes_on
        };
        let mut enough = enough;
        self.found
            .into_iter()
            .take_while(|day| enough(day))
            .collect()
    }

    fn of_stretch(&self, mut lines: Vec<Dated<'_>>) -> Vec<Day> {
        lines.retain(|(_, _, seen)| seen.holds(&self.words));
        lines.sort_by_key(|(day, at, _)| std::cmp::Reverse((*day, *at)));
        let mut days: Vec<Day> = Vec::new();
        for (day, _, seen) in lines {
            match days.last_mut() {
                Some((last, lines)) if *last == day => lines.push(seen.line()),
                _ => days.push((day, vec![seen.line()])),
            }
        }
        days
    }
}

/// A day after all days.
const LAST: Date = Date::from_days(i32::MAX);

/// The first and the last day with a line before that day.
fn ends(before: Date) -> Option<(Date, Date)> {
    let mut ends: Option<(Date, Date)> = None;
    with_each(|day, _, _| {
        if day < before {
            let (first, last) = ends.unwrap_or((day, day));
            ends = Some((first.min(day), last.max(day)));
        }
    });
    ends
}

/// The lines of one day, the newest first. Follows every list.
pub(super) fn of_day(day: Date) -> Vec<Line> {
    with_lines(day, day, |mut lines| {
        lines.sort_by_key(|(_, at, _)| std::cmp::Reverse(*at));
        lines.into_iter().map(|(_, _, seen)| seen.line()).collect()
    })
}

/// Follows every list.
pub(super) fn track_lines() {
    use_diary().entries.track();
    use_check_ins().list.track();
    use_flares().list.track();
}

/// Whether there is nothing at all. Follows every list.
pub(super) fn is_blank() -> bool {
    use_diary().entries.with(Vec::is_empty)
        && use_check_ins().list.with(Vec::is_empty)
        && use_flares().list.with(Vec::is_empty)
}

/// The days with the pain that was noted of each, also in the evening. Follows the lists.
pub(super) fn with_pains<T>(
    use_them: impl FnOnce(&mut dyn Iterator<Item = (Date, Option<u8>)>) -> T,
) -> T {
    use_diary().entries.with(|entries| {
        use_check_ins().list.with(|check_ins| {
            let entries = entries
                .iter()
                .map(|kept| (kept.value.day, kept.value.day_pain()));
            let check_ins = check_ins.iter();
            let evenings = check_ins.filter_map(|kept| {
                let pain = kept.value.pain_average?;
                Some((kept.value.day, Some(pain)))
            });
            use_them(&mut entries.chain(evenings))
        })
    })
}

/// The lines from `first` to `last`, in no order.
fn with_lines<T>(first: Date, last: Date, use_them: impl FnOnce(Vec<Dated<'_>>) -> T) -> T {
    let (diary, check_ins, flares) = (use_diary(), use_check_ins(), use_flares());
    diary.entries.with(|entries| {
        check_ins.list.with(|check_ins| {
            flares.list.with(|flares| {
                let mut lines = Vec::new();
                each(entries, check_ins, flares, &mut |day, at, seen| {
                    if (first..=last).contains(&day) {
                        lines.push((day, at, seen));
                    }
                });
                use_them(lines)
            })
        })
    })
}

/// Hands over every line.
fn with_each(mut look: impl FnMut(Date, InstantMs, Seen<'_>)) {
    let (diary, check_ins, flares) = (use_diary(), use_check_ins(), use_flares());
    diary.entries.with(|entries| {
        check_ins.list.with(|check_ins| {
            flares
                .list
                .with(|flares| each(entries, check_ins, flares, &mut look));
        });
    });
}

fn each<'a>(
    entries: &'a [Kept<Entry>],
    check_ins: &'a [Kept<CheckIn>],
    flares: &'a [Kept<Flare>],
    look: &mut dyn FnMut(Date, InstantMs, Seen<'a>),
) {
    for kept in entries {
        look(kept.value.day, kept.value.written.at, Seen::Entry(kept));
    }
    for kept in check_ins {
        look(kept.value.day, kept.value.written.at, Seen::CheckIn(kept));
    }
    for kept in flares {
        let at = kept.value.written.at;
        look(kept.value.started, at, Seen::FlareStart(kept));
        if let Some(ended) = kept.value.ended {
            look(ended, at, Seen::FlareEnd(kept));
        }
    }
}

impl Seen<'_> {
    fn line(self) -> Line {
        match self {
            Self::Entry(kept) => Line::Entry(kept.clone()),
            Self::CheckIn(kept) => Line::CheckIn(kept.clone()),
            Self::FlareStart(kept) => Line::FlareStart(kept.clone()),
            Self::FlareEnd(kept) => Line::FlareEnd(kept.clone()),
        }
    }

    /// Whether the line, in the words it shows, holds each of these.
    fn holds(self, words: &[String]) -> bool {
        if words.is_empty() {
            return true;
        }
        let said = match self {
            Self::Entry(kept) => {
                let entry = &kept.value;
                let mut said = vec![
                    pain_in_words(entry),
                    entry.medicines.clone(),
                    entry.note.clone(),
                ];
                said.extend(sites_in_words(entry));
                said.extend(rest_in_words(entry));
                said
            }
            Self::CheckIn(kept) => {
                let mut said = check_in_in_words(&kept.value);
                said.push(check_in_name(&kept.value).to_owned());
                said
            }
            Self::FlareStart(kept) => {
                let mut said = flare_in_words(&kept.value);
                said.push(t("diary.flare-began").to_owned());
                said
            }
            Self::FlareEnd(_) => vec![t("diary.flare-ended").to_owned()],
        };
        let said = said.join(" ").to_lowercase();
        words.iter().all(|word| said.contains(word.as_str()))
    }
}

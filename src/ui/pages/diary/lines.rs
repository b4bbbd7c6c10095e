//! Which lines the diary has: every entry, check-in and flare, the newest first, all of them or those a search finds.

use crate::domain::order;
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

/// The newest lines by day, newest first: at least `least` of them where there are as many, and no day in part. A search
/// leaves out what does not hold all its words. Follows every list.
pub(super) fn by_day(least: usize, search: &str) -> Vec<Day> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    with_all(|mut all| {
        order::sort_by_key(&mut all, |(day, at, _)| std::cmp::Reverse((*day, *at)));
        let found = all.into_iter().filter(|(_, _, seen)| seen.holds(&words));
        let mut days: Vec<Day> = Vec::new();
        for (at, (day, _, seen)) in found.enumerate() {
            match days.last_mut() {
                Some((last, lines)) if *last == day => lines.push(seen.line()),
                _ if at >= least => break,
                _ => days.push((day, vec![seen.line()])),
            }
        }
        days
    })
}

/// The lines of one day, the newest first. Follows every list.
pub(super) fn of_day(day: Date) -> Vec<Line> {
    with_all(|mut all| {
        all.retain(|(on, _, _)| *on == day);
        order::sort_by_key(&mut all, |(_, at, _)| std::cmp::Reverse(*at));
        all.into_iter().map(|(_, _, seen)| seen.line()).collect()
    })
}

/// Whether there is nothing at all.
pub(super) fn is_blank() -> bool {
    with_all(|all| all.is_empty())
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

fn with_all<T>(use_them: impl FnOnce(Vec<Dated<'_>>) -> T) -> T {
    use_diary().entries.with(|entries| {
        use_check_ins().list.with(|check_ins| {
            use_flares().list.with(|flares| {
                let mut all: Vec<Dated<'_>> = Vec::with_capacity(entries.len() + check_ins.len());
                for kept in entries {
                    all.push((kept.value.day, kept.value.written.at, Seen::Entry(kept)));
                }
                for kept in check_ins {
                    all.push((kept.value.day, kept.value.written.at, Seen::CheckIn(kept)));
                }
                for kept in flares {
                    let at = kept.value.written.at;
                    all.push((kept.value.started, at, Seen::FlareStart(kept)));
                    if let Some(ended) = kept.value.ended {
                        all.push((ended, at, Seen::FlareEnd(kept)));
                    }
                }
                use_them(all)
            })
        })
    })
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
    fn holds(self, words: &[&str]) -> bool {
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
        words.iter().all(|word| said.contains(word))
    }
}

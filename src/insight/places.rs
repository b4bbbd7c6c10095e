//! Where it hurt over a period, place by place: on how many days it was marked, and how strong it was. A day whose notes say
//! nothing of places is a gap; a day on which somebody noted that nothing hurts is none.

use super::Recorded;
use super::series::median;
use crate::domain::diary::Entry;
use crate::domain::order::sort_by_key;
use crate::domain::site::{Side, Site, SitePain};
use crate::domain::time::Date;

/// One place on its side; `Middle` where it reaches across.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Place {
    pub site: Site,
    pub side: Side,
    /// The days on which it was marked.
    pub days: usize,
    /// The middle of its days; none where no number was given.
    pub middle: Option<f64>,
    /// The lowest and the highest day.
    pub range: Option<(f64, f64)>,
}

/// Every place that was marked, the most often marked first.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Places {
    pub list: Vec<Place>,
    /// The days whose notes say something of places.
    pub recorded: Recorded,
}

/// What was marked from `first` to `last`, both included. In whatever order the entries come, the result is the same.
#[must_use]
pub fn places<'a>(entries: impl Iterator<Item = &'a Entry>, first: Date, last: Date) -> Places {
    let possible = usize::try_from(last.since(first) + 1).unwrap_or(0);
    let mut noted = vec![false; possible];
    let mut marked: Vec<Marked> = Vec::new();
    for entry in entries {
        let at = usize::try_from(entry.day.since(first)).ok();
        let day = at.and_then(|at| noted.get_mut(at));
        let (Some(day), Some(at), Some(sites)) = (day, at, &entry.sites) else {
            continue;
        };
        *day = true;
        for mark in sites {
            for side in sides(mark) {
                note(&mut marked, mark.site, *side, possible, at, mark.pain);
            }
        }
    }
    let mut list: Vec<Place> = marked.into_iter().map(Marked::done).collect();
    sort_by_key(&mut list, |place| {
        (
            std::cmp::Reverse(place.days),
            place.site as usize,
            place.side as usize,
        )
    });
    Places {
        list,
        recorded: Recorded {
            days: noted.into_iter().filter(|is_noted| *is_noted).count(),
            possible,
        },
    }
}

/// The sides a mark stands for. A place of two sides that names none stands for both.
fn sides(mark: &SitePain) -> &'static [Side] {
    match mark.side {
        Some(Side::Left) => &[Side::Left],
        Some(Side::Right) => &[Side::Right],
        Some(Side::Both) => &[Side::Left, Side::Right],
        None if mark.site.is_paired() => &[Side::Left, Side::Right],
        Some(Side::Middle) | None => &[Side::Middle],
    }
}

/// A place in the making: for each day whether it was marked, and the numbers given.
struct Marked {
    site: Site,
    side: Side,
    days: Vec<Option<(f64, u16)>>,
}

fn note(
    marked: &mut Vec<Marked>,
    site: Site,
    side: Side,
    possible: usize,
    at: usize,
    pain: Option<u8>,
) {
    let known = marked
        .iter()
        .position(|one| one.site == site && one.side == side);
    let place = known.unwrap_or_else(|| {
        marked.push(Marked {
            site,
            side,
            days: vec![None; possible],
        });
        marked.len() - 1
    });
    let day = marked.get_mut(place).and_then(|one| one.days.get_mut(at));
    if let Some(day) = day {
        let (sum, notes) = day.get_or_insert((0.0, 0));
        if let Some(pain) = pain {
            *sum += f64::from(pain);
            *notes = notes.saturating_add(1);
        }
    }
}

impl Marked {
    fn done(self) -> Place {
        let days = self.days.iter().flatten();
        let values: Vec<f64> = days
            .clone()
            .filter(|(_, notes)| *notes > 0)
            .map(|(sum, notes)| sum / f64::from(*notes))
            .collect();
        let low = values.iter().copied().reduce(f64::min);
        let high = values.iter().copied().reduce(f64::max);
        Place {
            site: self.site,
            side: self.side,
            days: days.count(),
            middle: median(&values),
            range: low.zip(high),
        }
    }
}

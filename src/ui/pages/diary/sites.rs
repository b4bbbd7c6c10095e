//! Where it hurts in a diary entry: each place on its own side, with its strength and its kind. What a site without a side
//! says, and what the form cannot show, is kept as it was. How it looks on the page is `places`.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::form::NONE;
use crate::domain::site::{Quality, Side, Site, SitePain};

/// How one place feels.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub(super) struct SiteForm {
    pub site: Site,
    /// The side, where the place stands for one; else the person may choose.
    pub fixed: Option<Side>,
    pub side: RwSignal<Option<String>>,
    pub pain: RwSignal<Option<u8>>,
    pub quality: RwSignal<BTreeSet<String>>,
    /// The same place on other sides, which this form does not show and does not lose.
    others: StoredValue<Vec<SitePain>>,
}

/// All places, ticked or not.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub(super) struct SitesForm {
    pub ticked: RwSignal<BTreeSet<String>>,
    rows: StoredValue<Vec<SiteForm>>,
    marked: StoredValue<Vec<Site>>,
}

impl SitesForm {
    /// Nothing ticked yet. `marked` are the sites shown before all others.
    pub(super) fn new(marked: &[Site]) -> Self {
        let rest = Site::ALL.iter().filter(|site| !marked.contains(site));
        let rows = marked.iter().chain(rest).flat_map(|site| {
            let sides: &[Option<Side>] = if site.is_paired() {
                // The last one is for a record that names no side.
                &[Some(Side::Left), Some(Side::Right), None]
            } else {
                &[None]
            };
            sides.iter().map(|fixed| SiteForm::new(*site, *fixed))
        });
        Self {
            ticked: RwSignal::new(BTreeSet::new()),
            rows: StoredValue::new(rows.collect()),
            marked: StoredValue::new(marked.to_vec()),
        }
    }

    /// Ticks these places; a gap ticks nothing, an empty list ticks "no pain anywhere".
    pub(super) fn fill(self, sites: Option<&[SitePain]>) {
        let mut ticked = BTreeSet::new();
        if sites.is_some_and(<[SitePain]>::is_empty) {
            ticked.insert(NONE.to_owned());
        }
        for row in self.rows.get_value() {
            if row.fill(sites.unwrap_or_default()) {
                ticked.insert(row.key());
            }
        }
        self.ticked.set(ticked);
    }

    /// The places as ticked: a gap when none is, an empty list for "no pain anywhere".
    pub(super) fn read(self) -> Option<Vec<SitePain>> {
        let ticked = self.ticked.get();
        let mut sites: Vec<SitePain> = Vec::new();
        for row in self.rows.get_value() {
            if !ticked.contains(&row.key()) {
                continue;
            }
            for mark in std::iter::once(row.read()).chain(row.others.get_value()) {
                let is_there = |one: &SitePain| one.site == mark.site && one.side == mark.side;
                if !sites.iter().any(is_there) {
                    sites.push(mark);
                }
            }
        }
        (!ticked.is_empty()).then_some(sites)
    }

    /// The rows a list shows: all of the marked sites first, the others when `all` are wanted. A row without a side of its own
    /// is there only when it is ticked.
    pub(super) fn listed(self, all: bool) -> Vec<SiteForm> {
        let ticked = self.ticked.get_untracked();
        let marked = self.marked.get_value();
        let mut rows = self.rows.get_value();
        rows.retain(|row| {
            let is_plain = row.fixed.is_some() || !row.site.is_paired();
            ticked.contains(&row.key()) || (is_plain && (all || marked.contains(&row.site)))
        });
        rows
    }

    /// The row of that key.
    pub(super) fn row(self, key: &str) -> Option<SiteForm> {
        self.rows
            .with_value(|rows| rows.iter().copied().find(|row| row.key() == key))
    }

    /// The key of the row that describes this place: one without a side when that is what is ticked.
    pub(super) fn key_at(self, site: Site, side: Side) -> String {
        let here = SiteForm::key_of(site, site.is_paired().then_some(side));
        let whole = SiteForm::key_of(site, None);
        self.ticked.with_untracked(|ticked| {
            if !ticked.contains(&here) && ticked.contains(&whole) {
                whole
            } else {
                here
            }
        })
    }

    /// Ticks that row, or takes it out.
    pub(super) fn tick(self, key: &str, is_on: bool) {
        self.ticked.update(|ticked| {
            if is_on {
                ticked.remove(NONE);
                ticked.insert(key.to_owned());
            } else {
                ticked.remove(key);
            }
        });
    }
}

impl SiteForm {
    fn new(site: Site, fixed: Option<Side>) -> Self {
        Self {
            site,
            fixed,
            side: RwSignal::new(None),
            pain: RwSignal::new(None),
            quality: RwSignal::new(BTreeSet::new()),
            others: StoredValue::new(Vec::new()),
        }
    }

    /// The name of the row among the ticked.
    pub(super) fn key(self) -> String {
        Self::key_of(self.site, self.fixed)
    }

    fn key_of(site: Site, fixed: Option<Side>) -> String {
        let mut key = site.as_str().to_owned();
        if let Some(side) = fixed {
            key.push('-');
            key.push_str(side.as_str());
        }
        key
    }

    /// Takes over the marks that belong here; true when there are some.
    fn fill(self, sites: &[SitePain]) -> bool {
        let mut here = sites.iter().filter(|one| self.holds(one));
        let shown = here.next();
        let side = shown.and_then(|one| one.side);
        self.side.set(side.map(|side| side.as_str().to_owned()));
        self.pain.set(shown.and_then(|one| one.pain));
        let quality = shown.map(|one| one.quality.as_slice()).unwrap_or_default();
        self.quality
            .set(quality.iter().map(|one| one.as_str().to_owned()).collect());
        self.others.set_value(here.cloned().collect());
        shown.is_some()
    }

    /// Whether that mark is this row's. One on both sides is taken apart, so that each can be rated.
    fn holds(self, mark: &SitePain) -> bool {
        let is_sided = matches!(mark.side, Some(Side::Left | Side::Right | Side::Both));
        mark.site == self.site
            && match self.fixed {
                Some(side) => mark.side == Some(side) || mark.side == Some(Side::Both),
                None => !self.site.is_paired() || !is_sided,
            }
    }

    /// The row as a mark.
    pub(super) fn read(self) -> SitePain {
        let felt = self.quality.get();
        let quality = Quality::ALL
            .iter()
            .filter(|one| felt.contains(one.as_str()));
        let chosen = self.side.with(|side| side.as_deref()?.parse().ok());
        SitePain {
            site: self.site,
            side: self.fixed.or(chosen),
            pain: self.pain.get(),
            quality: quality.copied().collect(),
        }
    }
}

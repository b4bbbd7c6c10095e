//! The body map over the list of sites: a press ticks the site in the list and remembers the side, which the page of that
//! site then shows as chosen.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::answers::Answers;
use crate::domain::site::{Side, Site, SitePain};
use crate::figure::body_map::Region;
use crate::text::t;
use crate::ui::components::BodyMap;
use crate::ui::places::place_name;

/// The sides that were pressed on the map.
#[derive(Clone, Copy)]
pub(super) struct Sides(RwSignal<BTreeSet<(Site, Side)>>);

impl Sides {
    /// As answered before.
    pub(super) fn of(draft: &Answers) -> Self {
        let mut sides = BTreeSet::new();
        for marked in &draft.sites {
            match marked.side {
                Some(Side::Both) => {
                    sides.extend([(marked.site, Side::Left), (marked.site, Side::Right)])
                }
                Some(side) => {
                    sides.insert((marked.site, side));
                }
                None => {}
            }
        }
        Self(RwSignal::new(sides))
    }

    /// The side of a site, as far as it was said.
    fn side(self, site: Site) -> Option<Side> {
        let here: Vec<Side> = self.0.with(|sides| {
            let here = sides.iter().filter(|(one, _)| *one == site);
            here.map(|(_, side)| *side).collect()
        });
        match here.as_slice() {
            [] => None,
            [side] => Some(*side),
            _ => Some(Side::Both),
        }
    }

    /// Puts the sides into the marked sites.
    pub(super) fn say(self, answers: &mut Answers) {
        for marked in &mut answers.sites {
            marked.side = self.side(marked.site).or(marked.side);
        }
    }

    fn press(self, region: Region, ticked: RwSignal<BTreeSet<String>>) {
        let site = region.site;
        let was_on = ticked.with_untracked(|ticked| ticked.contains(site.as_str()));
        let stays = if site.is_paired() {
            self.0.try_update(|sides| {
                let place = (site, region.side);
                if !was_on {
                    // What was said before the site was taken out of the list is over.
                    sides.retain(|(one, _)| *one != site);
                }
                if !sides.remove(&place) {
                    sides.insert(place);
                }
                sides.iter().any(|(one, _)| *one == site)
            })
        } else {
            Some(!was_on)
        };
        ticked.update(|ticked| {
            if stays == Some(true) {
                ticked.insert(site.to_string());
            } else {
                ticked.remove(site.as_str());
            }
        });
    }
}

/// The map over that list.
pub(super) fn site_map(sides: Sides, ticked: RwSignal<BTreeSet<String>>) -> AnyView {
    let marks = Signal::derive(move || {
        let sites: Vec<Site> = ticked.with(|ticked| {
            let sites = ticked.iter().filter_map(|word| word.parse().ok());
            sites.collect()
        });
        let marks = sites.into_iter().map(|site| SitePain {
            site,
            side: sides.side(site),
            pain: None,
            quality: Vec::new(),
        });
        marks.collect::<Vec<_>>()
    });
    view! {
        <BodyMap
            legend=t("body-map.where")
            marks=marks
            name=place_name
            on_press=move |region: Region| sides.press(region, ticked)
        />
    }
    .into_any()
}

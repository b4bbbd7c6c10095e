//! Where it hurts, in an entry: which places, and for each its side, strength and kind. The places the person marked in
//! their answers come first; all others are one press away.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::form::NONE;
use super::rating::OptionalScale;
use super::words::{quality_name, side_name};
use crate::domain::site::{Quality, Side, Site, SitePain};
use crate::text::{t, t_with};
use crate::ui::components::{Button, ButtonKind, Checkboxes, Choice, ClearButton, Radios};
use crate::ui::focus::focus_on;
use crate::ui::words::{site_name, site_phrase};

/// How one place feels.
#[derive(Clone, Copy)]
struct SiteForm {
    site: Site,
    side: RwSignal<Option<String>>,
    pain: RwSignal<Option<u8>>,
    quality: RwSignal<BTreeSet<String>>,
    /// The same place on other sides, which this form does not show and does not lose.
    others: StoredValue<Vec<SitePain>>,
}

/// All places, ticked or not.
#[derive(Clone, Copy)]
pub(super) struct SitesForm {
    ticked: RwSignal<BTreeSet<String>>,
    rows: StoredValue<Vec<SiteForm>>,
    /// How many of the rows are shown before the person asks for all.
    first: RwSignal<usize>,
    marked: StoredValue<Vec<Site>>,
}

impl SitesForm {
    /// Nothing ticked yet.
    pub(super) fn new(marked: &[Site]) -> Self {
        let rest = Site::ALL.iter().filter(|site| !marked.contains(site));
        let rows = marked.iter().chain(rest).map(|site| SiteForm {
            site: *site,
            side: RwSignal::new(None),
            pain: RwSignal::new(None),
            quality: RwSignal::new(BTreeSet::new()),
            others: StoredValue::new(Vec::new()),
        });
        Self {
            ticked: RwSignal::new(BTreeSet::new()),
            rows: StoredValue::new(rows.collect()),
            first: RwSignal::new(marked.len()),
            marked: StoredValue::new(marked.to_vec()),
        }
    }

    /// Ticks these places; a gap ticks nothing, an empty list ticks "no pain anywhere".
    pub(super) fn fill(self, sites: Option<&[SitePain]>) {
        let sites_or_none = sites.unwrap_or_default();
        let mut ticked: BTreeSet<String> = sites_or_none
            .iter()
            .map(|one| one.site.as_str().to_owned())
            .collect();
        if sites.is_some_and(<[SitePain]>::is_empty) {
            ticked.insert(NONE.to_owned());
        }
        self.ticked.set(ticked);
        for row in self.rows.get_value() {
            let mut here = sites_or_none.iter().filter(|one| one.site == row.site);
            let shown = here.next();
            row.side.set(
                shown
                    .and_then(|one| one.side)
                    .map(|side| side.as_str().to_owned()),
            );
            row.pain.set(shown.and_then(|one| one.pain));
            let quality = shown.map(|one| one.quality.as_slice()).unwrap_or_default();
            row.quality
                .set(quality.iter().map(|one| one.as_str().to_owned()).collect());
            row.others.set_value(here.cloned().collect());
        }
        // A place that is ticked must be seen.
        let marked = self.marked.get_value();
        if sites_or_none.iter().any(|one| !marked.contains(&one.site)) {
            self.first.set(Site::ALL.len());
        }
    }

    /// The places as ticked: a gap when none is, an empty list for "no pain anywhere".
    pub(super) fn read(self) -> Option<Vec<SitePain>> {
        let ticked = self.ticked.get();
        let sites = self
            .rows
            .get_value()
            .into_iter()
            .filter(|row| ticked.contains(row.site.as_str()))
            .flat_map(|row| std::iter::once(row.read()).chain(row.others.get_value()));
        (!ticked.is_empty()).then(|| sites.collect())
    }

    /// Shows every place, with focus on the first new one: the button that asked for it is gone then.
    fn show_all(self) {
        let next = format!("sites-{}", self.first.get_untracked() + 1);
        self.first.set(Site::ALL.len());
        request_animation_frame(move || focus_on(&next));
    }

    fn row(self, slug: &str) -> Option<SiteForm> {
        self.rows
            .with_value(|rows| rows.iter().copied().find(|row| row.site.as_str() == slug))
    }
}

impl SiteForm {
    fn read(self) -> SitePain {
        let felt = self.quality.get();
        let quality = Quality::ALL
            .iter()
            .filter(|one| felt.contains(one.as_str()));
        SitePain {
            site: self.site,
            side: self
                .side
                .with(|side| side.as_deref().and_then(|side| side.parse().ok())),
            pain: self.pain.get(),
            quality: quality.copied().collect(),
        }
    }
}

/// The list of places.
#[component]
pub(super) fn SiteFields(
    /// The places of the entry.
    form: SitesForm,
) -> impl IntoView {
    let has_more = Memo::new(move |_| (1..Site::ALL.len()).contains(&form.first.get()));
    let list = move || {
        let shown = if has_more.get() {
            form.first.get()
        } else {
            Site::ALL.len()
        };
        let rows = form.rows.get_value();
        let sites = rows
            .iter()
            .take(shown)
            .map(|row| Choice::new(row.site.as_str(), site_name(row.site)).opening());
        let none = Choice::new(NONE, t("diary.sites-none")).exclusive();
        let choices: Vec<Choice> = sites.chain([none]).collect();
        view! {
            <Checkboxes
                name="sites"
                legend=t("diary.sites")
                hint=t("diary.sites-hint").to_owned()
                choices=choices
                ticked=form.ticked
                follow_up=move |slug: String| match form.row(&slug) {
                    Some(row) => view! { <SiteDetail row=row /> }.into_any(),
                    None => ().into_any(),
                }
            />
        }
    };
    view! {
        <div class="entry-part">
            {list}
            <Show when=move || has_more.get()>
                <Button kind=ButtonKind::Plain on_press=move |()| form.show_all()>
                    {t("diary.sites-more")}
                </Button>
            </Show>
        </div>
    }
}

/// How one place feels.
#[component]
fn SiteDetail(row: SiteForm) -> impl IntoView {
    let name = row.site.as_str();
    let place = site_phrase(row.site);
    let values = [("site", place.as_str())];
    let side_field = format!("side-{name}");
    let side_title = t_with("diary.side", &values);
    let sides: Vec<Choice> = Side::ALL
        .iter()
        .map(|side| Choice::new(side.as_str(), side_name(*side)))
        .collect();
    let kinds: Vec<Choice> = Quality::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), quality_name(*one)))
        .collect();
    view! {
        <div class="entry-site">
            <OptionalScale
                name=format!("pain-{name}")
                legend=t_with("diary.site-pain", &values)
                hint=t("diary.pain-ends")
                value=row.pain
            />
            <div class="entry-part">
                <Radios
                    name=side_field.clone()
                    legend=side_title.clone()
                    choices=sides
                    chosen=row.side
                />
                <ClearButton
                    name=side_field
                    question=side_title
                    shown=Signal::derive(move || row.side.with(Option::is_some))
                    on_clear=move |()| row.side.set(None)
                />
            </div>
            <Checkboxes
                name=format!("quality-{name}")
                legend=t_with("diary.quality", &values)
                hint=t("diary.tick-all").to_owned()
                choices=kinds
                ticked=row.quality
            />
        </div>
    }
}

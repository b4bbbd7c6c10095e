//! The report for a clinician: the person chooses the time and the parts, sees the page, then prints it or saves it as a PDF.
//! The report itself is made by the second program (`exchange::report`).

mod wish;

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

use self::wish::{Chosen, wish};
pub(in crate::ui) use self::wish::{limits, steps_of};
use crate::domain::moment::Moment;
use crate::domain::setting::Setting;
use crate::domain::time::Date;
use crate::platform::{extra, print};
use crate::state::{use_answers, use_diary, use_keeping, use_now, use_settings, use_today};
use crate::text::t;
use crate::ui::components::{
    Button, ButtonKind, Checkboxes, Choice, Notice, PageTitle, Radios, TextField,
};
use crate::ui::focus::focus_on;
use crate::ui::frame::Frame;
use crate::ui::hand_out::{OnItsWay, Order, hand_out, told};
use crate::ui::route::Page;

const PLACE: &str = "report-shown";
const PARTS: [&str; 6] = ["map", "chart", "scores", "plan", "medicine", "safety"];
const VISIT: &str = "visit";
const ALL: &str = "all";

/// What is known of the report.
#[derive(Clone)]
enum Shown {
    Nothing,
    Making,
    NoVisit,
    Failed,
    /// The wish it was made of, and its markup.
    Page(Value, String),
}

#[derive(Clone, Copy)]
struct Form {
    period: RwSignal<Option<String>>,
    visit: RwSignal<String>,
    parts: RwSignal<BTreeSet<String>>,
    name: RwSignal<String>,
    born: RwSignal<String>,
    asks: [RwSignal<String>; 3],
    shown: RwSignal<Shown>,
}

/// The page.
pub(in crate::ui) fn report() -> AnyView {
    let now = use_now();
    let last =
        untrack(|| use_settings().last_report()).map(|at| Moment { at, ..now }.date().to_string());
    let form = Form {
        period: RwSignal::new(Some("28".to_owned())),
        visit: RwSignal::new(last.unwrap_or_default()),
        parts: RwSignal::new(PARTS.iter().map(|part| (*part).to_owned()).collect()),
        name: RwSignal::default(),
        born: RwSignal::default(),
        asks: [(); 3].map(|()| RwSignal::default()),
        shown: RwSignal::new(Shown::Nothing),
    };
    let [first, second, third] = form.asks;
    // A page has one main action: once the report is there, that is to save it.
    let is_there = Memo::new(move |was_there: Option<&bool>| {
        was_there == Some(&true) || form.shown.with(|now| matches!(now, Shown::Page(..)))
    });
    let show_button = move || {
        let kind = if is_there.get() {
            ButtonKind::Soft
        } else {
            ButtonKind::Primary
        };
        view! {
            <Button kind=kind on_press=move |()| show(form)>
                {t("report-page.show")}
            </Button>
        }
    };
    view! {
        <Frame>
            <div class="report-form">
                <PageTitle title=t("page.report").to_owned() lead=t("report-page.lead").to_owned() />
                <Radios name="period" legend=t("report-page.period") choices=periods() chosen=form.period />
                {move || {
                    (form.period.get().as_deref() == Some(VISIT)).then(|| {
                        view! {
                            <TextField
                                name="visit-day"
                                label=t("report-page.visit-day")
                                kind="date"
                                value=form.visit
                            />
                        }
                    })
                }}
                <Checkboxes name="parts" legend=t("report-page.parts") choices=parts() ticked=form.parts />
                <TextField name="name" label=t("report-page.name") value=form.name />
                <TextField name="born" label=t("report-page.born") value=form.born />
                <TextField name="ask-1" label=t("report-page.ask-1") value=first />
                <TextField name="ask-2" label=t("report-page.ask-2") value=second />
                <TextField name="ask-3" label=t("report-page.ask-3") value=third />
                {show_button}
            </div>
            <div id=PLACE class="report-shown" tabindex="-1">
                {move || shown(form.shown)}
            </div>
            <p class="report-form">
                <a class="settings-link" href=Page::Files.hash()>
                    {t("report-page.more-files")}
                </a>
            </p>
        </Frame>
    }
    .into_any()
}

fn periods() -> Vec<Choice> {
    vec![
        Choice::new("28", t("report-page.weeks-4")),
        Choice::new("84", t("report-page.weeks-12")),
        Choice::new(VISIT, t("report-page.visit")),
        Choice::new(ALL, t("report-page.all")),
    ]
}

fn parts() -> Vec<Choice> {
    let names = [
        t("report-page.part-map"),
        t("report-page.part-chart"),
        t("report-page.part-scores"),
        t("report-page.part-plan"),
        t("report-page.part-medicine"),
        t("report-page.part-safety"),
    ];
    let parts = PARTS.into_iter().zip(names);
    parts.map(|(part, name)| Choice::new(part, name)).collect()
}

/// The first day of the period; none when the day of the visit is no day before today.
fn first_day(form: Form, today: Date) -> Option<Date> {
    match form.period.get_untracked().as_deref() {
        Some(VISIT) => {
            let visit = form.visit.get_untracked().trim().parse().ok();
            visit.filter(|day| *day <= today)
        }
        Some(ALL) => {
            let first = use_diary()
                .entries
                .with_untracked(|all| all.iter().map(|kept| kept.value.day).min());
            let since = use_answers().since.get_untracked();
            Some(first.map_or(since, |first| first.min(since)).min(today))
        }
        days => {
            let days: i32 = days.and_then(|days| days.parse().ok()).unwrap_or(28);
            Some(today.plus(1 - days))
        }
    }
}

fn show(form: Form) {
    let today = use_today();
    let Some(from) = first_day(form, today) else {
        form.shown.set(Shown::NoVisit);
        return focus_on(PLACE);
    };
    let wish = wish(Chosen {
        from,
        to: today,
        parts: form.parts.get_untracked().into_iter().collect(),
        name: form.name.get_untracked(),
        born: form.born.get_untracked(),
        asks: form.asks.iter().map(|ask| ask.get_untracked()).collect(),
    });
    form.shown.set(Shown::Making);
    use_keeping().everything(move |data| {
        spawn_local(async move {
            let request = json!({"what": "report", "wish": wish}).to_string();
            let page = match data {
                Some(data) => extra::tell(&request, &data).await.ok(),
                None => None,
            };
            form.shown
                .try_set(page.map_or(Shown::Failed, |page| Shown::Page(wish, page)));
            request_animation_frame(|| focus_on(PLACE));
        });
    });
}

fn shown(shown: RwSignal<Shown>) -> AnyView {
    match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Making => view! { <p role="status">{t("report-page.making")}</p> }.into_any(),
        Shown::NoVisit => {
            view! { <Notice><p>{t("report-page.visit-missing")}</p></Notice> }.into_any()
        }
        Shown::Failed => view! { <Notice><p>{t("report-page.failed")}</p></Notice> }.into_any(),
        Shown::Page(wish, page) => finished(wish, page),
    }
}

fn finished(wish: Value, page: String) -> AnyView {
    let (keeping, settings) = (use_keeping(), use_settings());
    let step = RwSignal::new(OnItsWay::No);
    let note = move || settings.prefer(Setting::LastReport(use_now().at));
    let save = move |()| {
        let order = Order {
            request: json!({"what": "pdf", "wish": wish}).to_string(),
            is_bytes: true,
            data: None,
            name: format!("tend-report-{}.pdf", use_today()),
            media_type: "application/pdf",
            step,
        };
        hand_out(keeping, order, OnItsWay::Making);
        note();
    };
    let print = move |()| {
        note();
        print::print_page();
    };
    view! {
        <div class="report-ways">
            <Button on_press=save>{t("report-page.save")}</Button>
            <Button kind=ButtonKind::Soft on_press=print>
                {t("report-page.print")}
            </Button>
            {told(step)}
        </div>
        <section class="report-paper" aria-label=t("report-page.preview") inner_html=page></section>
    }
    .into_any()
}

//! Every component in every state on one page, in a development build alone: to look at while one works on the style, and to
//! take pictures of. It borrows its words from the pages; nothing on it does anything, and no release holds it.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use crate::domain::id::ExerciseId;
use crate::domain::site::{Side, Site, SitePain};
use crate::text::{Plural, t, t_plural, t_with};
use crate::ui::components::{Errors, *};
use crate::ui::figures::{moving, still};
use crate::ui::frame::Frame;
use crate::ui::places::place_name;
use crate::ui::route::Page;

/// What a build is searched for that must not hold this page (xtask/src/build.rs).
const MARK: &str = "tend-every-part";

/// What banners can say, and the way on beside it.
const WARNINGS: [(&str, &str); 8] = [
    ("banner.blocked", "banner.settings"),
    ("banner.full", "banner.settings"),
    ("banner.read-only", "banner.settings"),
    ("banner.other-tab", "banner.use-this-tab"),
    ("banner.one-copy", "settings.download"),
    ("banner.first-gone", "settings.download"),
    ("banner.lost-first", "action.dismiss"),
    ("banner.gone", "banner.settings"),
];

const NOTES: [(&str, &str); 3] = [
    ("banner.update", "banner.update-take"),
    ("banner.backup-due", "banner.backup-later"),
    ("banner.offline", "action.dismiss"),
];

/// What the line under the main action can say.
const STATUS: [&str; 6] = [
    "status.saving",
    "status.still-saving",
    "status.saved",
    "status.saved-once",
    "status.saved-for-now",
    "status.not-saved",
];

/// The page.
pub(in crate::ui) fn parts() -> AnyView {
    let groups: [fn() -> AnyView; 6] = [banners, buttons, questions, advice, pictures, lines];
    let groups: Vec<AnyView> = groups.iter().map(|group| group()).collect();
    view! {
        <Frame back=Signal::stored(Page::Settings.hash())>
            <PageTitle
                title=t("app.name")
                eyebrow=t("settings.looks").to_owned()
                lead=t("learn.lead").to_owned()
            />
            <div class="settings-part" id=MARK>
                {groups}
            </div>
            <BottomBar note=t("status.saved").to_owned()>
                <Button>{t("action.continue")}</Button>
            </BottomBar>
        </Frame>
    }
    .into_any()
}

fn banners() -> AnyView {
    let banner = |kind: BannerKind, message: String, way: &'static str| {
        view! {
            <Banner kind=kind message=message>
                <Button kind=ButtonKind::Plain>{t(way)}</Button>
            </Banner>
        }
        .into_any()
    };
    let warn = WARNINGS.map(|(key, way)| banner(BannerKind::Warn, t(key).to_owned(), way));
    let note = NOTES.map(|(key, way)| banner(BannerKind::Note, t(key).to_owned(), way));
    let aside = t_plural("banner.aside", Plural::Other, &[("n", "3")]);
    let filling = t_with("banner.filling", &[("n", "84")]);
    // A note hides beside a warning, so each kind has a box of its own.
    view! {
        <div>{Vec::from(warn)} {banner(BannerKind::Warn, aside, "banner.settings")}</div>
        <div>{Vec::from(note)} {banner(BannerKind::Note, filling, "settings.download")}</div>
    }
    .into_any()
}

fn buttons() -> AnyView {
    view! {
        <Button>{t("today.start")}</Button>
        <Button kind=ButtonKind::Soft>{t("today.again")}</Button>
        <Button kind=ButtonKind::Care>{t("care.was-checked")}</Button>
        <Button kind=ButtonKind::Plain>{t("today.see")}</Button>
        <ButtonLink href=Page::Today.hash()>{t("not-found.home")}</ButtonLink>
        <UndoToast message=Some(t("status.saved").to_owned()) on_undo=|()| () on_dismiss=|()| () />
    }
    .into_any()
}

fn questions() -> AnyView {
    let errors: Errors = RwSignal::new(vec![
        FieldError::new("wrong", t("intake.missing-check")),
        FieldError::new("wrong-number", t("check-in.missing")),
    ]);
    let choices = || {
        vec![
            Choice::new("a", t("settings.theme-auto")),
            Choice::new("b", t("settings.theme-light")).hint(t("banner.offline")),
            Choice::new("c", t("settings.theme-calm")).exclusive(),
        ]
    };
    let one = RwSignal::new(Some("b".to_owned()));
    let ticked = RwSignal::new(BTreeSet::from(["a".to_owned(), "b".to_owned()]));
    let legend = t("settings.theme");
    let words = RwSignal::new(t("settings.theme-calm").to_owned());
    let open = RwSignal::new(true);
    view! {
        <ErrorSummary errors=errors />
        <Scale name="none" legend=t("diary.pain-now") value=RwSignal::new(None) />
        <Scale name="four" legend=t("diary.pain-now") value=RwSignal::new(Some(4)) />
        <Scale
            name="wrong-number"
            legend=t("diary.pain-now")
            value=RwSignal::new(None)
            error=error_of(errors, "wrong-number")
        />
        <Radios name="radios" legend=legend choices=choices() chosen=one />
        <Checkboxes name="ticks" legend=legend choices=choices() ticked=ticked />
        <Checkboxes
            name="wrong"
            legend=legend
            choices=choices()
            ticked=RwSignal::new(BTreeSet::new())
            error=error_of(errors, "wrong")
        />
        <SelectField name="select" label=legend choices=choices() value=RwSignal::new("b".to_owned()) />
        <TextField name="text" label=legend value=words />
        <NumberField name="number" label=legend value=RwSignal::new("46".to_owned()) />
        <TextArea name="area" label=legend optional=true value=words />
        <ClearButton name="clear" question=legend shown=true on_clear=|()| () />
        <Fold summary=legend within=Signal::derive(move || words.get()) open=open>
            <p>{t("banner.offline")}</p>
        </Fold>
        <Fold summary=legend open=RwSignal::new(false)>
            <p>{t("banner.offline")}</p>
        </Fold>
    }
    .into_any()
}

fn advice() -> AnyView {
    let care = [CareLevel::Emergency, CareLevel::SameDay, CareLevel::Soon].map(|level| {
        view! {
            <CareCard level=level title=t("safety.held-title")>
                <p>{t("today.stopped")}</p>
            </CareCard>
        }
    });
    let rows = vec![SummaryRow {
        question: t("settings.theme").to_owned(),
        answer: t("settings.theme-calm").to_owned(),
        change: Some(Page::Settings.hash()),
    }];
    view! {
        {Vec::from(care)}
        <Card title=t("settings.data").to_owned()>
            <p>{t("settings.data-where")}</p>
            <Button kind=ButtonKind::Soft>{t("settings.download")}</Button>
        </Card>
        <Notice><p>{t("settings.data-where")}</p></Notice>
        <Disclosure summary=t("step.why")><p>{t("settings.data-where")}</p></Disclosure>
        <SummaryList rows=rows />
    }
    .into_any()
}

fn pictures() -> AnyView {
    let id: ExerciseId = "STG01".into();
    let place = |site, side, pain| SitePain {
        site,
        side: Some(side),
        pain: Some(pain),
        quality: Vec::new(),
    };
    let marks = vec![
        place(Site::LowBack, Side::Middle, 6),
        place(Site::Knee, Side::Left, 4),
    ];
    let empties = [
        EmptyPicture::Diary,
        EmptyPicture::Progress,
        EmptyPicture::Rest,
    ]
    .map(|one| empty(one, view! { <p>{t("banner.offline")}</p> }.into_any()));
    view! {
        {Vec::from(empties)}
        {moving(&id, String::new(), Signal::stored(true), Signal::stored(false))}
        <StepList title=t("diary.pain-now")>
            <StepRow
                name=t("page.library")
                amount=t("settings.size-100")
                href=Page::Library.hash()
                picture=Some(still(&id))
            >
                <p>{t("banner.offline")}</p>
            </StepRow>
        </StepList>
        <BodyMap
            legend=t("diary.pain-now")
            marks=Signal::stored(marks)
            name=place_name
            on_press=|_| ()
        />
    }
    .into_any()
}

fn lines() -> AnyView {
    let bars = [0, 3, 10].map(|pain| view! { <PainBar pain=Some(pain) /> });
    let rings = [0.0, 0.3, 1.0].map(|part| view! { <TimerRing part=Signal::stored(part) /> });
    let ways = [0_u32, 4, 9].map(|done| {
        view! {
            <ProgressBar
                label=t("app.opening").to_owned()
                done=Signal::stored(done)
                of=Signal::stored(9_u32)
            />
        }
    });
    let status = STATUS.map(|key| view! { <p class="status-line">{t(key)}</p> });
    view! {
        {Vec::from(bars)}
        <div class="card-line">{Vec::from(rings)}</div>
        {Vec::from(ways)}
        {Vec::from(status)}
    }
    .into_any()
}

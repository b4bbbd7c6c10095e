//! The morning after a session: how the body took it. A few taps; only the pain is asked for, the rest may stay open.

use std::collections::BTreeSet;

use crate::ui::view;
use leptos::prelude::*;

use super::diary::{stiffness_name, words_of};
use super::question_page::question_page;
use super::quiet_page::quiet_page;
use crate::domain::check_in::{Aftermath, CheckIn, CheckInKind, NewSign};
use crate::domain::diary::Stiffness;
use crate::domain::plan::MorningDue;
use crate::state::{use_check_ins, use_now, use_plan, use_today};
use crate::text::t;
use crate::ui::components::{
    Button, Checkboxes, Choice, FieldError, PageTitle, Radios, Scale, error_of,
};
use crate::ui::route::Page;
use crate::ui::router::{go, replace};
use crate::ui::words::words_here;

const NONE: &str = "nothing-new";
const YES: &str = "yes";
const NO: &str = "no";

#[derive(Clone, Copy)]
struct Answers {
    pain: RwSignal<Option<u8>>,
    settled: RwSignal<Option<String>>,
    soreness: RwSignal<Option<String>>,
    signs: RwSignal<BTreeSet<String>>,
    sleep: RwSignal<Option<u8>>,
    stiffness: RwSignal<Option<String>>,
}

impl Answers {
    fn open() -> Self {
        Self {
            pain: RwSignal::default(),
            settled: RwSignal::default(),
            soreness: RwSignal::default(),
            signs: RwSignal::default(),
            sleep: RwSignal::default(),
            stiffness: RwSignal::default(),
        }
    }

    /// What was given, for the session of yesterday.
    fn read(self, due: &MorningDue) -> CheckIn {
        let mut check_in = CheckIn::blank(use_now(), use_today(), CheckInKind::Morning);
        check_in.session = Some(due.session.clone());
        check_in.pain = self.pain.get_untracked();
        check_in.settled = self.settled.get_untracked().map(|word| word == YES);
        let word = |given: RwSignal<Option<String>>| given.get_untracked();
        check_in.aftermath = word(self.soreness).and_then(|word| word.parse::<Aftermath>().ok());
        let ticked = self.signs.get_untracked();
        let signs = ticked
            .iter()
            .filter_map(|word| word.parse::<NewSign>().ok());
        check_in.signs = (!ticked.is_empty()).then(|| signs.collect());
        check_in.sleep.quality = self.sleep.get_untracked();
        check_in.stiffness = word(self.stiffness).and_then(|word| word.parse::<Stiffness>().ok());
        check_in
    }
}

/// The page.
#[component]
pub(in crate::ui) fn CheckIn() -> impl IntoView {
    let due = use_plan().with_untracked(|plan| plan.as_ref()?.morning.clone());
    match due {
        Some(due) => form(due),
        None => quiet_page(
            t("page.check-in"),
            t("check-in.none"),
            t("not-found.home"),
            &Page::Today,
        ),
    }
}

fn form(due: MorningDue) -> AnyView {
    let answers = Answers::open();
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let check_ins = use_check_ins();
    let asks_about_soreness = due.asks_about_soreness;
    let save = move |()| {
        if answers.pain.with_untracked(Option::is_none) {
            return errors.set(vec![FieldError::new("pain", t("check-in.missing"))]);
        }
        let check_in = answers.read(&due);
        let has_sign = check_in
            .signs
            .as_ref()
            .is_some_and(|signs| !signs.is_empty());
        check_ins.save(check_in, None, move |kept| {
            if kept.is_ok() {
                // A new sign is followed by the safety questions at once.
                if has_sign {
                    go(&Page::Safety);
                } else {
                    replace(&Page::Today);
                }
            }
        });
    };
    let soreness = asks_about_soreness.then(|| {
        let choices = words_of(Aftermath::ALL, Aftermath::as_str, aftermath_name);
        view! {
            <Radios
                name="soreness"
                legend=t("check-in.soreness")
                choices=choices
                chosen=answers.soreness
            />
        }
    });
    let settled = vec![
        Choice::new(YES, t("check-in.settled-yes")),
        Choice::new(NO, t("check-in.settled-no")),
    ];
    let mut signs: Vec<Choice> = words_of(NewSign::ALL, NewSign::as_str, sign_name);
    signs.insert(0, Choice::new(NONE, t("check-in.signs-none")).exclusive());
    let questions = view! {
                <PageTitle title=t("check-in.title").to_owned() lead=t("check-in.lead").to_owned() />
                <Scale
                    name="pain"
                    legend=t("check-in.pain")
                    hint=t("check-in.pain-ends").to_owned()
                    value=answers.pain
                    error=error_of(errors, "pain")
                />
                <Radios
                    name="settled"
                    legend=t("check-in.settled")
                    choices=settled
                    chosen=answers.settled
                />
                {soreness}
                <Checkboxes
                    name="signs"
                    legend=t("check-in.signs")
                    choices=signs
                    ticked=answers.signs
                />
                <Scale
                    name="sleep"
                    legend=t("check-in.sleep")
                    hint=t("check-in.sleep-ends").to_owned()
                    value=answers.sleep
                />
                <Radios
                    name="stiffness"
                    legend=t("check-in.stiffness")
                    choices=words_of(Stiffness::ALL, Stiffness::as_str, stiffness_name)
                    chosen=answers.stiffness
                />
                {words_here(&["session", "stiff"])}
    };
    let way_on = view! { <Button submit=true>{t("check-in.save")}</Button> };
    question_page(
        errors,
        Callback::new(save),
        questions.into_any(),
        way_on.into_any(),
    )
}

fn aftermath_name(one: Aftermath) -> &'static str {
    match one {
        Aftermath::None => t("check-in.soreness-none"),
        Aftermath::Soreness => t("check-in.soreness-soreness"),
        Aftermath::UsualPain => t("check-in.soreness-usual-pain"),
        Aftermath::Both => t("check-in.soreness-both"),
    }
}

fn sign_name(sign: NewSign) -> &'static str {
    match sign {
        NewSign::Numbness => t("check-in.sign-numbness"),
        NewSign::Weakness => t("check-in.sign-weakness"),
        NewSign::Swelling => t("check-in.sign-swelling"),
        NewSign::GivingWay => t("check-in.sign-giving-way"),
        NewSign::Spreading => t("check-in.sign-spreading"),
        NewSign::StopList => t("check-in.sign-stop-list"),
    }
}

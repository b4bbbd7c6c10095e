//! Another exercise in place of the one on screen: easier, harder, or the same purpose in another way. Only what the person's
//! answers open is offered; what that is, `domain::instead` knows.

use crate::ui::view;
use leptos::prelude::*;

use super::player::Player;
use super::words;
use crate::domain::instead::{Alternatives, Instead};
use crate::domain::session::plan::Step;
use crate::domain::session::{Event, Stage};
use crate::state::{Choices, catalog, use_answers};
use crate::text::{t, t_with};
use crate::ui::components::{BottomBar, Button, ButtonKind, Notice, PageTitle, Scale};
use crate::ui::words::amount_of;

/// What may stand in place of the step on screen.
pub(super) fn alternatives_here(player: Player) -> Alternatives {
    let session = player.session();
    let planned = session.plan().steps();
    let here = session.now().spot.and_then(|spot| planned.get(spot.step));
    let (Some(here), Some(choices)) = (here, Choices::now()) else {
        return Alternatives::default();
    };
    let taken: Vec<_> = planned
        .iter()
        .map(|one| one.step.exercise.clone())
        .collect();
    choices.instead_of(&here.step.exercise, here.step.dose(), &taken)
}

/// The step that an alternative comes to.
fn step_of(one: &Instead) -> Option<Step> {
    let exercise = catalog().rules.exercise(&one.exercise)?;
    let sites = use_answers()
        .current
        .with_untracked(|answers| answers.as_ref().map(|answers| answers.sites.clone()));
    Some(Step::of(exercise, one.dose, &sites.unwrap_or_default()))
}

/// One way on as a wide button: its name and how much of it.
fn way(player: Player, one: &Instead, pain: Option<RwSignal<Option<u8>>>) -> Option<AnyView> {
    let step = step_of(one)?;
    let name = words::name_of_exercise(&one.exercise);
    let amount = amount_of(one.dose);
    let take = move |()| player.swap(&step, pain.map(|pain| pain.get_untracked()));
    Some(
        view! {
            <li>
                <Button kind=ButtonKind::Soft on_press=take>
                    <span class="session-way-name">{name}</span>
                    " "
                    <span class="session-way-amount">{amount}</span>
                </Button>
            </li>
        }
        .into_any(),
    )
}

fn ways(title: &'static str, found: Vec<AnyView>) -> Option<AnyView> {
    (!found.is_empty()).then(|| {
        view! {
            <h2 class="session-way-title">{title}</h2>
            <ul class="session-options">{found}</ul>
        }
        .into_any()
    })
}

/// Asks what to do instead. The session is paused meanwhile.
pub(super) fn change_screen(player: Player) -> AnyView {
    let found = alternatives_here(player);
    let one = |one: &Option<Instead>| {
        let way = one.as_ref().and_then(|one| way(player, one, None));
        way.into_iter().collect::<Vec<_>>()
    };
    let same = found.same.iter().filter_map(|one| way(player, one, None));
    let is_empty = found == Alternatives::default();
    let lists = [
        ways(t("session.easier"), one(&found.easier)),
        ways(t("session.harder"), one(&found.harder)),
        ways(t("session.same"), same.collect()),
    ];
    let name = words::name_here(player);
    view! {
        <PageTitle
            title=t("session.change-title")
            lead=t_with("session.change-lead", &[("name", &name)])
        />
        {lists.into_iter().flatten().collect_view()}
        {is_empty
            .then(|| {
                view! {
                    <Notice>
                        <p>{t("session.change-none")}</p>
                    </Notice>
                }
            })}
        <BottomBar>
            <Button on_press=move |()| player.answer(Event::Resume)>{t("session.keep")}</Button>
        </BottomBar>
    }
    .into_any()
}

/// Says that it is right to stop what hurts, asks how strong it was, and shows the ways on.
pub(super) fn hurt_screen(player: Player) -> AnyView {
    let pain = RwSignal::new(None::<u8>);
    let easier = alternatives_here(player).easier;
    let easier = easier.and_then(|one| way(player, &one, Some(pain)));
    let leave = move |()| {
        player.answer(Event::Hurt {
            pain: pain.get_untracked(),
        });
        if player.session().stage() == Stage::Paused {
            player.send(Event::Resume);
        }
    };
    view! {
        <PageTitle title=t("session.hurt-title") lead=t("session.hurt-lead").to_owned() />
        <Scale
            name="pain-step"
            legend=t("session.hurt-pain")
            hint=t("session.pain-hint").to_owned()
            value=pain
        />
        {ways(t("session.hurt-easier"), easier.into_iter().collect())}
        <Button kind=ButtonKind::Plain on_press=move |()| player.answer(Event::Resume)>
            {t("session.hurt-back")}
        </Button>
        <BottomBar>
            <Button on_press=leave>{t("session.hurt-leave")}</Button>
        </BottomBar>
    }
    .into_any()
}

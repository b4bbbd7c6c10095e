//! Barriers that axe does not know, found by a script of our own: targets that are too small, what runs out of the screen or is
//! cut, names that are not what is written, motion that is not wanted. And both at once, for the states of a page.

use crate::axe;
use crate::browser::Browser;
use crate::page::Page;
use crate::trouble::{Outcome, ensure};
use crate::world::World;

const LOOK: &str = include_str!("barriers.js");

/// A script that opens what is folded, so that it is looked at as well.
pub const UNFOLD: &str = "for (const one of document.querySelectorAll('details')) one.open = true;";

/// The look of the page: the names of the themes in `style/tokens.css`. Chromium shows the colours of a system too.
const THEMES: [&str; 3] = ["dark", "calm", "forced"];

/// The barriers on the page as it is now, one sentence each.
pub fn found(page: &Page) -> Outcome<Vec<String>> {
    page.told(LOOK, &[])
}

/// What stands in the way on the page as it is now, by axe and by us; in Chromium in every theme.
pub fn on_this_page(world: &World) -> Outcome<Vec<String>> {
    let page = world.page();
    page.run(UNFOLD, &[])?;
    let mut flaws = axe::violations(&page)?;
    flaws.extend(found(&page)?);
    if world.browser() == Browser::Chromium {
        for theme in THEMES {
            wears(world, Some(theme))?;
            let weak = axe::weak_colors(&page)?;
            flaws.extend(
                weak.iter()
                    .map(|flaw| format!("in {theme} colours: {flaw}")),
            );
        }
        wears(world, None)?;
    }
    Ok(flaws)
}

/// Fails with what stands in the way.
pub fn are_none(world: &World) -> Outcome {
    let flaws = on_this_page(world)?;
    let place = world.page().hash()?;
    ensure(flaws.is_empty(), format!("{place}: {}", flaws.join("\n")))
}

/// Puts the page into a theme; `None` is the person's own again.
fn wears(world: &World, theme: Option<&str>) -> Outcome {
    let page = world.page();
    world.has_colors_of_its_own(theme == Some("forced"))?;
    let named = theme.filter(|theme| *theme != "forced");
    let wear = "const root = document.documentElement;
        window.ownTheme ??= root.dataset.theme ?? '';
        const theme = arguments[0] ?? window.ownTheme;
        if (theme) root.dataset.theme = theme; else delete root.dataset.theme;";
    page.run(wear, &[named.into()]).map(drop)
}

//! The page on which nothing is to be done: a picture, a word why, and one way on.

use crate::ui::view;
use leptos::prelude::*;

use crate::ui::components::{BottomBar, ButtonLink, EmptyPicture, PageTitle, empty};
use crate::ui::frame::Frame;
use crate::ui::route::Page;

/// The page, with the words of its one button and where that leads.
pub(super) fn quiet_page(
    title: &'static str,
    words: &'static str,
    button: &'static str,
    to: &Page,
) -> AnyView {
    let href = to.hash();
    let words = view! { <p>{words}</p> }.into_any();
    view! {
        <Frame>
            <PageTitle title=title />
            {empty(EmptyPicture::Rest, words)}
            <BottomBar>
                <ButtonLink href=href>{button}</ButtonLink>
            </BottomBar>
        </Frame>
    }
    .into_any()
}

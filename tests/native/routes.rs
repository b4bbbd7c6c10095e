//! The table of pages: every address leads to its page and back.

use tend::text::english;
use tend::ui::route::{NavPlace, Page};

/// Every page once, with its address.
fn table() -> Vec<(Page, &'static str)> {
    vec![
        (Page::Today, "#/"),
        (Page::Welcome, "#/welcome"),
        (Page::Intake("pain-now".to_owned()), "#/intake/pain-now"),
        (Page::IntakeCheck, "#/intake/check"),
        (Page::Care, "#/care"),
        (Page::Routine, "#/routine"),
        (Page::Session, "#/session"),
        (
            Page::SessionFree("own-list".to_owned()),
            "#/session/own-list",
        ),
        (Page::CheckIn, "#/check-in"),
        (Page::Safety, "#/safety"),
        (Page::Ask("peg".to_owned()), "#/ask/peg"),
        (Page::Flare, "#/flare"),
        (Page::Evening, "#/check-in/evening"),
        (Page::Diary, "#/diary"),
        (
            Page::DiaryMonth("2026-11".to_owned()),
            "#/diary/month/2026-11",
        ),
        (Page::DiaryYear("2026".to_owned()), "#/diary/year/2026"),
        (Page::DiaryNew, "#/diary/new"),
        (
            Page::DiaryEntry("0193a-7f.2_x".to_owned()),
            "#/diary/0193a-7f.2_x",
        ),
        (Page::Progress, "#/progress"),
        (Page::Experiments, "#/progress/experiments"),
        (Page::Library, "#/library"),
        (Page::LibraryItem("REL01".to_owned()), "#/library/REL01"),
        (Page::Learn, "#/learn"),
        (Page::Lesson("pacing".to_owned()), "#/learn/pacing"),
        (
            Page::LessonPart("pacing".to_owned(), "loop".to_owned()),
            "#/learn/pacing/loop",
        ),
        (Page::Words, "#/words"),
        (Page::Word("flare".to_owned()), "#/words/flare"),
        (Page::Sources, "#/sources"),
        (
            Page::Source("nice-ng193".to_owned()),
            "#/sources/nice-ng193",
        ),
        (Page::About, "#/about"),
        (Page::Settings, "#/settings"),
        (Page::Restore, "#/settings/restore"),
        (Page::Files, "#/settings/files"),
        (Page::Bring, "#/settings/bring"),
        #[cfg(debug_assertions)]
        (Page::Parts, "#/parts"),
        (Page::Report, "#/report"),
        (Page::NotFound, "#/not-found"),
    ]
}

#[test]
fn every_page_has_one_address_and_comes_back_from_it() {
    for (page, hash) in table() {
        assert_eq!(page.hash(), hash);
        assert_eq!(Page::parse(hash), page, "{hash}");
    }
}

/// The parts of a lesson have a journey of their own, and the page of all components is in no release.
#[test]
fn every_page_is_searched_for_barriers() {
    let journey = include_str!("../journeys/tests/ways/access.rs");
    let (_, list) = journey.split_once("const KNOWN: &[&str] = &[").unwrap();
    let (list, _) = list.split_once("];").unwrap();
    let walked: Vec<_> = list
        .lines()
        .filter_map(|line| line.split('"').nth(1))
        .map(|hash| Page::parse(&hash.replace(['{', '}'], "")))
        .map(|page| std::mem::discriminant(&page))
        .collect();
    for (page, hash) in table() {
        let kind = std::mem::discriminant(&page);
        let is_part = matches!(page, Page::LessonPart(..) | Page::Parts);
        assert!(walked.contains(&kind) || is_part, "{hash} is not searched");
    }
}

#[test]
fn an_address_is_read_the_way_people_write_it() {
    let rows = [
        ("", Page::Today),
        ("#", Page::Today),
        ("#/diary/", Page::Diary),
        ("#main", Page::Today),
        ("#/diary/new?src=hs", Page::DiaryNew),
        ("#/?src=hs", Page::Today),
    ];
    for (hash, page) in rows {
        assert_eq!(Page::parse(hash), page, "{hash}");
    }
}

#[test]
fn an_unknown_address_leads_to_the_page_that_says_so() {
    let rows = [
        "#/nowhere",
        "#/diary/new/more",
        "#/intake/",
        "#/intake//",
        "#/library/<script>",
        "#/diary/a b",
        "#/learn/pacing/loop/more",
        "#/learn/a b/loop",
        "#/diary/%00",
        "#/Diary",
    ];
    for hash in rows {
        let page = Page::parse(hash);
        assert!(matches!(page, Page::NotFound), "{hash} leads to {page:?}");
    }
}

#[test]
fn every_page_has_a_title() {
    for (page, hash) in table() {
        let key = page.title_key();
        assert!(english().get(key).is_some(), "{hash} has no title ({key})");
    }
}

#[test]
fn every_place_of_the_navigation_opens_a_page_that_stands_there() {
    for place in NavPlace::ALL {
        assert_eq!(place.page().nav_place(), Some(place));
        assert!(place.page().shows_navigation());
    }
}

//! The report: what stands in it, and that it stays one page.

use extra::{make, tell};
use serde_json::{Value, json};

use super::person::{backup_text, wish};

fn page_of(wish: &Value) -> String {
    let request = json!({"what": "report", "wish": wish}).to_string();
    tell(&request, &backup_text()).unwrap()
}

pub fn pdf_of(wish: &Value, backup: &str) -> Vec<u8> {
    let request = json!({"what": "pdf", "wish": wish}).to_string();
    make(&request, backup, &[]).unwrap()
}

#[test]
fn the_report_says_what_it_should_in_its_order() {
    let page = page_of(&wish());
    let mut rest = page.as_str();
    for words in [
        "My report",
        "J. D., born 1972",
        "2026-08-29 to 2026-11-20. 70 of 84 days recorded. 7 notes were written on a later day.",
        "Self-reported",
        "Where it hurts",
        "knee, left: 7/10, aching, stiff",
        "For about 2 years",
        "Pain week by week",
        "1 flare. The plan changed on 1 day.",
        "Can do “carry my grandchild”",
        "<td>3</td><td>5</td><td>+2</td><td>3</td>",
        "PEG, mean of these three",
        "<td>6.7</td><td>2.7</td><td>−4</td><td>1.5</td>",
        "Active minutes a week",
        "<td>30</td><td>100</td><td>+70</td><td>30</td>",
        "6 (moderate)",
        "28 sessions on 28 days",
        "Next morning: 18 went well, 6 held, 2 too much.",
        "Chair squat: 2 × 8",
        "Extra medicine on",
        "heat",
        "You take medicine that thins the blood. (since 2026-08-29)",
        "Blood thinners",
        "Can I go back to swimming?",
        "Is &lt;b&gt;this&lt;/b&gt; &amp; that fine?",
        "does not diagnose",
    ] {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("“{words}” is not in the rest: {rest}"));
        rest = &rest[at + words.len()..];
    }
}

#[test]
fn the_person_decides_what_is_in_it() {
    for (part, words) in [
        ("map", "Where it hurts"),
        ("chart", "Pain week by week"),
        ("scores", "PEG, mean"),
        ("plan", "Exercise sessions"),
        ("medicine", "Extra medicine"),
        ("safety", "Safety questions"),
    ] {
        let mut less = wish();
        let parts = less["parts"].as_array_mut().unwrap();
        parts.retain(|one| one != part);
        assert!(page_of(&wish()).contains(words), "{part}");
        assert!(!page_of(&less).contains(words), "{part}");
    }
}

#[test]
fn nothing_the_person_writes_becomes_markup() {
    let mut nasty = wish();
    nasty["name"] = "<img src=x onerror=alert(1)>\u{202e}".into();
    nasty["asks"] = json!(["\"><script>alert(1)</script>"]);
    nasty["yes"] = json!([["GN7", "<svg onload=alert(1)>"]]);
    let page = page_of(&nasty);
    for bad in ["<img", "<script", "<svg onload", "\u{202e}"] {
        assert!(!page.contains(bad), "{bad}");
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused() {
    let mut wrong = wish();
    wrong["from"] = "2026-12-01".into();
    let request = json!({"what": "report", "wish": wrong}).to_string();
    assert_eq!(tell(&request, &backup_text()).unwrap_err().why, "period");
}

#[test]
fn the_pdf_is_the_same_each_time_and_one_page_however_much_is_said() {
    let pdf = pdf_of(&wish(), &backup_text());
    assert_eq!(pdf, pdf_of(&wish(), &backup_text()));
    let long = "word ".repeat(100);
    let mut full = wish();
    full["steps"] = json!(vec![long.clone(); 60]);
    full["limits"] = json!(vec![long.clone(); 60]);
    full["yes"] = json!(vec![("GN7", long.clone()); 60]);
    full["asks"] = json!(vec![long; 3]);
    for pdf in [pdf, pdf_of(&full, &backup_text())] {
        let text = String::from_utf8_lossy(&pdf);
        assert_eq!(text.matches("/Type /Page\n").count(), 1);
        for part in [
            "/StructTreeRoot",
            "/Marked true",
            "/DisplayDocTitle true",
            "/Lang",
        ] {
            assert!(text.contains(part), "{part}");
        }
    }
}

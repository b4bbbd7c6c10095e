//! The colours: every pair of roles that meets on screen has the contrast it needs, in every theme.

use std::collections::BTreeMap;
use std::fs;

type Roles = BTreeMap<String, String>;

/// A theme: its name and the start of its block in `tokens.css`.
const THEMES: [(&str, &str); 4] = [
    ("light", ":root[data-theme=\"light\"] {"),
    ("dark by the system", ":root:not([data-theme]) {"),
    ("dark", ":root[data-theme=\"dark\"] {"),
    ("calm", ":root[data-theme=\"calm\"] {"),
];

fn tokens() -> String {
    fs::read_to_string("style/tokens.css").unwrap()
}

/// The declarations of the block that opens with `start`.
fn block(css: &str, start: &str) -> Roles {
    let (_, rest) = css.split_once(start).unwrap();
    let (body, _) = rest.split_once('}').unwrap();
    body.split(';')
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// The colour a role stands for: red, green, blue.
fn colour(palette: &Roles, roles: &Roles, role: &str) -> [f64; 3] {
    let name = roles[role].trim_start_matches("var(").trim_end_matches(')');
    let hex = &palette[name];
    [1, 3, 5].map(|at| {
        let part = u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        f64::from(part) / 255.0
    })
}

/// WCAG relative luminance. Source: WCAG 2.2, "relative luminance".
fn luminance(rgb: [f64; 3]) -> f64 {
    let [r, g, b] = rgb.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Text, and what it stands on.
const TEXT: [(&str, &str); 27] = [
    ("--ink", "--surface"),
    ("--ink", "--raised"),
    ("--ink", "--sunken"),
    ("--ink", "--chosen"),
    ("--ink", "--warn-tint"),
    ("--ink", "--note-tint"),
    ("--quiet", "--surface"),
    ("--quiet", "--raised"),
    ("--quiet", "--sunken"),
    ("--quiet", "--chosen"),
    ("--link", "--surface"),
    ("--link", "--raised"),
    ("--link", "--sunken"),
    ("--link", "--chosen"),
    ("--link", "--warn-tint"),
    ("--link", "--note-tint"),
    ("--accent", "--surface"),
    ("--on-accent", "--accent"),
    ("--on-accent", "--accent-strong"),
    ("--on-tint", "--tint"),
    ("--on-care", "--care"),
    ("--on-care", "--care-strong"),
    ("--on-warn", "--warn"),
    ("--on-note", "--note"),
    ("--warn", "--surface"),
    ("--warn", "--raised"),
    ("--warn", "--warn-tint"),
];

/// The numbers on the body map: one bold figure, at no tint and at the strongest.
const NUMBERS: [(&str, &str); 3] = [
    ("--ink", "--skin"),
    ("--ink", "--skin-near"),
    ("--ink", "--mark"),
];

/// Edges of controls, rings and marks, and what they stand on.
const MARKS: [(&str, &str); 28] = [
    ("--edge", "--surface"),
    ("--edge", "--raised"),
    ("--edge", "--chosen"),
    ("--accent", "--raised"),
    ("--accent", "--sunken"),
    ("--accent", "--chosen"),
    ("--focus", "--surface"),
    ("--focus", "--raised"),
    ("--focus", "--sunken"),
    ("--focus", "--note-tint"),
    ("--edge", "--sunken"),
    ("--accent", "--surface"),
    ("--focus", "--chosen"),
    ("--focus", "--tint"),
    ("--focus", "--warn-tint"),
    // Charts: lines, bars on their ground, what is noted, what is warned of.
    ("--accent", "--line"),
    ("--ink", "--line"),
    ("--note", "--surface"),
    ("--note", "--raised"),
    ("--note", "--note-tint"),
    ("--warn", "--surface"),
    ("--warn", "--raised"),
    ("--edge", "--tint"),
    ("--figure-mid", "--sunken"),
    ("--figure-near", "--sunken"),
    ("--figure-thing", "--sunken"),
    ("--figure-band", "--sunken"),
    ("--figure-water", "--sunken"),
];

/// The contrast of a pair in each theme, and what stands for it in the table: `4.53 --edge on --raised`.
fn check(pairs: &[(&str, &str)], least: f64) {
    let css = tokens();
    let palette = block(&css, ":root {");
    let mut weak = Vec::new();
    println!(
        "at least {least}, in the themes {:?}",
        THEMES.map(|(name, _)| name)
    );
    for (front, back) in pairs {
        let mut line = String::new();
        for (theme, start) in THEMES {
            let roles = block(&css, start);
            let front_color = colour(&palette, &roles, front);
            let found = contrast(front_color, colour(&palette, &roles, back));
            line.push_str(&format!("{found:>6.2} "));
            if found < least {
                weak.push(format!("{theme}: {front} on {back} is {found:.2}"));
            }
        }
        println!("{line} {front} on {back}");
    }
    assert!(weak.is_empty(), "below {least}: {weak:#?}");
}

/// A line that only parts things is no edge of a control. The row of a choice is drawn by such a line, its circle or box by an
/// edge; its tick is no edge.
#[test]
fn the_edge_of_every_control_is_one_that_is_seen() {
    let controls = [
        "choice",
        "rating",
        "scale",
        "select_field",
        "text_field",
        "text_area",
        "number_field",
        "day_tab",
        "calendar",
    ];
    for control in controls {
        let css = fs::read_to_string(format!("style/{control}.css")).unwrap();
        let edges = css
            .lines()
            .filter(|line| line.trim().starts_with("border: "));
        let edges: Vec<&str> = edges
            .filter(|line| !line.contains("transparent") && !line.contains("--on-accent"))
            .collect();
        assert!(!edges.is_empty(), "{control} has no edge");
        let is_edge = |line: &&str| line.contains("var(--edge)");
        let strong = edges.iter().filter(|line| is_edge(line)).count();
        let row = usize::from(control == "choice");
        assert_eq!(strong + row, edges.len(), "{control}: {edges:?}");
    }
}

#[test]
fn text_has_a_contrast_of_seven_in_every_theme() {
    check(&TEXT, 7.0);
}

#[test]
fn a_number_on_the_body_map_has_a_contrast_of_four_and_a_half() {
    check(&NUMBERS, 4.5);
}

#[test]
fn marks_have_a_contrast_of_three_in_every_theme() {
    check(&MARKS, 3.0);
}

#[test]
fn every_theme_fills_every_role() {
    let css = tokens();
    let light = block(&css, THEMES[0].1);
    for (theme, start) in THEMES {
        let roles = block(&css, start);
        let names: Vec<&String> = roles.keys().collect();
        assert_eq!(names, light.keys().collect::<Vec<_>>(), "{theme}");
    }
}

#[test]
fn dark_is_the_same_chosen_or_asked_for_by_the_system() {
    let css = tokens();
    assert_eq!(block(&css, THEMES[1].1), block(&css, THEMES[2].1));
}

/// A system color that text stands in and one that it stands on never meet themselves: nothing is drawn in what is behind it.
#[test]
fn no_role_is_lost_in_the_colours_of_the_system() {
    let css = tokens();
    let (_, forced) = css.split_once("(forced-colors: active)").unwrap();
    let roles = block(forced, ":root:root {");
    let lost: Vec<_> = TEXT
        .iter()
        .chain(&NUMBERS)
        .chain(&MARKS)
        .filter(|(front, back)| roles[*front] == roles[*back])
        .collect();
    assert!(lost.is_empty(), "the same color: {lost:?}");
}

/// The pictures an installer shows exist, in the size the manifest says, and stay small.
#[test]
fn every_screenshot_of_the_manifest_has_the_size_it_says() {
    let manifest = fs::read_to_string("public/manifest.webmanifest").unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let shots = manifest["screenshots"].as_array().unwrap();
    for wanted in ["narrow", "wide"] {
        assert!(shots.iter().any(|shot| shot["form_factor"] == wanted));
    }
    for shot in shots {
        let src = shot["src"].as_str().unwrap();
        let png = fs::read(format!("public/{src}")).unwrap();
        // Width and height stand at the 16th byte of every PNG.
        let [width, height] = [16, 20].map(|at| {
            let bytes: [u8; 4] = png[at..at + 4].try_into().unwrap();
            u32::from_be_bytes(bytes)
        });
        assert_eq!(shot["sizes"], format!("{width}x{height}"), "{src}");
        assert!(
            shot["label"]
                .as_str()
                .is_some_and(|label| !label.is_empty())
        );
        assert!(png.len() < 120_000, "{src} takes {} bytes", png.len());
    }
}

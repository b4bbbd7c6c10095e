//! The static shell of `index.html`, painted before WebAssembly is there: it says and draws what the app will.

use std::collections::BTreeSet;
use std::fs;

use tend::text::english;
use tend::ui::route::Page;

/// The markup of the shell.
fn shell() -> String {
    let html = fs::read_to_string("index.html").unwrap();
    let (_, shell) = html.split_once("id=\"shell\"").unwrap();
    let end = shell.find("<noscript").unwrap_or(shell.len());
    shell[..end].to_owned()
}

/// The words a person reads in the shell, tags left out.
pub fn texts() -> Vec<String> {
    shell()
        .split('>')
        .skip(1)
        .map(|piece| piece.split('<').next().unwrap_or_default())
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn the_shell_says_what_the_app_says() {
    let known: BTreeSet<&str> = english().iter().map(|(_, sentence)| sentence).collect();
    let strange: Vec<String> = texts()
        .into_iter()
        .filter(|text| !known.contains(text.as_str()))
        .collect();
    assert!(strange.is_empty(), "in the shell alone: {strange:?}");
}

#[test]
fn the_shell_draws_what_the_app_draws() {
    let icons = fs::read_to_string("src/ui/components/icon.rs").unwrap();
    for path in shell().split(" d=\"").skip(1) {
        let path = path.split('"').next().unwrap_or_default();
        assert!(icons.contains(path), "no icon is drawn as {path}");
    }
}

#[test]
fn every_address_of_the_manifest_is_a_page() {
    let text = fs::read_to_string("public/manifest.webmanifest").unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut addresses = vec![&manifest["start_url"]];
    addresses.extend(
        manifest["shortcuts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["url"]),
    );
    addresses.extend(
        manifest["file_handlers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["action"]),
    );
    assert_eq!(addresses.len(), 4);
    for address in addresses {
        let address = address.as_str().unwrap();
        let hash = address.strip_prefix("./").unwrap();
        assert_ne!(Page::parse(hash), Page::NotFound, "{address}");
        // An address without a page is Today's own.
        assert!(
            Page::parse(hash) != Page::Today || matches!(hash, "" | "#/"),
            "{address}"
        );
    }
}

#[test]
fn the_file_handler_takes_what_the_restore_page_takes() {
    let text = fs::read_to_string("public/manifest.webmanifest").unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let handler = &manifest["file_handlers"][0];
    assert_eq!(
        Page::parse(&handler["action"].as_str().unwrap()[2..]),
        Page::Restore
    );
    let page = fs::read_to_string("src/ui/pages/settings/restore.rs").unwrap();
    for ends in handler["accept"].as_object().unwrap().values() {
        for end in ends.as_array().unwrap() {
            assert!(page.contains(end.as_str().unwrap()), "{end}");
        }
    }
    // `install.js` finds the page's field by this class.
    let script = fs::read_to_string("public/install.js").unwrap();
    assert!(script.contains("'.restore-choose input'") && page.contains("restore-choose"));
}

//! Theme and text size on the document, as `boot.js` sets them before the first paint.

use crate::domain::setting::{TextSize, Theme};

/// Shows the app in that theme; `auto` leaves it to the device.
pub fn show_theme(theme: Theme) {
    let chosen = (theme != Theme::Auto).then(|| theme.as_str());
    mark("data-theme", chosen);
}

/// Shows the text in that size.
pub fn show_text_size(size: TextSize) {
    mark("data-text-size", Some(size.as_str()));
}

fn mark(name: &str, value: Option<&str>) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        // Both names are plain words: the browser has nothing to refuse.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

//! Adapters to the browser.

/// The region of the browser's language, such as `GB`.
#[must_use]
pub fn region() -> Option<String> {
    let language = web_sys::window()?.navigator().language()?;
    let region = language.split('-').rfind(|part| part.len() == 2)?;
    (region != language).then(|| region.to_owned())
}

/// Opens the print dialogue.
pub fn print_page() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

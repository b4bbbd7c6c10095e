//! The region of the browser's language: the best guess at the person's country that needs no question and no request.

/// The region, such as `GB`; none when the language names none.
#[must_use]
pub fn region() -> Option<String> {
    let language = web_sys::window()?.navigator().language()?;
    let mut parts = language.split('-').skip(1);
    parts
        .find(|part| part.len() == 2)
        .map(str::to_ascii_uppercase)
}

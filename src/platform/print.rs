//! The browser's print dialogue.

/// Opens the print dialogue; a browser without one does nothing.
pub fn print_page() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

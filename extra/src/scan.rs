//! A text as a code that a camera reads (QR), as long as a camera reads it easily.

use qrcodegen::{QrCode, QrCodeEcc};

/// The longest text: a code of it has about a hundred dots a side.
const MOST: usize = 1_000;

/// The code as an SVG path of squares in a box of so many units; none when the text is too long.
pub fn code(text: &str) -> Option<(i32, String)> {
    if text.len() > MOST {
        return None;
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    // Four units of light around it belong to a code.
    Some((code.size() + 8, path))
}

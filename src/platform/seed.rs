//! Chance from the browser.

use crate::commands::ports::Seed;

/// Random bits of the browser's cryptographic generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserSeed;

impl Seed for BrowserSeed {
    fn random(&self) -> u64 {
        let mut bytes = [0; 8];
        let drawn = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if drawn {
            u64::from_le_bytes(bytes)
        } else {
            // Good enough to tell two records apart, and every browser that runs Tend has the better one.
            (js_sys::Math::random() * 2f64.powi(53)) as u64
        }
    }
}

//! What Tend needs only now and then, as a program of its own: the report and its PDF, tables, FHIR, the calendar, plan files,
//! diaries from elsewhere and locked copies. Loaded when it is asked for, and kept for use without a network when the device
//! is idle. Everything is worked out in `tend::exchange`; here are the PDF, the lock, the code to scan, and the door.
//!
//! The door is narrow: a request as JSON and a text come in, a text or bytes go out. It draws no page and keeps nothing.

pub mod age;
pub mod pdf;
mod requests;
mod scan;

pub use requests::{Refusal, make, tell, unlock};

#[cfg(target_arch = "wasm32")]
mod door {
    //! The same for JavaScript: a refusal is thrown as its JSON text.

    use wasm_bindgen::prelude::*;

    /// Answers with a text.
    #[wasm_bindgen]
    pub fn tell(request: &str, data: &str) -> Result<String, JsValue> {
        super::tell(request, data).map_err(|refusal| refusal.json().into())
    }

    /// Answers with bytes.
    #[wasm_bindgen]
    pub fn make(request: &str, data: &str, chance: &[u8]) -> Result<Vec<u8>, JsValue> {
        super::make(request, data, chance).map_err(|refusal| refusal.json().into())
    }

    /// Opens a locked copy.
    #[wasm_bindgen]
    pub fn unlock(password: &str, file: &[u8]) -> Result<String, JsValue> {
        super::unlock(password, file).map_err(|refusal| refusal.json().into())
    }
}

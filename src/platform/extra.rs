//! The second program (`extra/`), loaded when it is first asked for. By way of `public/store.js` and `boot.js`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::page_script::ask;

/// Asks for a text. A refusal comes back as its JSON; an empty text when the program did not come.
///
/// # Errors
/// When it is refused, or the program did not come.
pub async fn tell(request: &str, data: &str) -> Result<String, String> {
    let answer = call("tell", request, data.into()).await?;
    answer.as_string().ok_or_else(String::new)
}

/// Asks for bytes, to be given on as they are.
///
/// # Errors
/// As [`tell`].
pub async fn make(request: &str, data: &str) -> Result<JsValue, String> {
    call("make", request, data.into()).await
}

/// Opens a locked copy.
///
/// # Errors
/// As [`tell`].
pub async fn unlock(password: &str, file: JsValue) -> Result<String, String> {
    let answer = call("unlock", password, file).await?;
    answer.as_string().ok_or_else(String::new)
}

async fn call(name: &str, first: &str, second: JsValue) -> Result<JsValue, String> {
    let arguments = Array::of3(&name.into(), &first.into(), &second);
    let answer = ask("extra", &arguments).await;
    answer.map_err(|error| error.as_string().unwrap_or_default())
}

//! Handing a file to the person. Nothing leaves the device: the file is made here.

use super::page_script::ask;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin the download before its source is let go.
const KEEP_MS: i32 = 60_000;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is with another app, or among the downloads.
    Done,
    /// The person closed the share sheet.
    Left,
    /// The browser let us do neither.
    Failed,
}

/// Hands a text or bytes to the share sheet, where there is one; else offers it as a download.
pub async fn give(file_name: &str, media_type: &str, content: &JsValue) -> Given {
    let arguments = Array::of3(&file_name.into(), &media_type.into(), content);
    match ask("give", &arguments).await.map(|done| done.as_bool()) {
        Ok(Some(true)) => Given::Done,
        Ok(_) => Given::Left,
        Err(_) => Given::Failed,
    }
}

/// Offers a text as a download under that name. False when the browser does not let us.
#[must_use]
pub fn download(file_name: &str, media_type: &str, text: &str) -> bool {
    offer(file_name, media_type, text).is_ok()
}

fn offer(file_name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let document = window.document().ok_or(JsValue::UNDEFINED)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(file_name);
    link.click();
    let let_go = Closure::once_into_js(move || Url::revoke_object_url(&address));
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), KEEP_MS)?;
    Ok(())
}

//! What is done to the finished `index.html` of a release. Pure: text in, text out.

use crate::csp;
use crate::failure::Failure;

/// The place in `index.html` that becomes the content security policy. It stands first in the head, because a policy
/// covers only what comes after it.
const PLACE: &str = "tend-policy";

/// The page with its policy in place and marked as a release; fails when the page holds what the policy would block.
pub fn release(html: &str) -> Result<String, Failure> {
    if let Some(found) = inline(html) {
        return Err(Failure::new(format!(
            "index.html holds `{found}`: the content security policy blocks inline scripts and styles."
        )));
    }
    let missing = || Failure::new(format!("index.html has no <meta name=\"{PLACE}\">."));
    let place = html.find(PLACE).ok_or_else(missing)?;
    let (before, after) = html.split_at(place);
    let start = before.rfind('<').ok_or_else(missing)?;
    let end = after.find('>').ok_or_else(missing)?;
    let (before, _) = before.split_at(start);
    let (_, after) = after.split_at(end + 1);
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        csp::for_page()
    );
    // boot.js registers the worker only on a marked page, so that a page under development is never cached.
    let html = format!("{before}{meta}{after}");
    Ok(html.replacen("<html", "<html data-release", 1))
}

/// The first thing in the page that a policy without inline code would block.
fn inline(html: &str) -> Option<String> {
    html.split('<').skip(1).find_map(|piece| {
        let tag = piece.split('>').next().unwrap_or_default();
        let lower = tag.to_ascii_lowercase();
        let script = lower.starts_with("script") && !lower.contains("src=");
        let style = lower == "style" || lower.starts_with("style ");
        let attribute = lower.split_whitespace().skip(1).any(|part| {
            part.starts_with("style=") || (part.starts_with("on") && part.contains('='))
        });
        (script || style || attribute).then(|| format!("<{tag}>"))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may stop where it stands.
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta name=tend-policy><script src=a.js></script><p>5 < 6";

    #[test]
    fn the_policy_stands_where_its_place_was() {
        let page = release(PAGE).unwrap();
        assert!(page.contains("<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\""));
        assert!(!page.contains(PLACE));
        assert!(page.contains("<html data-release lang=en>"));
        assert!(page.ends_with("<script src=a.js></script><p>5 < 6"));
    }

    #[test]
    fn a_page_without_the_place_is_refused() {
        assert!(release("<html><p>Tend").is_err());
    }

    #[test]
    fn inline_code_is_refused() {
        for bad in [
            "<script>let a</script>",
            "<style>p{}</style>",
            "<p style=\"color:red\">",
            "<a onclick=\"x()\">",
            "<SCRIPT type=module>",
        ] {
            assert!(release(&format!("{PAGE}{bad}")).is_err(), "{bad}");
        }
    }
}

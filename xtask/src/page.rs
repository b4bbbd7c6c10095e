//! What is done to the finished `index.html` of a release. Pure: text in, text out.

use crate::csp;
use crate::extra::Extra;
use crate::failure::Failure;

/// The place in `index.html` that becomes the content security policy. It stands first in the head, because a policy
/// covers only what comes after it.
const PLACE: &str = "tend-policy";

/// The place in `index.html` that becomes the addresses of the second program.
const EXTRA: &str = "tend-extra";

/// The page with the addresses of the second program, which `boot.js` reads when it is needed. Browsers pass over links of
/// this kind.
pub fn with_extra(html: &str, public_url: &str, extra: &Extra) -> Result<String, Failure> {
    let (html, place) = cut(html, EXTRA)?;
    let (before, after) = html.split_at(place.at);
    let link = |rel: &str, entry: &crate::precache::Entry| {
        format!(
            "<link rel=\"{rel}\" href=\"{public_url}{}\" integrity=\"{}\">",
            entry.path, entry.integrity
        )
    };
    let (glue, wasm) = (
        link("tend-extra", &extra.glue),
        link("tend-extra-program", &extra.wasm),
    );
    Ok(format!("{before}{glue}{wasm}{after}"))
}

/// The page with its policy in place, its code asked for first, and marked as a release; fails when the page holds what
/// the policy would block.
pub fn release(html: &str) -> Result<String, Failure> {
    if let Some(found) = inline(html) {
        return Err(Failure::new(format!(
            "index.html holds `{found}`: the content security policy blocks inline scripts and styles."
        )));
    }
    // Trunk writes the preload links last. Chromium does not look ahead in a page with a policy in a <meta>, so they
    // would wait for the script before them.
    let (html, glue) = cut(html, "modulepreload")?;
    let (html, wasm) = cut(&html, "application/wasm")?;
    let (html, place) = cut(&html, PLACE)?;
    let (head, rest) = html.split_at(place.at);
    let script = rest
        .find("<script")
        .ok_or_else(|| Failure::new("index.html has no script."))?;
    let (styles, script) = rest.split_at(script);
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        csp::for_page()
    );
    // Chromium does not check integrity on this kind of link and warns about it. boot.js checks.
    let wasm = wasm.tag.replacen(" integrity=", " data-integrity=", 1);
    let html = format!("{head}{policy}{styles}{}{wasm}{script}", glue.tag);
    // boot.js registers the worker only on a marked page, so that a page under development is never cached.
    Ok(html.replacen("<html", "<html data-release", 1))
}

/// A tag taken out of the page, and where it stood.
struct Cut {
    tag: String,
    at: usize,
}

/// Takes out the first tag that holds `word`.
fn cut(html: &str, word: &str) -> Result<(String, Cut), Failure> {
    let find = || -> Option<(&str, &str, &str)> {
        let word_at = html.find(word)?;
        let start = html.get(..word_at)?.rfind('<')?;
        let end = word_at + html.get(word_at..)?.find('>')? + 1;
        Some((html.get(..start)?, html.get(start..end)?, html.get(end..)?))
    };
    let (before, tag, after) =
        find().ok_or_else(|| Failure::new(format!("index.html has no tag with `{word}`.")))?;
    let cut = Cut {
        tag: tag.to_owned(),
        at: before.len(),
    };
    Ok((format!("{before}{after}"), cut))
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

    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta name=tend-policy><link href=a.css><script src=a.js></script>\
        <link rel=modulepreload href=b.js integrity=x><link rel=preload type=application/wasm integrity=y><p>5 < 6";

    #[test]
    fn the_policy_stands_where_its_place_was_and_the_code_is_asked_for_before_the_script() {
        let page = release(PAGE).unwrap();
        let (before, after) = page.split_once("<meta http-equiv").unwrap();
        assert!(before.ends_with("<meta charset=utf-8>"));
        let (_, after) = after.split_once("\">").unwrap();
        assert_eq!(
            after,
            "<link href=a.css><link rel=modulepreload href=b.js integrity=x>\
             <link rel=preload type=application/wasm data-integrity=y><script src=a.js></script><p>5 < 6"
        );
        assert!(!page.contains(PLACE));
        assert!(page.contains("<html data-release lang=en>"));
    }

    #[test]
    fn the_addresses_of_the_second_program_stand_where_their_place_was() {
        let entry = |path: &str| crate::precache::Entry::new(path, b"").unwrap();
        let extra = Extra {
            glue: entry("a/extra-1.js"),
            wasm: entry("a/extra-2.wasm"),
        };
        let page = with_extra("<b><meta name=tend-extra><i>", "/sub/", &extra).unwrap();
        assert!(page.starts_with(
            "<b><link rel=\"tend-extra\" href=\"/sub/a/extra-1.js\" integrity=\"sha384-"
        ));
        assert!(page.contains("<link rel=\"tend-extra-program\" href=\"/sub/a/extra-2.wasm\""));
        assert!(page.ends_with("<i>") && !page.contains("meta"));
        assert!(with_extra("<b>", "./", &extra).is_err());
    }

    #[test]
    fn a_page_without_the_places_is_refused() {
        for word in [PLACE, "modulepreload", "application/wasm"] {
            assert!(release(&PAGE.replace(word, "")).is_err(), "{word}");
        }
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

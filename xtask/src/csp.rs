//! The content security policy, once: the page carries it as a `<meta>`, the hosting samples as a header.

/// What the page may load and run. No inline script or style, nothing from elsewhere; `'wasm-unsafe-eval'` lets
/// WebAssembly compile and nothing else. No text becomes markup or a script's address but by the one policy in `boot.js`.
const DIRECTIVES: [&str; 14] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
];

/// The policy for the `<meta>` of the page.
pub fn for_page() -> String {
    DIRECTIVES.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The policy as a header: a `<meta>` cannot forbid framing.
    fn for_header() -> String {
        format!("{}; frame-ancestors 'none'", for_page())
    }

    #[test]
    fn nothing_unsafe_is_allowed_but_compiling_webassembly() {
        let policy = for_page().replace("'wasm-unsafe-eval'", "");
        for word in ["unsafe", "*", "http:", "https:", "strict-dynamic"] {
            assert!(!policy.contains(word), "{word}");
        }
    }

    #[test]
    fn the_hosting_samples_send_the_same_policy() {
        for (name, sample) in [
            ("_headers", include_str!("../templates/_headers")),
            ("Caddyfile", include_str!("../templates/Caddyfile")),
            ("nginx.conf", include_str!("../templates/nginx.conf")),
        ] {
            assert!(sample.contains(&for_header()), "{name}");
        }
    }
}

//! Text from elsewhere, made safe to keep and to show: nothing in it can turn the direction of what stands around it, and no
//! character is without a picture. What it says stays as it is; whoever shows it still writes it as text.

/// True for a character that changes the direction of text, or hides in it.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The text without what is hidden, controls as spaces, and no space at either end. Lines stay lines.
#[must_use]
pub fn clean(text: &str) -> String {
    let seen = text.chars().filter(|letter| !is_hidden(*letter));
    let plain = seen.map(|letter| match letter {
        '\n' => '\n',
        letter if letter.is_control() => ' ',
        letter => letter,
    });
    plain.collect::<String>().trim().to_owned()
}

/// The same on one line.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let words = clean(text);
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// As many letters of the text as fit, with a mark where some are left out.
#[must_use]
pub fn at_most(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// The text as it may stand in HTML and SVG, between tags and in quoted attributes.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter if is_hidden(letter) => {}
            letter => safe.push(letter),
        }
    }
    safe
}

//! Reads the numbers people type, in the ways they type them, and writes them back. Pure, so that native tests can try
//! every way; the fields themselves keep what was typed as it is.

/// What was typed is no number of this kind, or too much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

/// Minutes from typed hours: `7`, `7.5`, `7,5`, `7:30`. Nothing typed is a gap and not 0. A day has 24 hours.
///
/// # Errors
/// When it is none of these, or more than a day.
pub fn minutes_from_hours(typed: &str) -> Result<Option<u16>, NotANumber> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let minutes = match typed.split_once(':') {
        Some((hours, minutes)) => {
            let minutes = digits(minutes)?;
            let fits = minutes < 60;
            digits(hours)?
                .checked_mul(60)
                .and_then(|hours| hours.checked_add(minutes))
                .filter(|_| fits)
        }
        None => {
            let hours: f64 = plain_decimal(typed)?;
            // At most 1,440 is kept below, so the cast cannot lose anything that counts.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let minutes = (hours * 60.0).round().min(f64::from(u16::MAX)) as u16;
            Some(minutes)
        }
    };
    minutes
        .filter(|minutes| *minutes <= 1_440)
        .map(Some)
        .ok_or(NotANumber)
}

/// Hours as one would type them: `7`, `7.5`; minutes that make no half hour as `7:20`.
#[must_use]
pub fn hours_from_minutes(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => hours.to_string(),
        (hours, 30) => format!("{hours}.5"),
        (hours, minutes) => format!("{hours}:{minutes:02}"),
    }
}

/// A typed whole number up to `most`. Nothing typed is a gap and not 0; spaces, and commas between thousands, are read over.
///
/// # Errors
/// When it is no whole number, or more than `most`.
pub fn whole_number(typed: &str, most: u32) -> Result<Option<u32>, NotANumber> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return Ok(None);
    }
    let mut groups = typed.split(',').skip(1);
    if !groups.all(|group| group.len() == 3) {
        return Err(NotANumber);
    }
    let number: u32 = typed.replace(',', "").parse().map_err(|_| NotANumber)?;
    if number <= most {
        Ok(Some(number))
    } else {
        Err(NotANumber)
    }
}

/// Grams from typed kilograms: `2`, `1.5`, `1,5`. Nothing typed is a gap. A hundred kilograms are enough.
///
/// # Errors
/// When it is no such number, or more than that.
pub fn grams_from_kilograms(typed: &str) -> Result<Option<u32>, NotANumber> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let kilograms = plain_decimal(typed)?;
    if kilograms > 100.0 {
        return Err(NotANumber);
    }
    // At most 100,000, and never below 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let grams = (kilograms * 1_000.0).round() as u32;
    Ok(Some(grams))
}

/// Kilograms as one would type them: `2`, `1.5`.
#[must_use]
pub fn kilograms_from_grams(grams: u32) -> String {
    let (whole, rest) = (grams / 1_000, grams % 1_000);
    let mut text = whole.to_string();
    if rest > 0 {
        text.push('.');
        text.push_str(format!("{rest:03}").trim_end_matches('0'));
    }
    text
}

fn digits(text: &str) -> Result<u16, NotANumber> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber);
    }
    text.parse().map_err(|_| NotANumber)
}

/// Digits with at most one point or comma: no sign, no exponent, no `inf`.
fn plain_decimal(text: &str) -> Result<f64, NotANumber> {
    let text = text.replace(',', ".");
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return Err(NotANumber);
    }
    text.parse().map_err(|_| NotANumber)
}

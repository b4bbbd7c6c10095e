//! The little arithmetic that figures need: reading plain decimals, sine and cosine, rounds. The standard ones take every
//! notation and every argument there is, and weigh ten times as much.

/// The number that this text is; none when it is anything but `-12.5`, `12` or `.5`.
#[must_use]
pub fn decimal(text: &str) -> Option<f32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (mut value, mut scale) = (0.0, None::<f32>);
    for byte in digits.bytes() {
        match (byte, scale) {
            (b'.', None) => scale = Some(1.0),
            (b'0'..=b'9', _) => {
                value = value * 10.0 + f32::from(byte - b'0');
                scale = scale.map(|scale| scale * 10.0);
            }
            _ => return None,
        }
    }
    let has_digit = digits.bytes().any(|byte| byte != b'.');
    has_digit.then(|| sign * value / scale.unwrap_or(1.0))
}

/// Sine and cosine of an angle in degrees, right to four decimals: ten times nearer than a drawing shows.
#[must_use]
pub fn sin_cos(degrees: f32) -> (f32, f32) {
    let quarters = (degrees / 90.0 + 0.5).floor();
    let rest = (degrees - quarters * 90.0) * (std::f32::consts::PI / 180.0);
    let square = rest * rest;
    let s = rest * (1.0 - square * (1.0 / 6.0 - square * (1.0 / 120.0)));
    let c = 1.0 - square * (0.5 - square * (1.0 / 24.0 - square * (1.0 / 720.0)));
    match quarters as i32 & 3 {
        0 => (s, c),
        1 => (c, -s),
        2 => (-s, -c),
        _ => (-c, s),
    }
}

/// What is left of `value` after whole rounds, from 0 to below `round`.
#[must_use]
pub fn within(value: f32, round: f32) -> f32 {
    value - (value / round).floor() * round
}

//! Waiting for a state instead of sleeping: asks again until the answer is there or the patience is over.

use crate::trouble::{Outcome, Trouble};
use std::time::{Duration, Instant};

/// How long a state may take before the journey gives up. Generous: a busy build machine is slow, not broken.
pub const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// The first `Some` of `look`. A page that changes under the look is looked at again; any other trouble ends the wait.
pub fn until<T>(what: &str, look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    within(PATIENCE, what, look)
}

/// As `until`, with a patience of its own.
pub fn within<T>(
    patience: Duration,
    what: &str,
    mut look: impl FnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let begin = Instant::now();
    loop {
        let last = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(trouble) if trouble.is_passing() => Some(trouble),
            Err(trouble) => return Err(trouble),
        };
        if begin.elapsed() > patience {
            let after = last.map_or_else(String::new, |trouble| format!(" ({trouble})"));
            return Err(Trouble::unmet(format!("waited in vain for {what}{after}")));
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

/// Waits until `look` says yes.
pub fn until_true(what: &str, mut look: impl FnMut() -> Outcome<bool>) -> Outcome {
    until(what, || Ok(look()?.then_some(())))
}

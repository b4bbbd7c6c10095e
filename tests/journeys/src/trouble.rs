//! What can go wrong in a journey: one error type, so that every step is a `?`.

use std::fmt;

/// The result of a step.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why a journey stopped.
#[derive(Debug)]
pub enum Trouble {
    /// The driver refused a command: its error code (`stale element reference`, …) and its message.
    Driver(String, String),
    /// Something that had to hold did not: said in plain words.
    Unmet(String),
    /// The machine failed: a file, a socket, a process.
    Machine(String),
}

impl Trouble {
    /// An expectation that did not hold.
    pub fn unmet(what: impl Into<String>) -> Self {
        Self::Unmet(what.into())
    }

    /// Whether the driver answered with this error code.
    #[must_use]
    pub fn is(&self, code: &str) -> bool {
        matches!(self, Self::Driver(found, _) if found == code)
    }

    /// Whether the page merely changed under the command, so that asking again may succeed.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        [
            "stale element reference",
            "no such element",
            "element not interactable",
            "element click intercepted",
        ]
        .iter()
        .any(|code| self.is(code))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Driver(code, message) => write!(f, "the driver says {code}: {message}"),
            Self::Unmet(what) | Self::Machine(what) => f.write_str(what),
        }
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.to_string())
    }
}

impl From<ureq::Error> for Trouble {
    fn from(error: ureq::Error) -> Self {
        Self::Machine(format!("the driver cannot be reached: {error}"))
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Machine(format!("unreadable JSON: {error}"))
    }
}

/// Ends the journey with `what` unless `holds`.
pub fn ensure(holds: bool, what: impl Into<String>) -> Outcome {
    if holds {
        Ok(())
    } else {
        Err(Trouble::unmet(what))
    }
}

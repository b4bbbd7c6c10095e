//! Names of things: closed lists of slugs, and ids that content defines. No meaning beyond the name.

/// Declares an enum whose values are written as fixed slugs, in content, in files and in records.
///
/// Gives `ALL`, `as_str`, `FromStr`, `Display`, `FromContent`, `ToContent` and serde by the slug. A slug is never renamed.
#[macro_export]
macro_rules! slugs {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            const FIRST: $name = match $name::ALL {
                [first, ..] => *first,
                [] => unreachable!(),
            };

            /// The slug this value is written as.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $slug,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::id::UnknownSlug;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let at = $crate::domain::id::place(text, &[$($slug),+])?;
                Ok(Self::ALL.get(at).copied().unwrap_or(Self::FIRST))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl $crate::domain::content::FromContent for $name {
            fn read(value: &serde_json::Value, at: &mut $crate::domain::content::Reader) -> Self {
                let at = at.word(value, &[$($slug),+]);
                Self::ALL.get(at).copied().unwrap_or(Self::FIRST)
            }
        }

        impl $crate::domain::written::ToContent for $name {
            fn write(&self) -> serde_json::Value {
                serde_json::Value::String(self.as_str().to_owned())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// The place of a word in its closed list.
///
/// # Errors
/// When it does not stand there.
pub fn place(word: &str, list: &[&str]) -> Result<usize, UnknownSlug> {
    let found = list.iter().position(|listed| *listed == word);
    found.ok_or_else(|| UnknownSlug(word.to_owned()))
}

/// A word that is not in its closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownSlug(pub String);

impl std::fmt::Display for UnknownSlug {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "unknown word `{}`", self.0)
    }
}

impl std::error::Error for UnknownSlug {}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as written in the clinical tables.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl super::content::FromContent for $name {
            fn read(value: &serde_json::Value, at: &mut super::content::Reader) -> Self {
                Self(String::read(value, at))
            }
        }

        impl super::written::ToContent for $name {
            fn write(&self) -> serde_json::Value {
                serde_json::Value::String(self.0.clone())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// An exercise of the library: `REL01`.
    ExerciseId,
    /// A screening question or one of its follow-ups: `GN7`, `GN7.breath`.
    QuestionId,
    /// A condition of part 2.5: `ANTICOAG`.
    ConditionId,
    /// A pattern of part 4.3: `P02`.
    PatternId,
    /// A card to show: `FOOT_CHECK`.
    NoticeId,
    /// A lesson: `pacing`.
    LessonId,
    /// A reference in `sources.toml`: `nice-ng193`.
    SourceId,
    /// A thing the person recorded: an entry, a session. Time-ordered text.
    RecordId,
    /// A chip for what may have set the pain off: `poor-sleep`.
    TriggerId,
    /// A chip for what helped: `heat`.
    ReliefId,
    /// A kind of activity counted in minutes: `walking`.
    ActivityId,
}

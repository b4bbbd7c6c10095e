//! The plural categories of Unicode. Which one a number belongs to is the browser's knowledge (`Intl.PluralRules`);
//! only the rule of English, the fallback, is written here.

/// A plural category, as `Intl.PluralRules` names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// `zero`, in Arabic or Welsh.
    Zero,
    /// `one`.
    One,
    /// `two`, in Arabic or Slovene.
    Two,
    /// `few`, in Polish or Czech.
    Few,
    /// `many`, in Polish or Arabic.
    Many,
    /// `other`: the category every language has.
    Other,
}

impl Plural {
    /// The category of a whole number in English.
    #[must_use]
    pub fn english(number: u32) -> Self {
        if number == 1 { Self::One } else { Self::Other }
    }

    /// The category of this name; `Other` for a name that is not known.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }

    /// The name, which is also the last part of the key.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

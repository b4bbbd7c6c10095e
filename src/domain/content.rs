//! How parsed content becomes domain types: a small reader in place of serde's derive, whose code for these types weighed a
//! third of the app. It goes on after a fault and remembers the first, so that no field needs a way out of its own.

use super::sorted;

use serde_json::{Map, Value};

use super::time::Date;

/// A type that content is read into.
pub trait FromContent: Sized {
    /// The value; where the content does not fit, a blank, and the fault is noted in `at`. What is left out reads as null.
    fn read(value: &Value, at: &mut Reader) -> Self;
}

/// What reading met so far.
#[derive(Debug, Default)]
pub struct Reader {
    /// The path to the first fault, and what is wrong there.
    fault: Option<(String, String)>,
}

/// Implements [`FromContent`] for a struct by its fields, each listed once; other keys are faults. Those after `or default`
/// may be left out, and so may every `Option`.
#[macro_export]
macro_rules! fields {
    ($name:ident { $($field:ident),* $(,)? } $(or default { $($spare:ident),+ $(,)? })?) => {
        impl $crate::domain::content::FromContent for $name {
            fn read(value: &serde_json::Value, at: &mut $crate::domain::content::Reader) -> Self {
                at.only_keys(value, &[$(stringify!($field),)* $($(stringify!($spare),)+)?]);
                Self {
                    $($field: at.field(value, stringify!($field)),)*
                    $($($spare: at.field_or_default(value, stringify!($spare)),)+)?
                }
            }
        }
    };
}

impl Reader {
    /// What was read, unless there was a fault.
    ///
    /// # Errors
    /// The first fault with the path to it.
    pub fn finish<T>(self, read: T) -> Result<T, String> {
        match self.fault {
            None => Ok(read),
            Some((path, what)) => Err(format!("{path}: {what}")),
        }
    }

    /// Notes what is wrong here.
    #[inline(never)]
    pub fn fault(&mut self, what: &str) {
        if self.fault.is_none() {
            self.fault = Some((String::new(), what.to_owned()));
        }
    }

    /// The value under that key.
    #[inline(never)]
    pub fn field<T: FromContent>(&mut self, table: &Value, key: &str) -> T {
        let was_well = self.fault.is_none();
        let read = T::read(table.get(key).unwrap_or(&Value::Null), self);
        self.came_by(was_well, key);
        read
    }

    /// The value under that key; the default when it is left out.
    #[inline(never)]
    pub fn field_or_default<T: FromContent + Default>(&mut self, table: &Value, key: &str) -> T {
        if table.get(key).is_some() {
            self.field(table, key)
        } else {
            T::default()
        }
    }

    /// Notes a fault when this is no table, or has keys besides these.
    #[inline(never)]
    pub fn only_keys(&mut self, value: &Value, keys: &[&str]) {
        for key in self.table(value).keys() {
            if !keys.contains(&key.as_str()) {
                self.fault(&format!("unknown key `{key}`"));
            }
        }
    }

    /// Notes a fault when this is no table.
    #[inline(never)]
    pub fn only_table(&mut self, value: &Value) {
        self.table(value);
    }

    /// The only key of a table and its value.
    #[inline(never)]
    pub fn variant<'a>(&mut self, value: &'a Value) -> (&'a str, &'a Value) {
        let table = self.table(value);
        match table.iter().next() {
            Some((key, value)) if table.len() == 1 => (key, value),
            _ => {
                self.fault("expected one key");
                ("", &Value::Null)
            }
        }
    }

    /// The words of a text.
    #[inline(never)]
    pub fn text<'a>(&mut self, value: &'a Value) -> &'a str {
        value.as_str().unwrap_or_else(|| {
            self.fault("expected a text");
            ""
        })
    }

    /// The place of that word in a closed list.
    #[inline(never)]
    pub fn word(&mut self, value: &Value, words: &[&str]) -> usize {
        let text = self.text(value);
        super::id::place(text, words).unwrap_or_else(|unknown| {
            self.fault(&unknown.to_string());
            0
        })
    }

    /// A whole number up to that.
    #[inline(never)]
    pub fn whole(&mut self, value: &Value, most: u64) -> u64 {
        let number = value.as_u64().filter(|number| *number <= most);
        number.unwrap_or_else(|| {
            self.fault("expected a whole number that fits");
            0
        })
    }

    /// A whole number between these.
    #[inline(never)]
    pub fn signed(&mut self, value: &Value, least: i64, most: i64) -> i64 {
        let number = value
            .as_i64()
            .filter(|number| (least..=most).contains(number));
        number.unwrap_or_else(|| {
            self.fault("expected a whole number that fits");
            0
        })
    }

    #[inline(never)]
    fn list<'a>(&mut self, value: &'a Value) -> &'a [Value] {
        value.as_array().unwrap_or_else(|| {
            self.fault("expected a list");
            const { &Vec::new() }
        })
    }

    #[inline(never)]
    fn table<'a>(&mut self, value: &'a Value) -> &'a Map<String, Value> {
        static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
        value.as_object().unwrap_or_else(|| {
            self.fault("expected a table");
            &EMPTY
        })
    }

    #[inline(never)]
    fn came_by_place(&mut self, was_well: bool, place: usize) {
        if was_well && self.fault.is_some() {
            self.came_by(true, &format!("[{place}]"));
        }
    }

    /// Puts a step before the path to a fault that was found since all was well.
    #[inline(never)]
    fn came_by(&mut self, was_well: bool, step: &str) {
        if was_well && let Some((path, _)) = &mut self.fault {
            let is_joined = path.is_empty() || path.starts_with('[');
            let dot = if is_joined { "" } else { "." };
            *path = format!("{step}{dot}{path}");
        }
    }
}

impl FromContent for String {
    fn read(value: &Value, at: &mut Reader) -> Self {
        at.text(value).to_owned()
    }
}

impl FromContent for Date {
    fn read(value: &Value, at: &mut Reader) -> Self {
        at.text(value).parse().unwrap_or_else(|_| {
            at.fault("expected a date");
            Date::from_days(0)
        })
    }
}

impl FromContent for bool {
    fn read(value: &Value, at: &mut Reader) -> Self {
        value.as_bool().unwrap_or_else(|| {
            at.fault("expected true or false");
            false
        })
    }
}

impl FromContent for f64 {
    fn read(value: &Value, at: &mut Reader) -> Self {
        value.as_f64().unwrap_or_else(|| {
            at.fault("expected a number");
            0.0
        })
    }
}

impl FromContent for f32 {
    fn read(value: &Value, at: &mut Reader) -> Self {
        f64::read(value, at) as f32
    }
}

macro_rules! whole {
    ($($number:ty)+) => {$(
        impl FromContent for $number {
            fn read(value: &Value, at: &mut Reader) -> Self {
                at.whole(value, Self::MAX as u64) as Self
            }
        }
    )+};
}

whole! { u8 u16 u32 u64 usize i32 }

macro_rules! signed {
    ($($number:ty)+) => {$(
        impl FromContent for $number {
            fn read(value: &Value, at: &mut Reader) -> Self {
                at.signed(value, Self::MIN as i64, Self::MAX as i64) as Self
            }
        }
    )+};
}

signed! { i16 i64 }

impl<T: FromContent> FromContent for Option<T> {
    fn read(value: &Value, at: &mut Reader) -> Self {
        (!value.is_null()).then(|| T::read(value, at))
    }
}

impl<T: FromContent> FromContent for Vec<T> {
    #[inline(never)]
    fn read(value: &Value, at: &mut Reader) -> Self {
        let mut read = Vec::new();
        for part in at.list(value) {
            let was_well = at.fault.is_none();
            read.push(T::read(part, at));
            at.came_by_place(was_well, read.len() - 1);
        }
        read
    }
}

impl<T: FromContent, const N: usize> FromContent for [T; N] {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let list = at.list(value);
        if list.len() != N {
            at.fault("expected a list of another length");
        }
        let mut parts = list.iter();
        std::array::from_fn(|_| T::read(parts.next().unwrap_or(&Value::Null), at))
    }
}

impl<A: FromContent, B: FromContent> FromContent for (A, B) {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let (a, b) = match at.list(value) {
            [a, b] => (a, b),
            _ => (&Value::Null, &Value::Null),
        };
        (A::read(a, at), B::read(b, at))
    }
}

impl<K: FromContent + Ord, V: FromContent> FromContent for sorted::Map<K, V> {
    fn read(value: &Value, at: &mut Reader) -> Self {
        let mut read = sorted::Map::new();
        for (key, value) in at.table(value) {
            let was_well = at.fault.is_none();
            read.insert(K::read(&Value::String(key.clone()), at), V::read(value, at));
            at.came_by(was_well, key);
        }
        read
    }
}

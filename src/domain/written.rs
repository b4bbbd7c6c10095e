//! How values become JSON: the counterpart of [`super::content`], in place of serde's derive, whose code for what a person
//! stores weighed 40 kB of the first visit. Knows no form: `storage` says what is written under which name.

use super::sorted;

use serde_json::{Map, Value};

use super::content::FromContent;
use super::time::Date;

/// A value that reads back as itself from what it is written as.
pub trait ToContent: FromContent {
    /// The value as JSON.
    fn write(&self) -> Value;

    /// True for a value that needs no field: it reads back as itself when the field is missing.
    fn is_blank(&self) -> bool {
        false
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl ToContent for $number {
            fn write(&self) -> Value {
                Value::from(*self)
            }

            fn is_blank(&self) -> bool {
                *self == 0
            }
        }
    )+};
}

numbers! { u8 u16 u32 u64 usize i16 i64 }

impl ToContent for String {
    fn write(&self) -> Value {
        Value::String(self.clone())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl ToContent for bool {
    fn write(&self) -> Value {
        Value::Bool(*self)
    }

    fn is_blank(&self) -> bool {
        !self
    }
}

impl ToContent for Date {
    fn write(&self) -> Value {
        Value::String(self.to_string())
    }
}

impl<T: ToContent> ToContent for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T: ToContent> ToContent for Vec<T> {
    fn write(&self) -> Value {
        let mut written = Vec::with_capacity(self.len());
        for one in self {
            written.push(one.write());
        }
        Value::Array(written)
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: ToContent, const N: usize> ToContent for [T; N] {
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }

    fn is_blank(&self) -> bool {
        self.iter().all(T::is_blank)
    }
}

impl<K: FromContent + Ord + std::fmt::Display, V: ToContent> ToContent for sorted::Map<K, V> {
    fn write(&self) -> Value {
        let mut object = Map::new();
        for (key, value) in self {
            object.insert(key.to_string(), value.write());
        }
        Value::Object(object)
    }
}

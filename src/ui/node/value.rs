//! What an attribute or a property can be set to.

use std::borrow::Cow;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The value of an attribute or a property.
pub enum Value {
    /// Not set.
    Absent,
    /// Set, or not, without a text.
    Flag(bool),
    /// A number; the browser writes it.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// Worked out anew whenever a signal that it reads changes.
    Live(Box<dyn Fn() -> Value + Send>),
}

impl Value {
    /// As the browser takes it for a property. A live one is worked out before.
    pub(super) fn to_js(&self) -> JsValue {
        match self {
            Self::Absent | Self::Live(_) => JsValue::UNDEFINED,
            Self::Flag(flag) => JsValue::from_bool(*flag),
            Self::Number(number) => JsValue::from_f64(*number),
            Self::Text(text) => JsValue::from_str(text),
        }
    }

    /// Whether both are fixed and say the same.
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }

    /// The value now; tracks what a live one reads.
    pub(super) fn now(self) -> Self {
        match self {
            Self::Live(read) => read().now(),
            fixed => fixed,
        }
    }
}

/// What can be the value of an attribute or a property.
pub trait IntoValue {
    /// It, as a value.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoValue for $number {
            fn into_value(self) -> Value {
                Value::Number(f64::from(self))
            }
        }
    )*};
}

numbers! { u8 u16 u32 i32 f32 f64 }

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, T::into_value)
    }
}

impl<F: Fn() -> T + Send + 'static, T: IntoValue> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for Signal<T> {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self.get().into_value()))
    }
}

//! How the written forms become JSON and are read back, field by field. The values are `domain`'s to read and write; a form
//! passes over the keys it does not know.

use super::envelope::Object;
use crate::domain::written::ToContent;

/// A written form with its fields, each listed once.
pub trait Form: ToContent {
    /// The names of all fields.
    const FIELDS: &'static [&'static str];
}

/// Implements [`Form`] for a struct of its fields, each listed once. Those after `or blank` are left out where they are blank,
/// those after `or default` are always written and may be missing.
#[macro_export]
macro_rules! form {
    ($name:ident { $($field:ident),* $(,)? } $(or blank { $($blank:ident),+ $(,)? })? $(or default { $($spare:ident),+ $(,)? })?) => {
        impl $crate::domain::content::FromContent for $name {
            fn read(value: &serde_json::Value, at: &mut $crate::domain::content::Reader) -> Self {
                at.only_table(value);
                Self {
                    $($field: at.field(value, stringify!($field)),)*
                    $($($blank: at.field_or_default(value, stringify!($blank)),)+)?
                    $($($spare: at.field_or_default(value, stringify!($spare)),)+)?
                }
            }
        }

        impl $crate::domain::written::ToContent for $name {
            fn write(&self) -> serde_json::Value {
                let mut object = $crate::storage::envelope::Object::new();
                $($crate::storage::form::put(&mut object, stringify!($field), &self.$field);)*
                $($($crate::storage::form::put_unless_blank(&mut object, stringify!($blank), &self.$blank);)+)?
                $($($crate::storage::form::put(&mut object, stringify!($spare), &self.$spare);)+)?
                serde_json::Value::Object(object)
            }

            fn is_blank(&self) -> bool {
                <[&str]>::is_empty(&[$(stringify!($field)),*]) $($(&& $crate::domain::written::ToContent::is_blank(&self.$blank))+)?
                    $($(&& $crate::domain::written::ToContent::is_blank(&self.$spare))+)?
            }
        }

        impl $crate::storage::form::Form for $name {
            const FIELDS: &'static [&'static str] =
                &[$(stringify!($field),)* $($(stringify!($blank),)+)? $($(stringify!($spare),)+)?];
        }
    };
}

/// Writes a field.
#[inline(never)]
pub fn put<T: ToContent>(object: &mut Object, field: &str, value: &T) {
    object.insert(field.to_owned(), value.write());
}

/// Writes a field that has something in it.
#[inline(never)]
pub fn put_unless_blank<T: ToContent>(object: &mut Object, field: &str, value: &T) {
    if !value.is_blank() {
        put(object, field, value);
    }
}

//! What can be put into a sentence: text and numbers, owned or borrowed, so that templates need
//! not convert.

use fluent::FluentValue;
use kernel::Money;
use std::borrow::Cow;

/// A value that a sentence can hold.
pub trait Said {
    /// As Fluent takes it.
    fn said(&self) -> FluentValue<'_>;
}

impl<T: Said + ?Sized> Said for &T {
    fn said(&self) -> FluentValue<'_> {
        (**self).said()
    }
}
impl Said for str {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}
impl Said for String {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}
impl Said for Cow<'_, str> {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_ref())
    }
}
impl Said for Money {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Said for $number {
            fn said(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )*};
}
numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f64);

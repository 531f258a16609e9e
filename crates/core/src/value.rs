//! Values that a call learns and a line speaks.

use alloc::{borrow::Cow, string::String, sync::Arc};
use core::{fmt, ops::Deref};

use smol_str::SmolStr;

use crate::time::Timestamp;

/// A text that a caller or a host gave. It never shows itself in `Debug`, whatever its class.
///
/// A copy is cheap: texts of up to 23 bytes, as most names are, lie in place, and longer ones are shared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(SmolStr);

impl Text {
    /// Takes a text.
    pub fn new(text: &str) -> Self {
        Self(SmolStr::new(text))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<Cow<'_, str>> for Text {
    fn from(text: Cow<'_, str>) -> Self {
        Self(text.into())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{} bytes]", self.0.len())
    }
}

/// An amount of money in minor units of an ISO 4217 currency, never a fraction.
///
/// # Examples
///
/// ```
/// use etiquette_core::Money;
///
/// let price = Money::try_new(1_250, "RON").ok_or("no currency")?;
/// assert_eq!((price.minor(), price.currency()), (1_250, "RON"));
/// assert!(Money::try_new(1, "lei").is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    minor: i64,
    currency: [u8; 3],
}

impl Money {
    /// An amount of `minor` units of a currency named by its three capital letters; `None` for another name.
    pub fn try_new(minor: i64, currency: &str) -> Option<Self> {
        let currency: [u8; 3] = currency.as_bytes().try_into().ok()?;
        currency.iter().all(u8::is_ascii_uppercase).then_some(Self { minor, currency })
    }

    /// The amount in minor units: cents, bani, kopecks.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The three letters of the currency.
    pub fn currency(&self) -> &str {
        core::str::from_utf8(&self.currency).unwrap_or_default()
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.currency())
    }
}

/// A value of a fact. Saved calls hold it, so a kind more is another version of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// The position of one of the fact's options.
    Choice(u16),
    /// A number between zero and the fact's bound.
    Counter(u16),
    /// A text.
    Text(Text),
    /// Several texts, in the order in which they came.
    Texts(Arc<[Text]>),
    /// A point in time.
    Time(Timestamp),
    /// An amount of money.
    Money(Money),
}

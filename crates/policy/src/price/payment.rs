//! How one may pay. Paying itself happens elsewhere: no type here holds more than what to call it.

use crate::redact;

/// A way to pay, with what speaks for it and against it as message ids, so that it can be said in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentOption {
    /// Its name, as the host knows it.
    pub name: Box<str>,
    /// Ids of messages that say what speaks for it.
    pub advantages: Vec<Box<str>>,
    /// Ids of messages that say what speaks against it.
    pub drawbacks: Vec<Box<str>>,
}

/// What a payment platform calls a payment. It cannot hold the number of a card.
///
/// # Examples
///
/// ```
/// use etiquette_policy::price::PaymentRef;
///
/// assert_eq!(PaymentRef::try_new("pay_8fk2").ok_or("refused")?.as_str(), "pay_8fk2");
/// assert!(PaymentRef::try_new("4111 1111 1111 1111").is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaymentRef(Box<str>);

impl PaymentRef {
    /// Takes a reference of at most 64 letters, digits, `-` and `_`; `None` for anything else, and for whatever might be
    /// the number of a card.
    pub fn try_new(reference: &str) -> Option<Self> {
        let fits = (1..=64).contains(&reference.len())
            && reference.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        (fits && !redact::holds_card_number(reference)).then(|| Self(reference.into()))
    }

    /// The reference.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

//! Limits of what a call may cost. They are compared with a rate card in `price`.

use std::time::Duration;

use etiquette_core::Money;

/// A limit of what may be charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PriceLimit {
    /// A minute costs at most so much.
    Minute(Money),
    /// A connection costs at most so much.
    Connection(Money),
    /// Time is charged in steps of at most this length.
    Increment(Duration),
    /// A connection is cut after this time.
    Disconnect(Duration),
    /// The price has been said this long before charging begins.
    Notice(Duration),
    /// The caller is told that so much has been spent.
    TellAt(Money),
    /// The caller must agree to go on once so much has been spent.
    ConfirmAt(Money),
    /// The call ends once so much has been spent.
    EndAt(Money),
}

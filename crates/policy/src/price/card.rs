//! Rate cards: what is charged for what. A service that a card does not name has no price, and certainly not none.

use std::{collections::BTreeMap, time::Duration};

use etiquette_core::{Money, named};

use crate::{Date, price::PaymentOption};

named! {
    /// The time for which a rate is named.
    #[non_exhaustive]
    Unit {
        /// A minute.
        Minute = "minute",
        /// Half an hour.
        HalfHour = "half-hour",
        /// An hour.
        Hour = "hour",
    }
    /// What happens when so much has been spent.
    #[non_exhaustive]
    SpendAction {
        /// The caller is told.
        Tell = "tell",
        /// The caller must agree to go on.
        Confirm = "confirm",
        /// The call ends.
        End = "end",
    }
}

impl Unit {
    /// The length of the unit, in seconds.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Minute => 60,
            Self::HalfHour => 1_800,
            Self::Hour => 3_600,
        }
    }
}

/// A rate from some moment of the paid time on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Seconds of paid time after which it holds; the free period is no paid time.
    pub from: u32,
    /// Minor units a unit of time, never negative.
    pub price: i64,
}

/// What a service costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The time for which the price is named.
    pub unit: Unit,
    /// Seconds to which paid time is rounded up, once a call.
    pub increment: u32,
    /// Seconds at the beginning that cost nothing.
    pub free: u32,
    /// The prices, by the moment from which they hold; the first holds from the beginning.
    pub tiers: Vec<Tier>,
}

/// Less for the time beyond a moment; the time before it costs what it cost, so that a longer call is never cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongCall {
    /// Seconds of paid time after which it holds.
    pub from: u32,
    /// By how much, in percent.
    pub percent: u8,
}

/// What is taken off. Together never more than the whole price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Discounts {
    /// For somebody who has called before, in percent of the time.
    pub repeat: u8,
    /// For long calls.
    pub long: Option<LongCall>,
    /// The most that is taken off, in percent of the time.
    pub cap: u8,
}

/// What happens when so much has been spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpendStep {
    /// How much, in minor units; 0 for the first thing that is spent.
    pub at: i64,
    /// What happens.
    pub action: SpendAction,
}

/// What is charged for what. It is read with [`load`](crate::price::load).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateCard {
    /// Its name, with its version.
    pub name: Box<str>,
    /// Nothing, in the currency of all its prices.
    pub nothing: Money,
    /// The first day on which it holds.
    pub valid_from: Date,
    /// The last day before somebody should look at it again.
    pub review_by: Date,
    /// What each service costs.
    pub services: BTreeMap<Box<str>, Rate>,
    /// What is paid once for something extra, in minor units.
    pub surcharges: BTreeMap<Box<str>, i64>,
    /// What is taken off.
    pub discounts: Discounts,
    /// What happens when so much has been spent, the least first.
    pub spend_steps: Vec<SpendStep>,
    /// The most that somebody spends who is vulnerable.
    pub vulnerable_cap: Option<i64>,
    /// After which time a connection is cut.
    pub disconnect: Option<Duration>,
    /// How one may pay, in the order in which it is offered.
    pub payment: Vec<PaymentOption>,
}

impl RateCard {
    /// An amount in the currency of the card.
    pub fn money(&self, minor: i64) -> Money {
        Money::try_new(minor, self.nothing.currency()).unwrap_or(self.nothing)
    }

    /// Whether somebody should look at the card again.
    pub fn is_out_of_date(&self, today: Date) -> bool {
        self.review_by < today
    }
}

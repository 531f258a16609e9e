//! From what happened in a call to segments of time. Nothing is charged that was not announced or agreed to.

use std::{collections::BTreeMap, time::Duration};

use etiquette_core::Timestamp;
use thiserror::Error;

/// What happened that concerns the price.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MeterKind {
    /// The price of a card was said.
    Announced {
        /// The name of the card.
        card: Box<str>,
    },
    /// From now on this service is charged by that card. It also ends a hold.
    Charged {
        /// The name of the card.
        card: Box<str>,
        /// The service.
        service: Box<str>,
    },
    /// The caller waits because of the operator.
    Held,
    /// The wait is over.
    Resumed,
    /// A crisis has begun; nothing is charged from here to the end of the call.
    Crisis,
    /// Something extra was used.
    Surcharge {
        /// Its name on the card.
        name: Box<str>,
        /// Whether the caller agreed to its price.
        is_agreed: bool,
    },
    /// The call is over.
    Ended,
}

/// What happened, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: MeterKind,
}

/// Whether time is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Charge {
    /// It is.
    Charged,
    /// The operator had the caller wait.
    Held,
    /// There is a crisis.
    Crisis,
}

/// A part of a call, or something extra in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// Time.
    Time {
        /// The name of the card.
        card: Box<str>,
        /// The service.
        service: Box<str>,
        /// How long, in milliseconds.
        millis: u64,
        /// Whether it is charged.
        charge: Charge,
    },
    /// Something extra.
    Surcharge {
        /// The name of the card.
        card: Box<str>,
        /// Its name on the card.
        name: Box<str>,
    },
}

impl Segment {
    /// Time of a service, by a card.
    pub fn time(card: &str, service: &str, length: Duration, charge: Charge) -> Self {
        let millis = u64::try_from(length.as_millis()).unwrap_or(u64::MAX);
        Self::Time { card: card.into(), service: service.into(), millis, charge }
    }

    /// Something extra, by a card.
    pub fn surcharge(card: &str, name: &str) -> Self {
        Self::Surcharge { card: card.into(), name: name.into() }
    }
}

/// Why a call cannot be charged so.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PriceError {
    /// Something is charged before its price was said.
    #[error("`{card}` is charged before its price was said")]
    NotAnnounced {
        /// The card.
        card: Box<str>,
    },
    /// Something is charged too soon after its price was said.
    #[error("`{card}` is charged less than {} seconds after its price was said", notice.as_secs())]
    TooSoon {
        /// The card.
        card: Box<str>,
        /// How much time the law leaves.
        notice: Duration,
    },
    /// Something extra is charged to which nobody agreed.
    #[error("the caller did not agree to the surcharge `{name}`")]
    NotAgreed {
        /// The surcharge.
        name: Box<str>,
    },
    /// Something extra is used before anything is charged.
    #[error("the surcharge `{name}` belongs to no service")]
    NoService {
        /// The surcharge.
        name: Box<str>,
    },
    /// An event is earlier than the one before it.
    #[error("the clock went back")]
    ClockWentBack,
    /// There is no such card.
    #[error("there is no rate card `{card}`")]
    UnknownCard {
        /// The card.
        card: Box<str>,
    },
    /// A card does not name the service.
    #[error("the rate card `{card}` has no service `{service}`")]
    UnknownService {
        /// The card.
        card: Box<str>,
        /// The service.
        service: Box<str>,
    },
    /// A card does not name the surcharge.
    #[error("the rate card `{card}` has no surcharge `{name}`")]
    UnknownSurcharge {
        /// The card.
        card: Box<str>,
        /// The surcharge.
        name: Box<str>,
    },
    /// Cards of several currencies are charged in one call.
    #[error("the rate card `{card}` is in another currency than the call began with")]
    OtherCurrency {
        /// The card.
        card: Box<str>,
    },
}

/// What runs at a moment of the call.
#[derive(Default)]
struct Meter {
    segments: Vec<Segment>,
    /// When the price of a card was said first.
    announced: BTreeMap<Box<str>, Timestamp>,
    notice: Duration,
    running: Option<(Box<str>, Box<str>)>,
    is_held: bool,
    is_crisis: bool,
}

/// The segments of a call, from what happened in it, in the order in which it happened. A price is said at least `notice`
/// before it is charged; see [`notice`](crate::price::notice).
///
/// # Errors
///
/// When something is charged that was not announced in time or agreed to, or when the clock goes back.
pub fn meter(events: &[MeterEvent], notice: Duration) -> Result<Vec<Segment>, PriceError> {
    let mut meter = Meter { notice, ..Meter::default() };
    let mut last: Option<Timestamp> = None;
    for event in events {
        let since = last.unwrap_or(event.at);
        if event.at < since {
            return Err(PriceError::ClockWentBack);
        }
        meter.passes(event.at, since);
        last = Some(event.at);
        if event.kind == MeterKind::Ended {
            break;
        }
        meter.happens(&event.kind, event.at)?;
    }
    Ok(meter.segments)
}

impl Meter {
    fn passes(&mut self, now: Timestamp, since: Timestamp) {
        let millis = u64::try_from(now.since(since).as_millis()).unwrap_or(u64::MAX);
        let Some((card, service)) = self.running.clone().filter(|_| millis > 0) else { return };
        let charge = match (self.is_crisis, self.is_held) {
            (true, _) => Charge::Crisis,
            (false, true) => Charge::Held,
            (false, false) => Charge::Charged,
        };
        self.segments.push(Segment::Time { card, service, millis, charge });
    }

    fn happens(&mut self, kind: &MeterKind, now: Timestamp) -> Result<(), PriceError> {
        match kind {
            MeterKind::Announced { card } => {
                self.announced.entry(card.clone()).or_insert(now);
            }
            MeterKind::Charged { card, service } => {
                let card = card.clone();
                let Some(announced) = self.announced.get(&card) else {
                    return Err(PriceError::NotAnnounced { card });
                };
                if announced.after(self.notice) > now {
                    return Err(PriceError::TooSoon { card, notice: self.notice });
                }
                self.running = Some((card, service.clone()));
                self.is_held = false;
            }
            MeterKind::Held => self.is_held = true,
            MeterKind::Resumed => self.is_held = false,
            MeterKind::Crisis => self.is_crisis = true,
            MeterKind::Surcharge { name, is_agreed } => self.surcharge(name, *is_agreed)?,
            MeterKind::Ended => {}
        }
        Ok(())
    }

    fn surcharge(&mut self, name: &str, is_agreed: bool) -> Result<(), PriceError> {
        // Nothing is sold in a crisis.
        if self.is_crisis {
            return Ok(());
        }
        if !is_agreed {
            return Err(PriceError::NotAgreed { name: name.into() });
        }
        let running = self.running.as_ref().ok_or_else(|| PriceError::NoService { name: name.into() })?;
        self.segments.push(Segment::Surcharge { card: running.0.clone(), name: name.into() });
        Ok(())
    }
}

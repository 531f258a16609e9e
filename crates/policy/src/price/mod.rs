//! What a call costs. A quote and an invoice are one function over segments of time, so they agree line by line. Amounts
//! are whole minor units; no type here can hold the number of a card.

mod bill;
mod card;
mod limits;
mod load;
mod log;
mod meter;
mod payment;

pub use bill::{Bill, BillLine, Circumstances, Discount, Item, bill};
pub use card::{Discounts, LongCall, Rate, RateCard, SpendAction, SpendStep, Tier, Unit};
pub use limits::{Objection, ObjectionKind, ends_at, may_offer_more, notice, objections, steps_reached};
pub use load::load;
pub use log::{read_log, write_log};
pub use meter::{Charge, MeterEvent, MeterKind, PriceError, Segment, meter};
pub use payment::{PaymentOption, PaymentRef};

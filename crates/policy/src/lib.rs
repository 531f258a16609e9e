//! The decisions around a call: whom one may reach and when, what it costs, whom one answers, what is kept of it, and who
//! is free to take it.
//!
//! Everything here is a pure function of what the host gives: nothing asks a clock, a file or the network. A decision
//! comes with its reasons, and each reason with the source of its rule. **Nothing here is legal advice.**
//!
//! ```
//! use etiquette_core::Timestamp;
//! use etiquette_policy::{Medium, Packs, Purpose, Request, Verdict, decide};
//!
//! let rules = Packs::shipped().rules(["RU"]);
//! let request = Request::new(Purpose::Debt, Medium::Call);
//! // Sunday, 22 November 2026, eight in the morning in Moscow: on Sundays from nine to eight in the evening.
//! let answer = decide(&rules, &request, Timestamp::from_millis(1_795_323_600_000));
//! assert!(matches!(answer.verdict, Verdict::WaitUntil(_)));
//! for reason in &answer.reasons {
//!     assert!(!reason.citation.source.title.is_empty());
//! }
//! ```
//!
//! The main functions are [`decide`] (may somebody be called), [`price::bill`] (what a call costs), [`redact()`] (no card
//! number in any text), [`screening::screen`], [`referral::refer`] and [`availability::next`]; the main types are [`Packs`]
//! and [`Rules`].
//!
//! There are no features.

pub mod availability;
mod calendar;
mod error;
mod hours;
mod line;
mod pack;
pub mod price;
mod reach;
mod read;
mod redact;
pub mod referral;
pub mod retention;
mod rule;
pub mod screening;
mod zone;

pub use calendar::{Date, Days, Holiday, Holidays};
pub use error::PolicyError;
pub use hours::{Hours, Stretch};
pub use line::{LineProfile, LineProfiles};
pub use pack::{Pack, Packs, PriceLimit, Rules};
pub use reach::{
    Answer, Consent, ConsentLack, Contact, DoNotCall, Finding, Invitation, Lookup, PlanB, Reached, Reason,
    Request, Verdict, agree, decide,
};
pub use redact::{redact, redact_context, redact_event};
pub use rule::{
    Citation, Confidence, Counted, Exception, Frequency, Medium, Purpose, Recording, Rule, RuleKind, Source,
    Span, Urgency,
};
pub use zone::{IanaZone, Local};

//! Whether somebody may be reached now, and how. A decision looks at nothing but what the host gives it.

mod agree;
mod answer;
mod consent;
mod count;
mod decide;
mod request;
mod review;

pub use agree::agree;
pub use answer::{Answer, Finding, Reason, Verdict};
pub use consent::{Consent, ConsentLack};
pub use decide::decide;
pub use request::{Contact, DoNotCall, Invitation, Lookup, PlanB, Reached, Request};

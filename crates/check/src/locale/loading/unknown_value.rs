//! # What it does
//! Finds a direction, channel or register that there is not.
//!
//! # Why it is bad
//! The option never fits.
//!
//! # Example
//! `direction = "incoming"`
//!
//! # What to write instead
//! `inbound` or `outbound`, `voice` or `chat`, `formal` or `informal`.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-value", summary: "a key has a value that it cannot have" };

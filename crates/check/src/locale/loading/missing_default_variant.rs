//! # What it does
//! Finds a select without a `*` before one of its variants.
//!
//! # Why it is bad
//! Nothing is said where no variant fits, so the message is left out.
//!
//! # Example
//! `{ $n -> [one] … [other] … }`
//!
//! # What to write instead
//! `*[other]`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "missing-default-variant", summary: "a select has no default" };

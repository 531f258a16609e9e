//! # What it does
//! Finds a select on a text or a number that is written out.
//!
//! # Why it is bad
//! Only one of its variants is ever said.
//!
//! # Example
//! `{ 1 -> [one] … *[other] … }`
//!
//! # What to write instead
//! The variant that applies, without the select.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "constant-selector", summary: "a select is on a constant" };

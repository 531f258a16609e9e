//! # What it does
//! Finds a row of more than a hundred messages that refer to each other.
//!
//! # Why it is bad
//! Fluent gives up before the end.
//!
//! # Example
//! `a1 = { a2 }`, `a2 = { a3 }` and so on
//!
//! # What to write instead
//! The words themselves.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "long-reference-chain", summary: "messages refer to each other too deeply" };

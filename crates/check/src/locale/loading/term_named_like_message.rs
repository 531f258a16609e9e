//! # What it does
//! Finds a term and a message of one name.
//!
//! # Why it is bad
//! Fluent keeps both in one table, and one of them is lost.
//!
//! # Example
//! `-brand = …` and `brand = …`
//!
//! # What to write instead
//! Another name for one of them.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "term-named-like-message", summary: "a term and a message share a name" };

//! # What it does
//! Finds a function other than `NUMBER`, `CURRENCY`, `DATE`, `DAY`, `TIME`, `DATETIME` and `LIST`.
//!
//! # Why it is bad
//! The caller hears its name.
//!
//! # Example
//! `{ PLURALIZE($n) }`
//!
//! # What to write instead
//! One of the functions.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-function", summary: "a message calls a function that there is not" };

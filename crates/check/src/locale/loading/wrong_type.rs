//! # What it does
//! Finds a value of a greeting file that is no text, table or flag where one is needed.
//!
//! # Why it is bad
//! It says nothing.
//!
//! # Example
//! `ends = "yes"`
//!
//! # What to write instead
//! `ends = true`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "wrong-type", summary: "a key has a value of another type" };

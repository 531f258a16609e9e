//! # What it does
//! Finds two variants of a select with one key.
//!
//! # Why it is bad
//! Only the first of them is ever said.
//!
//! # Example
//! `[few] …` twice
//!
//! # What to write instead
//! One of them.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "duplicate-variant", summary: "a select has two variants of one key" };

//! # What it does
//! Finds two parts or options of a greeting file with one name.
//!
//! # Why it is bad
//! Nobody can tell which of them `then` means.
//!
//! # Example
//! Two options `name = "hello"`
//!
//! # What to write instead
//! A name of its own for each.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "duplicate-name", summary: "two parts or options have one name" };

//! # What it does
//! Finds an option that the function does not have.
//!
//! # Why it is bad
//! It does nothing.
//!
//! # Example
//! `DATE($day, style: "long")`
//!
//! # What to write instead
//! None, or one of the options of the function.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-option", summary: "a function has no such option" };

//! # What it does
//! Finds a key that greeting files do not have.
//!
//! # Why it is bad
//! It says nothing, and what it was to say is missing.
//!
//! # Example
//! `messsage = "greeting-name"`
//!
//! # What to write instead
//! The key that was meant.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-key", summary: "a greeting file has a key that none has" };

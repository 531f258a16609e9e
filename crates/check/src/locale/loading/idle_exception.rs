//! # What it does
//! Finds an exception in `exceptions.toml` that no finding needs.
//!
//! # Why it is bad
//! It will hide a mistake that is made there later.
//!
//! # Example
//! The text has been mended, and its exception is still there.
//!
//! # What to write instead
//! Nothing; take it out.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "idle-exception", summary: "an exception excuses nothing" };

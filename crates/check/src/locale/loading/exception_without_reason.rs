//! # What it does
//! Finds an exception in `exceptions.toml` without a reason.
//!
//! # Why it is bad
//! Whoever reads it later cannot tell whether it still holds.
//!
//! # Example
//! `rule = "gendered-form"` and `message = "…"`, and no `reason`
//!
//! # What to write instead
//! A sentence that says why the finding is no mistake.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "exception-without-reason", summary: "an exception has no reason" };

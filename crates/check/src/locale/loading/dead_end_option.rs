//! # What it does
//! Finds an option of a greeting that nothing may follow and that may not end it.
//!
//! # Why it is bad
//! A greeting that has come there is never finished.
//!
//! # Example
//! An option with neither `then` nor `ends`.
//!
//! # What to write instead
//! `ends = true`, or what may follow in `then`.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "dead-end-option", summary: "an option leads nowhere" };

//! # What it does
//! Finds an option of a greeting whose message the language does not have.
//!
//! # Why it is bad
//! The greeting has a hole.
//!
//! # Example
//! `message = "greeting-naem"`
//!
//! # What to write instead
//! A message of the language, with a text of its own.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-message", summary: "a greeting speaks a message that there is not" };

//! # What it does
//! Finds a message or term that leads back to itself through the messages in it.
//!
//! # Why it is bad
//! It has no end, so it cannot be said.
//!
//! # Example
//! `a = { b }` and `b = { a }`
//!
//! # What to write instead
//! The words themselves in one of them.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "cyclic-reference", summary: "a message refers to itself" };

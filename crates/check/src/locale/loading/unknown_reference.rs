//! # What it does
//! Finds a reference to a message, term or attribute that the language does not have.
//!
//! # Why it is bad
//! The caller hears a hole.
//!
//! # Example
//! `{ -brnd }`, where the term is `-brand`
//!
//! # What to write instead
//! The name of what is there.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-reference", summary: "a message refers to what is not there" };

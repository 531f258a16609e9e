//! # What it does
//! Finds a message or a term whose id is the name of a function.
//!
//! # Why it is bad
//! Fluent keeps all of them in one table, and the function would be gone for the whole language.
//!
//! # Example
//! `NUMBER = …`
//!
//! # What to write instead
//! An id in lower case.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "reserved-name", summary: "a message or a term is named like a function" };

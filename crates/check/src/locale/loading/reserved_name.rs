//! # What it does
//! Finds a message whose id is the name of a function.
//!
//! # Why it is bad
//! Fluent keeps both in one table.
//!
//! # Example
//! `NUMBER = …`
//!
//! # What to write instead
//! An id in lower case.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "reserved-name", summary: "a message is named like a function" };

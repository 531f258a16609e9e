//! # What it does
//! Finds a function without exactly one variable.
//!
//! # Why it is bad
//! There is nothing to show.
//!
//! # Example
//! `{ NUMBER("abc") }`, `{ DATE() }`
//!
//! # What to write instead
//! `{ NUMBER($n) }`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "wrong-function-argument", summary: "a function takes one variable" };

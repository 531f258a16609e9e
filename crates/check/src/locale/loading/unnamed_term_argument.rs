//! # What it does
//! Finds an argument of a term without a name.
//!
//! # Why it is bad
//! Terms take named arguments only, and would not hear of it.
//!
//! # Example
//! `{ -brand("dative") }`
//!
//! # What to write instead
//! `{ -brand(case: "dative") }`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unnamed-term-argument", summary: "a term is told something without a name" };

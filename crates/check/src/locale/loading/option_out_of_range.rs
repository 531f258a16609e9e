//! # What it does
//! Finds an option of a function whose value is none that it takes: digits are whole numbers from 0 to 20.
//!
//! # Why it is bad
//! Fluent would stop, or fill the memory.
//!
//! # Example
//! `NUMBER($n, minimumFractionDigits: 99)`
//!
//! # What to write instead
//! A value that the message of the finding names.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule = LoadingRule {
    name: "option-out-of-range",
    summary: "an option of a function has a value that it cannot have",
};

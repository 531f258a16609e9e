//! # What it does
//! Finds an escape `\u` or `\U` in a literal that is not followed by its four or six hexadecimal digits.
//!
//! # Why it is bad
//! The message cannot be read, and the reference speaks instead.
//!
//! # Example
//! `{ "\u20" }`
//!
//! # What to write instead
//! The character itself.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "broken-escape", summary: "an escape is not followed by its hexadecimal digits" };

//! # What it does
//! Finds a control character in a Fluent file.
//!
//! # Why it is bad
//! Nobody sees it, and a voice may stumble; a space stands in for it.
//!
//! # Example
//! U+0007 between two words.
//!
//! # What to write instead
//! A space, or nothing.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "control-character", summary: "a control character is in a file" };

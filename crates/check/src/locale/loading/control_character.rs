//! # What it does
//! Finds a control character in a Fluent file, and an escape of one or of a mark that turns a line around.
//!
//! # Why it is bad
//! Nobody sees it, and a voice may stumble; a space stands in for it. What is written as an escape would reach the
//! caller's screen and the operator's terminal, which obey it; such a message is left out.
//!
//! # Example
//! U+0007 between two words; `{ "\u202e" }`.
//!
//! # What to write instead
//! A space, or nothing.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "control-character", summary: "a control character is in a file" };

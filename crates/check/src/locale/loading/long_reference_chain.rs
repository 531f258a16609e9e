//! # What it does
//! Finds a row of more than a hundred messages that refer to each other, whatever their order, and references that bring
//! more than 500 000 variables and variants into the messages of a language.
//!
//! # Why it is bad
//! Fluent gives up before the end, and what messages need through others would fill the memory.
//!
//! # Example
//! `a1 = { a2 }`, `a2 = { a3 }` and so on
//!
//! # What to write instead
//! The words themselves.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "long-reference-chain", summary: "messages refer to each other too deeply" };

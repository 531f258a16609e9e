//! # What it does
//! Finds a `{` without its `}`.
//!
//! # Why it is bad
//! The message is left out, and the reference speaks instead.
//!
//! # Example
//! `Bună ziua, { $alias.`
//!
//! # What to write instead
//! `Bună ziua, { $alias }.`; a brace to be shown is written `{ "{" }`.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unclosed-placeable", summary: "a brace is never closed" };

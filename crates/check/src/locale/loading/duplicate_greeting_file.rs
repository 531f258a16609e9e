//! # What it does
//! Finds a second `greeting.toml` for a language in one folder.
//!
//! # Why it is bad
//! Only one of them counts.
//!
//! # Example
//! `ro/greeting.toml` and `ro/more/greeting.toml`
//!
//! # What to write instead
//! One file.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "duplicate-greeting-file", summary: "a language has two greeting files" };

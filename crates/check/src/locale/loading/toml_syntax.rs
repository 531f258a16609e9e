//! # What it does
//! Finds what is no TOML in a greeting file.
//!
//! # Why it is bad
//! The language greets with nothing.
//!
//! # Example
//! `name = hello` without quotes
//!
//! # What to write instead
//! `name = "hello"`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "toml-syntax", summary: "a greeting file is no TOML" };

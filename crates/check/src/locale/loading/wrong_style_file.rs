//! # What it does
//! Finds a `style.toml`, `exceptions.toml` or `reviewed.toml` that is no TOML, or has a key or value that it
//! cannot have.
//!
//! # Why it is bad
//! None of it counts, so most rules of language find nothing.
//!
//! # Example
//! `[adress]`
//!
//! # What to write instead
//! `[address]`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "wrong-style-file", summary: "a file of settings cannot be read" };

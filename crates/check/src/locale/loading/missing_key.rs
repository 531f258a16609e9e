//! # What it does
//! Finds a part or option without `name` or `message`, or a file without parts or times that are not known.
//!
//! # Why it is bad
//! There is nothing to say, or no way to speak of it.
//!
//! # Example
//! `[[part.option]]` without `message`
//!
//! # What to write instead
//! The key.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "missing-key", summary: "a greeting file lacks a key" };

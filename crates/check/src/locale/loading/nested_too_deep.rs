//! # What it does
//! Finds more than fifty braces and parentheses that are open at once.
//!
//! # Why it is bad
//! It would exhaust the memory of whoever reads it.
//!
//! # Example
//! Sixty `{` in a row
//!
//! # What to write instead
//! A message for each part.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "nested-too-deep", summary: "braces are nested too deeply" };

//! # What it does
//! Finds a file of more than a megabyte.
//!
//! # Why it is bad
//! Nobody reads it; it is left out as a whole.
//!
//! # Example
//! All messages of a large project in one file.
//!
//! # What to write instead
//! A file for each area.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "file-too-large", summary: "a file is too large to be read" };

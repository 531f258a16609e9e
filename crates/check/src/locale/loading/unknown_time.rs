//! # What it does
//! Finds a time in `when` that is no period of `[times]`.
//!
//! # Why it is bad
//! The option never fits.
//!
//! # Example
//! `time = ["mornig"]`
//!
//! # What to write instead
//! A period of `[times]`.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-time", summary: "an option names a time that there is not" };

//! # What it does
//! Finds hours of `[times]` that do not cover the day exactly once.
//!
//! # Why it is bad
//! At some minute of the day no greeting fits, or two do.
//!
//! # Example
//! `morning = "05:00-12:00"` and `afternoon = "13:00-18:00"`
//!
//! # What to write instead
//! Periods of which each begins where another ends.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "day-not-covered", summary: "the hours leave a gap or overlap" };

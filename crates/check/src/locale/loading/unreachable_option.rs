//! # What it does
//! Finds an option that is not in the first part and that no `then` leads to where it fits.
//!
//! # Why it is bad
//! It is never said.
//!
//! # Example
//! A part that no option names.
//!
//! # What to write instead
//! Its name, or that of its part, in the `then` of an earlier option.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unreachable-option", summary: "no greeting comes to an option" };

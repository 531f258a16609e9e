//! # What it does
//! Finds a select on what a function shows.
//!
//! # Why it is bad
//! What it shows differs between languages and channels.
//!
//! # Example
//! `{ DATE($day) -> … }`
//!
//! # What to write instead
//! A select on a variable or on `NUMBER`.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unselectable-function", summary: "a select is on a function other than NUMBER" };

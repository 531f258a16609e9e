//! # What it does
//! Finds a direction, channel, time of day or name for which the lexicon has no way from its first part to an
//! end.
//!
//! # Why it is bad
//! The caller hears no greeting, or one of another language.
//!
//! # Example
//! Every option of a part needs `alias = true`, and there is no way around the part.
//!
//! # What to write instead
//! An option without `when` in each part that must not be empty.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "context-without-greeting", summary: "a situation has no greeting" };

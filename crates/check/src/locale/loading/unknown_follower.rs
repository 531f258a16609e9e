//! # What it does
//! Finds a name in `then` that is no part or option of the file.
//!
//! # Why it is bad
//! The way that was meant does not exist.
//!
//! # Example
//! `then = ["sufix"]`
//!
//! # What to write instead
//! The name of a part or of an option.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-follower", summary: "an option names a follower that there is not" };

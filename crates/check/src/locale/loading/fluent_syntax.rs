//! # What it does
//! Finds what is no message, term or comment, with the place where reading stopped; all of them in a file, and
//! the other messages are checked all the same.
//!
//! # Why it is bad
//! The message is left out, and the reference speaks instead.
//!
//! # Example
//! `hold-thanks : Thank you.`, or a further line that is not indented
//!
//! # What to write instead
//! `hold-thanks = Thank you.`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "fluent-syntax", summary: "a message cannot be read" };

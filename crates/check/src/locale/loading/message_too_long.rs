//! # What it does
//! Finds a message of more than 64 KiB with its attributes, and one that needs more than 256 variables or selects more than
//! 256 times on one, with what it refers to.
//!
//! # Why it is bad
//! Nobody says it in one breath. Fluent fills in no more than a hundred placeables; a message of more than 64 KiB is left
//! out.
//!
//! # Example
//! A whole guide in one message.
//!
//! # What to write instead
//! Several messages.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "message-too-long", summary: "a message is too long" };

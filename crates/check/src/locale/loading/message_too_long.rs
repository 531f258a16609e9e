//! # What it does
//! Finds a message of more than 64 KiB with its attributes.
//!
//! # Why it is bad
//! Nobody says it in one breath, and it is left out.
//!
//! # Example
//! A whole guide in one message.
//!
//! # What to write instead
//! Several messages.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "message-too-long", summary: "a message is too long" };

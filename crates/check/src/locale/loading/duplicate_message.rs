//! # What it does
//! Finds two messages or two terms of one name in the files of a language.
//!
//! # Why it is bad
//! Only the last one is ever said.
//!
//! # Example
//! `hold-ask = …` in `hold.ftl` and again in `support.ftl`
//!
//! # What to write instead
//! One of them, or another id.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "duplicate-message", summary: "two messages have one id" };

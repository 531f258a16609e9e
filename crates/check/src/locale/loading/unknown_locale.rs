//! # What it does
//! Finds a folder whose name is no language tag, or one of which nothing is known.
//!
//! # Why it is bad
//! Nobody can ask for it.
//!
//! # Example
//! `locales/romanian`
//!
//! # What to write instead
//! `locales/ro`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "unknown-locale", summary: "a folder is not named by a language tag" };

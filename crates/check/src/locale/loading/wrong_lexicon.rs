//! # What it does
//! Finds a greeting file with more than 8 parts, 128 options or 20 000 greetings, all contexts taken together.
//!
//! # Why it is bad
//! Each part multiplies the greetings: a file of a few lines has thousands of millions of them, which nobody can list and
//! no reviewer reads. English has some two thousand.
//!
//! # Example
//! Eight parts with sixteen options each, any of which may follow any.
//!
//! # What to write instead
//! Fewer options, or fewer that may follow each other: `then = ["hello"]` instead of a whole part.

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule =
    LoadingRule { name: "wrong-lexicon", summary: "a language has more greetings than can be listed" };

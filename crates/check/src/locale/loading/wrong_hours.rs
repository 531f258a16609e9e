//! # What it does
//! Finds hours that are not two times from 00:00 to 24:00.
//!
//! # Why it is bad
//! The period does not exist.
//!
//! # Example
//! `morning = "5-12"`
//!
//! # What to write instead
//! `morning = "05:00-12:00"`

use crate::locale::loading::LoadingRule;

pub(super) const RULE: LoadingRule = LoadingRule { name: "wrong-hours", summary: "hours cannot be read" };

//! # What it does
//! Finds words of certainty about what nobody can be certain of, as `promises.words` of the style lists them, in what
//! callers hear.
//!
//! # Why it is bad
//! It raises hopes that may be disappointed (S1.26).
//!
//! # Example
//! `Everything will be all right, I guarantee it.`
//!
//! # What to write instead
//! What will be done, and by when.

use crate::locale::{Findings, Look, Rule, rules::avoid};

pub(super) const RULE: Rule =
    Rule { name: "false-promise", summary: "a text promises what nobody can keep", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    avoid::check(look.said(), &look.style.promises, (RULE.name, "promises what nobody can keep"), findings);
}

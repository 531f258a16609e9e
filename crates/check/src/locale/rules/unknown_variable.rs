//! # What it does
//! Finds variables that the message of the reference neither uses nor describes.
//!
//! # Why it is bad
//! Nobody gives the variable a value, so the caller hears a gap.
//!
//! # Example
//! `Bună ziua, { $nume }.`, where the message of the reference says `$name`.
//!
//! # What to write instead
//! A variable that the comment over the message of the reference describes.

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "unknown-variable", summary: "a message uses a variable that it is not given", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let broken = look.broken.iter().filter(|found| found.rule() == RULE.name);
    broken.for_each(|found| findings.push(found.clone()));
}

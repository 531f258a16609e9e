//! # What it does
//! Finds messages that treat a variable as another type than the comment over the message of the reference gives it.
//!
//! # Why it is bad
//! A plural never fits, the function has nothing to show, or the caller hears the name of an option: “par hour”.
//!
//! # Example
//! `{ DATE($price) }`, where the comment says `$price (Money)`; `Par { $unit }`, where it says `$unit (Choice)`.
//!
//! # What to write instead
//! `DATE`, `DAY` and `TIME` for a Time, `CURRENCY` for Money, `LIST` for a List, plural categories for a Number, and the
//! names of its options for a Choice.

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "wrong-variable-type",
    summary: "a message treats a variable as another type than it has",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    let broken = look.broken.iter().filter(|found| found.rule() == RULE.name);
    broken.for_each(|found| findings.push(found.clone()));
}

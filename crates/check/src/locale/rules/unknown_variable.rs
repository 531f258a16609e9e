//! # What it does
//! Finds variables that the message of the reference neither uses nor describes, and options of greetings whose messages
//! need a variable for which the option does not ask.
//!
//! # Why it is bad
//! Nobody gives the variable a value, so the caller hears a gap; a greeting without a value comes from another language.
//!
//! # Example
//! `Bună ziua, { $nume }.`, where the message of the reference says `$name`. An option without `when` whose message is
//! `{ $alias } here`.
//!
//! # What to write instead
//! A variable that the comment over the message of the reference describes. In an option of a greeting
//! `when = { alias = true }` or `when = { organisation = true }`; a greeting knows nothing else.

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "unknown-variable", summary: "a message uses a variable that it is not given", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let broken = look.broken.iter().filter(|found| found.rule() == RULE.name);
    broken.for_each(|found| findings.push(found.clone()));
}

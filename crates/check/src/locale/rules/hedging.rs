//! # What it does
//! Finds words of doubt, as `hedging.words` of the style lists them, in messages that inform, explain, announce or promise
//! something.
//!
//! # Why it is bad
//! Who asks for help needs to hear that the operator is sure (S4.10).
//!
//! # Example
//! `Cred că soldul este de 12 lei.`
//!
//! # What to write instead
//! What is known; and where it is not, that it will be looked up.

use crate::locale::{Findings, Look, Rule, rules::avoid};

pub(super) const RULE: Rule = Rule { name: "hedging", summary: "an answer sounds unsure", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    avoid::check(look.doing(avoid::ANSWERS), &look.style.hedging, (RULE.name, "sounds unsure"), findings);
}

//! # What it does
//! Finds words that judge or blame, as `judgement.words` of the style lists them, in what callers hear.
//!
//! # Why it is bad
//! It is about the caller and not about the operator (S1.22); blame ends the talk (S2.8).
//!
//! # Example
//! `You should have called earlier.`, `Ar fi trebuit să sunați mai devreme.`
//!
//! # What to write instead
//! What can be done now.

use crate::locale::{Findings, Look, Rule, rules::avoid};

pub(super) const RULE: Rule = Rule { name: "judgement", summary: "a text judges the caller", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    avoid::check(look.said(), &look.style.judgement, (RULE.name, "judges"), findings);
}

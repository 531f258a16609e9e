//! # What it does
//! Finds diminutives and pet names, as `diminutives.words` of the style lists them.
//!
//! # Why it is bad
//! They stand in for a smile and belittle whoever is spoken to (S4.9).
//!
//! # Example
//! `Un minuțel, vă rog.`, «Секундочку!», `Juste une petite minute.`, `One moment, dear.`
//!
//! # What to write instead
//! The plain word: `Un moment, vă rog.`

use crate::locale::{Findings, Look, Rule, rules::avoid};

pub(super) const RULE: Rule = Rule { name: "diminutive", summary: "a diminutive is used", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    avoid::check(look.readings.iter(), &look.style.diminutives, (RULE.name, "is a diminutive"), findings);
}

//! # What it does
//! Finds attributes that a message or term has twice.
//!
//! # Why it is bad
//! Only one of them is ever shown, and which one is not to be seen.
//!
//! # Example
//! `.title = Așteptare` and, two lines below, `.title = Pauză`.
//!
//! # What to write instead
//! One of them.

use std::collections::BTreeMap;

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "duplicate-attribute", summary: "a message has an attribute twice", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for entry in look.language.entries() {
        let mut seen = BTreeMap::new();
        for part in &entry.parts {
            let Some(attribute) = &part.attribute else { continue };
            if let Some(first) = seen.insert(attribute, part.span) {
                let what = format!("`{}` has the attribute `.{attribute}` twice", entry.name());
                let finding = Diagnostic::error(RULE.name, what).at(part.span).also(first, "the other one");
                findings.push(finding.help("keep one of them"));
            }
        }
    }
}

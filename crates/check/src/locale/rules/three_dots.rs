//! # What it does
//! Finds three full stops where an ellipsis is meant.
//!
//! # Why it is bad
//! A voice may pause three times, and a screen may break the line between them.
//!
//! # Example
//! `Un moment...`
//!
//! # What to write instead
//! `Un moment…`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "three-dots", summary: "three full stops stand for an ellipsis", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for (at, dots) in reading.text.match_indices("...") {
            let span = reading.span(at..at + dots.len());
            let finding = Diagnostic::warning(RULE.name, "three full stops stand for an ellipsis").at(span);
            findings.push_with(finding.help("write `…`"), span, "…");
        }
    }
}

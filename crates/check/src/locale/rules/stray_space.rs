//! # What it does
//! Finds texts that begin or end with a blank.
//!
//! # Why it is bad
//! Where texts meet, there are two blanks, or one before a mark.
//!
//! # Example
//! `greeting-name = { " " }{ $organisation }`
//!
//! # What to write instead
//! The text without it. What joins the parts of a greeting is the `joiner` in `greeting.toml`.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "stray-space", summary: "a text begins or ends with a blank", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        let text = &reading.text;
        if text.trim().is_empty() {
            continue;
        }
        let (start, end) = (text.len() - text.trim_start().len(), text.trim_end().len());
        for range in [0..start, end..text.len()].into_iter().filter(|range| !range.is_empty()) {
            let finding = Diagnostic::warning(RULE.name, "a text begins or ends with a blank");
            findings.push(finding.at(reading.span(range)).help("take the blank out"));
        }
    }
}

//! # What it does
//! Finds two blanks in a row.
//!
//! # Why it is bad
//! They show on a screen.
//!
//! # Example
//! `Un moment,  vă rog.`
//!
//! # What to write instead
//! One blank.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "doubled-space", summary: "two blanks stand in a row", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        let mut from = 0;
        while let Some(found) = reading.text.get(from..).and_then(|rest| rest.find("  ")) {
            let start = from + found;
            let rest = reading.text.get(start..).unwrap_or_default();
            let length = rest.len() - rest.trim_start_matches(' ').len();
            let span = reading.span(start..start + length);
            let finding = Diagnostic::warning(RULE.name, "two blanks stand in a row").at(span);
            findings.push_with(finding.help("write one"), span, " ");
            from = start + length;
        }
    }
}

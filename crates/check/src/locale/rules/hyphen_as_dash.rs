//! # What it does
//! Finds a hyphen between blanks in a language whose style has a dash (`letters.dash`).
//!
//! # Why it is bad
//! A hyphen joins the parts of a word; what is meant is a pause.
//!
//! # Example
//! `Я здесь - не торопитесь.`
//!
//! # What to write instead
//! `Я здесь — не торопитесь.`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "hyphen-as-dash", summary: "a hyphen stands for a dash", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let Some(dash) = &look.style.letters.dash else { return };
    for reading in &look.readings {
        for (at, hyphen) in reading.text.match_indices(" - ") {
            let span = reading.span(at..at + hyphen.len());
            let finding = Diagnostic::warning(RULE.name, "a hyphen stands for a dash").at(span);
            findings.push_with(finding.help(format!("write `{}`", dash.trim())), span, dash.as_str());
        }
    }
}

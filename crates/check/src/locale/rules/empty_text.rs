//! # What it does
//! Finds texts, and variants of texts, that say nothing.
//!
//! # Why it is bad
//! The caller hears silence where an answer was meant.
//!
//! # Example
//! `hold-thanks = { "" }`
//!
//! # What to write instead
//! The text; or nothing at all, and the reference speaks instead.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "empty-text", summary: "a text says nothing", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in look.readings.iter().filter(|reading| reading.text.trim().is_empty()) {
        let what = format!("`{}` says nothing", reading.entry.name());
        findings.push(
            Diagnostic::warning(RULE.name, what)
                .at(reading.part.span)
                .help("write the text, or leave the message out"),
        );
    }
}

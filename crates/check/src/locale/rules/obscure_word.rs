//! # What it does
//! Finds words that are obscure, slang, out of date or misspelt, for which the style has a plainer one (`words.plain`).
//!
//! # Why it is bad
//! Not every caller knows them (S2.12), and a voice makes them harder.
//!
//! # Example
//! `We will endeavour to assist.`
//!
//! # What to write instead
//! `We will try to help.`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "obscure-word", summary: "there is a plainer word", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for (words, plain) in look.style.words.find(&reading.words) {
            let what = format!("there is a plainer word than “{}”", reading.written(&words));
            let finding = Diagnostic::warning(RULE.name, what).at(reading.span_of(&words));
            findings.push(finding.help(format!("write “{plain}”")));
        }
    }
}

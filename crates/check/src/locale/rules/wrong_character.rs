//! # What it does
//! Finds characters that are never right in the language, as `letters.wrong` of its style lists them.
//!
//! # Why it is bad
//! They look alike, and are not the same: searching, sorting and some voices fail on them.
//!
//! # Example
//! In Romanian: `aşteptaţi`, with a cedilla.
//!
//! # What to write instead
//! `așteptați`, with a comma below.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "wrong-character", summary: "a character is never right in the language", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (wrong, right) in look.style.letters.wrong.iter().filter(|(wrong, _)| !wrong.is_empty()) {
        for reading in &look.readings {
            for (at, _) in reading.text.match_indices(&**wrong) {
                let span = reading.span(at..at + wrong.len());
                let what = format!("`{wrong}` is never right in `{}`", look.locale);
                let finding = Diagnostic::error(RULE.name, what).at(span).help(format!("write `{right}`"));
                findings.push_with(finding, span, right.as_str());
            }
        }
    }
}

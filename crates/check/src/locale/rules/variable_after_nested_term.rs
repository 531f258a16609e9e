//! # What it does
//! Finds terms that use a variable after they show another term.
//!
//! # Why it is bad
//! Fluent forgets what a term was told as soon as another term is shown in it, and then takes the variables of the
//! message instead (a fault of fluent-rs 0.16).
//!
//! # Example
//! `-outer = { -inner } { $case -> … }`
//!
//! # What to write instead
//! The other term last, or its words themselves.

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::syntax::{Piece, Select, Selector, visit};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "variable-after-nested-term",
    summary: "a term uses a variable after it has shown another term",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    for entry in look.language.entries().filter(|entry| entry.term) {
        for part in &entry.parts {
            let mut nested = false;
            visit(&part.pieces, &mut |piece| match piece {
                Piece::Term(_) => nested = true,
                Piece::Variable(variable)
                | Piece::Select(Select { by: Selector::Variable(variable), .. })
                    if nested =>
                {
                    let what = format!("`{}` uses `${}` after another term", entry.name(), variable.name);
                    let help = "show the other term after everything that depends on the variable";
                    findings.push(Diagnostic::warning(RULE.name, what).at(variable.span).help(help));
                }
                _ => {}
            });
        }
    }
}

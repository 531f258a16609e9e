//! # What it does
//! Finds messages that lack an attribute, or a text of their own, which those of the reference have.
//!
//! # Why it is bad
//! Whoever shows the attribute gets English or nothing.
//!
//! # Example
//! `en` has `button = Hold` with `.title = Put on hold`, and `ro` has only `button = Așteptare`.
//!
//! # What to write instead
//! Every part that the message of the reference has.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "missing-part", summary: "a message lacks an attribute or a text of its own", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (reference, entry) in look.pairs().filter(|(reference, _)| !reference.term) {
        for part in &reference.parts {
            if entry.part(part.attribute.as_deref()).is_some() {
                continue;
            }
            let (what, help) = match &part.attribute {
                Some(attribute) => {
                    let what = format!("`{}` has no attribute `.{attribute}`", entry.name());
                    (what, format!("write `.{attribute} = …` below it, indented"))
                }
                None => {
                    let what = format!("`{}` has no text of its own", entry.name());
                    (what, format!("write it after `{} =`", entry.name()))
                }
            };
            let finding = Diagnostic::error(RULE.name, what).at(entry.span).help(help);
            findings.push(finding.also(part.span, "the reference has it"));
        }
    }
}

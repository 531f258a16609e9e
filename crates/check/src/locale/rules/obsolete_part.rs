//! # What it does
//! Finds attributes, and texts of their own, of messages that have none in the reference.
//!
//! # Why it is bad
//! Nobody ever hears them; often the name of the attribute has a slip in it.
//!
//! # Example
//! `.titel = …`, where the message of the reference has `.title`.
//!
//! # What to write instead
//! The attribute of the reference; or take it out.

use etiquette_diag::{Diagnostic, did_you_mean};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "obsolete-part", summary: "the message of the reference does not have the part", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (reference, entry) in look.pairs().filter(|(reference, _)| !reference.term) {
        for part in &entry.parts {
            if reference.part(part.attribute.as_deref()).is_some() {
                continue;
            }
            let known = reference.parts.iter().filter_map(|part| part.attribute.as_deref());
            let (what, help) = match part.attribute.as_deref() {
                Some(attribute) => {
                    let what = format!("`{}` of the reference has no attribute `.{attribute}`", entry.name());
                    let near = etiquette_diag::suggest(attribute, known);
                    (
                        what,
                        near.map_or_else(|| "take it out".to_owned(), |near| did_you_mean(attribute, [near])),
                    )
                }
                None => {
                    let what =
                        format!("`{}` of the reference has attributes only, and no text", entry.name());
                    (what, "take the text out".to_owned())
                }
            };
            findings.push(Diagnostic::error(RULE.name, what).at(part.span).help(help));
        }
    }
}

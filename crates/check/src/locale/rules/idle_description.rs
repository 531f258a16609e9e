//! # What it does
//! Finds variables that a comment of the reference describes and the message does not use.
//!
//! # Why it is bad
//! Translators look for a use of it, and scripts give it in vain.
//!
//! # Example
//! `#   $day (Time) - the day` over `hold-thanks = Thank you for waiting.`
//!
//! # What to write instead
//! Nothing; take the description out.

use std::collections::BTreeSet;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::documented_variables;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "idle-description",
    summary: "a comment describes a variable that the message does not use",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    if !look.is_reference() {
        return;
    }
    for entry in look.language.entries().filter(|entry| !entry.term) {
        let message = look.project.catalogue.message(look.locale, &entry.id);
        let used = message.into_iter().flat_map(|message| &message.variables).map(|used| &*used.name);
        let shown = super::shown_variables(entry).into_keys();
        let used: BTreeSet<&str> = used.chain(shown).collect();
        for doc in documented_variables(&entry.comment).filter(|doc| !used.contains(doc.name)) {
            let what =
                format!("`{}` does not use `${}`, which its comment describes", entry.name(), doc.name);
            let at = entry.comment_lines.get(doc.line).copied().unwrap_or(entry.span);
            findings.push(Diagnostic::warning(RULE.name, what).at(at).help("take the description out"));
        }
    }
}

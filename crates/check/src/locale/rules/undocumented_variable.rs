//! # What it does
//! Finds variables of the reference that the comment over their message does not describe.
//!
//! # Why it is bad
//! A translator does not know what the variable stands for, and nobody can check what it is given.
//!
//! # Example
//! `time-notice = { $minutes } left`, without a comment.
//!
//! # What to write instead
//! `#   $minutes (Number) - how many minutes are left`, below a line `# Variables:`. Greeting messages are always given
//! `$alias` and `$organisation`, which need no description.

use std::collections::BTreeSet;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{documented_variables, syntax::PhraseEntry};

use crate::locale::{Findings, Look, Rule, rules::shown_variables};

pub(super) const RULE: Rule = Rule {
    name: "undocumented-variable",
    summary: "no comment describes a variable of the reference",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    if !look.is_reference() {
        return;
    }
    for entry in look.language.entries().filter(|entry| !entry.term) {
        let documented: BTreeSet<&str> = documented_variables(&entry.comment).map(|doc| doc.name).collect();
        for (name, span) in shown_variables(entry) {
            if !documented.contains(name) && !is_greeting(look, entry, name) {
                let what = format!("the comment over `{}` does not describe `${name}`", entry.name());
                let help = format!("write `#   ${name} (String) - …` over it, with its type");
                findings.push(Diagnostic::warning(RULE.name, what).at(span).help(help));
            }
        }
    }
}

/// Whether a variable is one that every greeting is given.
fn is_greeting(look: &Look<'_>, entry: &PhraseEntry, variable: &str) -> bool {
    let lexicon = look.project.catalogue.lexicon(look.locale);
    let mut options = lexicon.into_iter().flat_map(|(lexicon, _)| lexicon.options());
    matches!(variable, "alias" | "organisation") && options.any(|option| option.message == entry.id)
}

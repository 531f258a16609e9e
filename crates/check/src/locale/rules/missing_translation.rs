//! # What it does
//! Finds messages of the reference that a locale does not have.
//!
//! # Why it is bad
//! The caller hears English in the middle of a call.
//!
//! # Example
//! `en` has `hold-thanks`, and no file of `ro` has.
//!
//! # What to write instead
//! The message, in the file of the same name: `etiquette locale new TAG` writes stubs of what is missing.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "missing-translation",
    summary: "a message of the reference is missing in the locale",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (name, reference) in &look.reference {
        if !reference.term && !look.entries.contains_key(name) {
            let what = format!("the message `{name}` is missing in `{}`", look.locale);
            let help = format!("write `{name} = …` in a file of `{}`", look.locale);
            findings.push(Diagnostic::warning(RULE.name, what).at(reference.span).help(help));
        }
    }
}

//! # What it does
//! Finds messages of the reference that a locale does not have. It is an error where a script announces a price or a
//! limit, discloses something or asks for consent with the message.
//!
//! # Why it is bad
//! The caller hears English in the middle of a call; and whoever agrees to a price in a language that is not the one of
//! the talk has agreed to nothing.
//!
//! # Example
//! `en` has `hold-thanks`, and no file of `ro` has.
//!
//! # What to write instead
//! The message, in the file of the same name: `etiquette locale new TAG` writes stubs of what is missing.

use etiquette_core::Act;
use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "missing-translation",
    summary: "a message of the reference is missing in the locale",
    check,
};

/// What a caller must be told in the language of the talk.
const REQUIRED: [Act; 3] = [Act::Announce, Act::AskConsent, Act::Disclose];

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (name, reference) in &look.reference {
        if !reference.term && !look.entries.contains_key(name) {
            let what = format!("the message `{name}` is missing in `{}`", look.locale);
            let help = format!("write `{name} = …` in a file of `{}`", look.locale);
            let role = look.roles.get(&reference.id);
            let required = role.is_some_and(|role| REQUIRED.iter().any(|act| role.acts.contains(act)));
            let finding = match required {
                true => Diagnostic::error(RULE.name, what),
                false => Diagnostic::warning(RULE.name, what),
            };
            findings.push(finding.at(reference.span).help(help));
        }
    }
}

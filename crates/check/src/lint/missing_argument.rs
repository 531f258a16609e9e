//! # What it does
//! Finds messages that speak of something which the script does not give them.
//!
//! # Why it is bad
//! The sentence has a hole in it: the locale falls back to another, or leaves the words out.
//!
//! # Example
//! `say = { inform = "support-balance" }`, where the message is `Your balance is { $balance }.`
//!
//! # What to write instead
//! `with = ["balance"]` beside the message in the script, or a sentence without `{ $balance }`.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::lint::{Rule, Subject, uses, uses::InLocale};

pub(super) const RULE: Rule = Rule {
    name: "missing-argument",
    summary: "a message uses a variable that the script does not give it",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    for used in uses::all(subject) {
        let mut lacking: BTreeMap<&str, Vec<InLocale>> = BTreeMap::new();
        for locale in subject.locales() {
            let Some(message) = subject.phrases.message(locale, used.message) else { continue };
            for variable in &message.variables {
                if used.arguments.iter().all(|argument| argument.name != variable.name) {
                    lacking.entry(&variable.name).or_default().push((locale, variable.span));
                }
            }
        }
        for (name, places) in lacking {
            let (id, locales) = (used.message, uses::locales(&places));
            let what =
                format!("the message `{id}` uses `${name}` in {locales}, which the script does not give it");
            let help =
                format!("add `with = [\"{name}\"]` in the script, or take `${name}` out of the message");
            let finding = Diagnostic::error(RULE.name, what).help(help);
            findings.push(uses::placed(finding, used.span, "", &places, "used here"));
        }
    }
}

//! # What it does
//! Finds arguments that no locale's message uses.
//!
//! # Why it is bad
//! The name is misspelt, or a value goes to a message that does not speak of it.
//!
//! # Example
//! `say = { inform = "answer", with = ["balence"] }`, where the message uses `$balance`.
//!
//! # What to write instead
//! The name that the message uses after its `$`, or no `with` at all.

use etiquette_diag::{Diagnostic, Diagnostics, suggest};

use crate::lint::{Rule, Subject, uses};

pub(super) const RULE: Rule = Rule {
    name: "unused-argument",
    summary: "the script gives a message something that no locale uses",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    for used in uses::all(subject) {
        let in_locales: Vec<_> =
            subject.locales().filter_map(|locale| subject.phrases.message(locale, used.message)).collect();
        if in_locales.is_empty() {
            continue;
        }
        for argument in used.arguments {
            if in_locales.iter().any(|message| message.variable(&argument.name).is_some()) {
                continue;
            }
            let (id, name) = (used.message, &argument.name);
            let known =
                in_locales.iter().flat_map(|message| &message.variables).map(|variable| &*variable.name);
            let what = format!("no locale's message `{id}` uses `${name}`");
            let help = suggest(name, known).map_or_else(
                || format!("take `{name}` out of `with`"),
                |near| format!("did you mean `{near}`?"),
            );
            let mut finding = Diagnostic::warning(RULE.name, what).help(help);
            if let Some(span) = used.span {
                finding = finding.at(span);
            }
            for message in &in_locales {
                finding = finding.also(message.span, "does not use it");
            }
            findings.push(finding);
        }
    }
}

//! # What it does
//! Finds messages that a script names and a locale does not have.
//!
//! # Why it is bad
//! The caller hears another language in the middle of a call, or nothing at all.
//!
//! # Example
//! `say = { farewell = "good-bye" }`, where `ro` has no `good-bye`.
//!
//! # What to write instead
//! The message in every locale. While a language is being made, `etiquette check --locale TAG` looks at the others alone.

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, Diagnostics, suggest};

use crate::lint::{Rule, Subject, uses};

pub(super) const RULE: Rule = Rule {
    name: "missing-message",
    summary: "a message that the script needs is missing in a locale",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    let locales: Vec<Locale> = subject.locales().collect();
    for used in uses::all(subject) {
        let lacking: Vec<String> = locales
            .iter()
            .filter(|locale| subject.phrases.message(**locale, used.message).is_none())
            .map(|locale| format!("`{locale}`"))
            .collect();
        if lacking.is_empty() {
            continue;
        }
        let (what, help) = if lacking.len() == locales.len() {
            nowhere(subject, used.message)
        } else {
            let message = used.message;
            let what = format!("the message `{message}` is missing in {}", lacking.join(", "));
            (what, format!("write `{message} = …` in a file of each of these locales"))
        };
        let mut finding = Diagnostic::error(RULE.name, what).help(help);
        if let Some(span) = used.span {
            finding = finding.at(span);
        }
        // What it says elsewhere is what is to be said here.
        let there = locales.iter().find_map(|locale| subject.phrases.message(*locale, used.message));
        if let Some(message) = there {
            finding = finding.also(message.span, "it is here");
        }
        findings.push(finding);
    }
}

/// What is wrong with a message that no locale has, and its cure.
fn nowhere(subject: &Subject<'_>, message: &str) -> (String, String) {
    let known = subject.phrases.messages(subject.phrases.default_locale()).map(|message| &*message.id);
    let write = format!("write `{message} = …` in a file of each locale");
    let help = match suggest(message, known) {
        Some(near) => format!("did you mean `{near}`? or {write}"),
        None => write,
    };
    (format!("no locale has the message `{message}`"), help)
}

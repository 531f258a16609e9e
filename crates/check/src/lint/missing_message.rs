//! # What it does
//! Finds messages that a script names and a locale does not have.
//!
//! # Why it is bad
//! The caller hears another language in the middle of a call, or nothing at all.
//!
//! # What to write instead
//! The message in every locale: a missing one is shown with the English text to translate.

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, Diagnostics};

use crate::lint::{Rule, Subject, uses};

pub(super) const RULE: Rule = Rule {
    name: "missing-message",
    summary: "a message that the script needs is missing in a locale",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    let locales: Vec<Locale> = subject.phrases.locales().collect();
    for used in uses::all(subject) {
        let lacking: Vec<String> = locales
            .iter()
            .filter(|locale| subject.phrases.message(**locale, used.message).is_none())
            .map(|locale| format!("`{locale}`"))
            .collect();
        if lacking.is_empty() {
            continue;
        }
        let everywhere = lacking.len() == locales.len();
        let known = subject.phrases.messages(subject.phrases.default_locale()).map(|message| &*message.id);
        let message = used.message;
        let (what, help) = if everywhere {
            let near = etiquette_diag::suggest(message, known).map(|near| format!("did you mean `{near}`? "));
            let help =
                format!("{}or write `{message} = …` in a file of each locale", near.unwrap_or_default());
            (format!("no locale has the message `{message}`"), help)
        } else {
            let help = format!("write `{message} = …` in a file of each of these locales");
            (format!("the message `{message}` is missing in {}", lacking.join(", ")), help)
        };
        let help = help.strip_prefix("or ").unwrap_or(&help).to_owned();
        let mut finding = Diagnostic::error(RULE.name, what).help(help);
        if let Some(span) = used.span {
            finding = finding.at(span);
        }
        findings.push(finding);
    }
}

//! # What it does
//! Finds ids of the reference that are not lower-case words with hyphens between them, those of terms and attributes
//! included.
//!
//! # Why it is bad
//! Ids stand in scripts and in every language for good; whoever types one has to remember how it was written.
//!
//! # Example
//! `holdThanks = …`, `Hold_Thanks = …`
//!
//! # What to write instead
//! `hold-thanks = …`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "untidy-id", summary: "an id is not in lower case with hyphens between its words", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    if !look.is_reference() {
        return;
    }
    for entry in look.language.entries() {
        let attributes = entry.parts.iter().filter_map(|part| Some((part.attribute.as_deref()?, part.span)));
        for (id, span) in std::iter::once((&*entry.id, entry.span)).chain(attributes) {
            if !is_tidy(id) {
                let finding = Diagnostic::warning(RULE.name, format!("the id `{id}` is untidy")).at(span);
                let help = format!("write `{}`, before anything names it", tidied(id));
                findings.push(finding.help(help));
            }
        }
    }
}

fn is_tidy(id: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.split('-').all(word)
}

/// An id as it would be tidy: `holdThanks` and `Hold_Thanks` as `hold-thanks`.
fn tidied(id: &str) -> String {
    let mut tidied = String::new();
    let mut before = '-';
    for c in id.chars() {
        let begins = c.is_ascii_uppercase() && before.is_ascii_lowercase() || matches!(c, '_' | '-');
        if begins && !tidied.ends_with('-') {
            tidied.push('-');
        }
        if c.is_ascii_alphanumeric() {
            tidied.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    tidied.trim_matches('-').to_owned()
}

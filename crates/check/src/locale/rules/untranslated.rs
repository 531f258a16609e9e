//! # What it does
//! Finds texts of two words or more that are the same as in the reference, and messages that are marked as still to be
//! translated.
//!
//! # Why it is bad
//! They have been forgotten: the caller hears English.
//!
//! # Example
//! `ro` has `hold-thanks = Thank you for waiting.`
//!
//! # What to write instead
//! A translation. Where the words are the same in both languages, an exception with that reason.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule, TO_TRANSLATE};

pub(super) const RULE: Rule =
    Rule { name: "untranslated", summary: "a text is the same as in the reference", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    // English of another country has most texts in common with English.
    if language(look.locale.as_str()) == language(look.project.reference.as_str()) {
        return;
    }
    for (_, entry) in look.pairs() {
        if entry.comment.contains(TO_TRANSLATE) {
            let what = format!("`{}` is still to be translated", entry.name());
            let help = format!("translate it, and take “{TO_TRANSLATE}” out of its comment");
            findings.push(Diagnostic::warning(RULE.name, what).at(entry.span).help(help));
            continue;
        }
        let name = entry.name();
        let there = look.reference_readings_of(&name);
        for reading in look.readings_of(&name) {
            if !there.iter().any(|other| other.text == reading.text) {
                continue;
            }
            let spoken =
                reading.words.iter().filter(|word| word.lower.chars().all(|c| c.is_alphabetic() || c == '’'));
            if spoken.count() >= 2 {
                let what = format!("`{}` is the same as in `{}`", entry.name(), look.project.reference);
                let at = reading.span_of(&(0..reading.words.len()));
                findings.push(Diagnostic::warning(RULE.name, what).at(at).help("translate it"));
            }
        }
    }
}

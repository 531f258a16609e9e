//! # What it does
//! Finds texts in which the words of a term of the language are written out. Terms of which no word has a capital letter
//! are passed over, because anybody may say those words.
//!
//! # Why it is bad
//! When the name changes, or is inflected, this text keeps the old one.
//!
//! # Example
//! `-line-name = Aproape` and `welcome = Bine ați venit la Aproape.`
//!
//! # What to write instead
//! `welcome = Bine ați venit la { -line-name }.`

use etiquette_diag::Diagnostic;

use crate::locale::{
    Findings, Look, Rule,
    reading::Reading,
    words::{Phrases, SHOWN},
};

pub(super) const RULE: Rule =
    Rule { name: "written-out-term", summary: "a text writes out the words of a term", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let terms: Vec<&Reading<'_>> = look.readings.iter().filter(|reading| is_name(reading)).collect();
    if terms.is_empty() {
        return;
    }
    let names = Phrases::new(terms.iter().map(|term| term.text.trim()));
    for reading in look.readings.iter().filter(|reading| !reading.entry.term) {
        for (term, words) in names.find_numbered(&reading.words) {
            let Some(term) = terms.get(term).filter(|term| term.text.trim() == reading.written(&words))
            else {
                continue;
            };
            let name = term.entry.name();
            let what = format!("“{}” is written out, and the term `{name}` says it", term.text.trim());
            let finding = Diagnostic::warning(RULE.name, what).at(reading.span_of(&words));
            findings.push(finding.help(format!("write `{{ {name} }}`")).also(term.part.span, "the term"));
        }
    }
}

/// Whether a reading is the value of a term that is a name.
fn is_name(reading: &Reading<'_>) -> bool {
    let value = reading.entry.term && reading.part.attribute.is_none();
    value && reading.text.contains(char::is_uppercase) && !reading.text.contains([SHOWN, '*'])
}

//! # What it does
//! Finds sentences with more words than a listener can keep in mind (`words.longest` of the style), in what callers
//! hear.
//!
//! # Why it is bad
//! Nobody can look back at a spoken sentence (S2.14).
//!
//! # Example
//! A sentence of thirty words.
//!
//! # What to write instead
//! Two sentences.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "long-sentence", summary: "a spoken sentence has too many words", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let Some(longest) = look.style.words.longest else { return };
    for reading in look.said() {
        for sentence in reading.sentences().into_iter().filter(|sentence| sentence.words.len() > longest) {
            let words = sentence.words.len();
            let what = format!("a sentence has {words} words, and at most {longest} are easy to follow");
            let at = reading.span_of(&(sentence.words.start..sentence.words.start + 1));
            findings.push(Diagnostic::warning(RULE.name, what).at(at).help("make two sentences of it"));
        }
    }
}

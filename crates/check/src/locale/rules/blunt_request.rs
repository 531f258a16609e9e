//! # What it does
//! Finds sentences that order the caller to do something (`requests.blunt` of the style, at the beginning of a sentence
//! that ends with a mark and asks nothing) in messages without a word of courtesy (`requests.polite`).
//!
//! # Why it is bad
//! Polite sentences are the first thing that callers are owed (S4.5).
//!
//! # Example
//! `Așteptați.`, `Wait.`, `Patientez.`, «Подождите.»
//!
//! # What to write instead
//! `Vă rog să așteptați.`, or a question: `Puteți aștepta un moment?`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "blunt-request", summary: "the caller is ordered to do something", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let requests = &look.style.requests;
    for reading in look.said().filter(|reading| requests.polite.0.find(&reading.words).is_empty()) {
        for sentence in
            reading.sentences().into_iter().filter(|sentence| sentence.mark.is_some_and(|mark| mark != '?'))
        {
            let Some(words) = reading.words.get(sentence.words.clone()) else { continue };
            let order = requests.blunt.0.at(words, 0).filter(|_| requests.except.0.at(words, 0).is_none());
            let Some(length) = order else { continue };
            let order = sentence.words.start..sentence.words.start + length;
            let what = format!("“{}” orders the caller about", reading.written(&order));
            let finding = Diagnostic::warning(RULE.name, what).at(reading.span_of(&order));
            findings.push(finding.help(requests.help.as_str()));
        }
    }
}

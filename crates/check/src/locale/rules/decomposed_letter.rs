//! # What it does
//! Finds letters that are written as a letter and a mark over it, though Unicode has them in one piece (NFC).
//!
//! # Why it is bad
//! Two texts look the same and are not: searching fails, and some fonts show the mark beside the letter.
//!
//! # Example
//! `ă` as `a` and U+0306.
//!
//! # What to write instead
//! `ă`, U+0103.

use etiquette_diag::Diagnostic;
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "decomposed-letter", summary: "a letter is written in two pieces", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let composer = ComposingNormalizerBorrowed::new_nfc();
    for reading in look.readings.iter().filter(|reading| !composer.is_normalized(&reading.text)) {
        for (index, word) in reading.words.iter().enumerate() {
            let written = reading.text.get(word.range.clone()).unwrap_or_default();
            if composer.is_normalized(written) {
                continue;
            }
            let span = reading.span_of(&(index..index + 1));
            let right = composer.normalize(written).into_owned();
            let what = format!("`{written}` has a letter in two pieces");
            let finding =
                Diagnostic::error(RULE.name, what).at(span).help(format!("write `{right}`, in NFC"));
            findings.push_with(finding, span, right);
        }
    }
}

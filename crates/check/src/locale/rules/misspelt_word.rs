//! # What it does
//! Finds words that the Hunspell dictionary of the language does not know, where one is installed and asked for
//! (`--spelling`). Words in capitals and words with digits are passed over, and so are those of `words.known` in the
//! style.
//!
//! # Why it is bad
//! A voice says what is written.
//!
//! # Example
//! `Vă mulțumesc pentru răbadre.`
//!
//! # What to write instead
//! `Vă mulțumesc pentru răbdare.`; a word that is right goes into `words.known`.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "misspelt-word", summary: "the dictionary of the language does not know a word", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let Some(dictionary) = look.project.dictionaries.get(&look.locale) else { return };
    for reading in &look.readings {
        for (index, word) in reading.words.iter().enumerate() {
            let written = reading.text.get(word.range.clone()).unwrap_or_default();
            let is_word = written.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
                && written.chars().any(char::is_lowercase);
            let known = look.style.words.known.0.at(&reading.words, index).is_some();
            if is_word && !known && !dictionary.knows(written) {
                let at = reading.span_of(&(index..index + 1));
                let finding =
                    Diagnostic::warning(RULE.name, format!("the dictionary does not know “{written}”"));
                findings.push(
                    finding.at(at).help("mend it; a word that is right goes into `words.known` of the style"),
                );
            }
        }
    }
}

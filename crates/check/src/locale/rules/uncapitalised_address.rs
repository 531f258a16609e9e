//! # What it does
//! Finds a formal address in lower case, in a language that writes it with a capital letter (`address.capital` of the
//! style).
//!
//! # Why it is bad
//! Both forms in one conversation look careless.
//!
//! # Example
//! «Чем я могу вам помочь?», where the style says «Вы».
//!
//! # What to write instead
//! «Чем я могу Вам помочь?»

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "uncapitalised-address", summary: "a formal address has no capital letter", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for words in look.style.address.capital.0.find(&reading.words) {
            let written = reading.written(&words);
            let Some(first) = written.chars().next().filter(|first| first.is_lowercase()) else { continue };
            let start = reading.words.get(words.start).map_or(0, |word| word.range.start);
            let span = reading.span(start..start + first.len_utf8());
            let what = format!("“{written}” has no capital letter");
            let finding = Diagnostic::error(RULE.name, what).at(reading.span_of(&words));
            let capital: String = first.to_uppercase().collect();
            findings.push_with(finding.help("write it with one, as everywhere"), span, capital);
        }
    }
}

//! # What it does
//! Finds straight quotation marks and apostrophes in a language that has marks of its own (`letters.quotes`,
//! `letters.apostrophe`).
//!
//! # Why it is bad
//! They are marks of a typewriter; on a screen the text looks careless.
//!
//! # Example
//! `Spuneți "da".`, `I'm listening.`
//!
//! # What to write instead
//! `Spuneți „da”.`, `I’m listening.`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "straight-quote", summary: "a quotation mark or an apostrophe is straight", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let letters = &look.style.letters;
    for reading in &look.readings {
        for (at, c) in reading.text.char_indices() {
            let span = reading.span(at..at + c.len_utf8());
            match (c, letters.apostrophe) {
                ('"', _) if !letters.quotes.is_empty() => {
                    let help = format!("the marks of the language are {}", letters.quotes);
                    findings.push(
                        Diagnostic::warning(RULE.name, "a quotation mark is straight").at(span).help(help),
                    );
                }
                ('\'', Some(apostrophe)) => {
                    let finding = Diagnostic::warning(RULE.name, "an apostrophe is straight").at(span);
                    findings.push_with(finding.help(format!("write `{apostrophe}`")), span, apostrophe);
                }
                _ => {}
            }
        }
    }
}

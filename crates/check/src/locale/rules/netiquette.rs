//! # What it does
//! Finds what is impolite in writing: words in capitals that are no abbreviations (`manners.capitals` of the style), more
//! exclamation marks than `manners.exclamations`, and emoji.
//!
//! # Why it is bad
//! Capitals and exclamation marks shout, and an emoji means something else to everybody (S2.7).
//!
//! # Example
//! `WAIT!!! 🙂`
//!
//! # What to write instead
//! `Could you wait for a moment?`

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule = Rule { name: "netiquette", summary: "a text is impolite in writing", check };

const SMALL: &str = "write it in small letters; an abbreviation goes into `manners.capitals` of the style";

fn check(look: &Look<'_>, findings: &mut Findings) {
    let manners = &look.style.manners;
    for reading in &look.readings {
        for (index, word) in reading.words.iter().enumerate() {
            let written = reading.text.get(word.range.clone()).unwrap_or_default();
            if shouts(written) && !manners.capitals.iter().any(|known| known == written) {
                let at = reading.span_of(&(index..index + 1));
                let finding = Diagnostic::warning(RULE.name, format!("“{written}” shouts")).at(at);
                findings.push(finding.help(SMALL));
            }
        }
        marks(reading, manners.exclamations, findings);
    }
}

fn marks(reading: &Reading<'_>, most: Option<usize>, findings: &mut Findings) {
    let mut exclamations = reading.text.match_indices('!');
    if let Some((at, _)) = most.and_then(|most| exclamations.nth(most)) {
        let finding = Diagnostic::warning(RULE.name, "there are too many exclamation marks");
        findings.push(finding.at(reading.span(at..at + 1)).help("end the sentence with a full stop"));
    }
    for (at, c) in reading.text.char_indices().filter(|(_, c)| is_emoji(*c)) {
        let finding = Diagnostic::warning(RULE.name, format!("there is an emoji: {c}"));
        findings.push(finding.at(reading.span(at..at + c.len_utf8())).help("say it in words"));
    }
}

/// Whether a word is written in capitals, of which it has two or more.
fn shouts(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 2 && letters().all(char::is_uppercase)
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}')
}

//! # What it does
//! Finds words in which letters of two scripts are mixed.
//!
//! # Why it is bad
//! The letters look alike, so nobody sees it; a voice spells the word or leaves it out.
//!
//! # Example
//! `Здpавствуйте`, with a Latin `p`.
//!
//! # What to write instead
//! The word in letters of its own script.

use etiquette_diag::Diagnostic;

use crate::locale::{
    Findings, Look, Rule,
    style::{Script, script},
};

pub(super) const RULE: Rule =
    Rule { name: "mixed-scripts", summary: "a word has letters of two scripts", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for (index, word) in reading.words.iter().enumerate() {
            // The parts of a compound may each have a script of their own: «SMS-сообщение».
            let written = reading.text.get(word.range.clone()).unwrap_or_default();
            let mixed = written.split(['-', '‑', '’', '\'']).any(|part| {
                let scripts: Vec<Script> = part.chars().filter_map(script).collect();
                scripts.windows(2).any(|pair| matches!(pair, [a, b] if a != b))
            });
            if mixed {
                let span = reading.span_of(&(index..index + 1));
                let home = look.style.letters.script;
                let foreign =
                    |c: &char| home.is_some_and(|home| script(*c).is_some_and(|script| script != home));
                let odd: Vec<String> = written
                    .chars()
                    .filter(foreign)
                    .map(|c| format!("`{c}` U+{:04X}", u32::from(c)))
                    .collect();
                let help = if odd.is_empty() {
                    "write the word in letters of its own script".to_owned()
                } else {
                    format!("these letters are of another script: {}", odd.join(", "))
                };
                let what = format!("`{written}` has letters of two scripts");
                findings.push(Diagnostic::error(RULE.name, what).at(span).help(help));
            }
        }
    }
}

//! # What it does
//! Finds texts from callers and hosts (variables of the type String) next to a word that does not leave a name in its
//! base form (`names.not-after`, `names.not-before` of the style).
//!
//! # Why it is bad
//! Nobody can inflect a name that is not known, so the sentence is wrong for most of them.
//!
//! # Example
//! «Я звоню от { $organisation }», `à l’attention de { $organisation }`, `{ $alias }’s line`
//!
//! # What to write instead
//! A sentence in which the name stays as it is: «Вам звонит { $organisation }»; or a word before it that is inflected
//! in its place: `de la part de la société { $organisation }`.

use std::ops::Range;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{
    VariableType,
    syntax::{Piece, Variable},
};

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "inflected-name", summary: "a name does not keep its base form", check };

/// The most words of a phrase that governs a name.
const LONGEST: usize = 3;

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for (index, word) in reading.words.iter().enumerate() {
            let Some(Piece::Variable(variable)) = reading.shown_at(word.range.start) else { continue };
            if variable.function.is_some() || !is_name(look, reading, variable) {
                continue;
            }
            let rest = reading.text.get(word.range.end..).unwrap_or_default();
            let ending = look.style.names.not_before.iter().find(|ending| rest.starts_with(&***ending));
            let neighbour = governed(look, reading, index)
                .map(|words| reading.written(&words).to_owned())
                .or_else(|| ending.cloned());
            if let Some(neighbour) = neighbour {
                let what = format!("“{neighbour}” does not leave `${}` in its base form", variable.name);
                let finding = Diagnostic::error(RULE.name, what).at(variable.span);
                findings.push(finding.help(look.style.names.help.as_str()));
            }
        }
    }
}

/// The words before a name that do not leave it as it is.
fn governed(look: &Look<'_>, reading: &Reading<'_>, name: usize) -> Option<Range<usize>> {
    if !reading.words.get(name)?.joined {
        return None;
    }
    let phrases = &look.style.names.not_after.0;
    let mut before = (1..=LONGEST).filter_map(|length| Some(name.checked_sub(length)?..name));
    before.find(|words| phrases.at(&reading.words, words.start) == Some(words.len()))
}

/// Whether a variable is a text, as far as anybody says.
fn is_name(look: &Look<'_>, reading: &Reading<'_>, variable: &Variable) -> bool {
    let mut promised = look.project.contract.variables(&reading.entry.id).into_iter().flatten();
    let kind = promised.find(|(name, _)| **name == *variable.name).and_then(|(_, kind)| kind);
    match kind {
        Some(kind) => kind == VariableType::String,
        None => matches!(&*variable.name, "alias" | "organisation"),
    }
}

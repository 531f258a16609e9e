//! # What it does
//! Finds tags and entities of HTML or SSML in texts.
//!
//! # Why it is bad
//! A text may be spoken or shown anywhere; a voice reads the tag aloud, and a screen shows it.
//!
//! # Example
//! `<b>Un moment</b>`, `Da &amp; nu`
//!
//! # What to write instead
//! The words alone. How they are spoken or shown is for the host to decide.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "markup", summary: "a text has markup in it", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for reading in &look.readings {
        for (at, c) in reading.text.char_indices().filter(|(_, c)| matches!(c, '<' | '&')) {
            let rest = reading.text.get(at..).unwrap_or_default();
            let Some(length) = (if c == '<' { tag(rest) } else { entity(rest) }) else { continue };
            let written = rest.get(..length).unwrap_or_default();
            let finding = Diagnostic::error(RULE.name, format!("there is markup in the text: `{written}`"));
            findings.push(finding.at(reading.span(at..at + length)).help("write the words alone"));
        }
    }
}

/// The length of a tag at the beginning of a text.
fn tag(text: &str) -> Option<usize> {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| text.find('>'))?.map(|end| end + 1)
}

/// The length of an entity at the beginning of a text.
fn entity(text: &str) -> Option<usize> {
    let end = text.find(';')?;
    let name = text.get(1..end)?;
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '#';
    (!name.is_empty() && name.len() <= 8 && name.chars().all(fits)).then_some(end + 1)
}

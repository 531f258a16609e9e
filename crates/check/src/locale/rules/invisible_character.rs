//! # What it does
//! Finds characters that nobody sees: soft hyphens, zero-width spaces, marks of direction, tabs, and the mark that some
//! editors put at the beginning of a file.
//!
//! # Why it is bad
//! Two texts look the same and are not; a voice may stumble.
//!
//! # Example
//! `aștep` and `tați` with a soft hyphen (U+00AD) between them.
//!
//! # What to write instead
//! The text without it.

use etiquette_diag::{Diagnostic, Span};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "invisible-character", summary: "a character is there that nobody sees", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for source in &look.language.sources {
        let text = look.project.sources.text(*source);
        if text.starts_with('\u{feff}') {
            report(Span::new(*source, 0..3), '\u{feff}', "", findings);
        }
    }
    for reading in &look.readings {
        for (at, c) in reading.text.char_indices().filter(|(_, c)| is_invisible(*c)) {
            let replacement = if c == '\t' { " " } else { "" };
            report(reading.span(at..at + c.len_utf8()), c, replacement, findings);
        }
    }
}

/// Joiners are left alone: some scripts cannot be written without them.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\t' | '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}'
    )
}

fn report(span: Span, c: char, replacement: &str, findings: &mut Findings) {
    let what = format!("there is a character that nobody sees: U+{:04X}", u32::from(c));
    findings.push_with(Diagnostic::error(RULE.name, what).at(span).help("take it out"), span, replacement);
}

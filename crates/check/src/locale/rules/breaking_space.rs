//! # What it does
//! Finds marks without the no-break space that the language puts before or after them (`letters.no-break-before`,
//! `letters.no-break-after`). Any blank that does not break is right.
//!
//! # Why it is bad
//! On a narrow screen a line begins with a question mark.
//!
//! # Example
//! In French: `En quoi puis-je vous aider ?`, with an ordinary blank, or with none.
//!
//! # What to write instead
//! A no-break space (U+00A0 or U+202F) before the mark.

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "breaking-space", summary: "a mark lacks the no-break space of the language", check };

const NO_BREAK: &str = "\u{a0}";

fn check(look: &Look<'_>, findings: &mut Findings) {
    let letters = &look.style.letters;
    for reading in &look.readings {
        for (at, c) in reading.text.char_indices() {
            if letters.no_break_before.contains(c) {
                before(reading, at, c, &letters.no_break_before, findings);
            }
            if letters.no_break_after.contains(c) {
                after(reading, at + c.len_utf8(), c, findings);
            }
        }
    }
}

fn before(reading: &Reading<'_>, at: usize, mark: char, marks: &str, findings: &mut Findings) {
    let text = reading.text.get(..at).unwrap_or_default();
    let next = reading.text.get(at + mark.len_utf8()..).and_then(|rest| rest.chars().next());
    // `14:05` and `https://` are no sentences, and a row of marks has its blank before the first.
    let inside = next.is_some_and(|c| c.is_alphanumeric() || c == '/' || c == mark);
    match text.chars().next_back() {
        None => {}
        Some(_) if inside && !text.ends_with(' ') => {}
        Some(last) if is_fixed(last) || marks.contains(last) => {}
        Some(' ') => {
            let start = text.trim_end_matches(' ').len();
            report(reading, start..at, mark, "before", findings);
        }
        Some(_) => report(reading, at..at, mark, "before", findings),
    }
}

fn after(reading: &Reading<'_>, at: usize, mark: char, findings: &mut Findings) {
    let rest = reading.text.get(at..).unwrap_or_default();
    match rest.chars().next() {
        Some(c) if is_fixed(c) => {}
        Some(' ') => {
            report(reading, at..at + rest.len() - rest.trim_start_matches(' ').len(), mark, "after", findings)
        }
        _ => report(reading, at..at, mark, "after", findings),
    }
}

const fn is_fixed(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn report(
    reading: &Reading<'_>,
    range: std::ops::Range<usize>,
    mark: char,
    side: &str,
    findings: &mut Findings,
) {
    let span = reading.span(range);
    let what = format!("expected a no-break space {side} `{mark}`");
    let finding = Diagnostic::warning(RULE.name, what).at(span).help("write U+00A0 there");
    findings.push_with(finding, span, NO_BREAK);
}

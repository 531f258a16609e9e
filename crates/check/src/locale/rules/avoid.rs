//! Words that a style says are not to be used, for the rules that look for such.

use etiquette_core::Act;
use etiquette_diag::Diagnostic;

use crate::locale::{Findings, reading::Reading, style::Words};

/// What an answer does.
pub(super) const ANSWERS: &[Act] = &[
    Act::Announce,
    Act::Disclose,
    Act::Explain,
    Act::ExplainHold,
    Act::Inform,
    Act::OfferSolution,
    Act::Promise,
    Act::StateExpectation,
    Act::Transfer,
];

/// Reports the words of a list in some readings. The rule is given with what is wrong with such a word.
pub(super) fn check<'r, 'a: 'r>(
    readings: impl Iterator<Item = &'r Reading<'a>>,
    list: &Words,
    (rule, wrong): (&'static str, &str),
    findings: &mut Findings,
) {
    if list.words.0.is_empty() {
        return;
    }
    for reading in readings {
        let fine = list.except.0.find(&reading.words);
        for words in list.words.0.find(&reading.words) {
            if fine.iter().any(|fine| fine.start <= words.start && words.end <= fine.end) {
                continue;
            }
            let what = format!("“{}” {wrong}", reading.written(&words));
            let finding = Diagnostic::error(rule, what).at(reading.span_of(&words));
            findings.push(finding.help(list.help.as_str()));
        }
    }
}

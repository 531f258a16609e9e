//! # What it does
//! Finds translations whose message in the reference has changed since they were reviewed, as `reviewed.toml` of the
//! locale notes.
//!
//! # Why it is bad
//! The caller is told what is no longer so.
//!
//! # Example
//! The reference now says “fifteen minutes”, and the translation still says “half an hour”.
//!
//! # What to write instead
//! Read both, mend the translation if it needs it, then `etiquette locale status --accept TAG MESSAGE`.

use etiquette_diag::Diagnostic;

use crate::locale::{
    Findings, Look, Rule,
    review::{Progress, progress},
};

pub(super) const RULE: Rule = Rule {
    name: "stale-translation",
    summary: "the reference has changed since the translation was reviewed",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (reference, entry) in look.pairs() {
        if progress(reference, Some(entry), &look.language.reviews) == Progress::Stale {
            let what = format!("`{}` has changed since its translation was reviewed", entry.name());
            let help = format!(
                "compare the two, then run `etiquette locale status --accept {} {}`",
                look.locale,
                entry.name()
            );
            let finding = Diagnostic::warning(RULE.name, what).at(entry.span).help(help);
            findings.push(finding.also(reference.span, "the reference"));
        }
    }
}

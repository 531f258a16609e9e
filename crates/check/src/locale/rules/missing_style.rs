//! # What it does
//! Finds locales without a `style.toml`, of their own or of their language.
//!
//! # Why it is bad
//! None of the rules of language and typography can tell what is right there.
//!
//! # Example
//! A folder `de` with `*.ftl` only.
//!
//! # What to write instead
//! The file: `etiquette locale new TAG` writes one to fill.

use etiquette_diag::{Diagnostic, Span};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule { name: "missing-style", summary: "a locale has no style", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    if !look.has_style {
        let what = format!("there is no `style.toml` of `{}`", look.locale);
        let help =
            "`etiquette locale new` writes one to fill; without it most rules of language find nothing";
        let mut finding = Diagnostic::warning(RULE.name, what).help(help);
        if let Some(source) = look.language.sources.first() {
            finding = finding.at(Span::new(*source, 0..0));
        }
        findings.push(finding);
    }
}

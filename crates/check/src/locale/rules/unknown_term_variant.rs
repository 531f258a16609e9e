//! # What it does
//! Finds arguments of terms whose value is no variant of the term.
//!
//! # Why it is bad
//! The term is said in its default form, which is not the one that was asked for.
//!
//! # Example
//! `{ -line-name(case: "genitve") }`, where the term has a variant `[genitive]`.
//!
//! # What to write instead
//! A value for which the term has a variant.

use etiquette_diag::{Diagnostic, did_you_mean};

use crate::locale::{Findings, Look, Rule, rules::terms};

pub(super) const RULE: Rule = Rule {
    name: "unknown-term-variant",
    summary: "a term is asked for a variant that it does not have",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    terms::each(look, |mention, term| {
        for argument in &mention.arguments {
            let selects: Vec<_> = terms::selects(term, &argument.name).collect();
            let keys: Vec<&str> =
                selects.iter().flat_map(|select| &select.variants).map(|variant| &*variant.key).collect();
            if selects.is_empty() || keys.contains(&&*argument.value) {
                continue;
            }
            let what = format!("`{}` has no variant `[{}]`", term.name(), argument.value);
            let finding = Diagnostic::error(RULE.name, what).at(argument.span);
            let help = did_you_mean(&argument.value, keys.iter().copied());
            findings.push(finding.help(help).also(term.span, "the term"));
        }
    });
}

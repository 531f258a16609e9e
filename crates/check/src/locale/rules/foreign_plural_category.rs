//! # What it does
//! Finds variants for plural categories that the language does not have. Cardinal and ordinal numbers have different
//! categories.
//!
//! # Why it is bad
//! No number ever has that category, so nobody ever hears the variant; and the category that was meant is missing.
//!
//! # Example
//! In Romanian: `[many] { $n } de minute`.
//!
//! # What to write instead
//! The categories of the language: in Romanian `one`, `few` and `other`.

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{Catalogue, PluralCategory};

use crate::locale::{Findings, Look, Rule, rules::plurals};

pub(super) const RULE: Rule = Rule {
    name: "foreign-plural-category",
    summary: "a variant is for a plural category that the language does not have",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    let (cardinal, ordinal) =
        (Catalogue::plural_categories(look.locale, false), Catalogue::plural_categories(look.locale, true));
    plurals::each(look, |entry, select, variable| {
        let is_ordinal = variable.is_ordinal();
        let known = if is_ordinal { &ordinal } else { &cardinal };
        for variant in &select.variants {
            let Some(category) = PluralCategory::from_name(&variant.key) else { continue };
            if known.contains(&category) {
                continue;
            }
            let kind = if is_ordinal { "ordinal numbers" } else { "numbers" };
            let what = format!(
                "`{}` has no {kind} of the category `{category}`, and `{}` has a variant for it",
                look.locale,
                entry.name()
            );
            let names: Vec<String> = known.iter().map(|category| format!("`{category}`")).collect();
            let help = format!("its categories are {}", names.join(", "));
            findings.push(Diagnostic::error(RULE.name, what).at(variant.span).help(help));
        }
    });
}

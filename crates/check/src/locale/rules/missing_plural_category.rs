//! # What it does
//! Finds selects on a number that lack a variant for a plural category of the language. Categories that no whole number
//! up to 1000 has are never missed, and exact keys such as `[1]` count.
//!
//! # Why it is bad
//! The numbers of that category are said with the form of another: “2 de minute”, «5 минуты».
//!
//! # Example
//! In Romanian: `[one] { $n } minut *[other] { $n } de minute`, which lacks `[few]`.
//!
//! # What to write instead
//! A variant for each category of the language; `etiquette locale new TAG` lays them out.

use std::collections::BTreeSet;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{Catalogue, PluralCategory};

use crate::locale::{Findings, Look, Rule, rules::plurals};

pub(super) const RULE: Rule = Rule {
    name: "missing-plural-category",
    summary: "a select lacks a plural category of the language",
    check,
};

/// The numbers that are tried. Every category that a language has for small whole numbers is among theirs.
const UP_TO: u32 = 1000;

fn check(look: &Look<'_>, findings: &mut Findings) {
    let tried = |ordinal| Catalogue::plural_categories_of(look.locale, ordinal, 0..=UP_TO);
    let (cardinal, ordinal) = (tried(false), tried(true));
    plurals::each(look, |entry, select, is_ordinal| {
        let keys: BTreeSet<&str> = select.variants.iter().map(|variant| &*variant.key).collect();
        let categories = if is_ordinal { &ordinal } else { &cardinal };
        let numbered = (0..=UP_TO).zip(categories).filter(|(number, _)| !keys.contains(&*number.to_string()));
        let needed: BTreeSet<PluralCategory> = numbered.map(|(_, category)| *category).collect();
        let missing = needed.iter().filter(|category| !keys.contains(category.name()));
        let missing: Vec<String> = missing.map(|category| format!("`[{category}]`")).collect();
        if !missing.is_empty() {
            let what = format!("`{}` has no variant {}", entry.name(), missing.join(", "));
            let example =
                needed.iter().filter(|category| !keys.contains(category.name())).filter_map(|category| {
                    let number = categories.iter().position(|other| other == category)?;
                    Some(format!("`[{category}]` is for {number}"))
                });
            let help = example.collect::<Vec<_>>().join(", ");
            findings.push(Diagnostic::error(RULE.name, what).at(select.span).help(help));
        }
    });
}

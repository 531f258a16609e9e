//! # What it does
//! Finds selects on a number that lack a variant for a plural category of the language, and texts that say a number in
//! one form where the reference has several. Categories that no number has which a script can pass, or no whole number up
//! to 1000 where no script tells, are never missed, and exact keys such as `[1]` count.
//!
//! # Why it is bad
//! The numbers of that category are said with the form of another: “2 de minute”, «5 минуты».
//!
//! # Example
//! In Romanian: `[one] { $n } minut *[other] { $n } de minute`, which lacks `[few]`.
//!
//! # What to write instead
//! A variant for each category of the language; `etiquette locale new TAG` lays them out.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{
    Catalogue, PluralCategory,
    syntax::{PhraseEntry, Piece, Select, visit},
};

use crate::locale::{Findings, Look, Rule, rules::plurals};

pub(super) const RULE: Rule = Rule {
    name: "missing-plural-category",
    summary: "a select lacks a plural category of the language",
    check,
};

/// The numbers that are tried where no script tells which there are. Every category that a language has for small whole numbers is among theirs.
const UP_TO: u32 = 1000;

fn check(look: &Look<'_>, findings: &mut Findings) {
    let tried = |ordinal| Catalogue::plural_categories_of(look.locale, ordinal, 0..=UP_TO);
    let (cardinal, ordinal) = (tried(false), tried(true));
    let mentioned = mentioned(look);
    let most = |entry: &PhraseEntry, variable: &str| {
        let role = look.roles.get(&entry.id).filter(|_| !entry.term && !mentioned.contains(&*entry.id));
        role.and_then(|role| role.most(variable)).map_or(UP_TO, |most| UP_TO.min(most.into()))
    };
    plurals::each(look, |entry, select, variable| {
        let categories = if variable.is_ordinal() { &ordinal } else { &cardinal };
        let missing = missing(select, categories, most(entry, &variable.name));
        if !missing.is_empty() {
            let names: Vec<String> = missing.keys().map(|category| format!("`[{category}]`")).collect();
            let what = format!("`{}` has no variant {}", entry.name(), names.join(", "));
            let help: Vec<String> =
                missing.iter().map(|(category, number)| format!("`[{category}]` is for {number}")).collect();
            findings.push(Diagnostic::error(RULE.name, what).at(select.span).help(help.join(", ")));
        }
    });
    unvaried(look, &cardinal, findings);
}

/// The categories of the numbers up to the greatest one that have no variant, each with the least of its numbers.
fn missing(select: &Select, categories: &[PluralCategory], most: u32) -> BTreeMap<PluralCategory, u32> {
    let keys: BTreeSet<&str> = select.variants.iter().map(|variant| &*variant.key).collect();
    let mut missing = BTreeMap::new();
    for (number, category) in (0..=most).zip(categories) {
        if !keys.contains(category.name()) && !keys.contains(&*number.to_string()) {
            missing.entry(*category).or_insert(number);
        }
    }
    missing
}

/// The messages that others show: they may be given numbers that no script passes to them directly.
fn mentioned<'a>(look: &Look<'a>) -> BTreeSet<&'a str> {
    let mut mentioned = BTreeSet::new();
    for part in look.language.entries().flat_map(|entry| &entry.parts) {
        visit(&part.pieces, &mut |piece| {
            if let Piece::Message(mention) = piece {
                mentioned.insert(&*mention.id);
            }
        });
    }
    mentioned
}

/// Finds texts that show a number plainly where the reference chooses between its plural forms.
fn unvaried(look: &Look<'_>, categories: &[PluralCategory], findings: &mut Findings) {
    if categories.iter().collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    let catalogue = &look.project.catalogue;
    for (reference, entry) in look.pairs().filter(|(_, entry)| !entry.term) {
        let there = catalogue.message(look.project.reference, &reference.id);
        let Some(own) = catalogue.message(look.locale, &entry.id) else { continue };
        for counted in there.into_iter().flat_map(|message| &message.variables) {
            if !counted.selections.iter().any(|selection| selection.is_plural() && !selection.ordinal) {
                continue;
            }
            let Some(shown) = own.variable(&counted.name) else { continue };
            if shown.selections.is_empty() {
                let what = format!("`{}` says `${}` in one form for all numbers", entry.name(), counted.name);
                let help = "select on it, with a variant for each plural category of the language";
                findings.push(Diagnostic::warning(RULE.name, what).at(shown.span).help(help));
            }
        }
    }
}

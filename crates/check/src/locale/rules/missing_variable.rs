//! # What it does
//! Finds variants of messages that leave out a variable which every variant of the reference has. Selecting on a
//! variable counts as using it.
//!
//! # Why it is bad
//! The caller is not told a name, a number or a price.
//!
//! # Example
//! `[one] A mai rămas un minut.` is fine, since it selects on `$minutes`; `callback = Vă sun eu.` without `$day` is not.
//!
//! # What to write instead
//! The variable, in each variant.

use std::collections::BTreeSet;

use etiquette_core::Locale;
use etiquette_diag::Diagnostic;
use etiquette_phrasebook::{
    Catalogue,
    syntax::{Piece, Selector, visit},
};

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "missing-variable", summary: "a variant leaves out a variable of the reference", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let catalogue = &look.project.catalogue;
    for (reference, entry) in look.pairs().filter(|(reference, _)| !reference.term) {
        for part in &reference.parts {
            let of_part = |reading: &&Reading<'_>| reading.part.attribute == part.attribute;
            let name = entry.name();
            let said = look.reference_readings_of(&name).iter().filter(of_part);
            let mut needed = said.map(|reading| used(reading, catalogue, look.project.reference));
            let always =
                needed.next().map(|first| needed.fold(first, |all, used| &all & &used)).unwrap_or_default();
            for reading in look.readings_of(&name).iter().filter(of_part) {
                let used = used(reading, catalogue, look.locale);
                for name in always.difference(&used) {
                    let what = format!("`{}` leaves out `${name}`", entry.name());
                    let at = reading
                        .words
                        .first()
                        .map_or(entry.span, |_| reading.span_of(&(0..reading.words.len())));
                    let help = format!("put `{{ ${name} }}` where the reference has it, in every variant");
                    findings.push(
                        Diagnostic::error(RULE.name, what).at(at).help(help).also(part.span, "the reference"),
                    );
                }
            }
        }
    }
}

/// The variables of a reading: those that it shows, those that its text selects on, and those of the messages in it.
fn used(reading: &Reading<'_>, catalogue: &Catalogue, locale: Locale) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for (_, piece) in &reading.shown {
        match piece {
            Piece::Variable(variable) => drop(used.insert(variable.name.to_string())),
            Piece::Message(mention) => {
                let message = catalogue.message(locale, &mention.id);
                let inner = message.into_iter().flat_map(|message| &message.variables);
                used.extend(inner.map(|variable| variable.name.to_string()));
            }
            _ => {}
        }
    }
    visit(&reading.part.pieces, &mut |piece| {
        if let Piece::Select(select) = piece
            && let Selector::Variable(variable) = &select.by
        {
            used.insert(variable.name.to_string());
        }
    });
    used
}

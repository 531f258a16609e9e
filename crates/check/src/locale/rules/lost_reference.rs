//! # What it does
//! Finds messages that leave out a term or message which the message of the reference shows.
//!
//! # Why it is bad
//! A name that is kept in one place is spelt out in another, and will be forgotten when it changes.
//!
//! # Example
//! `Bun venit la Aproape.`, where the reference says `Welcome to { -line-name }.`
//!
//! # What to write instead
//! `{ -line-name }`, in the case that the sentence needs.

use std::collections::BTreeSet;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::syntax::{PhrasePart, Piece, visit};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "lost-reference",
    summary: "a message leaves out a term or message of the reference",
    check,
};

fn check(look: &Look<'_>, findings: &mut Findings) {
    for (reference, entry) in look.pairs().filter(|(reference, _)| !reference.term) {
        for part in &reference.parts {
            let Some(own) = entry.part(part.attribute.as_deref()) else { continue };
            for name in mentioned(part).difference(&mentioned(own)) {
                let what = format!("`{}` leaves out `{{ {name} }}`", entry.name());
                let help = format!("write `{{ {name} }}` where the reference has it");
                findings.push(
                    Diagnostic::warning(RULE.name, what)
                        .at(entry.span)
                        .help(help)
                        .also(part.span, "the reference"),
                );
            }
        }
    }
}

fn mentioned(part: &PhrasePart) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    visit(&part.pieces, &mut |piece| match piece {
        Piece::Message(mention) => drop(found.insert(mention.id.to_string())),
        Piece::Term(mention) => drop(found.insert(format!("-{}", mention.id))),
        _ => {}
    });
    found
}

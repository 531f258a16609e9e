//! # What it does
//! Finds messages that the reference does not have, and that neither a greeting nor another message of the locale uses.
//!
//! # Why it is bad
//! Nobody ever hears them; often the id has a slip in it.
//!
//! # Example
//! `hold-thank = …`, where the reference has `hold-thanks`.
//!
//! # What to write instead
//! The id of the reference; or take the message out.

use std::collections::BTreeSet;

use etiquette_diag::{Diagnostic, did_you_mean};
use etiquette_phrasebook::syntax::{Piece, visit};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "obsolete-message", summary: "the reference does not have the message", check };

/// How many messages may be missing for one of them to be suggested.
const MANY: usize = 200;

fn check(look: &Look<'_>, findings: &mut Findings) {
    let used = used(look);
    let missing = look.reference.keys().filter(|name| !look.entries.contains_key(*name));
    let mut missing: Vec<&str> = missing.map(|name| &**name).collect();
    missing.sort_unstable();
    // Where so many are missing, no name tells which of them is meant, and trying them all takes long.
    missing.truncate(if missing.len() > MANY { 0 } else { MANY });
    for (name, entry) in &look.entries {
        if entry.term || look.reference.contains_key(name) || used.contains(&*entry.id) {
            continue;
        }
        let what = format!("the reference `{}` has no message `{name}`", look.project.reference);
        let near = etiquette_diag::suggest(name, missing.iter().copied());
        let help = near.map_or_else(|| "take it out".to_owned(), |near| did_you_mean(name, [near]));
        findings.push(Diagnostic::warning(RULE.name, what).at(entry.span).help(help));
    }
}

/// The messages that greetings and other messages of the locale speak.
fn used<'a>(look: &Look<'a>) -> BTreeSet<&'a str> {
    let lexicon = look.project.catalogue.lexicon(look.locale).filter(|(_, locale)| *locale == look.locale);
    let options = lexicon.into_iter().flat_map(|(lexicon, _)| lexicon.options());
    let mut used: BTreeSet<&str> = options.map(|option| &*option.message).collect();
    for entry in look.entries.values() {
        for part in &entry.parts {
            visit(&part.pieces, &mut |piece| {
                if let Piece::Message(mention) = piece {
                    used.insert(&mention.id);
                }
            });
        }
    }
    used
}

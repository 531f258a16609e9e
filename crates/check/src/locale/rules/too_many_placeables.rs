//! # What it does
//! Finds messages that may show more than a hundred placeables, those of the messages and terms in them included.
//!
//! # Why it is bad
//! Fluent stops at the hundredth, in the middle of the sentence.
//!
//! # Example
//! A message that shows a message eleven times, which shows ten variables.
//!
//! # What to write instead
//! Several messages.

use std::collections::BTreeMap;

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::syntax::Piece;

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "too-many-placeables", summary: "a message may show more than a hundred placeables", check };

/// The most placeables that Fluent resolves for one text.
const MOST: usize = 100;
/// How deep messages in messages are followed; longer chains are an error of their own.
const DEPTH: usize = 100;

fn check(look: &Look<'_>, findings: &mut Findings) {
    let mut known = BTreeMap::new();
    for entry in look.language.entries() {
        for part in &entry.parts {
            let count = count(look, &part.pieces, DEPTH, &mut known);
            if count > MOST {
                let what =
                    format!("`{}` may show {count} placeables, and at most {MOST} are shown", entry.name());
                findings.push(Diagnostic::error(RULE.name, what).at(part.span).help("split the message"));
            }
        }
    }
}

/// The placeables of the worst way through some pieces.
fn count(look: &Look<'_>, pieces: &[Piece], depth: usize, known: &mut BTreeMap<String, usize>) -> usize {
    let one = |piece: &Piece, known: &mut BTreeMap<String, usize>| match piece {
        Piece::Text { .. } => 0,
        Piece::Select(select) => {
            let variants = select.variants.iter().map(|variant| count(look, &variant.pieces, depth, known));
            variants.max().unwrap_or(0).saturating_add(1)
        }
        Piece::Message(mention) | Piece::Term(mention) if depth > 0 => {
            let mark = if matches!(piece, Piece::Term(_)) { "-" } else { "" };
            let name = format!("{mark}{}.{}", mention.id, mention.attribute.as_deref().unwrap_or_default());
            if let Some(known) = known.get(&name) {
                return known.saturating_add(1);
            }
            // A message that leads back to itself counts nothing the second time.
            known.insert(name.clone(), 0);
            let entry = look.entries.get(&*format!("{mark}{}", mention.id));
            let part = entry.and_then(|entry| entry.part(mention.attribute.as_deref()));
            let inner = part.map_or(0, |part| count(look, &part.pieces, depth - 1, known));
            known.insert(name, inner);
            inner.saturating_add(1)
        }
        _ => 1,
    };
    pieces.iter().map(|piece| one(piece, known)).fold(0, usize::saturating_add)
}

//! The terms of a language where they are shown, for the rules of terms.

use etiquette_phrasebook::syntax::{Mention, PhraseEntry, Piece, Select, Selector, visit};

use crate::locale::Look;

/// Calls `see` for every place where a term of the language is shown or selected on.
pub(super) fn each<'a>(look: &Look<'a>, mut see: impl FnMut(&Mention, &PhraseEntry)) {
    for entry in look.language.entries() {
        for part in &entry.parts {
            visit(&part.pieces, &mut |piece| {
                let mention = match piece {
                    Piece::Term(mention) => mention,
                    Piece::Select(Select { by: Selector::Term(mention), .. }) => mention,
                    _ => return,
                };
                if let Some(term) = look.entries.get(&*format!("-{}", mention.id)) {
                    see(mention, term);
                }
            });
        }
    }
}

/// The selects of a term on a variable.
pub(super) fn selects<'a>(term: &'a PhraseEntry, name: &str) -> impl Iterator<Item = &'a Select> {
    let mut found = Vec::new();
    for part in &term.parts {
        visit(&part.pieces, &mut |piece| {
            if let Piece::Select(select) = piece
                && matches!(&select.by, Selector::Variable(variable) if *variable.name == *name)
            {
                found.push(select);
            }
        });
    }
    found.into_iter()
}

//! The selects on numbers of a language, for the rules of plural categories.

use etiquette_phrasebook::{
    PluralCategory, VariableType,
    syntax::{PhraseEntry, Piece, Select, Selector, Variable, visit},
};

use crate::locale::Look;

/// Calls `see` for every select on a number, with its variable.
pub(super) fn each(look: &Look<'_>, mut see: impl FnMut(&PhraseEntry, &Select, &Variable)) {
    for entry in look.language.entries() {
        for part in &entry.parts {
            visit(&part.pieces, &mut |piece| {
                if let Piece::Select(select) = piece
                    && let Selector::Variable(variable) = &select.by
                    && is_number(look, entry, select, variable)
                {
                    see(entry, select, variable);
                }
            });
        }
    }
}

/// Whether a select is on a number. A choice may have options that are named like categories.
fn is_number(look: &Look<'_>, entry: &PhraseEntry, select: &Select, variable: &Variable) -> bool {
    let mut promised = look.project.contract.variables(&entry.id).into_iter().flatten();
    let kind = promised.find(|(name, _)| **name == *variable.name).and_then(|(_, kind)| kind);
    let counts = |key: &str| {
        PluralCategory::from_name(key).is_some() || key.starts_with(|c: char| c == '-' || c.is_ascii_digit())
    };
    let counted =
        select.variants.iter().filter(|variant| !variant.default).any(|variant| counts(&variant.key));
    match kind {
        Some(VariableType::Number) => true,
        Some(VariableType::Choice | VariableType::Flag) => false,
        _ => counted || variable.function.as_deref() == Some("NUMBER"),
    }
}

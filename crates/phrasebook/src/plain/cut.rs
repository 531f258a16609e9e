//! Cutting messages in pieces. What only Fluent can write is not cut.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::{
    forms::PLURAL,
    plain::{By, Key, Piece, Plain, Select},
    text,
};

/// The most placeables of a message that is cut in pieces: as many as Fluent fills in.
const PLACEABLES: u8 = 100;

impl Plain {
    /// Cuts the text of a message as it is loaded; `None` if only Fluent can write it. `isolates` says whether values
    /// stand between marks that isolate them.
    pub(crate) fn try_new(pattern: &Pattern<&str>, isolates: bool) -> Option<Self> {
        let mut placeables = PLACEABLES;
        Self::cut(pattern, isolates, &mut placeables)
    }

    fn cut(pattern: &Pattern<&str>, isolates: bool, placeables: &mut u8) -> Option<Self> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => add(&mut pieces, value)?,
                PatternElement::Placeable { expression } => {
                    *placeables = placeables.checked_sub(1)?;
                    if let Expression::Inline(InlineExpression::StringLiteral { value }) = expression {
                        if value.contains('\\') {
                            return None;
                        }
                        add(&mut pieces, value)?;
                        continue;
                    }
                    let (before, behind) = match isolates && pattern.elements.len() > 1 {
                        true => ("\u{2068}", "\u{2069}"),
                        false => ("", ""),
                    };
                    add(&mut pieces, before)?;
                    pieces.push(Piece::cut(expression, isolates, placeables)?);
                    add(&mut pieces, behind)?;
                }
            }
        }
        Some(Self(pieces.into()))
    }
}

/// Adds a text to the last one; `None` if it has a sign that stands for something else.
fn add(pieces: &mut Vec<Piece>, text: &str) -> Option<()> {
    if text::needs_settling(text) {
        return None;
    }
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(text.into())),
    }
    Some(())
}

impl Piece {
    fn cut(expression: &Expression<&str>, isolates: bool, placeables: &mut u8) -> Option<Self> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                Some(Self::Argument(id.name.into()))
            }
            Expression::Inline(_) => None,
            Expression::Select { selector, variants } => {
                let (variable, by) = decider(selector)?;
                let default = variants.iter().position(|variant| variant.default)?;
                let cut: Option<Vec<_>> = variants
                    .iter()
                    .map(|variant| Some((key(variant)?, Plain::cut(&variant.value, isolates, placeables)?)))
                    .collect();
                let variants = cut?;
                // Fluent asks its own plural rules whether the default fits a number, before it looks at what follows.
                let counts = variants.iter().any(|(key, _)| matches!(key, Key::Number(_)));
                if counts && default + 1 != variants.len() {
                    return None;
                }
                Some(Self::Select(Select {
                    variable: variable.into(),
                    by,
                    variants: variants.into(),
                    default,
                }))
            }
        }
    }
}

fn decider<'a>(selector: &InlineExpression<&'a str>) -> Option<(&'a str, By)> {
    match selector {
        InlineExpression::VariableReference { id } => Some((id.name, By::Value)),
        InlineExpression::FunctionReference { id, arguments } if id.name == PLURAL => {
            let [InlineExpression::VariableReference { id }] = &*arguments.positional else { return None };
            let by = match &*arguments.named {
                [] => By::Cardinal,
                [option] if option.name.name == "type" => match option.value {
                    InlineExpression::StringLiteral { value: "ordinal" } => By::Ordinal,
                    InlineExpression::StringLiteral { value: "cardinal" } => By::Cardinal,
                    _ => return None,
                },
                _ => return None,
            };
            Some((id.name, by))
        }
        _ => None,
    }
}

fn key(variant: &Variant<&str>) -> Option<Key> {
    match variant.key {
        VariantKey::Identifier { name } => Some(Key::Name(name.into())),
        VariantKey::NumberLiteral { value } => value.parse().ok().map(Key::Number),
    }
}

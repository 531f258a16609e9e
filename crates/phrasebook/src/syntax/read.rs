//! From Fluent's syntax tree to ours. Fluent's has no places, but its texts are parts of the file.

use etiquette_diag::{SourceId, Span};
use fluent_syntax::{
    ast::{
        Attribute, CallArguments, Comment, Entry, Expression, Identifier, InlineExpression, Pattern,
        PatternElement, Variant,
    },
    parser,
};

use crate::{
    load::{Place, Scanned, key, scan, too_large},
    syntax::{
        Mention, NamedValue, PhraseEntry, PhraseFile, PhrasePart, PhraseVariant, Piece, Select, Selector,
        Variable,
    },
    text::{CLOSING, OPENING},
};

/// The parts of a file.
pub(super) fn file(text: &str, source: SourceId) -> PhraseFile {
    if too_large(text, source).is_some() {
        return PhraseFile::default();
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let scanned = scan(body);
    let place = Place { source, text: &scanned.text, written: body, skipped: text.len() - body.len() };
    let resource = parser::parse(&*scanned.text).unwrap_or_else(|(resource, _)| resource);
    let reader = Reader { place, scanned: &scanned };
    let entries = resource.body.iter().filter_map(|entry| reader.entry(entry)).collect();
    PhraseFile { entries }
}

#[derive(Clone, Copy)]
struct Reader<'p> {
    place: Place<'p>,
    scanned: &'p Scanned,
}

impl Reader<'_> {
    fn entry(self, entry: &Entry<&str>) -> Option<PhraseEntry> {
        let (term, id, value, attributes, comment) = match entry {
            Entry::Message(message) => {
                (false, &message.id, message.value.as_ref(), &message.attributes, &message.comment)
            }
            Entry::Term(term) => (true, &term.id, Some(&term.value), &term.attributes, &term.comment),
            _ => return None,
        };
        let own = value.map(|value| PhrasePart {
            attribute: None,
            span: self.place.of(id.name),
            pieces: self.pieces(value),
        });
        let parts = own.into_iter().chain(attributes.iter().map(|attribute| self.attribute(attribute)));
        let span = self.place.of(id.name);
        let lines = comment.iter().flat_map(|comment: &Comment<&str>| &comment.content);
        Some(PhraseEntry {
            term,
            id: id.name.into(),
            span,
            whole: self.whole(span),
            comment: lines.clone().copied().collect::<Vec<_>>().join("\n").into(),
            comment_lines: lines.map(|line| self.place.of(line)).collect(),
            parts: parts.collect(),
        })
    }

    /// From an id to the next entry, without what is blank before it.
    fn whole(self, id: Span) -> Span {
        let start = id.start - self.place.skipped;
        let entry = self.place.text.get(start..self.scanned.entry(start).end).unwrap_or_default();
        self.place.range(start..start + entry.trim_end().len())
    }

    fn attribute(self, attribute: &Attribute<&str>) -> PhrasePart {
        PhrasePart {
            attribute: Some(attribute.id.name.into()),
            span: self.place.of(attribute.id.name),
            pieces: self.pieces(&attribute.value),
        }
    }

    fn pieces(self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => {
                Piece::Text { text: (*value).into(), span: self.place.of(value) }
            }
            PatternElement::Placeable { expression } => self.expression(expression),
        };
        pattern.elements.iter().map(piece).collect()
    }

    fn expression(self, expression: &Expression<&str>) -> Piece {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let by = match self.inline(selector) {
                    Piece::Variable(variable) => Selector::Variable(variable),
                    Piece::Term(term) => Selector::Term(term),
                    _ => Selector::Other,
                };
                let span = match &by {
                    Selector::Variable(variable) => variable.span,
                    Selector::Term(term) => term.span,
                    Selector::Other => self.place.range(0..0),
                };
                let variants = variants.iter().map(|variant| self.variant(variant)).collect();
                Piece::Select(Select { by, span, variants })
            }
        }
    }

    fn variant(self, variant: &Variant<&str>) -> PhraseVariant {
        let key = key(variant);
        PhraseVariant {
            key: key.into(),
            span: self.place.of(key),
            default: variant.default,
            pieces: self.pieces(&variant.value),
        }
    }

    fn inline(self, inline: &InlineExpression<&str>) -> Piece {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                let text = value.replace(OPENING, "{").replace(CLOSING, "}");
                Piece::Literal { text: text.into(), span: self.place.of(value) }
            }
            InlineExpression::VariableReference { id } => self.variable(id, None, Vec::new()),
            InlineExpression::FunctionReference { id, arguments } => match arguments.positional.first() {
                Some(InlineExpression::VariableReference { id: variable }) => {
                    self.variable(variable, Some(id.name.into()), self.named(arguments))
                }
                _ => Piece::Other(self.place.of(id.name)),
            },
            InlineExpression::MessageReference { id, attribute } => {
                Piece::Message(self.mention(id, attribute.as_ref(), None))
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                Piece::Term(self.mention(id, attribute.as_ref(), arguments.as_ref()))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn variable(self, id: &Identifier<&str>, function: Option<Box<str>>, options: Vec<NamedValue>) -> Piece {
        Piece::Variable(Variable { name: id.name.into(), span: self.place.of(id.name), function, options })
    }

    fn mention(
        self,
        id: &Identifier<&str>,
        attribute: Option<&Identifier<&str>>,
        arguments: Option<&CallArguments<&str>>,
    ) -> Mention {
        Mention {
            id: id.name.into(),
            attribute: attribute.map(|attribute| attribute.name.into()),
            span: self.place.of(id.name),
            arguments: arguments.map(|arguments| self.named(arguments)).unwrap_or_default(),
        }
    }

    fn named(self, arguments: &CallArguments<&str>) -> Vec<NamedValue> {
        let value = |value: &InlineExpression<&str>| match value {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                Some(((*value).into(), self.place.of(value)))
            }
            _ => None,
        };
        let named = arguments.named.iter().filter_map(|argument| {
            let (text, span) = value(&argument.value)?;
            Some(NamedValue { name: argument.name.name.into(), value: text, span })
        });
        named.collect()
    }
}

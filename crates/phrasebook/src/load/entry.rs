//! What a message or term uses and refers to, read from its syntax tree before it is rewritten.

use std::collections::BTreeMap;

use etiquette_diag::Span;
use fluent_syntax::ast::{Attribute, Comment, Expression, InlineExpression, Message, Pattern, Term, Variant};

use crate::{
    load::{check, place::Place, walk},
    survey::{Selection, VariableUse, Variables},
};

/// The name of a message or term. Fluent keeps both in one table, but they are two kinds of things.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) term: bool,
    pub(crate) id: Box<str>,
}

/// A message or term.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) span: Span,
    pub(crate) comment: Box<str>,
    /// Its text.
    pub(crate) value: Option<Part>,
    pub(crate) attributes: BTreeMap<Box<str>, Part>,
}

/// The messages and the terms of a locale, by id.
#[derive(Default)]
pub(crate) struct Entries {
    pub(crate) messages: ById,
    pub(crate) terms: ById,
}

/// Entries by id, each with the number of the folder that it came from.
pub(crate) type ById = BTreeMap<Box<str>, (usize, Entry)>;

/// What a text of an entry uses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Part {
    pub(crate) variables: Variables,
    pub(crate) references: Vec<Reference>,
}

/// A reference to a message, a term or an attribute.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) key: Key,
    pub(crate) attribute: Option<Box<str>>,
    pub(crate) span: Span,
}

impl Entries {
    pub(crate) const fn of_kind(&self, term: bool) -> &ById {
        if term { &self.terms } else { &self.messages }
    }

    pub(crate) fn get(&self, key: &Key) -> Option<&Entry> {
        self.of_kind(key.term).get(&key.id).map(|(_, entry)| entry)
    }

    pub(crate) fn insert(&mut self, key: Key, folder: usize, entry: Entry) {
        let entries = if key.term { &mut self.terms } else { &mut self.messages };
        entries.insert(key.id, (folder, entry));
    }
}

impl Entry {
    pub(crate) fn of_message(message: &Message<&str>, place: Place<'_>) -> (Key, Self) {
        let key = Key { term: false, id: message.id.name.into() };
        let value = message.value.as_ref();
        let span = place.of(message.id.name);
        (key, Self::new(span, value, &message.attributes, message.comment.as_ref(), place))
    }

    pub(crate) fn of_term(term: &Term<&str>, place: Place<'_>) -> (Key, Self) {
        let key = Key { term: true, id: term.id.name.into() };
        let span = place.of(term.id.name);
        (key, Self::new(span, Some(&term.value), &term.attributes, term.comment.as_ref(), place))
    }

    /// The text, under `None`, and the attributes by name.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Option<&str>, &Part)> {
        let attributes = self.attributes.iter().map(|(name, part)| (Some(&**name), part));
        self.value.iter().map(|value| (None, value)).chain(attributes)
    }

    /// The text, or an attribute.
    pub(crate) fn part(&self, attribute: Option<&str>) -> Option<&Part> {
        attribute.map_or(self.value.as_ref(), |name| self.attributes.get(name))
    }

    fn new(
        span: Span,
        value: Option<&Pattern<&str>>,
        attributes: &[Attribute<&str>],
        comment: Option<&Comment<&str>>,
        place: Place<'_>,
    ) -> Self {
        let part =
            |attribute: &Attribute<&str>| (attribute.id.name.into(), Part::new(&attribute.value, place));
        let comment = comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
        Self {
            span,
            comment: comment.into(),
            value: value.map(|value| Part::new(value, place)),
            attributes: attributes.iter().map(part).collect(),
        }
    }
}

impl Part {
    fn new(pattern: &Pattern<&str>, place: Place<'_>) -> Self {
        let mut part = Self::default();
        walk::expressions(pattern, &mut |expression| part.expression(expression, place));
        part
    }

    fn expression(&mut self, expression: &Expression<&str>, place: Place<'_>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, place),
            Expression::Select { selector, variants } => self.select(selector, variants, place),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, place: Place<'_>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.note(id.name, place.of(id.name), |variable| variable.plain = true);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                for value in &arguments.positional {
                    if let InlineExpression::VariableReference { id: shown } = value {
                        let note = |variable: &mut VariableUse| variable.add_function(id.name);
                        self.variables.note(shown.name, place.of(shown.name), note);
                    }
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.refer(false, id.name, attribute.as_ref().map(|attribute| attribute.name), place);
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                self.refer(true, id.name, attribute.as_ref().map(|attribute| attribute.name), place);
            }
            _ => {}
        }
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>], place: Place<'_>) {
        let (variable, ordinal) = match selector {
            InlineExpression::VariableReference { id } => (id.name, false),
            InlineExpression::FunctionReference { arguments, .. } => {
                let Some(InlineExpression::VariableReference { id }) = arguments.positional.first() else {
                    return;
                };
                let ordinal = arguments.named.iter().any(|option| {
                    let ordinal = InlineExpression::StringLiteral { value: "ordinal" };
                    option.name.name == "type" && option.value == ordinal
                });
                (id.name, ordinal)
            }
            other => return self.inline(other, place),
        };
        let default = variants.iter().find(|variant| variant.default);
        let span = place.of(variable);
        let selection = Selection {
            span,
            ordinal,
            keys: variants.iter().map(|variant| check::key(variant).into()).collect(),
            default: default.map_or("", check::key).into(),
        };
        self.variables.note(variable, span, |variable| variable.add_selection(selection));
    }

    fn refer(&mut self, term: bool, id: &str, attribute: Option<&str>, place: Place<'_>) {
        let key = Key { term, id: id.into() };
        self.references.push(Reference { key, attribute: attribute.map(Into::into), span: place.of(id) });
    }
}

//! What a message or term uses and refers to, read from its syntax tree before it is rewritten.

use std::collections::BTreeMap;

use etiquette_diag::Span;
use fluent_syntax::ast::{Attribute, Comment, Expression, InlineExpression, Message, Pattern, Term, Variant};

use crate::{
    load::{check, place::Place, walk},
    survey::{Selection, Variables},
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
    pub(crate) key: Key,
    pub(crate) span: Span,
    pub(crate) comment: Box<str>,
    /// Its text under `None`, and its attributes by name.
    pub(crate) parts: BTreeMap<Option<Box<str>>, Part>,
}

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

impl Entry {
    pub(crate) fn of_message(message: &Message<&str>, place: Place<'_>) -> Self {
        let key = Key { term: false, id: message.id.name.into() };
        let value = message.value.as_ref();
        Self::new(key, place.of(message.id.name), value, &message.attributes, message.comment.as_ref(), place)
    }

    pub(crate) fn of_term(term: &Term<&str>, place: Place<'_>) -> Self {
        let key = Key { term: true, id: term.id.name.into() };
        let value = Some(&term.value);
        Self::new(key, place.of(term.id.name), value, &term.attributes, term.comment.as_ref(), place)
    }

    fn new(
        key: Key,
        span: Span,
        value: Option<&Pattern<&str>>,
        attributes: &[Attribute<&str>],
        comment: Option<&Comment<&str>>,
        place: Place<'_>,
    ) -> Self {
        let named = attributes.iter().map(|attribute| (Some(attribute.id.name.into()), &attribute.value));
        let parts = value.map(|value| (None, value)).into_iter().chain(named);
        let comment = comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
        Self {
            key,
            span,
            comment: comment.into(),
            parts: parts.map(|(name, pattern)| (name, Part::new(pattern, place))).collect(),
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
                self.variables.entry(id.name, place.of(id.name)).plain = true;
            }
            InlineExpression::FunctionReference { id, arguments } => {
                for value in &arguments.positional {
                    if let InlineExpression::VariableReference { id: variable } = value {
                        self.variables.entry(variable.name, place.of(variable.name)).add_function(id.name);
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
        self.variables.entry(variable, span).selections.push(Selection {
            span,
            ordinal,
            keys: variants.iter().map(|variant| check::key(variant).into()).collect(),
            default: default.map_or("", check::key).into(),
        });
    }

    fn refer(&mut self, term: bool, id: &str, attribute: Option<&str>, place: Place<'_>) {
        let key = Key { term, id: id.into() };
        self.references.push(Reference { key, attribute: attribute.map(Into::into), span: place.of(id) });
    }
}

//! Conditions and references as they are written, with the place of every word. What the words mean is not
//! known here.

mod lex;
mod parse;

use etiquette_diag::{Diagnostic, Span};

use crate::tree::Text;

pub(crate) use parse::{WORDS, condition, reference};

/// A condition as it is written.
#[derive(Clone, Debug)]
pub(crate) enum Condition {
    /// `heard`
    Holds(Reference),
    /// `reason is set`
    IsSet(Reference),
    /// `reason is problem`, `silences < 3`
    Compares(Reference, Comparison, Text),
    /// `not heard`
    Not(Box<Condition>),
    /// `heard and calm`
    All(Vec<Condition>),
    /// `heard or calm`
    Any(Vec<Condition>),
}

/// How a fact is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Is,
    Below,
    AtMost,
    Above,
    AtLeast,
}

/// A fact, or one entry of an indexed fact: `heard`, `consent[topic]`.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) fact: Text,
    pub(crate) index: Option<Text>,
    /// The whole of it.
    pub(crate) span: Span,
}

/// Why something is no condition or no reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) span: Span,
    pub(crate) message: String,
    pub(crate) help: &'static str,
}

impl Fault {
    pub(crate) fn finding(self, rule: &'static str) -> Diagnostic {
        Diagnostic::error(rule, self.message).at(self.span).help(self.help)
    }
}

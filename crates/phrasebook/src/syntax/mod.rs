//! A Fluent file as its translator wrote it, every part with its place: for those who check, show or mend what is
//! written. Nothing here renders, and nothing here says what is right.
//!
//! ```
//! use etiquette_diag::Sources;
//! use etiquette_phrasebook::syntax::{PhraseFile, Piece};
//!
//! let text = "# Said at the end.\nbye = Goodbye, { $name }.\n";
//! let mut sources = Sources::new();
//! let file = PhraseFile::parse(text, sources.add("en/call.ftl", text));
//!
//! let bye = &file.entries[0];
//! assert_eq!((&*bye.id, &*bye.comment), ("bye", "Said at the end."));
//! let Piece::Text { text, span } = &bye.parts[0].pieces[0] else { panic!("a text") };
//! assert_eq!((&**text, span.range()), ("Goodbye, ", 25..34));
//! ```

mod read;

use std::borrow::Cow;

use etiquette_diag::{SourceId, Span};

/// A Fluent file in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhraseFile {
    /// The messages and terms, in the order of the file. What cannot be read is left out:
    /// [`CatalogueBuilder::build`](crate::CatalogueBuilder::build) says what that is.
    pub entries: Vec<PhraseEntry>,
}

/// A message or a term.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhraseEntry {
    /// Whether it is a term, which only other messages show.
    pub term: bool,
    /// The id, without the `-` of a term.
    pub id: Box<str>,
    /// Where the id stands.
    pub span: Span,
    /// The entry without its comment, from the id to its last character.
    pub whole: Span,
    /// The comment over it, without `#`; empty if there is none.
    pub comment: Box<str>,
    /// Where each line of the comment stands, in its order.
    pub comment_lines: Vec<Span>,
    /// Its texts: its own first, if it has one, then its attributes, in the order of the file.
    pub parts: Vec<PhrasePart>,
}

impl PhraseEntry {
    /// The name as messages write it: a term with its `-`.
    pub fn name(&self) -> Cow<'_, str> {
        if self.term { format!("-{}", self.id).into() } else { (&*self.id).into() }
    }

    /// Its own text; `None` if it has only attributes.
    pub fn value(&self) -> Option<&PhrasePart> {
        self.parts.iter().find(|part| part.attribute.is_none())
    }

    /// One of its texts: that of an attribute, or for `None` its own.
    pub fn part(&self, attribute: Option<&str>) -> Option<&PhrasePart> {
        self.parts.iter().find(|part| part.attribute.as_deref() == attribute)
    }
}

/// The text of a message, a term or an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhrasePart {
    /// The name of the attribute; `None` for the text of the entry itself.
    pub attribute: Option<Box<str>>,
    /// Where its name stands: the attribute's, or the id.
    pub span: Span,
    /// What it is made of.
    pub pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Piece {
    /// Letters as they stand in the file. A text of several lines has a piece for each.
    Text {
        /// The letters.
        text: Box<str>,
        /// Where they stand.
        span: Span,
    },
    /// Letters in quotes: `{ "…" }`.
    Literal {
        /// The letters, without the quotes and with escapes as they are written.
        text: Box<str>,
        /// Where they stand.
        span: Span,
    },
    /// A variable, by itself or in a function: `{ $n }`, `{ NUMBER($n) }`.
    Variable(Variable),
    /// Another message or one of its attributes: `{ hold-thanks }`.
    Message(Mention),
    /// A term: `{ -brand(case: "genitive") }`.
    Term(Mention),
    /// A choice between variants.
    Select(Select),
    /// Something that is no piece of a sound text, such as a function without a variable.
    Other(Span),
}

impl Piece {
    /// Where it stands: a placeable at the name of what it shows.
    pub const fn span(&self) -> Span {
        match self {
            Self::Text { span, .. } | Self::Literal { span, .. } | Self::Other(span) => *span,
            Self::Variable(variable) => variable.span,
            Self::Message(mention) | Self::Term(mention) => mention.span,
            Self::Select(select) => select.span,
        }
    }
}

/// A variable that is shown or selected on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variable {
    /// The name, without `$`.
    pub name: Box<str>,
    /// Where the name stands.
    pub span: Span,
    /// The function that it is in.
    pub function: Option<Box<str>>,
    /// The options of the function, by name.
    pub options: Vec<NamedValue>,
}

impl Variable {
    /// Whether it is asked for its ordinal: first, second, third.
    pub fn is_ordinal(&self) -> bool {
        self.options.iter().any(|option| &*option.name == "type" && &*option.value == "ordinal")
    }
}

/// An option of a function, or an argument of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamedValue {
    /// The name.
    pub name: Box<str>,
    /// The value, without quotes.
    pub value: Box<str>,
    /// Where the value stands.
    pub span: Span,
}

/// A message or a term that a text shows or selects on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// The id, without the `-` of a term.
    pub id: Box<str>,
    /// The attribute that is meant.
    pub attribute: Option<Box<str>>,
    /// Where the id stands.
    pub span: Span,
    /// What a term is told.
    pub arguments: Vec<NamedValue>,
}

/// A choice between variants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Select {
    /// What decides.
    pub by: Selector,
    /// Where what decides stands.
    pub span: Span,
    /// The variants, in the order of the file.
    pub variants: Vec<PhraseVariant>,
}

impl Select {
    /// The variant for everything that has none of its own.
    pub fn default(&self) -> Option<&PhraseVariant> {
        self.variants.iter().find(|variant| variant.default)
    }
}

/// What decides between variants.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Selector {
    /// A variable.
    Variable(Variable),
    /// An attribute of a term: `-brand.gender`.
    Term(Mention),
    /// Something that decides nothing.
    Other,
}

/// One way in which a select may be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PhraseVariant {
    /// The key between the brackets.
    pub key: Box<str>,
    /// Where the key stands.
    pub span: Span,
    /// Whether it is the default.
    pub default: bool,
    /// What it is made of.
    pub pieces: Vec<Piece>,
}

impl PhraseFile {
    /// Reads a Fluent file. What is too large, too deep or broken is left out, as it is when a catalogue is built.
    pub fn parse(text: &str, source: SourceId) -> Self {
        read::file(text, source)
    }
}

/// Calls `visit` for every piece of a text and of its variants, in the order of the text.
pub fn visit<'a>(pieces: &'a [Piece], visit: &mut impl FnMut(&'a Piece)) {
    for piece in pieces {
        visit(piece);
        if let Piece::Select(select) = piece {
            for variant in &select.variants {
                self::visit(&variant.pieces, visit);
            }
        }
    }
}

//! The file as a tree of values that know their places. Nothing here knows a key of the format, and no text,
//! however broken, keeps the rest from being read.

mod parse;
mod text;

use etiquette_diag::Span;

pub(crate) use parse::parse;
pub(crate) use text::Text;

/// A value and its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Text(Text),
    Whole(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Table),
    /// Something that the format has no use for, by name.
    Other(&'static str),
    /// What a mistake in the TOML left behind; it was reported, and nothing more is said about it.
    Broken,
}

/// The entries of a table, in the order in which they were written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    pub(crate) entries: Vec<(Text, Node)>,
}

impl Table {
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(name, _)| name.as_str() == key).map(|(_, node)| node)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.entries.iter_mut().find(|(name, _)| name.as_str() == key).map(|(_, node)| node)
    }
}

impl Node {
    /// What it is, as messages name it.
    pub(crate) const fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Text(_) => "a string",
            Kind::Whole(_) => "a whole number",
            Kind::Flag(true) => "`true`",
            Kind::Flag(false) => "`false`",
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table",
            Kind::Other(name) => name,
            Kind::Broken => "nothing",
        }
    }
}

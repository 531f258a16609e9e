//! The file as a tree of values that know their places. Nothing here knows a key of the format, and no text,
//! however broken, keeps the rest from being read.

mod bracket;
mod parse;
mod text;

use etiquette_diag::{SourceId, Span};

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
        self.entries.iter().find(|(name, _)| name.is(key)).map(|(_, node)| node)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.entries.iter_mut().find(|(name, _)| name.is(key)).map(|(_, node)| node)
    }

    /// The same entries at the same places of another source.
    pub(crate) fn within(&self, source: SourceId) -> Self {
        let entries = self.entries.iter().map(|(key, node)| (key.within(source), node.within(source)));
        Self { entries: entries.collect() }
    }
}

impl Node {
    fn within(&self, source: SourceId) -> Self {
        let kind = match &self.kind {
            Kind::Text(text) => Kind::Text(text.within(source)),
            Kind::List(items) => Kind::List(items.iter().map(|item| item.within(source)).collect()),
            Kind::Table(table) => Kind::Table(table.within(source)),
            kind => kind.clone(),
        };
        Self { span: Span { source, ..self.span }, kind }
    }
}

impl Kind {
    /// What it is, as messages name it.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Whole(_) => "a whole number",
            Self::Flag(true) => "`true`",
            Self::Flag(false) => "`false`",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(name) => name,
            Self::Broken => "nothing",
        }
    }

    /// The table that it is, if it is one.
    pub(crate) const fn table(&self) -> Option<&Table> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }

    /// The text that it is, if it is one.
    pub(crate) const fn text(&self) -> Option<&Text> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

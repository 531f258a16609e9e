//! How values are read from a tree. A value that cannot be read is reported and left out.

use etiquette_diag::{Diagnostic, Diagnostics, Span};
use serde_json::{Value, json};

use super::json::{Definitions, any};
use crate::{
    findings,
    tree::{Kind, Node, Table, Text},
};

/// What can be read from a value.
pub(crate) trait Decode: Sized {
    /// What a value of this kind is called.
    fn kind() -> String;

    /// What a value may be, for editors: a schema in JSON.
    fn schema(definitions: &mut Definitions) -> Value;

    /// Reads a value and reports what is wrong with it.
    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self>;

    /// Reads a value, unless a mistake in the TOML has broken it already.
    fn read(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        if matches!(node.kind, Kind::Broken) { None } else { Self::decode(node, found) }
    }
}

/// What has a place.
pub(crate) trait Spanned {
    /// The place of all of it.
    fn span(&self) -> Span;
}

/// The value of a key. A broken one was written and reported, so nobody need miss it.
#[derive(Debug)]
pub(crate) enum Field<T> {
    Absent,
    Broken,
    Given(T),
}

impl<T> Field<T> {
    pub(crate) const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Broken => None,
        }
    }

    pub(crate) const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<T> Field<Map<T>> {
    /// The entries; none where there is no table.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &(Text, Option<T>)> {
        self.given().into_iter().flat_map(|map| &map.entries)
    }
}

impl<T> Field<Many<T>> {
    /// The values; none where none is written.
    pub(crate) fn items(&self) -> impl Iterator<Item = &T> {
        self.given().into_iter().flat_map(|many| &many.items)
    }
}

impl<T> Field<List<T>> {
    /// The values in the brackets; none where there are no brackets.
    pub(crate) fn items(&self) -> impl Iterator<Item = &T> {
        self.given().into_iter().flat_map(|list| &list.items)
    }
}

/// A number or a flag, with its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

pub(crate) type Whole = Placed<i64>;
pub(crate) type Flag = Placed<bool>;

/// Values in brackets.
#[derive(Debug)]
pub(crate) struct List<T> {
    pub(crate) span: Span,
    pub(crate) items: Vec<T>,
    /// How many were written, those that cannot be read among them.
    pub(crate) written: usize,
}

/// One value, or several in brackets.
#[derive(Debug)]
pub(crate) struct Many<T> {
    pub(crate) items: Vec<T>,
}

/// A table whose keys are names of the author's own. A value that cannot be read leaves its name behind.
#[derive(Debug)]
pub(crate) struct Map<T> {
    pub(crate) entries: Vec<(Text, Option<T>)>,
}

impl Decode for Text {
    fn kind() -> String {
        "a string".into()
    }

    fn schema(_definitions: &mut Definitions) -> Value {
        json!({ "type": "string" })
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        match &node.kind {
            Kind::Text(text) => Some(text.clone()),
            _ => wrong_type::<Self>(node, found),
        }
    }
}

impl Decode for Whole {
    fn kind() -> String {
        "a whole number".into()
    }

    fn schema(_definitions: &mut Definitions) -> Value {
        json!({ "type": "integer" })
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        match node.kind {
            Kind::Whole(value) => Some(Self { value, span: node.span }),
            _ => wrong_type::<Self>(node, found),
        }
    }
}

impl Decode for Flag {
    fn kind() -> String {
        "`true` or `false`".into()
    }

    fn schema(_definitions: &mut Definitions) -> Value {
        json!({ "type": "boolean" })
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        match node.kind {
            Kind::Flag(value) => Some(Self { value, span: node.span }),
            _ => wrong_type::<Self>(node, found),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn kind() -> String {
        T::kind()
    }

    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        T::decode(node, found).map(Self::new)
    }
}

impl<T: Decode> Decode for List<T> {
    fn kind() -> String {
        format!("a list, each {}", T::kind())
    }

    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "type": "array", "items": T::schema(definitions) })
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            return match &node.kind {
                Kind::Text(text) => {
                    wrong_type_but(node, format!("write it in brackets: `[\"{text}\"]`"), found)
                }
                _ => wrong_type::<Self>(node, found),
            };
        };
        let written = items.len();
        let items = items.iter().filter_map(|item| T::read(item, found)).collect();
        Some(Self { span: node.span, items, written })
    }
}

impl<T: Decode> Decode for Many<T> {
    fn kind() -> String {
        format!("{}, or a list of such", T::kind())
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let one = T::schema(definitions);
        any(vec![one.clone(), json!({ "type": "array", "items": one })])
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        let items = match &node.kind {
            Kind::List(items) => items.iter().filter_map(|item| T::read(item, found)).collect(),
            _ => vec![T::decode(node, found)?],
        };
        Some(Self { items })
    }
}

impl<T: Decode> Decode for Map<T> {
    fn kind() -> String {
        "a table".into()
    }

    fn schema(definitions: &mut Definitions) -> Value {
        json!({ "type": "object", "additionalProperties": T::schema(definitions) })
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        let Kind::Table(table) = &node.kind else { return wrong_type::<Self>(node, found) };
        let entries = table.entries.iter().map(|(key, node)| (key.clone(), T::read(node, found)));
        Some(Self { entries: entries.collect() })
    }
}

/// Reports that a value is of another kind.
pub(super) fn wrong_type<T: Decode>(node: &Node, found: &mut Diagnostics) -> Option<T> {
    wrong_type_but(node, format!("write {}", T::kind()), found)
}

/// The same, where a better cure is known.
fn wrong_type_but<T: Decode>(node: &Node, help: String, found: &mut Diagnostics) -> Option<T> {
    let message = format!("expected {}, found {}", T::kind(), node.kind.name());
    found.push(Diagnostic::error("wrong-type", message).at(node.span).help(help));
    None
}

pub(super) fn refuse_unknown(table: &Table, path: &str, keys: &[&str], found: &mut Diagnostics) {
    for (key, node) in table.entries.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
        let expected =
            if path.is_empty() { "a key of the file".into() } else { format!("a key of `{path}`") };
        match heading(node).filter(|_| path.is_empty()) {
            Some(of) => {
                let help = format!("write `[{of}.{key}]`");
                findings::unknown_with_help(found, "unknown-key", &expected, key, help);
            }
            None => findings::unknown(found, "unknown-key", &expected, key, keys.iter().copied()),
        }
    }
}

/// The table that was left out of a heading, by a key that stands below: `[wish]` with a `stage` is a step.
fn heading(node: &Node) -> Option<&'static str> {
    let Kind::Table(table) = &node.kind else { return None };
    let of = [("stage", "step"), ("template", "rule"), ("interrupts", "flow"), ("precedence", "flow")];
    of.into_iter().find(|(key, _)| table.get(key).is_some()).map(|(_, of)| of)
}

pub(super) fn field<T: Decode>(
    node: &Node,
    table: &Table,
    key: &'static str,
    needed: bool,
    found: &mut Diagnostics,
) -> Field<T> {
    match table.get(key) {
        Some(value) => T::read(value, found).map_or(Field::Broken, Field::Given),
        None => {
            if needed {
                findings::missing_key(found, key, node.span);
            }
            Field::Absent
        }
    }
}

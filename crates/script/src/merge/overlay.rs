//! One file over another. What a table is for decides whether it is merged or replaced; its values are never read.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::tree::{Kind, Node, Table};

/// How a value is laid over another.
enum Shape {
    /// As a whole: what was there is gone.
    Whole,
    /// Key by key; keys that are not listed as a whole.
    Keys(&'static [(&'static str, Shape)]),
    /// Name by name, each in this way; the names are the author's own.
    Names(&'static Shape),
}

const ENTRY: Shape = Shape::Keys(&[]);
const ANSWERS: Shape = Shape::Names(&Shape::Whole);
const STEP: Shape = Shape::Keys(&[("on", ANSWERS), ("choose", ANSWERS)]);
const FLOW: Shape =
    Shape::Keys(&[("on", ANSWERS), ("timers", Shape::Names(&ENTRY)), ("step", Shape::Names(&STEP))]);
const FILE: Shape = Shape::Keys(&[
    ("facts", Shape::Names(&ENTRY)),
    ("events", Shape::Names(&ENTRY)),
    ("timers", Shape::Names(&ENTRY)),
    ("stages", ANSWERS),
    ("on", ANSWERS),
    ("rule", Shape::Names(&ENTRY)),
    ("step", Shape::Names(&STEP)),
    ("flow", Shape::Names(&FLOW)),
]);

/// Lays a file over others.
pub(super) fn file(lower: &mut Table, upper: Table, found: &mut Diagnostics) {
    overlay(lower, upper, &FILE, found);
}

fn overlay(lower: &mut Table, upper: Table, shape: &Shape, found: &mut Diagnostics) {
    let places: BTreeMap<&str, usize> = lower.entries.iter().map(|(key, _)| key.as_str()).zip(0..).collect();
    let known: Vec<Option<usize>> =
        upper.entries.iter().map(|(key, _)| places.get(key.as_str()).copied()).collect();
    for ((key, node), place) in upper.entries.into_iter().zip(known) {
        match place.and_then(|place| lower.entries.get_mut(place)) {
            Some(entry) => {
                replace(&mut entry.1, node, shape.of(key.as_str()), found);
                entry.0 = key;
            }
            None => lower.entries.push((key, node)),
        }
    }
}

fn replace(lower: &mut Node, upper: Node, shape: &Shape, found: &mut Diagnostics) {
    match (&mut lower.kind, upper.kind, shape) {
        (Kind::Table(lower_table), Kind::Table(table), Shape::Keys(_) | Shape::Names(_)) => {
            overlay(lower_table, table, shape, found);
            lower.span = upper.span;
        }
        // A section that cannot be read must not take the standard ones away.
        (Kind::Table(_), Kind::Broken, Shape::Names(_)) => {}
        (Kind::Table(_), kind, Shape::Names(_)) => {
            let message = format!("expected a table, found {}", kind.name());
            found.push(Diagnostic::error("wrong-type", message).at(upper.span).help("write a table"));
        }
        (_, kind, _) => *lower = Node { span: upper.span, kind },
    }
}

impl Shape {
    /// The shape of what stands under a key.
    fn of(&self, key: &str) -> &Self {
        match self {
            Self::Whole => &Self::Whole,
            Self::Keys(keys) => {
                keys.iter().find(|(known, _)| *known == key).map_or(&Self::Whole, |(_, shape)| shape)
            }
            Self::Names(each) => each,
        }
    }
}

//! Facts and events that a file has again. What standard flows rely on keeps its kind and its source.

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::tree::{Kind, Node, Table, Text};

/// Keys that say what kind a fact is of, each with the name of the kind where the key is not the name.
const KINDS: [(&str, &str); 6] = [
    ("is", ""),
    ("options", "choice"),
    ("counter", "counter"),
    ("text", "text"),
    ("texts", "texts"),
    ("money", "money"),
];

/// Reports facts of another kind and events of another source than those beneath.
///
/// Nothing more is said of such a fact; such an event keeps its source.
pub(super) fn refuse_others(lower: &Table, upper: &mut Table, found: &mut Diagnostics) {
    for_both(lower, upper, "facts", |name, below, node| {
        let (Some(old), Some(new)) =
            (below.kind.table().and_then(of_fact), node.kind.table().and_then(of_fact))
        else {
            return;
        };
        if old == new {
            return;
        }
        let message = format!("expected fact `{name}` of kind `{old}`, found kind `{new}`");
        let help = "a standard flow relies on it: give the new fact another name";
        let finding = Diagnostic::error("fact-of-another-kind", message).at(name.span());
        found.push(finding.also(below.span, "declared here").help(help));
        node.kind = Kind::Broken;
    });
    for_both(lower, upper, "events", |name, below, node| {
        let (Some(old), Some(new)) = (source(below), source(node)) else { return };
        if old.as_str() == new.as_str() {
            return;
        }
        let message = format!("expected event `{name}` from `{old}`, found `{new}`");
        let help = "standard events keep their source: give the new event another name";
        let finding = Diagnostic::error("event-of-another-source", message).at(new.span());
        found.push(finding.also(old.span(), "declared here").help(help));
        if let Kind::Table(table) = &mut node.kind {
            table.entries.retain(|(key, _)| key.as_str() != "from");
        }
    });
}

/// What kind a fact is of, if its declaration says so.
pub(super) fn of_fact(table: &Table) -> Option<&str> {
    let (key, node) = table.entries.iter().find(|(key, _)| is_kind(key))?;
    let name = KINDS.iter().find(|(known, _)| *known == key.as_str()).map(|(_, name)| *name)?;
    if name.is_empty() { node.kind.text().map(Text::as_str) } else { Some(name) }
}

fn is_kind(key: &Text) -> bool {
    KINDS.iter().any(|(known, _)| *known == key.as_str())
}

fn source(node: &Node) -> Option<&Text> {
    node.kind.table()?.get("from")?.kind.text()
}

/// Calls `each` for every entry of a section that both files have.
pub(super) fn for_both(
    lower: &Table,
    upper: &mut Table,
    section: &str,
    mut each: impl FnMut(&Text, &Node, &mut Node),
) {
    let Some(Kind::Table(below)) = lower.get(section).map(|node| &node.kind) else { return };
    let Some(Kind::Table(entries)) = upper.get_mut(section).map(|node| &mut node.kind) else { return };
    for (name, node) in &mut entries.entries {
        if let Some(known) = below.get(name.as_str()) {
            each(name, known, node);
        }
    }
}

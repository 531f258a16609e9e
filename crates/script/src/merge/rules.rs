//! Rules that a file has again. One that is hard binds every script as it is.

use etiquette_diag::{Diagnostic, Diagnostics};

use super::kinds::for_both;
use crate::tree::{Kind, Node, Table, Text};

/// Reports changes to hard rules beneath, and lets them come to nothing.
pub(super) fn refuse_changes(lower: &Table, upper: &mut Table, found: &mut Diagnostics) {
    for_both(lower, upper, "rule", |name, below, node| {
        if !is_hard(below) {
            return;
        }
        let message =
            format!("expected a rule of the script's own, found the standard rule `{name}`, which is hard");
        let help = "a hard rule binds every script as it is: give the new rule another name";
        let finding = Diagnostic::error("hard-rule-changed", message).at(name.span());
        found.push(finding.also(below.span, "declared here").help(help));
        node.kind = Kind::Table(Table::default());
    });
}

fn is_hard(rule: &Node) -> bool {
    let severity = rule.kind.table().and_then(|table| table.get("severity"));
    severity.and_then(|node| node.kind.text()).is_some_and(|text: &Text| text.as_str() == "hard")
}

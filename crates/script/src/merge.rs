//! A script on top of the standard files that it uses. Only tables are merged; nothing here knows what a key
//! means, but for `use` and the short form of an event.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::{Diagnostic, Diagnostics, SourceId, Sources, did_you_mean};

use crate::{
    library::{ALWAYS, Library},
    tree::{self, Kind, Node, Table, Text},
};

/// Standard files that use each other.
const DEEPEST: usize = 8;

/// Keys that a file has for itself.
const OF_THE_FILE: [&str; 4] = ["etiquette", "name", "start", "use"];

/// The script with everything that it uses beneath it.
pub(crate) fn merge(
    mut script: Table,
    library: &Library,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Table {
    let mut merger = Merger { library, sources, found, merged: Table::default(), seen: BTreeSet::new() };
    merger.include(ALWAYS, 0);
    merger.include_used(&script, 0);
    let mut merged = merger.merged;
    write_out_events(&mut script);
    overlay(&mut merged, script);
    merged
}

struct Merger<'a> {
    library: &'a Library,
    sources: &'a mut Sources,
    found: &'a mut Diagnostics,
    merged: Table,
    seen: BTreeSet<&'static str>,
}

impl Merger<'_> {
    fn include_used(&mut self, table: &Table, depth: usize) {
        let Some(Kind::List(items)) = table.get("use").map(|node| &node.kind) else { return };
        for item in items {
            let Kind::Text(name) = &item.kind else { continue };
            self.include_named(name, depth);
        }
    }

    fn include_named(&mut self, name: &Text, depth: usize) {
        let known = self.library.names().find(|known| *known == name.as_str());
        let finding = match known {
            Some(known) if depth < DEEPEST => return self.include(known, depth),
            Some(_) => {
                Diagnostic::error("too-deep", "expected standard flows to use few others, found a long chain")
            }
            None => Diagnostic::error(
                "unknown-standard-flow",
                format!("expected a standard flow, found `{name}`"),
            )
            .help(did_you_mean(name.as_str(), self.library.names())),
        };
        self.found.push(finding.at(name.span()));
    }

    /// Puts a standard file, and first those that it uses, on top of what is there.
    fn include(&mut self, name: &'static str, depth: usize) {
        let Some(text) = self.library.text(name).filter(|_| self.seen.insert(name)) else { return };
        let source = add_once(self.sources, &format!("std/{name}.toml"), text);
        let mut table = tree::parse(source, text, self.found).table;
        self.include_used(&table, depth + 1);
        table.entries.retain(|(key, _)| !OF_THE_FILE.contains(&key.as_str()));
        write_out_events(&mut table);
        overlay(&mut self.merged, table);
    }
}

/// The source of that name and text, which a load before may have added.
fn add_once(sources: &mut Sources, name: &str, text: &str) -> SourceId {
    let known = sources.iter().find(|(_, known, other)| *known == name && *other == text).map(|(id, ..)| id);
    known.unwrap_or_else(|| sources.add(name, text))
}

/// Turns `yes = "caller"` into `yes = { from = "caller" }`, so that the two forms merge.
fn write_out_events(table: &mut Table) {
    let Some(Kind::Table(events)) = table.get_mut("events").map(|node| &mut node.kind) else { return };
    for (key, node) in &mut events.entries {
        if let Kind::Text(source) = &node.kind {
            let from = (key.named("from"), Node { span: source.span(), kind: Kind::Text(source.clone()) });
            node.kind = Kind::Table(Table { entries: vec![from] });
        }
    }
}

/// Merges `upper` into `lower`: tables key by key, anything else replaced.
fn overlay(lower: &mut Table, upper: Table) {
    let places: BTreeMap<String, usize> =
        lower.entries.iter().map(|(key, _)| key.as_str().to_owned()).zip(0..).collect();
    for (key, node) in upper.entries {
        let known = places.get(key.as_str()).and_then(|place| lower.entries.get_mut(*place));
        match known {
            Some(entry) => {
                replace(&mut entry.1, node);
                entry.0 = key;
            }
            None => lower.entries.push((key, node)),
        }
    }
}

fn replace(lower: &mut Node, upper: Node) {
    match (&mut lower.kind, upper.kind) {
        (Kind::Table(lower_table), Kind::Table(table)) => {
            overlay(lower_table, table);
            lower.span = upper.span;
        }
        (_, kind) => *lower = Node { span: upper.span, kind },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The merged tree as one line, and the rules that were found.
    fn merged(files: &[(&'static str, &'static str)], script: &str) -> (String, Vec<&'static str>) {
        let (mut sources, mut found) = (Sources::new(), Diagnostics::new());
        let source = sources.add("script", script);
        let table = tree::parse(source, script, &mut found).table;
        let table = merge(table, &Library::of(files), &mut sources, &mut found);
        (write(&Kind::Table(table)), found.iter().map(Diagnostic::rule).collect())
    }

    fn write(kind: &Kind) -> String {
        match kind {
            Kind::Text(text) => text.to_string(),
            Kind::Whole(number) => number.to_string(),
            Kind::List(items) => format!("[{}]", items.len()),
            Kind::Table(table) => {
                let entries: Vec<String> =
                    table.entries.iter().map(|(key, node)| format!("{key}={}", write(&node.kind))).collect();
                format!("{{{}}}", entries.join(" "))
            }
            _ => "?".into(),
        }
    }

    fn check(files: &[(&'static str, &'static str)], script: &str, expected: &str, rules: &[&str]) {
        let (written, found) = merged(files, script);
        assert_eq!((written.as_str(), &*found), (expected, rules));
    }

    #[test]
    fn tables_merge_and_anything_else_is_replaced() {
        let files = [("hold", "[flow.hold]\na = 1\nb = [1, 2]\nc = { x = 1 }")];
        let script = "use = ['hold']\n[flow.hold]\nd = 4\nb = [3]\nc = 'c'";
        check(&files, script, "{flow={hold={a=1 b=[1] c=c d=4}} use=[1]}", &[]);
    }

    #[test]
    fn standard_events_are_always_there() {
        let files = [("events", "etiquette = 1\n[events]\nyes = 'caller'\nhold = 'operator'")];
        let expected = "{events={yes={from=caller} hold={from=operator brings=[1]} new={from=host}}}";
        check(&files, "[events]\nhold = { brings = ['a'] }\nnew = 'host'", expected, &[]);
    }

    #[test]
    fn files_that_use_each_other_end() {
        let files = [("a", "use = ['b']\nx = 1"), ("b", "use = ['a']\nx = 2\ny = 2")];
        check(&files, "use = ['a']", "{x=1 y=2 use=[1]}", &[]);
    }

    #[test]
    fn wrong_uses_are_reported() {
        let files = [("hold", "x = 1")];
        let script = "use = ['hold', 'hodl', 'hold', 7]";
        check(&files, script, "{x=1 use=[4]}", &["unknown-standard-flow"]);
    }
}

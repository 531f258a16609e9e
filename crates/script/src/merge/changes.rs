//! Changes to standard flows that the script does not use. They look like declarations that are not whole.

use std::collections::BTreeSet;

use etiquette_diag::{Diagnostic, Diagnostics, Sources};

use super::{Merger, kinds};
use crate::tree::{Kind, Node, Table, Text};

/// What an entry of each section needs to be whole; a fact needs a kind besides.
const NEEDED: [(&str, &[&str]); 4] = [
    ("flow", &["precedence", "step"]),
    ("timers", &["after", "raises"]),
    ("events", &["from"]),
    ("facts", &[]),
];

/// An entry that may be a change: its section and its name.
type Change<'t> = (&'static str, &'t Text);

impl Merger<'_> {
    /// Reports changes to standard flows that `use` does not name, and includes those flows, so that nothing else
    /// misses them.
    pub(super) fn include_changed(&mut self, script: &Table) {
        let changes = self.changes(script);
        if changes.is_empty() {
            return;
        }
        let files: Vec<_> = self.library.names().map(|name| (name, self.declarations(name))).collect();
        let of = |(section, name): Change<'_>| {
            let declares = |table: &Table| entry(table, section, name.as_str()).is_some();
            files.iter().find(|(_, table)| declares(table)).map(|(file, _)| *file)
        };
        self.include_missed_profile(
            script,
            changes.iter().filter_map(|change| Some((*change, of(*change)?))),
        );
        for (section, name) in changes {
            let Some(file) = of((section, name)).filter(|file| !self.seen.contains(file)) else { continue };
            let message =
                format!("expected `{file}` in `use`, since `{section}.{name}` is part of it, found none");
            let help = format!("write `use = [\"{file}\"]`, or add `\"{file}\"` to it");
            self.found.push(Diagnostic::error("missing-use", message).at(name.span()).help(help));
            self.include(file, None, 0);
        }
    }

    /// Reports that a script without a profile changes several files that one profile uses, and includes that profile: who
    /// lost the one line hears of it once, where it belongs.
    fn include_missed_profile<'t>(
        &mut self,
        script: &'t Table,
        changes: impl Iterator<Item = (Change<'t>, &'static str)>,
    ) {
        let missed: Vec<_> = changes.filter(|(_, file)| !self.seen.contains(file)).collect();
        let files: BTreeSet<&str> = missed.iter().map(|(_, file)| *file).collect();
        let head = script.get("name").or_else(|| script.get("start")).or_else(|| script.get("etiquette"));
        let Some(head) = head.filter(|_| files.len() > 1 && script.get("profile").is_none()) else { return };
        let uses = |profile: &&str| {
            let declared = self.library.profile(profile).map(|file| self.declarations(file));
            let used = declared.as_ref().and_then(|table| table.get("use")).map(|node| &node.kind);
            let Some(Kind::List(used)) = used else { return false };
            let names =
                |item: &Node, file: &str| matches!(&item.kind, Kind::Text(name) if name.as_str() == file);
            files.iter().all(|file| used.iter().any(|item| names(item, file)))
        };
        let profiles: Vec<&str> = self.library.profiles().filter(uses).collect();
        let Some(first) = profiles.first() else { return };
        let listed = files.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ");
        let message = format!("expected a `profile`, since parts of {listed} are changed, found none");
        let ways: Vec<String> = profiles.iter().map(|profile| format!("`profile = \"{profile}\"`")).collect();
        let help = format!("write {} above all headings, or name these files in `use`", ways.join(" or "));
        let finding = Diagnostic::error("missing-use", message).at(head.span).help(help);
        let finding = missed.iter().fold(finding, |finding, ((_, name), file)| {
            finding.also(name.span(), format!("this is part of `{file}`"))
        });
        self.found.push(finding);
        if let Some(file) = self.library.profile(first) {
            self.include(file, None, 0);
        }
    }

    /// Entries of the script that are not whole, and have nothing beneath them.
    fn changes<'t>(&self, script: &'t Table) -> Vec<Change<'t>> {
        let mut changes = Vec::new();
        for (section, needed) in NEEDED {
            let entries = section_of(script, section).into_iter().flat_map(|table| &table.entries);
            for (name, node) in entries {
                let is_change = node.kind.table().is_some_and(|entry| !is_whole(section, needed, entry));
                if is_change && entry(&self.merged.table, section, name.as_str()).is_none() {
                    changes.push((section, name));
                }
            }
        }
        changes
    }

    /// What a standard file declares; none of its mistakes are reported.
    fn declarations(&self, name: &str) -> Table {
        let source = Sources::new().add(name, "");
        self.library.table(name, source, &mut Diagnostics::new()).unwrap_or_default()
    }
}

fn entry<'t>(table: &'t Table, section: &str, name: &str) -> Option<&'t Node> {
    section_of(table, section)?.get(name)
}

fn section_of<'t>(table: &'t Table, section: &str) -> Option<&'t Table> {
    table.get(section)?.kind.table()
}

fn is_whole(section: &str, needed: &[&str], entry: &Table) -> bool {
    let has_keys = needed.iter().all(|key| entry.get(key).is_some());
    has_keys && (section != "facts" || kinds::of_fact(entry).is_some())
}

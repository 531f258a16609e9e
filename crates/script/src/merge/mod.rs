//! A script on top of the standard files that it uses. Nothing here reads a value but to lay one file over another.

mod changes;
mod kinds;
mod overlay;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::{Diagnostic, Diagnostics, SourceId, Sources, Span, did_you_mean, suggest};

use crate::{
    findings,
    library::{ALWAYS, Library},
    tree::{self, Kind, Node, Table, Text},
};

/// Standard files that use each other.
const DEEPEST: usize = 8;

/// Keys that a file has for itself.
const OF_THE_FILE: [&str; 7] = ["etiquette", "name", "start", "direction", "profile", "use", "migrate"];

/// A script with everything that it uses beneath it.
pub(crate) struct Merged {
    pub(crate) table: Table,
    /// The standard files, each with the entry of `use`, or the `profile`, that brought it; none where the script
    /// only should have used it.
    pub(crate) used: BTreeMap<SourceId, Option<Span>>,
}

/// Puts a script on top of what it uses.
pub(crate) fn merge(
    mut script: Table,
    library: Library<'_>,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Merged {
    write_out(&mut script);
    let merged = Merged { table: Table::default(), used: BTreeMap::new() };
    let mut merger = Merger { library, sources, found, merged, seen: BTreeSet::new() };
    ALWAYS.into_iter().for_each(|name| merger.include(name, None, 0));
    merger.include_profile(&script);
    merger.include_used(&script, None, 0);
    merger.include_changed(&script);
    merger.put_on_top(script);
    merger.merged
}

struct Merger<'a> {
    library: Library<'a>,
    sources: &'a mut Sources,
    found: &'a mut Diagnostics,
    merged: Merged,
    seen: BTreeSet<&'static str>,
}

impl Merger<'_> {
    /// Includes the profile of the script: a standard file like others, beneath whatever the script uses besides.
    fn include_profile(&mut self, script: &Table) {
        let Some(Kind::Text(name)) = script.get("profile").map(|node| &node.kind) else { return };
        let known = self.library.profile(name.as_str());
        if known.is_none() {
            findings::unknown(self.found, "unknown-profile", "a profile", name, self.library.profiles());
        }
        // What was probably meant is included, so that nothing else misses it.
        let meant =
            || suggest(name.as_str(), self.library.profiles()).and_then(|near| self.library.profile(near));
        if let Some(file) = known.or_else(meant) {
            self.include(file, Some(name.span()), 0);
        }
    }

    /// Includes what a file uses; `by` is the entry of the script's own `use` that led here.
    fn include_used(&mut self, table: &Table, by: Option<Span>, depth: usize) {
        let Some(used) = table.get("use") else { return };
        // One name without brackets is reported where `use` is read, and nobody need miss the flow.
        let items = if let Kind::List(items) = &used.kind { items } else { std::slice::from_ref(used) };
        for item in items {
            let Kind::Text(name) = &item.kind else { continue };
            self.include_named(name, by.unwrap_or(name.span()), depth);
        }
    }

    fn include_named(&mut self, name: &Text, by: Span, depth: usize) {
        let known = self.library.names().find(|known| *known == name.as_str());
        let finding = match known {
            Some(known) if depth < DEEPEST => return self.include(known, Some(by), depth),
            Some(_) => {
                Diagnostic::error("too-deep", "expected standard files to use few others, found a long chain")
                    .help("use the last of them alone")
            }
            None => {
                let message = format!("expected a standard flow or rule set, found `{name}`");
                let help = match ALWAYS.contains(&name.as_str()) {
                    true => format!("take `{name}` away: its rules bind every script"),
                    false => did_you_mean(name.as_str(), self.library.names()),
                };
                // What was probably meant is included, so that nothing else misses it.
                if let Some(meant) = suggest(name.as_str(), self.library.names()) {
                    self.include(meant, Some(by), depth);
                }
                Diagnostic::error("unknown-standard-flow", message).help(help)
            }
        };
        self.found.push(finding.at(name.span()));
    }

    /// Puts a standard file, and first those that it uses, on top of what is there.
    fn include(&mut self, name: &'static str, by: Option<Span>, depth: usize) {
        let Some(text) = self.library.text(name).filter(|_| self.seen.insert(name)) else { return };
        let source = add_once(self.sources, &format!("std/{name}.toml"), text);
        if !ALWAYS.contains(&name) {
            self.merged.used.insert(source, by);
        }
        let mut table = self.library.table(name, source, self.found).unwrap_or_default();
        self.include_used(&table, by, depth + 1);
        table.entries.retain(|(key, _)| !OF_THE_FILE.contains(&key.as_str()));
        self.put_on_top(table);
    }

    fn put_on_top(&mut self, mut table: Table) {
        kinds::refuse_others(&self.merged.table, &mut table, self.found);
        rules::refuse_changes(&self.merged.table, &mut table, self.found);
        overlay::file(&mut self.merged.table, table, self.found);
    }
}

/// The source of that name and text, which a load before may have added.
fn add_once(sources: &mut Sources, name: &str, text: &str) -> SourceId {
    let known = sources.iter().find(|(_, known, other)| *known == name && *other == text).map(|(id, ..)| id);
    known.unwrap_or_else(|| sources.add(name, text))
}

/// The tree of a standard file.
pub(crate) fn read(source: SourceId, text: &str, found: &mut Diagnostics) -> Table {
    let mut table = tree::parse(source, text, found).table;
    write_out(&mut table);
    table
}

/// Turns short forms like `yes = "caller"` into tables like `yes = { from = "caller" }`, so that the two merge.
fn write_out(table: &mut Table) {
    for section in ["events", "facts"] {
        let Some(Kind::Table(entries)) = table.get_mut(section).map(|node| &mut node.kind) else { continue };
        for (name, node) in &mut entries.entries {
            let Some(key) = long_key(section, &node.kind) else { continue };
            let value = Node { span: node.span, kind: std::mem::replace(&mut node.kind, Kind::Broken) };
            node.kind = Kind::Table(Table { entries: vec![(name.named(key), value)] });
        }
    }
}

/// The key that a short form leaves out.
fn long_key(section: &str, kind: &Kind) -> Option<&'static str> {
    match (section, kind) {
        ("events", Kind::Text(_)) => Some("from"),
        ("facts", Kind::Text(_)) => Some("is"),
        ("facts", Kind::List(_)) => Some("options"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::File;

    /// The merged tree as one line, and the rules that were found.
    fn merged(files: &[(&'static str, &'static str)], script: &str) -> (String, Vec<&'static str>) {
        let (mut sources, mut found) = (Sources::new(), Diagnostics::new());
        let source = sources.add("script", script);
        let table = tree::parse(source, script, &mut found).table;
        let files: Vec<File> = files.iter().map(|(name, text)| File::new(name, text)).collect();
        let merged = merge(table, Library::of(&files, &BTreeMap::new()), &mut sources, &mut found);
        (write(&Kind::Table(merged.table)), found.iter().map(Diagnostic::rule).collect())
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

    #[track_caller]
    fn check(files: &[(&'static str, &'static str)], script: &str, expected: &str, rules: &[&str]) {
        let (written, found) = merged(files, script);
        assert_eq!((written.as_str(), &*found), (expected, rules));
    }

    #[test]
    fn sections_merge_and_values_are_replaced() {
        let files =
            [("hold", "[flow.hold]\na = 1\nb = [1, 2]\nc = { x = 1 }\non = { yes = { x = 1 }, no = 1 }")];
        let script = "use = ['hold']\n[flow.hold]\nd = 4\nb = [3]\nc = { y = 2 }\non.yes = { y = 2 }";
        let expected = "{flow={hold={a=1 b=[1] c={y=2} on={yes={y=2} no=1} d=4}} use=[1]}";
        check(&files, script, expected, &[]);
    }

    #[test]
    fn steps_keep_what_the_script_does_not_write() {
        let files = [(
            "hold",
            "[flow.hold.step.ask]\nsay = { thank = 1 }\ntip = 1\non.yes = 1\nafter = { 60s = 1, 90s = 1 }",
        )];
        let script = "use = ['hold']\n[flow.hold.step.ask]\nsay = { warn = 2 }\non.no = 2\nafter.2m = 2";
        let expected = "{flow={hold={step={ask={say={warn=2} tip=1 on={yes=1 no=2} after={2m=2}}}}} use=[1]}";
        check(&files, script, expected, &[]);
    }

    #[test]
    fn short_forms_are_written_out() {
        let files = [
            ("events", "etiquette = 1\n[events]\nyes = 'caller'\nhold = 'operator'"),
            ("hold", "[facts]\nwhen = { is = 'time', class = 'personal' }"),
        ];
        let script = "use = ['hold']\n[events]\nhold = { brings = ['a'] }\nnew = 'host'\n[facts]\nwhen = 'time'\na = ['b']";
        let events = "events={yes={from=caller} hold={from=operator brings=[1]} new={from=host}}";
        let facts = "facts={when={is=time class=personal} a={options=[1]}}";
        check(&files, script, &format!("{{{events} {facts} use=[1]}}"), &[]);
    }

    #[test]
    fn files_that_use_each_other_end() {
        let files = [("a", "use = ['b']\nx = 1"), ("b", "use = ['a']\nx = 2\ny = 2")];
        check(&files, "use = ['a']", "{x=1 y=2 use=[1]}", &[]);
    }

    #[test]
    fn a_profile_lies_beneath_what_the_script_uses() {
        let files = [
            ("hold", "x = 1\ny = 1"),
            ("profile/quick", "use = ['hold']\ny = 2\nz = 2"),
            ("thanks", "z = 3"),
        ];
        let expected = "{x=1 y=2 z=3 profile=quick use=[1]}";
        check(&files, "profile = 'quick'\nuse = ['thanks']", expected, &[]);
        check(&files, "profile = 'qick'", "{x=1 y=2 z=2 profile=qick}", &["unknown-profile"]);
        check(&files, "use = ['profile/quick']", "{use=[1]}", &["unknown-standard-flow"]);
    }

    #[test]
    fn wrong_uses_are_reported_and_understood() {
        let files = [("hold", "x = 1"), ("silence", "y = 1")];
        let script = "use = ['hold', 'silense', 'hold', 7]";
        check(&files, script, "{x=1 y=1 use=[4]}", &["unknown-standard-flow"]);
        check(&files, "use = 'hold'", "{x=1 use=hold}", &[]);
    }

    #[test]
    fn a_profile_that_is_missing_is_missed_once() {
        let files = [
            ("hold", "[flow.hold]\na = 1"),
            ("profile/quick", "use = ['hold', 'thanks']"),
            ("thanks", "[flow.thanks]\na = 2"),
        ];
        let script = "name = 'a'\n[flow.hold]\nb = 1\n[flow.thanks]\nb = 2";
        let expected = "{flow={hold={a=1 b=1} thanks={a=2 b=2}} name=a}";
        check(&files, script, expected, &["missing-use"]);
        let alone = "name = 'a'\n[flow.hold]\nb = 1\n[flow.thanks]\nprecedence = 'law'\nstep = {}";
        let (_, found) = merged(&files, alone);
        assert_eq!(found, ["missing-use"], "one flow is a matter of `use`");
    }

    #[test]
    fn sections_that_are_no_tables_take_nothing_away() {
        let files = [("hold", "[facts]\na = 'flag'\n[flow.hold]\nx = 1")];
        let expected = "{facts={a={is=flag}} flow={hold={x=1}} use=[1]}";
        check(&files, "use = ['hold']\nfacts = 5\nflow = []", expected, &["wrong-type", "wrong-type"]);
    }
}

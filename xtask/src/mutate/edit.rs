//! Small changes of a script or of a standard file. What they mean is not known here.

use std::{collections::BTreeSet, error::Error};

use toml::{
    Table, Value,
    de::{DeTable, DeValue},
};

use super::guard::exclude;

/// A file with one small change.
#[derive(Clone, Debug)]
pub(crate) struct Mutant {
    /// The path of the file in the repository.
    pub(crate) file: String,
    /// The name of the standard file; `None` for the script's own.
    pub(crate) standard: Option<String>,
    /// Where the change is.
    pub(crate) line: usize,
    /// What was changed, in words.
    pub(crate) change: String,
    /// The whole file after it.
    pub(crate) text: String,
    /// What the changed part names, as rules name it.
    pub(crate) touches: BTreeSet<String>,
}

/// A way into a tree of TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Key(String),
    Item(usize),
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Remove,
    /// With what follows it in its table or list.
    Swap,
    /// Of a condition.
    Negate,
}

struct Edit {
    path: Vec<Part>,
    kind: Kind,
}

/// Every change of a file: each line, guard, transition and flow is removed, and each is swapped with its neighbour.
pub(crate) fn mutants(file: &str, text: &str, standard: Option<&str>) -> Result<Vec<Mutant>, Box<dyn Error>> {
    let root: Table = text.parse()?;
    let spans = DeTable::parse(text)?;
    let mut walk = Walk { edits: Vec::new() };
    walk.file(&root);
    let mut mutants = Vec::new();
    for Edit { path, kind } in walk.edits {
        let mut changed = Value::Table(root.clone());
        if !apply(&mut changed, &path, kind) {
            continue;
        }
        let Value::Table(changed) = changed else { continue };
        let line =
            text.get(..start(spans.get_ref(), &path)).map_or(0, |before| before.matches('\n').count() + 1);
        mutants.push(Mutant {
            file: file.to_owned(),
            standard: standard.map(str::to_owned),
            line,
            change: format!("{} {}", word(kind), shown(&path)),
            text: written(&changed),
            touches: touches(&root, &path),
        });
    }
    Ok(mutants)
}

/// A file that says the same as another, in the same order: each of its tables on one line.
pub(crate) fn rewritten(text: &str) -> Result<String, Box<dyn Error>> {
    Ok(written(&text.parse()?))
}

fn written(root: &Table) -> String {
    root.iter().map(|(key, value)| format!("{key} = {value}\n")).collect()
}

/// The standard files that a file names itself: those that it uses, and its profile.
pub(crate) fn used(text: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let root: Table = text.parse()?;
    let used = root.get("use").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let profile = root.get("profile").and_then(Value::as_str).map(|name| format!("profile/{name}"));
    Ok(used.map(str::to_owned).chain(profile).collect())
}

/// What the rules of a file name.
pub(crate) fn named(text: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let root: Table = text.parse()?;
    let rules = root.get("rule").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let of = rules.filter_map(|rule| rule.get("of")?.as_array()).flatten();
    let names = of.flat_map(|named| match named {
        Value::Table(table) => table.get("any").and_then(Value::as_array).cloned().unwrap_or_default(),
        other => vec![other.clone()],
    });
    Ok(names.filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

struct Walk {
    edits: Vec<Edit>,
}

impl Walk {
    fn file(&mut self, root: &Table) {
        self.items(&key(&[], "use"), root.get("use"));
        self.answers(&key(&[], "on"), root.get("on"));
        self.steps(&[], root);
        for (name, flow) in tables(root.get("flow")) {
            let path = key(&key(&[], "flow"), name);
            self.edit(&path, Kind::Remove);
            for whole in ["yields", "keeps-while", "pauses"].iter().filter(|whole| flow.contains_key(**whole))
            {
                self.edit(&key(&path, whole), Kind::Remove);
            }
            self.answers(&key(&path, "on"), flow.get("on"));
            let interrupts = key(&path, "interrupts");
            self.items(&interrupts, flow.get("interrupts"));
            let list = flow.get("interrupts").and_then(Value::as_array);
            for (at, interrupt) in list.into_iter().flatten().enumerate() {
                self.arrow(&item(&interrupts, at), interrupt.as_table());
            }
            self.steps(&path, flow);
        }
    }

    fn steps(&mut self, path: &[Part], table: &Table) {
        for (name, step) in tables(table.get("step")) {
            let path = key(&key(path, "step"), name);
            self.block(&path, step);
            for answers in ["on", "choose", "after"] {
                self.answers(&key(&path, answers), step.get(answers));
            }
            for follow in ["then", "on-return"] {
                self.whole(&path, follow, step);
                self.follow(&key(&path, follow), step.get(follow));
            }
        }
    }

    /// What is said, done and set.
    fn block(&mut self, path: &[Part], table: &Table) {
        for name in ["say", "do", "clear", "set", "learn"] {
            match table.get(name) {
                Some(list @ Value::Array(_)) => self.items(&key(path, name), Some(list)),
                Some(Value::Table(set)) if name == "set" => {
                    set.keys().for_each(|fact| self.edit(&key(&key(path, name), fact), Kind::Remove));
                }
                _ => self.whole(path, name, table),
            }
        }
    }

    fn whole(&mut self, path: &[Part], name: &str, table: &Table) {
        if table.contains_key(name) {
            self.edit(&key(path, name), Kind::Remove);
        }
    }

    /// A table of what follows events, choices or waits.
    fn answers(&mut self, path: &[Part], answers: Option<&Value>) {
        let Some(answers) = answers.and_then(Value::as_table) else { return };
        for (at, (event, follow)) in answers.iter().enumerate() {
            let path = key(path, event);
            self.edit(&path, Kind::Remove);
            if at + 1 < answers.len() {
                self.edit(&path, Kind::Swap);
            }
            self.follow(&path, Some(follow));
        }
    }

    fn follow(&mut self, path: &[Part], follow: Option<&Value>) {
        match follow {
            Some(Value::Table(arrow)) => self.arrow(path, Some(arrow)),
            Some(list @ Value::Array(items)) => {
                self.items(path, Some(list));
                for (at, arrow) in items.iter().enumerate() {
                    self.arrow(&item(path, at), arrow.as_table());
                }
            }
            _ => {}
        }
    }

    fn arrow(&mut self, path: &[Part], arrow: Option<&Table>) {
        let Some(arrow) = arrow else { return };
        if arrow.contains_key("if") {
            self.edit(&key(path, "if"), Kind::Remove);
            self.edit(&key(path, "if"), Kind::Negate);
        }
        self.block(path, arrow);
        for target in ["goto", "returns-to", "enter", "leave-to"] {
            self.whole(path, target, arrow);
        }
    }

    fn items(&mut self, path: &[Part], list: Option<&Value>) {
        let length = list.and_then(Value::as_array).map_or(0, Vec::len);
        for at in 0..length {
            self.edit(&item(path, at), Kind::Remove);
            if at + 1 < length && has_order(path, list, at) {
                self.edit(&item(path, at), Kind::Swap);
            }
        }
    }

    fn edit(&mut self, path: &[Part], kind: Kind) {
        self.edits.push(Edit { path: path.to_vec(), kind });
    }
}

/// Whether it matters which of two items comes first: not among files that are used, facts that are cleared, interrupts
/// by other events, and alternatives that exclude each other.
fn has_order(path: &[Part], list: Option<&Value>, at: usize) -> bool {
    let guard = |at: usize| list?.get(at)?.get("if")?.as_str();
    if guard(at).zip(guard(at + 1)).is_some_and(|(one, other)| exclude(one, other)) {
        return false;
    }
    let event = |at: usize| {
        let item = list?.get(at)?;
        item.as_str().or_else(|| item.get("event")?.as_str())
    };
    match path.last() {
        Some(Part::Key(key)) if key == "interrupts" => event(at) == event(at + 1),
        Some(Part::Key(key)) => key != "use" && key != "clear",
        _ => true,
    }
}

fn tables(value: Option<&Value>) -> impl Iterator<Item = (&String, &Table)> {
    value
        .and_then(Value::as_table)
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name, value.as_table()?)))
}

fn key(path: &[Part], name: &str) -> Vec<Part> {
    path.iter().cloned().chain([Part::Key(name.to_owned())]).collect()
}

fn item(path: &[Part], at: usize) -> Vec<Part> {
    path.iter().cloned().chain([Part::Item(at)]).collect()
}

/// Changes a tree; `false` where that makes no difference.
fn apply(root: &mut Value, path: &[Part], kind: Kind) -> bool {
    let Some((last, path)) = path.split_last() else { return false };
    let parent = path.iter().try_fold(root, |value, part| match part {
        Part::Key(key) => value.get_mut(key),
        Part::Item(at) => value.get_mut(at),
    });
    match (parent, last, kind) {
        (Some(Value::Table(table)), Part::Key(key), Kind::Remove) => table.remove(key).is_some(),
        (Some(Value::Table(table)), Part::Key(key), Kind::Swap) => swap_entries(table, key),
        (Some(Value::Table(table)), Part::Key(key), Kind::Negate) => {
            let Some(Value::String(guard)) = table.get_mut(key) else { return false };
            *guard = format!("not ({guard})");
            true
        }
        (Some(Value::Array(list)), Part::Item(at), Kind::Remove) => {
            list.remove(*at);
            true
        }
        (Some(Value::Array(list)), Part::Item(at), Kind::Swap) => {
            list.swap(*at, at + 1);
            true
        }
        _ => false,
    }
}

/// What followed one event follows the next one, and the other way round.
fn swap_entries(table: &mut Table, key: &str) -> bool {
    let next = table.keys().skip_while(|known| *known != key).nth(1).cloned();
    let Some(next) = next else { return false };
    let (Some(one), Some(other)) = (table.get(key).cloned(), table.get(&next).cloned()) else { return false };
    let differs = one != other;
    table.insert(key.to_owned(), other);
    table.insert(next, one);
    differs
}

/// Where a part begins: at its key, or as an item of a list.
fn start(root: &DeTable<'_>, path: &[Part]) -> usize {
    let mut begins = 0;
    let mut value: Option<&DeValue<'_>> = None;
    for part in path {
        let next = match (part, value) {
            (Part::Key(key), None) => root.get_key_value(key.as_str()),
            (Part::Key(key), Some(DeValue::Table(table))) => table.get_key_value(key.as_str()),
            (Part::Item(at), Some(DeValue::Array(list))) => {
                let Some(item) = list.get(*at) else { return begins };
                begins = item.span().start;
                value = Some(item.get_ref());
                continue;
            }
            _ => None,
        };
        let Some((key, next)) = next else { return begins };
        begins = key.span().start;
        value = Some(next.get_ref());
    }
    begins
}

const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Remove => "remove",
        Kind::Swap => "swap with the next",
        Kind::Negate => "negate",
    }
}

/// A path as a script would write it: `flow.hold.step.ask.on.yes`, `say[1]`.
fn shown(path: &[Part]) -> String {
    let mut out = String::new();
    for part in path {
        match part {
            Part::Key(key) if out.is_empty() => out.push_str(key),
            Part::Key(key) => out.push_str(&format!(".{key}")),
            Part::Item(at) => out.push_str(&format!("[{at}]")),
        }
    }
    out
}

/// What a changed part names, as rules name it: the event that it answers, and what is said and done in it.
fn touches(root: &Table, path: &[Part]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for pair in path.windows(2) {
        match pair {
            [Part::Key(table), Part::Key(event)] if table == "on" => {
                _ = names.insert(format!("event {event}"))
            }
            [Part::Key(table), Part::Key(option)] if table == "choose" => {
                names.insert(format!("event choose {option}"));
            }
            _ => {}
        }
    }
    let mut value = None;
    for part in path {
        value = match (part, value) {
            (Part::Key(key), None) => root.get(key),
            (Part::Key(key), Some(value)) => Value::get(value, key),
            (Part::Item(at), Some(value)) => Value::get(value, at),
            _ => None,
        };
    }
    let last = path.iter().rev().find_map(|part| match part {
        Part::Key(key) => Some(key.as_str()),
        Part::Item(_) => None,
    });
    value.into_iter().for_each(|value| collect(last.unwrap_or_default(), value, &mut names));
    names
}

/// The acts, effects and events in a part of a script.
fn collect(under: &str, value: &Value, names: &mut BTreeSet<String>) {
    match (under, value) {
        (_, Value::Array(items)) => items.iter().for_each(|item| collect(under, item, names)),
        ("say", Value::Table(say)) => {
            names.extend(say.keys().filter(|key| *key != "with").map(|act| format!("act {act}")));
        }
        ("do", Value::String(effect)) => _ = names.insert(format!("effect {effect}")),
        ("do", Value::Table(effect)) => {
            for (name, about) in effect.iter().filter(|(_, about)| about.is_str()) {
                names.insert(format!("effect {name}"));
                names.insert(format!("effect {name} {}", about.as_str().unwrap_or_default()));
            }
        }
        ("interrupts", Value::String(event)) => _ = names.insert(format!("event {event}")),
        (_, Value::Table(table)) => {
            if let Some(event) = table.get("event").and_then(Value::as_str) {
                names.insert(format!("event {event}"));
            }
            table.iter().for_each(|(key, value)| collect(key, value, names));
        }
        _ => {}
    }
}

//! References between the messages and terms of one locale: what a message needs through them, which lead
//! nowhere, and which lead back.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, did_you_mean, suggest};

use crate::{
    load::{
        entry::{Entry, Key, Part, Reference},
        limits,
    },
    survey::{MessageInfo, Variables},
};

/// What is known of every message of a locale, with everything that is wrong with the references.
pub(crate) fn resolve(
    entries: BTreeMap<Key, Entry>,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<Box<str>, MessageInfo> {
    let mut resolver =
        Resolver { entries: &entries, known: BTreeMap::new(), open: Vec::new(), unknown: 0, found };
    for entry in entries.values() {
        for (attribute, _) in entry.parts.iter().filter(|(_, part)| !part.references.is_empty()) {
            resolver.part(&entry.key, attribute.as_deref());
        }
    }
    let mut followed = resolver.known;
    let messages = entries.into_values().filter(|entry| !entry.key.term);
    messages.map(|entry| (entry.key.id.clone(), info(entry, &mut followed))).collect()
}

/// What is known of a message, with the variables of its text: its own, or those that were followed with its references.
fn info(mut entry: Entry, followed: &mut BTreeMap<PartName, Variables>) -> MessageInfo {
    let value = entry.parts.remove(&None);
    let has_value = value.is_some();
    let variables = value.map(|part| match part.references.is_empty() {
        true => part.variables,
        false => followed.remove(&(entry.key.clone(), None)).unwrap_or_default(),
    });
    MessageInfo {
        id: entry.key.id,
        span: entry.span,
        comment: entry.comment,
        has_value,
        attributes: entry.parts.into_keys().flatten().collect(),
        variables: variables.unwrap_or_default().0.into_values().collect(),
    }
}

/// A text of an entry: its value, or an attribute.
type PartName = (Key, Option<Box<str>>);

struct Resolver<'a> {
    entries: &'a BTreeMap<Key, Entry>,
    /// The variables of every text that has been followed to its end.
    known: BTreeMap<PartName, Variables>,
    /// The texts that are being followed.
    open: Vec<PartName>,
    /// How many references name nothing that there is.
    unknown: usize,
    found: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    /// The variables that a text needs. Those of a term are its own: a message's arguments never reach it.
    fn part(&mut self, key: &Key, attribute: Option<&str>) -> Variables {
        let name: PartName = (key.clone(), attribute.map(Into::into));
        if let Some(variables) = self.known.get(&name) {
            return variables.clone();
        }
        let Some(part) = self.entries.get(key).and_then(|entry| entry.parts.get(&name.1)) else {
            return Variables::default();
        };
        self.open.push(name.clone());
        let variables = self.followed(part);
        self.open.pop();
        let variables = if key.term { Variables::default() } else { variables };
        self.known.insert(name, variables.clone());
        variables
    }

    fn followed(&mut self, part: &Part) -> Variables {
        let mut variables = part.variables.clone();
        for reference in &part.references {
            if self.leads_somewhere(reference) {
                variables.extend(&self.part(&reference.key, reference.attribute.as_deref()));
            }
        }
        variables
    }

    fn leads_somewhere(&mut self, reference: &Reference) -> bool {
        let Some(entry) = self.entries.get(&reference.key) else {
            let same_kind = self.entries.keys().filter(|key| key.term == reference.key.term);
            self.unknown += 1;
            let few = self.unknown <= limits::SUGGESTED;
            let near = few.then(|| suggest(&reference.key.id, same_kind.map(|key| &*key.id))).flatten();
            let help = near.map_or_else(
                || format!("write `{} = …` in a file of this locale", written(reference)),
                |near| format!("did you mean `{near}`?"),
            );
            self.report("unknown-reference", expected(reference), reference, &help);
            return false;
        };
        if !entry.parts.contains_key(&reference.attribute) {
            let mut help = did_you_mean("", entry.parts.keys().flatten().map(|name| &**name));
            if help.is_empty() {
                help = "it has no attributes".to_owned();
            }
            self.report("unknown-reference", expected(reference), reference, &help);
            return false;
        }
        let target = (reference.key.clone(), reference.attribute.clone());
        if self.open.contains(&target) {
            self.report(
                "cyclic-reference",
                format!("`{}` refers to itself", written(reference)),
                reference,
                "say the words themselves in one of the messages",
            );
            return false;
        }
        if self.open.len() >= limits::CHAIN {
            let message = format!("expected at most {} references in a row, found more", limits::CHAIN);
            self.report("long-reference-chain", message, reference, "say the words themselves");
            return false;
        }
        true
    }

    fn report(&mut self, rule: &'static str, message: String, reference: &Reference, help: &str) {
        self.found.push(Diagnostic::error(rule, message).at(reference.span).help(help));
    }
}

fn expected(reference: &Reference) -> String {
    let kind = if reference.key.term { "term" } else { "message" };
    let what = if reference.attribute.is_some() { "an attribute" } else { "a text" };
    format!("expected a {kind} with {what}, found `{}`", written(reference))
}

fn written(reference: &Reference) -> String {
    let mark = if reference.key.term { "-" } else { "" };
    let attribute = reference.attribute.iter().map(|attribute| format!(".{attribute}"));
    format!("{mark}{}{}", reference.key.id, attribute.collect::<String>())
}

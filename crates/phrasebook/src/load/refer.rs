//! References between the messages and terms of one locale: what a message needs through them, which lead
//! nowhere, and which lead back.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, did_you_mean, suggest};

use crate::{
    load::{
        entry::{Entries, Entry, Key, Part, Reference},
        limits,
    },
    survey::{MessageInfo, Messages, Variables},
};

/// What is known of every message of a locale, by id, with everything that is wrong with the references.
pub(crate) fn resolve(entries: Entries, found: &mut Vec<Diagnostic>) -> Messages {
    let mut resolver =
        Resolver { entries: &entries, known: BTreeMap::new(), open: Vec::new(), unknown: 0, found };
    for term in [false, true] {
        for (id, (_, entry)) in entries.of_kind(term) {
            for (attribute, _) in entry.parts().filter(|(_, part)| !part.references.is_empty()) {
                resolver.part(&Key { term, id: id.clone() }, attribute);
            }
        }
    }
    let mut followed = resolver.known;
    Messages::new(entries.messages.into_iter().map(|(id, (_, entry))| info(id, entry, &mut followed)))
}

/// What is known of a message, with the variables of its text: its own, or those that were followed with its references.
fn info(id: Box<str>, entry: Entry, followed: &mut BTreeMap<PartName, Variables>) -> MessageInfo {
    let has_value = entry.value.is_some();
    let variables = entry.value.map(|part| match part.references.is_empty() {
        true => part.variables,
        false => followed.remove(&(Key { term: false, id: id.clone() }, None)).unwrap_or_default(),
    });
    MessageInfo {
        id,
        span: entry.span,
        comment: entry.comment,
        has_value,
        attributes: entry.attributes.into_keys().collect(),
        variables: variables.unwrap_or_default().0,
    }
}

/// A text of an entry: its value, or an attribute.
type PartName = (Key, Option<Box<str>>);

struct Resolver<'a> {
    entries: &'a Entries,
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
        let Some(part) = self.entries.get(key).and_then(|entry| entry.part(attribute)) else {
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
            let same_kind = self.entries.of_kind(reference.key.term).keys();
            self.unknown += 1;
            let few = self.unknown <= limits::SUGGESTED;
            let near = few.then(|| suggest(&reference.key.id, same_kind.map(|id| &**id))).flatten();
            let help = near.map_or_else(
                || format!("write `{} = …` in a file of this locale", written(reference)),
                |near| format!("did you mean `{near}`?"),
            );
            self.report("unknown-reference", expected(reference), reference, &help);
            return false;
        };
        if entry.part(reference.attribute.as_deref()).is_none() {
            let mut help = did_you_mean("", entry.attributes.keys().map(|name| &**name));
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

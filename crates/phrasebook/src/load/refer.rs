//! References between the messages and terms of one locale: what a message needs through them, which lead
//! nowhere, and which lead back.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, Span, did_you_mean, suggest};

use crate::{
    load::{
        entry::{Entries, Entry, Key, Part, Reference},
        limits,
    },
    survey::{MessageInfo, Messages, Variables},
};

/// What is known of every message of a locale, by id, with everything that is wrong with the references.
pub(crate) fn resolve(entries: Entries, found: &mut Vec<Diagnostic>) -> Messages {
    let mut resolver = Resolver {
        entries: &entries,
        known: BTreeMap::new(),
        open: Vec::new(),
        brought: 0,
        unknown: 0,
        found,
    };
    for term in [false, true] {
        for (id, (_, entry)) in entries.of_kind(term) {
            for (attribute, _) in entry.parts().filter(|(_, part)| !part.references.is_empty()) {
                resolver.follow((Key { term, id: id.clone() }, attribute.map(Into::into)));
            }
        }
    }
    let mut followed = resolver.known;
    Messages::new(entries.messages.into_iter().map(|(id, (_, entry))| info(id, entry, &mut followed, found)))
}

/// What is known of a message, with the variables of its text: its own, or those that were followed with its references.
fn info(
    id: Box<str>,
    entry: Entry,
    followed: &mut BTreeMap<PartName, Followed>,
    found: &mut Vec<Diagnostic>,
) -> MessageInfo {
    let has_value = entry.value.is_some();
    let variables = entry.value.map(|part| match part.references.is_empty() {
        true => part.variables,
        false => {
            let name = (Key { term: false, id: id.clone() }, None);
            followed.remove(&name).unwrap_or_default().variables
        }
    });
    let variables = variables.unwrap_or_default();
    if variables.are_too_many() {
        found.push(too_many(entry.span));
    }
    MessageInfo {
        id,
        span: entry.span,
        comment: entry.comment,
        has_value,
        attributes: entry.attributes.into_keys().collect(),
        variables: variables.0,
    }
}

/// A text of an entry: its value, or an attribute.
type PartName = (Key, Option<Box<str>>);

/// A text that has been followed to its end.
#[derive(Default)]
struct Followed {
    /// The variables that it needs. Those of a term are its own: a message's arguments never reach it.
    variables: Variables,
    /// How many texts refer to each other in the longest row that begins here.
    row: usize,
}

struct Resolver<'a> {
    entries: &'a Entries,
    known: BTreeMap<PartName, Followed>,
    /// The texts that are being followed.
    open: Vec<PartName>,
    /// How many variables and variants references have brought.
    brought: usize,
    /// How many references name nothing that there is.
    unknown: usize,
    found: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    /// Follows a text to its end, if that has not been done.
    fn follow(&mut self, name: PartName) {
        let (key, attribute) = &name;
        let part = self.entries.get(key).and_then(|entry| entry.part(attribute.as_deref()));
        let Some(part) = part.filter(|_| !self.known.contains_key(&name)) else { return };
        self.open.push(name.clone());
        let followed = self.followed(part);
        self.open.pop();
        let variables = if name.0.term { Variables::default() } else { followed.variables };
        self.known.insert(name, Followed { variables, ..followed });
    }

    fn followed(&mut self, part: &Part) -> Followed {
        let mut followed = Followed { variables: part.variables.clone(), row: 1 };
        for reference in &part.references {
            if self.leads_somewhere(reference) {
                let target = (reference.key.clone(), reference.attribute.clone());
                self.follow(target.clone());
                self.bring(&target, reference, &mut followed);
            }
        }
        followed
    }

    /// Adds what a reference brings, unless that goes too far.
    fn bring(&mut self, target: &PartName, reference: &Reference, followed: &mut Followed) {
        let Some(known) = self.known.get(target) else { return };
        if known.row >= limits::CHAIN {
            return self.too_long(reference);
        }
        followed.row = followed.row.max(known.row + 1);
        let within = self.brought <= limits::BROUGHT;
        self.brought += known.variables.weight();
        if self.brought <= limits::BROUGHT {
            followed.variables.extend(&known.variables);
        } else if within {
            let message = format!(
                "expected at most {} variables and variants that messages need through others, found more",
                limits::BROUGHT
            );
            self.report("long-reference-chain", message, reference, "say the words themselves");
        }
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
            self.too_long(reference);
            return false;
        }
        true
    }

    fn too_long(&mut self, reference: &Reference) {
        let message = format!("expected at most {} references in a row, found more", limits::CHAIN);
        self.report("long-reference-chain", message, reference, "say the words themselves");
    }

    fn report(&mut self, rule: &'static str, message: String, reference: &Reference, help: &str) {
        self.found.push(Diagnostic::error(rule, message).at(reference.span).help(help));
    }
}

/// The finding on a message that needs more than can be said.
fn too_many(span: Span) -> Diagnostic {
    let most = limits::VARIABLES;
    let message = format!(
        "expected a message that needs at most {most} variables, and selects at most {most} times on one, found more"
    );
    Diagnostic::error("message-too-long", message).at(span).help("split the message")
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

//! Lines. A line's key is its act, so its table is read by hand.

use etiquette_core::Act;
use etiquette_diag::{Diagnostic, Diagnostics, Span};
use serde_json::{Value, json};

use super::{
    decode::{Decode, Field, Flag, List, field, wrong_type},
    json::{self, Definitions},
    reference::{KeyDoc, TableDoc},
    step::With,
};
use crate::{
    findings,
    tree::{Kind, Node, Table, Text},
};

/// One utterance.
#[derive(Debug)]
pub(crate) struct Say {
    pub(crate) span: Span,
    pub(crate) act: Act,
    pub(crate) words: Words,
    pub(crate) with: Field<With>,
}

one_of! {
    /// What an utterance says.
    Words "a message id, a list of variants, or `true` for a composed greeting" {
        Flag => Composed(Flag),
        Text => Message(Text),
        List => Variants(List<Text>),
    }
}

impl Say {
    pub(crate) fn doc() -> TableDoc {
        let act = KeyDoc {
            name: "ACT",
            doc: "What the line does, by the name of an act, and the message that says it.",
            needed: true,
            kind: Words::kind(),
        };
        let with =
            KeyDoc { name: "with", doc: "What the message speaks of.", needed: false, kind: With::kind() };
        TableDoc { name: "step.NAME.say", doc: "One utterance.", keys: vec![act, with] }
    }
}

impl Decode for Say {
    fn kind() -> String {
        "an act and a message: `{ inform = \"…\" }`".into()
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let [act, with] = [Words::schema(definitions), With::schema(definitions)];
        let acts = Act::ALL.iter().map(|one| (one.name().to_owned(), act.clone()));
        let keys: serde_json::Map<_, _> = acts.chain([("with".to_owned(), with)]).collect();
        let schema = json!({
            "type": "object",
            "description": Self::doc().keys.first().map_or("", |key| key.doc),
            "properties": keys,
            "additionalProperties": false,
            "minProperties": 1,
            "maxProperties": 2,
        });
        definitions.add("Say", schema)
    }

    fn decode(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        let Kind::Table(table) = &node.kind else { return wrong_type::<Self>(node, found) };
        let with = field(node, table, "with", false, found);
        let (act, value) = one_act(node, table, found)?;
        let words = Words::read(value, found)?;
        check(act, &words, &with, node.span, found);
        Some(Self { span: node.span, act, words, with })
    }
}

/// The act of a line and what follows it, where there is exactly one.
fn one_act<'a>(node: &Node, table: &'a Table, found: &mut Diagnostics) -> Option<(Act, &'a Node)> {
    let mut only = None;
    let mut unknown = false;
    for (key, value) in table.entries.iter().filter(|(key, _)| key.as_str() != "with") {
        match (Act::from_name(key.as_str()), only) {
            (Some(act), None) => only = Some((act, value)),
            (Some(_), Some(_)) => {
                let message = format!("expected one act in a line, found `{key}` as well");
                let help = "write several lines in brackets: `[{ … }, { … }]`";
                found.push(Diagnostic::error("several-acts", message).at(key.span()).help(help));
            }
            (None, _) => {
                unknown = true;
                let acts = Act::ALL.iter().map(|act| act.name());
                findings::unknown(found, "unknown-act", "an act", key, acts);
            }
        }
    }
    if only.is_none() && !unknown {
        let finding = Diagnostic::error("missing-act", "expected an act in a line, found none").at(node.span);
        found.push(finding.help("write what the line does before its message: `inform = \"…\"`"));
    }
    only
}

fn check(act: Act, words: &Words, with: &Field<With>, span: Span, found: &mut Diagnostics) {
    let wrong = match words {
        Words::Composed(flag) if act != Act::Greet => {
            Some(("wrong-type", "expected a message, found a flag", "write a message in quotes", flag.span))
        }
        Words::Composed(flag) if !flag.value => {
            let message = "expected `true` for a composed greeting, found `false`";
            Some(("wrong-type", message, "write `greet = true`, or take it away", flag.span))
        }
        Words::Composed(_) if !with.is_absent() => {
            let message = "expected no key `with` beside a composed greeting, found one";
            Some(("needless-key", message, "take `with` away", span))
        }
        Words::Variants(list) if list.written == 0 => Some((
            "empty-list",
            "expected at least one message, found none",
            "write a message in it",
            list.span,
        )),
        _ => None,
    };
    if let Some((rule, message, help, span)) = wrong {
        found.push(Diagnostic::error(rule, message).at(span).help(help));
    }
}

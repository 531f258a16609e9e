//! What the host is asked to do; what it makes of the names is never looked at.

use etiquette_core::{
    Act, FactKind,
    model::{Due, FactRef, Output},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::{
    duration,
    voice::{Reading, Voice},
};
use crate::{
    findings,
    schema::{DoTable, EFFECTS, Field, Spanned},
    tree::Text,
};

impl Voice {
    pub(super) fn request(&mut self, table: &DoTable, reading: &mut Reading<'_, '_>) -> Option<Output> {
        let verbs = [
            ("transfer", !table.transfer.is_absent()),
            ("schedule", !table.schedule.is_absent()),
            ("send", !table.send.is_absent()),
            ("request", !table.request.is_absent()),
            ("perform", !table.perform.is_absent()),
        ];
        let verb = findings::only_key(reading.found, table.span(), &verbs, true)?;
        refuse_needless(verb, table, reading.found);
        match verb {
            "transfer" => Some(Output::Transfer { to: name(&table.transfer)? }),
            "schedule" => {
                let due = due(table, reading);
                Some(Output::Schedule { task: name(&table.schedule)?, due: due? })
            }
            "send" => self.send(table, reading),
            "request" => {
                let arguments = self.arguments(&table.with, table.span(), reading);
                Some(Output::Request { name: name(&table.request)?, arguments })
            }
            _ => {
                let arguments = self.arguments(&table.with, table.span(), reading);
                Some(Output::Perform { name: name(&table.perform)?, arguments })
            }
        }
    }

    fn send(&mut self, table: &DoTable, reading: &mut Reading<'_, '_>) -> Option<Output> {
        if table.message.is_absent() {
            findings::missing_key(reading.found, "message", table.span());
        }
        let message = table.message.given()?;
        let messages = std::slice::from_ref(message);
        let line = self.line(Act::Inform, messages, &table.with, table.span(), reading);
        Some(Output::Send { by: name(&table.send)?, line })
    }
}

/// What a word alone asks for.
pub(super) fn plain(word: &Text, found: &mut Diagnostics) -> Option<Output> {
    match word.as_str() {
        "hold" => Some(Output::Hold),
        "resume" => Some(Output::Resume),
        "hang-up" => Some(Output::HangUp),
        "erase" => Some(Output::Erase),
        _ => {
            findings::unknown(found, "unknown-effect", "something that the host does", word, EFFECTS);
            None
        }
    }
}

fn name(field: &Field<Text>) -> Option<Box<str>> {
    field.given().map(|text| text.as_str().into())
}

/// Keys that belong to another verb.
fn refuse_needless(verb: &str, table: &DoTable, found: &mut Diagnostics) {
    let of_schedule = verb == "schedule";
    let has_arguments = matches!(verb, "send" | "request" | "perform");
    let keys = [
        ("in", !table.after.is_absent(), of_schedule),
        ("at", !table.at.is_absent(), of_schedule),
        ("message", !table.message.is_absent(), verb == "send"),
        ("with", !table.with.is_absent(), has_arguments),
    ];
    for (key, _, _) in keys.into_iter().filter(|(_, is_there, belongs)| *is_there && !belongs) {
        findings::needless_key(found, key, &format!("beside `{verb}`"), table.span());
    }
}

fn due(table: &DoTable, reading: &mut Reading<'_, '_>) -> Option<Due> {
    let keys = [("in", !table.after.is_absent()), ("at", !table.at.is_absent())];
    match findings::only_key(reading.found, table.span(), &keys, true)? {
        "in" => duration::read(table.after.given()?, reading.found).map(Due::In),
        _ => at(table.at.given()?, reading).map(Due::At),
    }
}

fn at(name: &Text, reading: &mut Reading<'_, '_>) -> Option<FactRef> {
    let fact = reading.facts.reference(name, reading.found)?;
    let kind = &reading.facts.get(fact.fact)?.kind;
    if !matches!(kind, FactKind::Time) {
        let message = format!("expected a time, found {} `{name}`", kind.name());
        let help = "name a fact that is a time, or write how long from now: `in = \"15m\"`";
        reading.found.push(Diagnostic::error("not-a-time", message).at(name.span()).help(help));
        return None;
    }
    Some(fact)
}

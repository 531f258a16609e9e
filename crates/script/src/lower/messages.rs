//! The table of message ids. Those of lines come first, so that adding a tip changes no index of a line.

use std::collections::BTreeMap;

use etiquette_core::{
    MessageId,
    model::{Model, Transition},
};
use etiquette_diag::{Diagnostics, Span};

use super::index::position_of;
use crate::{findings, places::Places, tree::Text};

#[derive(Default)]
pub(super) struct Messages {
    lines: Ids,
    /// Those of tips and labels, numbered apart until all lines are known.
    others: Ids,
}

#[derive(Default)]
struct Ids {
    ids: BTreeMap<Box<str>, u16>,
    places: Vec<Vec<Span>>,
}

impl Messages {
    /// The id of a message that is spoken or sent.
    pub(super) fn of_line(&mut self, name: &Text, found: &mut Diagnostics) -> MessageId {
        findings::bad_name(found, "a message", name);
        self.lines.id(name.as_str(), name.span())
    }

    /// A passing id of a message that only the operator sees.
    pub(super) fn of_tip(&mut self, name: &Text, found: &mut Diagnostics) -> MessageId {
        findings::bad_name(found, "a message", name);
        self.others.id(name.as_str(), name.span())
    }

    /// A passing id of a label that nobody wrote out, at the event that it is for.
    pub(super) fn of_label(&mut self, name: &str, span: Span) -> MessageId {
        self.others.id(name, span)
    }

    /// Writes the table, and gives tips and labels their lasting ids.
    pub(super) fn finish(mut self, model: &mut Model, places: &mut Places) {
        let (names, places_of_others) = self.others.take_apart();
        let others = names.into_iter().zip(places_of_others);
        let lasting: Vec<MessageId> = others.map(|(name, spans)| self.lines.take(name, spans)).collect();
        let settle = |id: &mut MessageId| *id = lasting.get(id.index()).copied().unwrap_or_default();
        let label = |transition: &mut Transition| transition.label.iter_mut().for_each(settle);
        for step in &mut model.steps {
            step.tip.iter_mut().for_each(|tip| settle(&mut tip.message));
            step.transitions.iter_mut().for_each(label);
        }
        model.flows.iter_mut().flat_map(|flow| &mut flow.transitions).for_each(label);
        model.interrupts.iter_mut().for_each(label);
        model.rules.iter_mut().for_each(|rule| settle(&mut rule.message));
        (model.messages, places.messages) = self.lines.take_apart();
    }
}

impl Ids {
    fn id(&mut self, name: &str, span: Span) -> MessageId {
        let Some(id) = self.ids.get(name) else { return self.add(name.into(), vec![span]) };
        if let Some(places) = self.places.get_mut(usize::from(*id)) {
            places.push(span);
        }
        MessageId::new(*id)
    }

    /// The id of a name that is at home elsewhere, with all places where it stands.
    fn take(&mut self, name: Box<str>, spans: Vec<Span>) -> MessageId {
        let Some(id) = self.ids.get(&name) else { return self.add(name, spans) };
        if let Some(places) = self.places.get_mut(usize::from(*id)) {
            places.extend(spans);
        }
        MessageId::new(*id)
    }

    fn add(&mut self, name: Box<str>, spans: Vec<Span>) -> MessageId {
        let id = position_of(self.places.len());
        self.ids.insert(name, id);
        self.places.push(spans);
        MessageId::new(id)
    }

    /// The names and the places of each, in the order of the ids.
    fn take_apart(self) -> (Vec<Box<str>>, Vec<Vec<Span>>) {
        let mut names: Vec<_> = self.ids.into_iter().map(|(name, id)| (id, name)).collect();
        names.sort_unstable();
        (names.into_iter().map(|(_, name)| name).collect(), self.places)
    }
}

#[cfg(test)]
mod tests {
    use crate::lower::testing::sample;

    #[test]
    fn messages_of_lines_come_first() {
        let sample = sample(
            "
            [step.greet]
            stage  = 'opening'
            tip    = 'tip-first'
            on.yes = { label = 'line-shared', say = { thank = 'line-late' } }
            say    = { inform = ['line-one', 'line-shared'] }
            ",
        );
        let messages: Vec<_> = sample.script.messages().collect();
        assert_eq!(messages[..4], ["line-one", "line-shared", "line-late", "tip-first"]);
        let (id, step) = sample.step("greet");
        let tip = step.tip.as_ref().unwrap().message;
        assert_eq!(sample.script.message(tip), Some("tip-first"));
        assert_eq!(sample.label(&step.transitions[0]), Some("line-shared"));
        let label = step.transitions[0].label.unwrap();
        assert_eq!(sample.places.message(label).len(), 2);
        assert_eq!(sample.written(sample.places.tip(id)), "'tip-first'");
    }
}

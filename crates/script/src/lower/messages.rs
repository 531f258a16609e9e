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
    ids: BTreeMap<String, u16>,
    names: Vec<String>,
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
        let mut lasting = Vec::new();
        for (name, spans) in self.others.names.into_iter().zip(self.others.places) {
            let id = spans.into_iter().fold(None, |_, span| Some(self.lines.id(&name, span)));
            lasting.push(id.unwrap_or_default());
        }
        let settle = |id: &mut MessageId| *id = lasting.get(id.index()).copied().unwrap_or_default();
        let label = |transition: &mut Transition| transition.label.iter_mut().for_each(settle);
        for step in &mut model.steps {
            step.tip.iter_mut().for_each(|tip| settle(&mut tip.message));
            step.transitions.iter_mut().for_each(label);
        }
        model.flows.iter_mut().flat_map(|flow| &mut flow.transitions).for_each(label);
        model.interrupts.iter_mut().for_each(label);
        model.rules.iter_mut().for_each(|rule| settle(&mut rule.message));
        model.messages = self.lines.names.into_iter().map(Into::into).collect();
        places.messages = self.lines.places;
    }
}

impl Ids {
    fn id(&mut self, name: &str, span: Span) -> MessageId {
        let id = match self.ids.get(name) {
            Some(id) => *id,
            None => {
                let id = position_of(self.names.len());
                self.ids.insert(name.to_owned(), id);
                self.names.push(name.to_owned());
                self.places.push(Vec::new());
                id
            }
        };
        if let Some(places) = self.places.get_mut(usize::from(id)) {
            places.push(span);
        }
        MessageId::new(id)
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

//! What a chart changes and asks the host for.

use etiquette_core::{
    EventId, FactKind,
    model::{Block, FactRef, Output, Set},
};

use super::{super::chart::Action, Builder};

impl Builder<'_> {
    /// What an event brings, and whether there is a caller after it.
    pub(super) fn learns(&self, event: EventId) -> Vec<Action> {
        let Some(model) = self.script.event_model(event) else { return Vec::new() };
        let (before, bare) = (self.reader(Some(event)), self.reader(None));
        let brings = model.brings.iter().map(|fact| {
            let fact = FactRef::from(*fact);
            set(&bare.place(fact), &before.read(fact))
        });
        let connection = "facts[\"connection\"]";
        let connects = model.connects.map(|connects| match connects {
            true => set(connection, "\"up\""),
            false => set(connection, &format!("{connection} === \"ended\" ? \"ended\" : \"lost\"")),
        });
        brings.chain(connects).collect()
    }

    pub(super) fn block(&self, block: &Block, actions: &mut Vec<Action>) {
        let reader = self.reader(None);
        for assign in &block.sets {
            let Some(fact) = self.script.fact_model(assign.fact.fact) else { continue };
            let value = match assign.set {
                Set::To(code) => reader.value(assign.fact.fact, code),
                Set::Clear => reader.value(assign.fact.fact, fact.initial),
                Set::By(by) => {
                    let most = match fact.kind {
                        FactKind::Counter(most) => most,
                        _ => 0,
                    };
                    format!("Math.max(0, Math.min({most}, {} + {by}))", reader.read(assign.fact))
                }
            };
            actions.push(set(&reader.place(assign.fact), &value));
        }
        for output in block.outputs.iter().filter_map(|output| self.script.output(*output)) {
            actions.push(self.effect(output));
            match output {
                Output::HangUp => actions.push(set("facts[\"connection\"]", "\"ended\"")),
                Output::Erase => self.erase(actions),
                _ => {}
            }
        }
    }

    fn effect(&self, output: &Output) -> Action {
        let (name, about) = output.name();
        let about = match output {
            Output::Say(line) | Output::Send { line, .. } => {
                let line = self.script.line_model(*line);
                let variants = line.map_or(&[][..], |line| &line.variants).iter();
                variants.filter_map(|message| self.script.message(*message)).collect::<Vec<_>>().join(" ")
            }
            _ => about.unwrap_or_default().to_owned(),
        };
        Action::Effect { name, about }
    }

    pub(super) fn erase(&self, actions: &mut Vec<Action>) {
        let reader = self.reader(None);
        for (id, fact) in self.script.facts().filter(|(_, fact)| fact.class.is_private()) {
            let mut empty = fact.clone();
            empty.initial = 0;
            actions.push(set(&reader.place(id.into()), &reader.initial(id, &empty)));
        }
    }
}

pub(super) fn set(place: &str, value: &str) -> Action {
    Action::Set(place.to_owned(), value.to_owned())
}

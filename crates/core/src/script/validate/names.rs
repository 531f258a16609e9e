//! Names by which hosts ask, each of which stands for one thing.

use alloc::collections::BTreeSet;

use super::{Check, Checked};
use crate::error::ScriptError;

impl Check<'_> {
    pub(super) fn names(&self) -> Checked {
        let model = self.model;
        unique("facts", model.facts.iter().map(|fact| ((), &*fact.name)))?;
        unique("events", model.events.iter().map(|event| ((), &*event.name)))?;
        unique("flows", model.flows.iter().map(|flow| ((), &*flow.name)))?;
        unique("steps", model.steps.iter().map(|step| (step.flow, &*step.name)))?;
        unique("rules", model.rules.iter().map(|rule| ((), &*rule.name)))?;
        unique("timers", model.timers.iter().map(|timer| ((), &*timer.name)))
    }
}

fn unique<'m, G: Ord>(what: &'static str, mut names: impl Iterator<Item = (G, &'m str)>) -> Checked {
    let mut seen = BTreeSet::new();
    match names.find_map(|(group, name)| (!seen.insert((group, name))).then_some(name)) {
        Some(name) => Err(ScriptError::SameName { what, name: name.into() }),
        None => Ok(()),
    }
}

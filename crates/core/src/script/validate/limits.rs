//! How large the tables of a model may be.

use super::{Checked, at_most};
use crate::{fact::FactKind, limits::Limits, model::Model, script::count_cells};

/// The most entries that the ids of a table tell apart.
const TABLE: usize = u16::MAX as usize;

pub(super) fn check(model: &Model, limits: &Limits) -> Checked {
    let most = |sizes: &mut dyn Iterator<Item = usize>| sizes.max().unwrap_or(0);
    let options = most(&mut model.facts.iter().map(|fact| match &fact.kind {
        FactKind::Choice(options) => options.len(),
        _ => 0,
    }));
    let sizes = [
        // An option is kept as its position plus one.
        ("options of a choice", limits.options.min(TABLE - 1), options),
        ("cells of facts", limits.cells, count_cells(&model.facts)),
        ("events", limits.events, model.events.len()),
        ("flows", limits.flows, model.flows.len()),
        ("steps", limits.steps, model.steps.len()),
        ("timers", limits.timers, model.timers.len()),
        ("rules", limits.rules, model.rules.len()),
        (
            "variants of a line",
            limits.variants,
            most(&mut model.lines.iter().map(|line| line.variants.len())),
        ),
        (
            "transitions of a flow",
            limits.arrows,
            most(&mut model.flows.iter().map(|flow| flow.transitions.len())),
        ),
        ("arrows of a step", limits.arrows, most(&mut model.steps.iter().map(arrows))),
        ("interrupts", limits.arrows, model.interrupts.len()),
        ("lines", TABLE, model.lines.len()),
        ("outputs", TABLE, model.outputs.len()),
        ("messages", TABLE, model.messages.len()),
    ];
    sizes.into_iter().try_for_each(|(what, limit, found)| at_most(what, limit.min(TABLE), found))
}

fn arrows(step: &crate::model::StepModel) -> usize {
    step.then.len() + step.transitions.len() + step.on_return.len()
}

//! `[migrate]`: what the script calls otherwise than the version before it. The new names must be there; the old ones
//! nobody here knows.

use etiquette_core::{
    FlowId,
    model::{Model, Renames},
};
use etiquette_diag::Diagnostics;

use crate::{
    findings,
    schema::{Field, File, Map},
    tree::Text,
};

type Pairs = Vec<(Box<str>, Box<str>)>;

/// Reads the table against what the model has.
pub(super) fn renames(file: &File, model: &Model, found: &mut Diagnostics) -> Renames {
    let Some(table) = file.migrate.given() else { return Renames::default() };
    let flow = |id: FlowId| model.flows.get(id.index()).map(|flow| &*flow.name);
    let steps = model.steps.iter().map(|step| match flow(step.flow) {
        Some(flow) if step.flow != FlowId::MAIN => format!("{flow}.{}", step.name),
        _ => step.name.to_string(),
    });
    let options = model.facts.iter().flat_map(|fact| match &fact.kind {
        etiquette_core::FactKind::Choice(options) => {
            options.iter().map(|option| option.to_string()).collect()
        }
        _ => Vec::new(),
    });
    let names =
        |names: &mut dyn Iterator<Item = &Box<str>>| names.map(|name| name.to_string()).collect::<Vec<_>>();
    Renames {
        steps: pairs(&table.steps, "a step", "unknown-step", &steps.collect::<Vec<_>>(), found),
        flows: pairs(
            &table.flows,
            "a flow",
            "unknown-flow",
            &names(&mut model.flows.iter().map(|flow| &flow.name)),
            found,
        ),
        facts: pairs(
            &table.facts,
            "a fact",
            "unknown-fact",
            &names(&mut model.facts.iter().map(|fact| &fact.name)),
            found,
        ),
        options: pairs(&table.options, "an option", "unknown-option", &options.collect::<Vec<_>>(), found),
        events: pairs(
            &table.events,
            "an event",
            "unknown-event",
            &names(&mut model.events.iter().map(|event| &event.name)),
            found,
        ),
        timers: pairs(
            &table.timers,
            "a timer",
            "unknown-timer",
            &names(&mut model.timers.iter().map(|timer| &timer.name)),
            found,
        ),
    }
}

/// Old names with new ones, of which each must be known.
fn pairs(
    table: &Field<Map<Text>>,
    what: &str,
    rule: &'static str,
    known: &[String],
    found: &mut Diagnostics,
) -> Pairs {
    let mut pairs = Pairs::new();
    for (old, new) in table.entries() {
        let Some(new) = new else { continue };
        if known.iter().any(|name| name == new.as_str()) {
            pairs.push((old.as_str().into(), new.as_str().into()));
        } else {
            findings::unknown(found, rule, what, new, known.iter().map(String::as_str));
        }
    }
    pairs
}

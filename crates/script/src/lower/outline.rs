//! The outline of a script: its flows, its steps and their stages, before anything in them is read.

use etiquette_core::{FlowId, Precedence, Stage, StepId};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::index::{Index, position_of};
use crate::{
    findings,
    places::Places,
    schema::{Field, File, FlowTable, Map, StepTable},
    tree::Text,
};

/// What the flow of the script's own steps is called.
pub(super) const MAIN: &str = "script";

/// Words that stand where the name of a step may stand.
const WORDS: [&str; 3] = ["stay", "return", "end"];

/// Flows and steps by name.
pub(super) struct Outline<'a> {
    pub(super) flows: Index<'a>,
    /// What each flow outranks; `None` where it could not be read.
    ranks: Vec<Option<Precedence>>,
    /// The steps of each flow.
    steps: Vec<Index<'a>>,
    /// The stage of each step; `None` in flows, and where it could not be read.
    stages: Vec<Option<Stage>>,
    pub(super) entries: [Option<StepId>; 6],
}

impl<'a> Outline<'a> {
    pub(super) fn declare(file: &'a File, places: &mut Places, found: &mut Diagnostics) -> Self {
        let mut this = Self {
            flows: Index::default(),
            ranks: vec![Some(Precedence::Script)],
            steps: Vec::new(),
            stages: Vec::new(),
            entries: [None; 6],
        };
        places.flows.push(None);
        this.add_steps(FlowId::MAIN, &file.steps, places, found);
        for (name, table) in file.flows.entries() {
            this.add_flow(name, table.as_ref(), places, found);
        }
        this.find_entries(file, found);
        this
    }

    fn add_flow(
        &mut self,
        name: &'a Text,
        table: Option<&'a FlowTable>,
        places: &mut Places,
        found: &mut Diagnostics,
    ) {
        findings::bad_name(found, "a flow", name);
        findings::reserved_name(found, "a flow", name, &[MAIN]);
        let flow = self.ranks.len();
        self.flows.insert(name.as_str(), flow);
        self.ranks.push(table.and_then(|table| rank(table, found)));
        places.flows.push(Some(name.span()));
        let steps = table.map_or(&Field::Broken, |table| &table.steps);
        let is_empty = steps.given().map_or(steps.is_absent(), |steps| steps.entries.is_empty());
        if is_empty {
            let message = format!("expected at least one step in flow `{name}`, found none");
            let help = format!("write a step: `[flow.{name}.step.…]`");
            found.push(Diagnostic::error("empty-flow", message).at(name.span()).help(help));
        }
        let flow = FlowId::new(position_of(flow));
        self.add_steps(flow, steps, places, found);
    }

    fn add_steps(
        &mut self,
        flow: FlowId,
        steps: &'a Field<Map<StepTable>>,
        places: &mut Places,
        found: &mut Diagnostics,
    ) {
        let mut index = Index::default();
        for (name, table) in steps.entries() {
            findings::bad_name(found, "a step", name);
            findings::reserved_name(found, "a step", name, &WORDS);
            index.insert(name.as_str(), self.stages.len());
            self.stages.push(table.as_ref().and_then(|table| stage_of(flow, name, table, found)));
            places.steps.push(name.span());
        }
        self.steps.push(index);
    }

    /// The step by which each stage is entered: the one that `[stages]` names, or the first in the file.
    fn find_entries(&mut self, file: &File, found: &mut Diagnostics) {
        for (stage, position) in self.stages.iter().zip(0u16..) {
            let Some(stage) = stage else { continue };
            if let Some(entry) = self.entries.get_mut(stage.index()) {
                entry.get_or_insert(StepId::new(position));
            }
        }
        for (name, step) in file.stages.entries() {
            let stage = stage_named(name, found);
            let step = step.as_ref().and_then(|step| Some((step, self.own_step(step, found)?)));
            let (Some(stage), Some((written, step))) = (stage, step) else { continue };
            if self.stage(step).is_some_and(|other| other != stage) {
                let message = format!("expected a step of stage `{name}`, found `{written}`");
                let help = format!("name a step that has `stage = \"{name}\"`");
                found.push(Diagnostic::error("wrong-stage", message).at(written.span()).help(help));
            }
            if let Some(entry) = self.entries.get_mut(stage.index()) {
                *entry = Some(step);
            }
        }
    }

    /// One of the script's own steps.
    pub(super) fn own_step(&self, name: &Text, found: &mut Diagnostics) -> Option<StepId> {
        let step = self.find(FlowId::MAIN, name.as_str());
        if step.is_none() {
            findings::unknown(
                found,
                "unknown-step",
                "a step of the script",
                name,
                self.step_names(FlowId::MAIN),
            );
        }
        step
    }

    /// A step of a flow.
    pub(super) fn find(&self, flow: FlowId, name: &str) -> Option<StepId> {
        self.steps.get(flow.index())?.get(name).map(StepId::new)
    }

    pub(super) fn first_step(&self, flow: FlowId) -> Option<StepId> {
        self.steps.get(flow.index())?.first().map(StepId::new)
    }

    pub(super) fn step_names(&self, flow: FlowId) -> impl Iterator<Item = &str> {
        self.steps.get(flow.index()).into_iter().flat_map(Index::names)
    }

    pub(super) fn stage(&self, step: StepId) -> Option<Stage> {
        self.stages.get(step.index()).copied().flatten()
    }

    pub(super) fn rank(&self, flow: FlowId) -> Option<Precedence> {
        self.ranks.get(flow.index()).copied().flatten()
    }
}

fn rank(table: &FlowTable, found: &mut Diagnostics) -> Option<Precedence> {
    let name = table.precedence.given()?;
    let rank = Precedence::from_name(name.as_str());
    if rank.is_none() {
        let names = Precedence::ALL.map(Precedence::name);
        findings::unknown(found, "unknown-precedence", "a precedence", name, names);
    }
    rank
}

fn stage_of(flow: FlowId, name: &Text, table: &StepTable, found: &mut Diagnostics) -> Option<Stage> {
    let is_own = flow == FlowId::MAIN;
    match &table.stage {
        Field::Absent if is_own => findings::missing_key(found, "stage", name.span()),
        Field::Given(stage) if !is_own => {
            findings::needless_key(found, "stage", "in a step of a flow", stage.span());
        }
        Field::Given(stage) => return stage_named(stage, found),
        _ => {}
    }
    None
}

pub(super) fn stage_named(name: &Text, found: &mut Diagnostics) -> Option<Stage> {
    let stage = Stage::from_name(name.as_str());
    if stage.is_none() {
        findings::unknown(found, "unknown-stage", "a stage", name, Stage::ALL.map(Stage::name));
    }
    stage
}

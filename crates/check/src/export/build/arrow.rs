//! An arrow as the ways of a chart, with what it does and where it leads.

use etiquette_core::{
    EventId, FlowId, Stage, StepId,
    model::{Arrow, Target},
};

use super::{
    super::{
        chart::{Goal, Way},
        event_name,
        expression::{all, quoted},
    },
    Builder,
    actions::set,
};

impl Builder<'_> {
    /// The condition of an arrow that is followed from a flow; `None` where it leads nowhere.
    pub(super) fn open(&self, from: FlowId, event: Option<EventId>, arrow: &Arrow) -> Option<String> {
        let stage = match arrow.target {
            Target::Enter(to) if self.rank(to) <= self.rank(from) => return None,
            Target::Step(to) => self.step(to).and_then(|step| step.stage).map_or_else(String::new, not_after),
            _ => String::new(),
        };
        Some(all([stage, self.reader(event).guard(&arrow.guard)]))
    }

    /// An arrow as transitions: one, but for a return one for every flow that may wait.
    pub(super) fn arrow(
        &self,
        from: FlowId,
        event: Option<EventId>,
        arrow: &Arrow,
        also: Vec<String>,
    ) -> Vec<Way> {
        let Some(open) = self.open(from, event, arrow) else { return Vec::new() };
        let condition = all(also.into_iter().chain([open]));
        let mut actions = event.map(|event| self.learns(event)).unwrap_or_default();
        let is_return = matches!(arrow.target, Target::Return);
        actions.extend([set("go", "true"), set("returned", if is_return { "true" } else { "false" })]);
        self.block(&arrow.block, &mut actions);
        let way = Way {
            event: event.map(|event| event_name(self.event(event))),
            condition,
            actions,
            goal: Goal::Stay,
        };
        match arrow.target {
            Target::Stay => vec![way],
            Target::Step(to) | Target::Back(to) => vec![self.to_step(from, to, way)],
            Target::Enter(flow) => {
                let start = self.script.flow_model(flow).map_or(StepId::default(), |flow| flow.start);
                let waits = quoted(self.flow_name(from));
                let mut way = way;
                way.actions.push(set("stack", &format!("stack.concat([{waits}])")));
                vec![self.entering(start, way)]
            }
            Target::Return => {
                self.below(from).into_iter().map(|below| self.back_to(below, way.clone())).collect()
            }
            Target::End => {
                let mut way = way;
                self.erase(&mut way.actions);
                vec![Way { goal: Goal::End, ..way }]
            }
        }
    }

    fn to_step(&self, from: FlowId, to: StepId, mut way: Way) -> Way {
        let flow = self.step(to).map_or(FlowId::MAIN, |step| step.flow);
        if flow == FlowId::MAIN {
            way.actions.push(set("stack", "[]"));
        } else if flow != from {
            let name = quoted(self.flow_name(flow));
            way.actions.push(set("stack", &format!("stack.slice(0, Math.max(0, stack.indexOf({name})))")));
        }
        self.entering(to, way)
    }

    fn back_to(&self, below: FlowId, way: Way) -> Way {
        let condition = all([self.is_below(below, 1), way.condition]);
        let mut actions = way.actions;
        actions.push(set("stack", "stack.slice(0, -1)"));
        Way { event: way.event, condition, actions, goal: Goal::History(self.flow_name(below).to_owned()) }
    }

    /// The way with what entering a step does.
    pub(super) fn entering(&self, to: StepId, mut way: Way) -> Way {
        let Some(step) = self.step(to) else { return way };
        let flow = self.flow_name(step.flow);
        way.actions.push(set(&format!("at[{}]", quoted(flow)), &quoted(&step.name)));
        if let Some(stage) = step.stage {
            way.actions.push(set("facts[\"stage\"]", &quoted(stage.name())));
        }
        self.block(&step.entry, &mut way.actions);
        way.goal = Goal::Step { flow: flow.to_owned(), step: step.name.to_string() };
        way
    }
}

/// Whether the call is not past a stage yet.
fn not_after(stage: Stage) -> String {
    let reached = Stage::ALL.into_iter().filter(|one| *one <= stage);
    let names: Vec<String> = reached.map(|stage| quoted(stage.name())).collect();
    if names.len() == Stage::ALL.len() {
        return String::new();
    }
    format!("[{}].indexOf(facts[\"stage\"]) >= 0", names.join(", "))
}

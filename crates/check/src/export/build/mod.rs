//! From a script to its chart: a region for each flow, a state for each step. What a script cannot say in a chart is
//! listed, and nothing is guessed.

mod actions;
mod answers;
mod arrow;
mod left_out;

use etiquette_core::{
    EventId, FactId, FlowId, Precedence, Script, StepId,
    model::{EventModel, Scope, StepModel, TimerModel},
};

use self::{
    actions::set,
    left_out::{is_plain, left_out},
};
use super::{
    chart::{Action, Chart, Delay, Region, State, Way},
    event_name,
    expression::{Reader, quoted},
};

/// The event by which a host begins a call; its data are the facts that are known beforehand.
pub(super) const BEGIN: &str = "etiquette:begin";
/// The names of variables of a chart, besides `facts`, with their first values.
pub(super) const VARIABLES: [(&str, &str); 4] =
    // The flows that wait, the outermost first; the step that each flow is in; whether conditions may be followed;
    // whether a flow has just returned.
    [("stack", "[]"), ("at", "{}"), ("go", "false"), ("returned", "false")];

pub(super) fn chart(script: &Script) -> Chart {
    let builder = Builder { script };
    let reader = Reader { script, brings: &[] };
    Chart {
        name: script.name().to_owned(),
        facts: script.facts().map(|(id, fact)| (fact.name.to_string(), reader.initial(id, fact))).collect(),
        regions: script.flows().map(|(id, _)| builder.region(id)).collect(),
        begin: builder.begin(),
        unanswered: script.events().filter_map(|(id, event)| builder.unanswered(id, event)).collect(),
        left_out: left_out(script),
    }
}

struct Builder<'a> {
    script: &'a Script,
}

impl<'a> Builder<'a> {
    fn reader(&self, event: Option<EventId>) -> Reader<'a> {
        let model = event.and_then(|event| self.script.event_model(event));
        Reader { script: self.script, brings: model.map_or(&[], |event| &event.brings) }
    }

    fn flow_name(&self, flow: FlowId) -> &'a str {
        self.script.flow_model(flow).map_or("", |flow| &flow.name)
    }

    fn step(&self, step: StepId) -> Option<&'a StepModel> {
        self.script.step_model(step)
    }

    fn event(&self, event: EventId) -> &'a str {
        self.script.event_model(event).map_or("", |event| &event.name)
    }

    /// The rank of a flow; the script's own steps are below every other.
    fn rank(&self, flow: FlowId) -> Option<Precedence> {
        self.script.flow_model(flow).filter(|_| flow != FlowId::MAIN).map(|flow| flow.precedence)
    }

    /// The flows that may wait below one, the nearest first; the script's own steps are the last.
    fn below(&self, flow: FlowId) -> Vec<FlowId> {
        let mut below: Vec<FlowId> =
            self.script.flows().map(|(id, _)| id).filter(|id| self.rank(*id) < self.rank(flow)).collect();
        below.sort_by_key(|id| std::cmp::Reverse(self.rank(*id)));
        below
    }

    fn region(&self, id: FlowId) -> Region {
        let Some(flow) = self.script.flow_model(id) else { return Region::default() };
        let steps = self.script.steps().filter(|(_, step)| step.flow == id);
        Region {
            name: flow.name.to_string(),
            start: self.step(flow.start).map(|step| step.name.to_string()).unwrap_or_default(),
            states: steps.map(|(step, model)| self.state(step, model)).collect(),
            ways: self.region_ways(id),
            delays: self.delays(Scope::Flow(id)),
        }
    }

    fn state(&self, id: StepId, step: &'a StepModel) -> State {
        let returned = step.on_return.iter().flat_map(|arrow| {
            self.arrow(step.flow, None, arrow, vec!["go".to_owned(), "returned".to_owned()])
        });
        let then =
            step.then.iter().flat_map(|arrow| self.arrow(step.flow, None, arrow, vec!["go".to_owned()]));
        let mut events: Vec<EventId> = Vec::new();
        step.transitions.iter().for_each(|one| {
            if !events.contains(&one.event) {
                events.push(one.event);
            }
        });
        let ways = events.into_iter().flat_map(|event| {
            let own = step.transitions.iter().filter(move |one| one.event == event);
            let own = own.flat_map(move |one| self.arrow(step.flow, Some(event), &one.arrow, Vec::new()));
            self.interrupts(step.flow, event, true).into_iter().chain(own)
        });
        State {
            name: step.name.to_string(),
            always: returned.chain(then).collect(),
            ways: ways.collect(),
            delays: self.delays(Scope::Step(id)),
        }
    }

    fn begin(&self) -> Way {
        let given = |fact: &FactId| {
            let fact = self.reader(None).name(*fact).to_owned();
            let name = quoted(&fact);
            let place = format!("facts[{name}]");
            set(&place, &format!("({name} in (_event.data || {{}}) ? _event.data[{name}] : {place})"))
        };
        let known = self.script.facts().filter(|(id, fact)| fact.given || (1..5).contains(&id.index()));
        let known: Vec<_> = known.map(|(id, _)| id).collect();
        let mut actions: Vec<Action> = known.iter().map(given).collect();
        actions.extend([set("go", "true"), set("returned", "false")]);
        self.entering(self.script.start(), Way { event: Some(BEGIN.to_owned()), actions, ..Way::default() })
    }

    /// What follows of an event that nothing answers: what it brings is learnt nevertheless, unless it can be refused.
    fn unanswered(&self, id: EventId, event: &EventModel) -> Option<Way> {
        let learns = self.learns(id);
        if learns.is_empty() || event.source.can_be_refused() {
            return None;
        }
        let mut actions = learns;
        let go = if event.brings.is_empty() { "false" } else { "true" };
        actions.extend([set("go", go), set("returned", "false")]);
        Some(Way { event: Some(event_name(&event.name)), actions, ..Way::default() })
    }

    fn delays(&self, scope: Scope) -> Vec<Delay> {
        let timers = self.script.timers().filter(|(_, timer)| timer.scope == scope && is_plain(timer));
        let delay = |timer: &TimerModel| Delay {
            event: event_name(self.event(timer.raises)),
            millis: timer.after.as_millis(),
        };
        timers.map(|(_, timer)| delay(timer)).collect()
    }
}

//! From a script to its chart. What answers an event, and in which order, is what the engine's `respond` says:
//! interrupts above courtesy, the step, the steps that its flow gives way to, interrupts of courtesy, the flow, and the
//! flows around it.

use etiquette_core::{
    EventId, FlowId, Precedence, Script, Source, Stage, StepId,
    model::{
        Arrow, Block, EventModel, FactRef, Output, Scope, Set, StepModel, Target, TimerModel, Transition,
    },
};

use super::{
    chart::{Action, Chart, Delay, Goal, Region, State, Way},
    event_name,
    expression::{Reader, all, any, quoted},
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

/// What answers an event where a flow waits.
#[derive(Clone, Copy)]
enum By {
    Step,
    Interrupt,
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

    /// What answers events in every step of a flow.
    fn region_ways(&self, flow: FlowId) -> Vec<Way> {
        let events = self.script.events().map(|(event, _)| event);
        let mut ways = Vec::new();
        for event in events {
            ways.extend(self.interrupts(flow, event, true));
            ways.extend(self.gives_way(flow, event, By::Step));
            ways.extend(self.interrupts(flow, event, false));
            ways.extend(self.gives_way(flow, event, By::Interrupt));
            ways.extend(self.shared(flow, flow, event, String::new()));
            for below in self.below(flow) {
                let name = quoted(self.flow_name(below));
                ways.extend(self.shared(flow, below, event, format!("stack.indexOf({name}) >= 0")));
            }
        }
        ways
    }

    /// The interrupts of an event that outrank a flow: those above courtesy, or the others.
    fn interrupts(&self, flow: FlowId, event: EventId, urgent: bool) -> Vec<Way> {
        let outranks = |one: &&Transition| match one.arrow.target {
            Target::Enter(to) => {
                self.rank(to) > self.rank(flow) && (self.rank(to) > Some(Precedence::Courtesy)) == urgent
            }
            _ => false,
        };
        let candidates = self.script.interrupts().iter().filter(|one| one.event == event).filter(outranks);
        candidates.flat_map(|one| self.arrow(flow, Some(event), &one.arrow, Vec::new())).collect()
    }

    /// What a flow answers as a whole, while another runs above it or it runs itself.
    fn shared(&self, running: FlowId, flow: FlowId, event: EventId, waits: String) -> Vec<Way> {
        let transitions = self.script.flow_model(flow).map_or(&[][..], |flow| &flow.transitions);
        let is_foreign = |one: &&Transition| running != flow && matches!(one.arrow.target, Target::Return);
        let own = transitions.iter().filter(|one| one.event == event && !is_foreign(one));
        own.flat_map(|one| self.arrow(running, Some(event), &one.arrow, vec![waits.clone()])).collect()
    }

    /// Where a flow gives way to what it has interrupted, because that answers: the event happens there again.
    fn gives_way(&self, flow: FlowId, event: EventId, by: By) -> Vec<Way> {
        if !self.script.flow_model(flow).is_some_and(|flow| flow.yields) {
            return Vec::new();
        }
        let mut ways = Vec::new();
        for below in self.below(flow) {
            let answers = self.answers(below, (event, by), 1, &[flow]);
            if answers.is_empty() {
                continue;
            }
            let mut actions = self.learns(event);
            actions.extend([
                set("stack", "stack.slice(0, -1)"),
                set("go", "false"),
                set("returned", "false"),
            ]);
            actions.push(Action::Again(event_name(self.event(event))));
            ways.push(Way {
                event: Some(event_name(self.event(event))),
                condition: all([self.is_below(below, 1), any(answers)]),
                actions,
                goal: Goal::History(self.flow_name(below).to_owned()),
            });
        }
        ways
    }

    /// Whether a flow is so far down on the stack.
    fn is_below(&self, flow: FlowId, depth: usize) -> String {
        format!("stack[stack.length - {depth}] === {}", quoted(self.flow_name(flow)))
    }

    /// The conditions under which an event is answered where a flow waits.
    fn answers(
        &self,
        flow: FlowId,
        (event, by): (EventId, By),
        depth: usize,
        above: &[FlowId],
    ) -> Vec<String> {
        let mut answers = match by {
            By::Step => self.step_answers(flow, event),
            By::Interrupt => self.interrupt_answers(flow, event, above),
        };
        if self.script.flow_model(flow).is_some_and(|flow| flow.yields) && flow != FlowId::MAIN {
            let above: Vec<FlowId> = above.iter().copied().chain([flow]).collect();
            for below in self.below(flow) {
                let deeper = self.answers(below, (event, by), depth + 1, &above);
                if !deeper.is_empty() {
                    answers.push(all([self.is_below(below, depth + 1), any(deeper)]));
                }
            }
        }
        answers
    }

    /// The conditions under which a step of a flow answers an event.
    fn step_answers(&self, flow: FlowId, event: EventId) -> Vec<String> {
        let mut answers = Vec::new();
        for (_, step) in self.script.steps().filter(|(_, step)| step.flow == flow) {
            let own = step.transitions.iter().filter(|one| one.event == event);
            let open = own.filter_map(|one| self.open(flow, Some(event), &one.arrow));
            let open: Vec<String> = open.collect();
            if !open.is_empty() {
                let name = quoted(self.flow_name(flow));
                answers.push(all([format!("at[{name}] === {}", quoted(&step.name)), any(open)]));
            }
        }
        answers
    }

    /// The conditions under which an event enters a flow from another, but for those that are there already.
    fn interrupt_answers(&self, flow: FlowId, event: EventId, above: &[FlowId]) -> Vec<String> {
        let mut answers = Vec::new();
        for one in self.script.interrupts().iter().filter(|one| one.event == event) {
            let Target::Enter(to) = one.arrow.target else { continue };
            if !above.contains(&to) && self.rank(to) > self.rank(flow) {
                answers.extend(self.open(flow, Some(event), &one.arrow));
            }
        }
        answers
    }

    /// The condition of an arrow that is followed from a flow; `None` where it leads nowhere.
    fn open(&self, from: FlowId, event: Option<EventId>, arrow: &Arrow) -> Option<String> {
        let stage = match arrow.target {
            Target::Enter(to) if self.rank(to) <= self.rank(from) => return None,
            Target::Step(to) => self.step(to).and_then(|step| step.stage).map_or_else(String::new, not_after),
            _ => String::new(),
        };
        Some(all([stage, self.reader(event).guard(&arrow.guard)]))
    }

    /// An arrow as transitions: one, but for a return one for every flow that may wait.
    fn arrow(&self, from: FlowId, event: Option<EventId>, arrow: &Arrow, also: Vec<String>) -> Vec<Way> {
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
    fn entering(&self, to: StepId, mut way: Way) -> Way {
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

    fn begin(&self) -> Way {
        let given = |fact: &etiquette_core::FactId| {
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

    /// What an event brings, and whether there is a caller after it.
    fn learns(&self, event: EventId) -> Vec<Action> {
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

    fn block(&self, block: &Block, actions: &mut Vec<Action>) {
        let reader = self.reader(None);
        for assign in &block.sets {
            let Some(fact) = self.script.fact_model(assign.fact.fact) else { continue };
            let value = match assign.set {
                Set::To(code) => reader.value(assign.fact.fact, code),
                Set::Clear => reader.value(assign.fact.fact, fact.initial),
                Set::By(by) => {
                    let most = match fact.kind {
                        etiquette_core::FactKind::Counter(most) => most,
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

    fn erase(&self, actions: &mut Vec<Action>) {
        let reader = self.reader(None);
        for (id, fact) in self.script.facts().filter(|(_, fact)| fact.class.is_private()) {
            let mut empty = fact.clone();
            empty.initial = 0;
            actions.push(set(&reader.place(id.into()), &reader.initial(id, &empty)));
        }
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

/// Whether a timer starts with its scope and nothing else starts or stops it.
fn is_plain(timer: &TimerModel) -> bool {
    timer.from.is_empty() && timer.until.is_empty() && timer.scope != Scope::Call
}

fn set(place: &str, value: &str) -> Action {
    Action::Set(place.to_owned(), value.to_owned())
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

fn left_out(script: &Script) -> Vec<String> {
    let mut left_out = vec![
        "rules: nothing is refused or warned of because of a rule".to_owned(),
        "texts: effects name messages, and the host chooses a variant and its language".to_owned(),
        "refusals: an event of the operator or the host that nothing answers is ignored".to_owned(),
        "requests: any answer is taken, also one to a request that is no longer open".to_owned(),
        "pauses: the wait of a step starts anew when a flow that interrupted it returns".to_owned(),
    ];
    let timers = script.timers().filter(|(_, timer)| !is_plain(timer));
    left_out.extend(timers.map(|(_, timer)| {
        let raises = script.event_model(timer.raises).map_or("", |event| &event.name);
        let event = event_name(raises);
        format!("timer {}: the host starts and stops it and sends {event} when it runs out", timer.name)
    }));
    let owned = |event: &EventModel| event.source == Source::Operator && event.always.is_some();
    if script.events().any(|(_, event)| owned(event)) {
        left_out.push("promises: that an event is always answered is not checked".to_owned());
    }
    left_out
}

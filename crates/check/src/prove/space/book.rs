//! Everything that was seen of a script's calls, by its number. Nothing is explored here.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_core::{
    Act, Connection, Effect, EventId, FactId, FlowId, Script, Stage, StepId, TimerId,
    explore::{Below, Choice, Codes, Explorer, Focus, Outcome},
    model::{Guard, Scope, StepModel, Target, Transition},
    rule::Bound,
};

use super::{Edge, FrameId, Label, Node, Numbered, PileId, RestId, To};

/// A step that waits, and its timers, which stand still; above what waits below the flow of that step.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Frame {
    /// What is below that flow, by its number.
    pub(super) hidden: u32,
    step: StepId,
    timers: Box<[TimerId]>,
}

/// What matters of a step below a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Deep {
    /// Which events it answers, where the flows above it give way to it.
    Class(u32),
    /// Which flow it is of, otherwise.
    Of(FlowId),
}

pub(super) struct Book<'a> {
    script: &'a Script,
    /// Whether it is told apart which steps are below a moment.
    tells_below: bool,
    /// Whether a rule has a bound of time, so that it matters which timers run.
    is_timed: bool,
    /// Whether it matters for those above that a flow is below them.
    matters: Vec<bool>,
    /// The class of each step: those of one class answer the same events under the same conditions.
    classes: Vec<u32>,
    /// What matters of that which is below a moment, and something that is below such moments.
    hidden: Numbered<Box<[Deep]>>,
    samples: Vec<Below>,
    moments: Numbered<(u32, Box<[u8]>)>,
    connections: Vec<Connection>,
    positions: Vec<Option<StepId>>,
    stages: Vec<Stage>,
    frames: Numbered<Frame>,
    piles: Numbered<Box<[FrameId]>>,
    /// What is left of moments when flows have ended.
    rests: Numbered<Box<[u8]>>,
    labels: Numbered<Label>,
    assumed: Numbered<Codes>,
    key: Vec<u8>,
}

impl<'a> Book<'a> {
    pub(super) fn new(script: &'a Script, focus: &Focus) -> Self {
        let mut hidden = Numbered::default();
        hidden.insert(Box::default());
        let mut rules = focus.rules.iter().filter_map(|rule| script.rule_model(*rule));
        let tells_below = focus.tells_below;
        Self {
            script,
            tells_below,
            is_timed: rules.any(|rule| rule.model.bound != Bound::None),
            matters: script.flows().map(|(flow, _)| matters(script, flow, tells_below)).collect(),
            classes: classes(script),
            hidden,
            samples: vec![Below::default()],
            moments: Numbered::default(),
            connections: Vec::new(),
            positions: Vec::new(),
            stages: Vec::new(),
            frames: Numbered::default(),
            piles: Numbered::default(),
            rests: Numbered::default(),
            labels: Numbered::default(),
            assumed: Numbered::default(),
            key: Vec::new(),
        }
    }

    /// How many moments have been found.
    pub(super) fn len(&self) -> usize {
        self.moments.len()
    }

    /// A moment, with the number of what is below it.
    pub(super) fn moment_at(&self, node: Node) -> Option<(u32, Box<[u8]>)> {
        self.moments.get_index(node as usize).cloned()
    }

    /// Something that is below moments with this number.
    pub(super) fn below(&self, hidden: u32) -> Below {
        self.samples.get(hidden as usize).cloned().unwrap_or_default()
    }

    pub(super) fn frame(&self, frame: FrameId) -> Option<&Frame> {
        self.frames.get_index(frame as usize)
    }

    pub(super) fn label(&self, label: u32) -> Option<&Label> {
        self.labels.get_index(label as usize)
    }

    pub(super) fn assumed(&self, assumed: u32) -> &[(FactId, u16)] {
        self.assumed.get_index(assumed as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn position(&self, node: Node) -> Option<StepId> {
        self.positions.get(node as usize).copied().flatten()
    }

    pub(super) fn stage(&self, node: Node) -> Stage {
        self.stages.get(node as usize).copied().unwrap_or_default()
    }

    pub(super) fn connection(&self, node: Node) -> Connection {
        self.connections.get(node as usize).copied().unwrap_or(Connection::Ended)
    }

    /// The frames of a pile, the lowest first.
    pub(super) fn frames(&self, pile: PileId) -> impl Iterator<Item = FrameId> + use<'_> {
        self.piles.get_index(pile as usize).into_iter().flatten().copied()
    }

    /// What is left of a moment.
    pub(super) fn rest(&self, rest: RestId) -> Option<Box<[u8]>> {
        self.rests.get_index(rest as usize).cloned()
    }

    /// What is below the flow of a frame, and the frame.
    pub(super) fn below_with(&self, frame: &Frame) -> Below {
        let mut below = self.below(frame.hidden);
        below.steps.push(frame.step);
        below.timers.extend(&frame.timers);
        below
    }

    /// Writes down what came of something that happened where this is below.
    pub(super) fn note(
        &mut self,
        after: &Explorer<'_>,
        choice: Choice,
        outcome: Outcome,
        hidden: u32,
    ) -> Edge {
        let assumed = number(self.assumed.insert_full(outcome.assumed).0);
        let to = match (outcome.happened, outcome.left) {
            (Ok(false), _) => To::Refused,
            (Err(_), _) => To::Endless,
            (Ok(true), Some(pending)) => To::Down { rest: self.rest_of(after), pending },
            (Ok(true), None) => self.landing(after, hidden),
        };
        let mut label = match to {
            To::Refused | To::Endless => Label::default(),
            _ => self.label_of(after),
        };
        if let To::Down { .. } = to {
            // The timers of the flow are gone, and those of what waits are not there yet.
            let ticking = label.ticking.iter().filter(|one| self.flow_of_timer(one.timer).is_none());
            label.ticking = ticking.copied().collect();
        }
        let label = number(self.labels.insert_full(label).0);
        Edge { choice, to, label, assumed }
    }

    fn landing(&mut self, after: &Explorer<'_>, hidden: u32) -> To {
        let depth = self.samples.get(hidden as usize).map_or(0, |below| below.steps.len());
        let has_left = after.has_left(depth);
        let hidden = if has_left { 0 } else { hidden };
        let (hidden, pile) = self.pile_up(after, hidden);
        let node = self.moment(after, hidden);
        match has_left {
            true => To::Out { node, pile },
            false => To::In { node, pile },
        }
    }

    /// The frames that were put on top of what is below, and what is below then.
    fn pile_up(&mut self, after: &Explorer<'_>, mut hidden: u32) -> (u32, PileId) {
        let now = after.below();
        let depth = self.samples.get(hidden as usize).map_or(0, |below| below.steps.len());
        let mut frames = Vec::new();
        for at in depth..now.steps.len() {
            let (below, above) = now.steps.split_at(at);
            let Some((step, above)) = above.split_first() else { break };
            let timers =
                now.timers.iter().filter(|timer| self.flow_of_timer(**timer) == Some(self.flow_of(*step)));
            let frame = Frame { hidden, step: *step, timers: timers.copied().collect() };
            let running = above.first().copied().or(after.position()).unwrap_or(*step);
            let below = Below { steps: [below, &[*step]].concat(), ..self.below_with(&frame) };
            frames.push(number(self.frames.insert_full(frame).0));
            hidden = self.hide(self.flow_of(running), below);
        }
        (hidden, number(self.piles.insert_full(frames.into()).0))
    }

    /// The number of what is below a flow.
    fn hide(&mut self, running: FlowId, mut below: Below) -> u32 {
        if !self.tells_below {
            let matters = |flow: FlowId| self.matters.get(flow.index()) == Some(&true);
            below.steps.retain(|step| matters(self.flow_of(*step)));
            below.timers.retain(|timer| self.flow_of_timer(*timer).is_none_or(matters));
        }
        let (hidden, is_new) = self.hidden.insert_full(self.deep(running, &below));
        if is_new {
            self.samples.push(below);
        }
        number(hidden)
    }

    fn flow_of(&self, step: StepId) -> FlowId {
        self.script.step_model(step).map_or(FlowId::MAIN, |step| step.flow)
    }

    fn flow_of_timer(&self, timer: TimerId) -> Option<FlowId> {
        match self.script.timers().nth(timer.index())?.1.scope {
            Scope::Step(step) => Some(self.flow_of(step)),
            Scope::Flow(flow) => Some(flow),
            Scope::Call => None,
        }
    }

    fn rest_of(&mut self, after: &Explorer<'_>) -> RestId {
        let mut key = std::mem::take(&mut self.key);
        after.write_rest(&mut key);
        let rest = number(self.rests.insert_full(key.as_slice().into()).0);
        self.key = key;
        rest
    }

    /// What matters to a flow of that which is below it, the nearest first.
    fn deep(&self, running: FlowId, below: &Below) -> Box<[Deep]> {
        let yields = |flow: FlowId| self.script.flow_model(flow).is_some_and(|flow| flow.yields);
        let mut is_open = self.tells_below && yields(running);
        let seen = |step: &StepId| {
            let (was_open, flow) = (is_open, self.flow_of(*step));
            is_open &= yields(flow);
            let class = self.classes.get(step.index()).filter(|_| was_open);
            let matters = self.matters.get(flow.index()) == Some(&true);
            class.map(|class| Deep::Class(*class)).or(matters.then_some(Deep::Of(flow)))
        };
        below.steps.iter().rev().filter_map(seen).collect()
    }

    pub(super) fn moment(&mut self, after: &Explorer<'_>, hidden: u32) -> Node {
        let mut key = std::mem::take(&mut self.key);
        after.write(&mut key);
        let (node, is_new) = self.moments.insert_full((hidden, key.as_slice().into()));
        self.key = key;
        if is_new {
            self.connections.push(after.connection());
            self.positions.push(after.position());
            self.stages.push(after.stage());
        }
        number(node)
    }

    fn label_of(&self, after: &Explorer<'_>) -> Label {
        let ticking = if self.is_timed { after.ticking() } else { &[] };
        let mut label = Label { heard: after.heard().into(), ticking: ticking.into(), ..Label::default() };
        for (_, effect) in after.step().effects(self.script) {
            let is_line = matches!(effect, Effect::Say(_) | Effect::Greet(_));
            label.lines = label.lines.saturating_add(is_line.into());
            match effect {
                Effect::Say(line) => label.takes_leave |= line.act == Act::Farewell,
                Effect::Erase => label.erases = true,
                _ => {}
            }
        }
        label
    }
}

/// The class of each step: two of one class are of one flow, and have the same conditions on the same events.
fn classes(script: &Script) -> Vec<u32> {
    let mut known = BTreeMap::new();
    let mut class = |step: &StepModel| {
        let answers: BTreeSet<Answer> = step.transitions.iter().map(|answer| asked(script, answer)).collect();
        let next = number(known.len());
        *known.entry((step.flow, answers)).or_insert(next)
    };
    script.steps().map(|(_, step)| class(step)).collect()
}

/// What an arrow asks for to be followed: its event, the stage it leads to or the flow it enters, and its guard.
type Answer = (EventId, Option<Stage>, Option<FlowId>, Guard);

fn asked(script: &Script, Transition { event, arrow, .. }: &Transition) -> Answer {
    let (stage, flow) = match arrow.target {
        Target::Step(to) => (script.step_model(to).and_then(|step| step.stage), None),
        Target::Enter(flow) => (None, Some(flow)),
        _ => (None, None),
    };
    (*event, stage, flow, arrow.guard.clone())
}

/// Whether it matters for those above that a flow is below them: it lets timers of the call stand still, or, where flows
/// are told apart, answers events that they do not. The main flow is below all others, and so tells none apart but from
/// itself.
fn matters(script: &Script, flow: FlowId, tells_below: bool) -> bool {
    let Some(model) = script.flow_model(flow) else { return true };
    let mut targets = model.transitions.iter().map(|transition| transition.arrow.target);
    let answers = tells_below && targets.any(|target| target != Target::Return);
    flow == FlowId::MAIN || !model.pauses.is_empty() || answers
}

pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

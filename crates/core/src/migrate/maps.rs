//! From the ids of one version to those of the next, by their names.

use alloc::{boxed::Box, format, vec::Vec};

use super::timers;
use crate::{
    fact::FactKind,
    ids::{EventId, FactId, FlowId, LineId, MessageId, OutputId, RuleId, StepId, TimerId},
    model::{
        Argument, ArgumentSource, Due, FactIndex, FactRef, Guard, LineModel, Occurrence, Output, Proposition,
        RuleModel, Scope,
    },
    script::Script,
};

/// A fact in the new script.
#[derive(Debug)]
pub(super) struct MovedFact {
    pub(super) id: FactId,
    /// For each code what it is there; beyond the end it is the same, up to `most`.
    codes: Option<Vec<Option<u16>>>,
    most: u16,
    is_renamed: bool,
    /// The choice that it is indexed by, in the old script.
    index: Option<FactId>,
}

/// Every id of the old script in the new one.
#[derive(Debug)]
pub(super) struct Maps {
    steps: Vec<Option<StepId>>,
    flows: Vec<Option<FlowId>>,
    events: Vec<Option<EventId>>,
    facts: Vec<Option<MovedFact>>,
    timers: Vec<Option<TimerId>>,
    pub(super) rules: Vec<Option<RuleId>>,
    outputs: Vec<Option<OutputId>>,
}

fn renamed<'a>(renames: &'a [(Box<str>, Box<str>)], name: &'a str) -> &'a str {
    renames.iter().find(|(old, _)| **old == *name).map_or(name, |(_, new)| new)
}

impl Maps {
    pub(super) fn new(old: &Script, new: &Script) -> Self {
        let renames = new.renames();
        let flow = |name: &str| new.flows().find(|(_, flow)| *flow.name == *name).map(|(id, _)| id);
        let flows = old.flows().map(|(_, model)| flow(renamed(&renames.flows, &model.name))).collect();
        let event = |name: &str| new.event(renamed(&renames.events, name));
        let mut maps = Self {
            steps: old.steps().map(|(id, _)| step(old, new, id)).collect(),
            flows,
            events: old.events().map(|(_, model)| event(&model.name)).collect(),
            facts: old.facts().map(|(id, _)| fact(old, new, id)).collect(),
            timers: Vec::new(),
            rules: Vec::new(),
            outputs: Vec::new(),
        };
        maps.timers = timers::same(&maps, old, new);
        maps.follow_waits(old, new);
        maps.rules = old.rules().map(|(_, rule)| maps.same_rule(new, &rule.model)).collect();
        maps.outputs = old.outputs().map(|output| maps.same_output(old, new, output)).collect();
        maps
    }

    /// The event that a wait raises has its name, which tells the step and how long: it goes where the wait goes.
    fn follow_waits(&mut self, old: &Script, new: &Script) {
        for ((_, timer), to) in old.timers().zip(&self.timers) {
            let is_wait = matches!(timer.scope, Scope::Step(_));
            let is_its_own =
                is_wait && old.event_model(timer.raises).is_some_and(|event| event.name == timer.name);
            let raised = to.and_then(|to| new.timers.get(to)).map(|timer| timer.raises);
            if let (true, Some(raised)) = (is_its_own, raised)
                && let Some(event) = self.events.get_mut(timer.raises.index())
            {
                *event = Some(raised);
            }
        }
    }

    pub(super) fn step(&self, step: StepId) -> Option<StepId> {
        self.steps.get(step.index()).copied().flatten()
    }

    pub(super) fn event(&self, event: EventId) -> Option<EventId> {
        self.events.get(event.index()).copied().flatten()
    }

    pub(super) fn rule(&self, rule: RuleId) -> Option<RuleId> {
        self.rules.get(rule.index()).copied().flatten()
    }

    pub(super) fn timer(&self, timer: TimerId) -> Option<TimerId> {
        self.timers.get(timer.index()).copied().flatten()
    }

    pub(super) fn output(&self, output: OutputId) -> Option<OutputId> {
        self.outputs.get(output.index()).copied().flatten()
    }

    pub(super) fn fact(&self, fact: FactId) -> Option<&MovedFact> {
        self.facts.get(fact.index())?.as_ref()
    }

    pub(super) fn is_renamed(&self, fact: FactId) -> bool {
        self.fact(fact).is_some_and(|moved| moved.is_renamed)
    }

    pub(super) fn scope(&self, scope: Scope) -> Option<Scope> {
        Some(match scope {
            Scope::Step(step) => Scope::Step(self.step(step)?),
            Scope::Flow(flow) => Scope::Flow(self.flows.get(flow.index()).copied().flatten()?),
            Scope::Call => Scope::Call,
        })
    }

    /// What a code is in the new script: the same as nothing for a fact that it does not have any more, `None` for a value
    /// that it does not have.
    pub(super) fn code(&self, fact: FactId, code: u16) -> Option<u16> {
        let Some(moved) = self.fact(fact) else { return Some(0) };
        match &moved.codes {
            Some(codes) => codes.get(usize::from(code)).copied().flatten(),
            None => (code <= moved.most).then_some(code),
        }
    }

    /// The place of a choice's option in the new script.
    pub(super) fn option(&self, choice: FactId, at: u16) -> Option<u16> {
        self.code(choice, at.checked_add(1)?)?.checked_sub(1)
    }

    fn reference(&self, reference: FactRef) -> Option<FactRef> {
        let moved = self.fact(reference.fact)?;
        let index = match reference.index {
            FactIndex::None => FactIndex::None,
            FactIndex::Option(at) => FactIndex::Option(self.option(moved.index?, at)?),
            FactIndex::By(by) => FactIndex::By(self.fact(by)?.id),
        };
        Some(FactRef { fact: moved.id, index })
    }

    fn guard(&self, guard: &Guard) -> Option<Guard> {
        let all = |guards: &[Guard]| guards.iter().map(|guard| self.guard(guard)).collect::<Option<Vec<_>>>();
        Some(match guard {
            Guard::Always => Guard::Always,
            Guard::Not(guard) => Guard::Not(Box::new(self.guard(guard)?)),
            Guard::All(guards) => Guard::All(all(guards)?),
            Guard::Any(guards) => Guard::Any(all(guards)?),
            Guard::IsSet(fact) => Guard::IsSet(self.reference(*fact)?),
            Guard::Compare(fact, compare, code) => {
                Guard::Compare(self.reference(*fact)?, *compare, self.code(fact.fact, *code)?)
            }
        })
    }

    fn proposition(&self, proposition: &Proposition) -> Option<Proposition> {
        let occurrence = |occurrence: &Occurrence| {
            Some(match occurrence {
                Occurrence::Event(event) => Occurrence::Event(self.event(*event)?),
                Occurrence::Step(step) => Occurrence::Step(self.step(*step)?),
                other => other.clone(),
            })
        };
        let any = proposition.any.iter().map(occurrence).collect::<Option<Vec<_>>>()?;
        Some(Proposition { any, guard: self.guard(&proposition.guard)? })
    }

    /// The rule of that name, if it still means the same; how severe it is, and what it says, does not matter.
    fn same_rule(&self, new: &Script, rule: &RuleModel) -> Option<RuleId> {
        let id = new.rule(&rule.name)?;
        let other = &new.rule_model(id)?.model;
        let second = match &rule.second {
            Some(second) => Some(self.proposition(second)?),
            None => None,
        };
        let is_same = rule.template == other.template
            && (rule.among, rule.bound, rule.time) == (other.among, other.bound, other.time)
            && self.proposition(&rule.first)? == other.first
            && second == other.second;
        is_same.then_some(id)
    }

    fn arguments(&self, arguments: &[Argument]) -> Option<Vec<Argument>> {
        let argument = |argument: &Argument| {
            let source = match argument.source {
                ArgumentSource::Fact(fact) => ArgumentSource::Fact(self.reference(fact)?),
                other => other,
            };
            Some(Argument { name: argument.name.clone(), source })
        };
        arguments.iter().map(argument).collect()
    }

    fn same_output(&self, old: &Script, new: &Script, output: &Output) -> Option<OutputId> {
        let fits = |other: &Output| self.is_same(old, new, output, other).unwrap_or(false);
        first_output(new, fits)
    }

    /// A request by the name of what is asked for.
    pub(super) fn request(&self, old: &Script, new: &Script, output: OutputId) -> Option<OutputId> {
        let name = old.output(output)?.name();
        self.output(output).or_else(|| first_output(new, |other| other.name() == name))
    }

    fn is_same(&self, old: &Script, new: &Script, output: &Output, other: &Output) -> Option<bool> {
        Some(match (output, other) {
            (Output::Say(one), Output::Say(two)) => self.is_same_line(old, new, *one, *two)?,
            (Output::Send { by, line }, Output::Send { by: other_by, line: other_line }) => {
                by == other_by && self.is_same_line(old, new, *line, *other_line)?
            }
            (
                Output::Schedule { task, due: Due::At(fact) },
                Output::Schedule { task: other_task, due: Due::At(other) },
            ) => task == other_task && self.reference(*fact)? == *other,
            (Output::Request { name, arguments }, Output::Request { name: other, arguments: others })
            | (Output::Perform { name, arguments }, Output::Perform { name: other, arguments: others }) => {
                name == other && self.arguments(arguments)? == *others
            }
            (one, two) => one == two,
        })
    }

    /// Whether a line does the same and has the same variants.
    fn is_same_line(&self, old: &Script, new: &Script, line: LineId, other: LineId) -> Option<bool> {
        let (line, other) = (old.line_model(line)?, new.line_model(other)?);
        Some(
            line.act == other.act
                && variants(old, line).eq(variants(new, other))
                && self.arguments(&line.arguments)? == other.arguments,
        )
    }

    /// The line that has the same variants.
    pub(super) fn line(&self, old: &Script, new: &Script, line: LineId) -> Option<LineId> {
        new.lines().map(|(id, _)| id).find(|id| self.is_same_line(old, new, line, *id) == Some(true))
    }
}

fn first_output(script: &Script, fits: impl Fn(&Output) -> bool) -> Option<OutputId> {
    let at = script.outputs().position(fits)?;
    Some(OutputId::new(u16::try_from(at).ok()?))
}

fn variants<'a>(script: &'a Script, line: &'a LineModel) -> impl Iterator<Item = Option<&'a str>> {
    line.variants.iter().map(|message: &MessageId| script.message(*message))
}

fn step(old: &Script, new: &Script, id: StepId) -> Option<StepId> {
    let renames = new.renames();
    let name = old.step_name(id);
    let model = old.step_model(id)?;
    let wanted = match renames.steps.iter().find(|(old, _)| **old == *name) {
        Some((_, new)) => new.clone(),
        None if model.flow == FlowId::MAIN => name.into(),
        None => {
            let flow = renamed(&renames.flows, &old.flow_model(model.flow)?.name);
            format!("{flow}.{}", model.name).into()
        }
    };
    new.steps().map(|(id, _)| id).find(|id| *new.step_name(*id) == *wanted)
}

fn fact(old: &Script, new: &Script, id: FactId) -> Option<MovedFact> {
    let renames = new.renames();
    let model = old.fact_model(id)?;
    let name = renamed(&renames.facts, &model.name);
    let to = new.fact(name)?;
    let other = new.fact_model(to)?;
    let index = |script: &Script, index: Option<FactId>| {
        index.and_then(|index| script.fact_model(index)).map(|fact| fact.name.clone())
    };
    let old_index = index(old, model.index);
    let index_name = old_index.as_deref().map(|name| Box::from(renamed(&renames.facts, name)));
    // A fact that is indexed otherwise is another fact.
    if index_name != index(new, other.index) {
        return None;
    }
    let mut is_renamed = *name != *model.name;
    let codes = match (&model.kind, &other.kind) {
        (FactKind::Choice(options), FactKind::Choice(others)) => {
            let place = |option: &str| {
                let written = format!("{}.{option}", model.name);
                let wanted = renamed(&renames.options, &written);
                let wanted = if *wanted == *written { option } else { wanted };
                let at = others.iter().position(|other| **other == *wanted)?;
                u16::try_from(at).ok()?.checked_add(1)
            };
            let prefix = format!("{}.", model.name);
            is_renamed |= renames.options.iter().any(|(old, _)| old.starts_with(&prefix));
            Some(core::iter::once(Some(0)).chain(options.iter().map(|option| place(option))).collect())
        }
        (FactKind::Flag, FactKind::Flag) | (FactKind::Counter(_), FactKind::Counter(_)) => None,
        (one, two) if one.is_finite() || two.is_finite() => Some(Vec::from([Some(0)])),
        _ => None,
    };
    let most = if other.kind.is_finite() { other.kind.most() } else { 1 };
    Some(MovedFact { id: to, codes, most, is_renamed, index: model.index })
}

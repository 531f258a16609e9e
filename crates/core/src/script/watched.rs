//! What of a script its rules look at: found once for everything that can happen, so that a call asks no rule of which
//! nothing would come.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    ids::{EventId, OutputId, RuleId, StepId},
    model::{Guard, Model},
    script::{Idle, Kind, Observation, Rule, Watch, automata::Automata, risk::Risks, subject::Subjects},
    stage::Stage,
};

/// What is observed in a live call, by its id.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seen {
    Event(EventId),
    Step(StepId),
    Stage(Stage),
    Output(OutputId),
}

/// For everything that can happen, the rules that look at it.
#[derive(Debug)]
pub(crate) struct Watched {
    pub(crate) rules: Box<[Rule]>,
    events: Box<[Lookout]>,
    steps: Box<[Lookout]>,
    stages: Box<[Lookout]>,
    outputs: Box<[Lookout]>,
    risks: Risks,
    /// For each rule, the states in which nothing comes of it that the caller is gone.
    pub(super) when_lost: Box<[Idle]>,
    /// The same for the end of the call.
    pub(super) when_over: Box<[Idle]>,
}

/// What looks at one thing that can happen.
#[derive(Debug, Default)]
struct Lookout {
    watches: Box<[Watch]>,
    /// For each kind of call, the watches of which something may come.
    glances: [Box<[Glance]>; Kind::COUNT],
}

/// What is to be known of a watch before its rule is asked.
#[derive(Debug)]
pub(crate) struct Glance {
    pub(super) rule: RuleId,
    /// The states in which nothing comes of it.
    pub(super) idle: Idle,
    /// Where the watch stands.
    place: usize,
}

impl Glance {
    /// The watch, among all that look at the same.
    pub(crate) fn of<'w>(&self, watches: &'w [Watch]) -> &'w [Watch] {
        watches.get(self.place..=self.place).unwrap_or_default()
    }
}

impl Lookout {
    fn new(watches: Box<[Watch]>, rules: &[Rule]) -> Self {
        if watches.is_empty() {
            return Self::default();
        }
        let glances = Kind::each(|kind| {
            let rule = |watch: &Watch| rules.get(watch.rule.index());
            let idle = |watch| rule(watch).map_or(Idle::ALWAYS, |rule| rule.idle(watch, kind));
            let all = watches.iter().enumerate();
            let glances = all.map(|(place, watch)| Glance { rule: watch.rule, idle: idle(watch), place });
            // Something comes of nearly all.
            let mut kept = Vec::with_capacity(watches.len());
            kept.extend(glances.filter(|glance| glance.idle != Idle::ALWAYS));
            kept.into()
        });
        Self { watches, glances }
    }
}

impl Watched {
    /// Compiles the rules of a model.
    pub(super) fn new(model: &mut Model, automata: &mut Automata) -> Self {
        let rules = core::mem::take(&mut model.rules);
        let rules: Box<[Rule]> = rules.into_iter().map(|rule| Rule::new(rule, automata)).collect();
        let subjects = Subjects::new(&rules);
        let lookout = |seen| Lookout::new(subjects.watches(seen).collect(), &rules);
        let ids = 0..=u16::MAX;
        let events = ids.clone().zip(&model.events).map(|(id, _)| Observation::Event(EventId::new(id)));
        let steps = ids.zip(&model.steps).map(|(id, _)| Observation::Step(StepId::new(id)));
        let outputs = model.outputs.iter().map(|output| Observation::of(output, &model.lines));
        let events: Box<[Lookout]> = events.map(lookout).collect();
        let steps: Box<[Lookout]> = steps.map(lookout).collect();
        let stages: Box<[Lookout]> = Stage::ALL.into_iter().map(Observation::Stage).map(lookout).collect();
        let outputs: Box<[Lookout]> = outputs.map(lookout).collect();
        let all = [&events, &steps, &stages, &outputs].into_iter().flat_map(|kind| &**kind);
        let risks = Risks::new(&rules, automata, all.flat_map(|lookout| &lookout.watches));
        let when_lost = rules.iter().map(Rule::idle_when_lost).collect();
        let when_over = rules.iter().map(Rule::idle_when_over).collect();
        Self { rules, events, steps, stages, outputs, risks, when_lost, when_over }
    }

    /// Whether a hard rule may be broken in a call whose rules stand like this.
    pub(crate) fn are_at_risk(&self, kind: Kind, states: &[u8]) -> bool {
        self.risks.threaten(kind, states)
    }

    /// Every condition that one of these rules asks for.
    pub(crate) fn guards(&self, rules: &[bool]) -> impl Iterator<Item = &Guard> {
        let all = [&self.events, &self.steps, &self.stages, &self.outputs].into_iter();
        let watches = all.flat_map(|kind| &**kind).flat_map(|lookout| &lookout.watches);
        let heard = watches.filter(|watch| rules.get(watch.rule.index()) == Some(&true));
        heard.flat_map(|watch| watch.first.iter().chain(&watch.second))
    }

    /// What looks at something.
    pub(crate) fn of(&self, seen: Seen) -> &[Watch] {
        self.lookout(seen).map_or(&[], |lookout| &lookout.watches)
    }

    /// What looks at something in such a call, as far as something may come of it.
    #[inline]
    pub(crate) fn glances(&self, seen: Seen, kind: Kind) -> &[Glance] {
        self.lookout(seen).and_then(|lookout| kind.pick(&lookout.glances)).map_or(&[], |glances| glances)
    }

    #[inline]
    fn lookout(&self, seen: Seen) -> Option<&Lookout> {
        match seen {
            Seen::Event(event) => self.events.get(event.index()),
            Seen::Step(step) => self.steps.get(step.index()),
            Seen::Stage(stage) => self.stages.get(stage.index()),
            Seen::Output(output) => self.outputs.get(output.index()),
        }
    }
}

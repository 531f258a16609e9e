//! What sets the rules of a script off, found once for everything that a trace may tell.

use std::{collections::BTreeSet, iter};

use etiquette_core::{
    FactId, Happening, Observation, RuleId, Script, Stage, Watch,
    model::{FactRef, Guard, Output},
    rule::{Activation, Template},
};

/// For everything that can happen, the rules that it may set off.
pub(super) struct Triggers {
    events: Vec<Vec<Watch>>,
    steps: Vec<Vec<Watch>>,
    outputs: Vec<Vec<Watch>>,
    stages: Vec<(Stage, Vec<Watch>)>,
    /// The facts that rules depend on and that no trace tells.
    pub(super) private: BTreeSet<FactId>,
}

impl Triggers {
    pub(super) fn new(script: &Script) -> Self {
        let watches = |seen: Observation<'_>| {
            let watches = script.watches(seen).into_vec().into_iter();
            watches.filter(|watch| is_activated(script, watch.rule())).collect()
        };
        let events = script.events().map(|(id, _)| watches(Observation::Event(id)));
        let steps = script.steps().map(|(id, _)| watches(Observation::Step(id)));
        let stages = Stage::ALL.into_iter().map(|stage| (stage, watches(Observation::Stage(stage))));
        let outputs = script.outputs().map(|output| watches(observation(script, output)));
        Self {
            events: events.collect(),
            steps: steps.collect(),
            outputs: outputs.collect(),
            stages: stages.collect(),
            private: private(script),
        }
    }

    /// The rules that something in a trace sets off; `codes` are the facts as they are then.
    pub(super) fn of(&self, script: &Script, what: Happening, codes: &[u16], mut each: impl FnMut(RuleId)) {
        let watches = match what {
            Happening::Event { event, .. } => self.events.get(event.index()),
            Happening::Step(step) => self.steps.get(step.index()),
            Happening::Output(output) => self.outputs.get(output.index()),
            Happening::Stage(entered) => {
                self.stages.iter().find(|(stage, _)| *stage == entered).map(|(_, watches)| watches)
            }
            _ => None,
        };
        let code = |fact: FactRef| codes.get(script.code_position(codes, fact)?).copied();
        for watch in watches.into_iter().flatten() {
            let letter = watch.letter(|guard: &Guard| guard.meets(&code));
            if template(script, watch.rule()).is_some_and(|template| template.activation().is_by(letter)) {
                each(watch.rule());
            }
        }
    }
}

fn private(script: &Script) -> BTreeSet<FactId> {
    let propositions =
        script.rules().flat_map(|(_, rule)| iter::once(&rule.model.first).chain(&rule.model.second));
    let facts = propositions.flat_map(|proposition| proposition.guard.facts());
    facts.map(|fact| fact.fact).filter(|fact| script.is_private(*fact)).collect()
}

/// Whether something must happen before a rule asks for anything.
pub(super) fn is_activated(script: &Script, rule: RuleId) -> bool {
    template(script, rule).is_some_and(|template| template.activation() != Activation::Call)
}

fn template(script: &Script, rule: RuleId) -> Option<Template> {
    script.rule_model(rule).map(|rule| rule.model.template)
}

fn observation<'a>(script: &Script, output: &'a Output) -> Observation<'a> {
    let said = match output {
        Output::Say(line) => script.line_model(*line),
        _ => None,
    };
    match (output, said) {
        (Output::Greet, _) => Observation::Greeting,
        (_, Some(line)) => Observation::Line(line.act),
        _ => {
            let (name, about) = output.name();
            Observation::Effect(name, about)
        }
    }
}

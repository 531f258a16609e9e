//! Every place where a call of a script can be: its step, and the steps at which flows wait.
//!
//! There are as many as the steps of flows multiply to, so they are counted and never listed. What becomes of a call at some
//! steps follows from what becomes of it at all but the innermost, and from the two innermost; places that agree in their
//! innermost step and in their answer are one class, and go on together.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_core::{
    FlowId, Migrated, Migration, Precedence, Script, Stage, StepId,
    model::{Arrow, StepModel, Target},
};
use indexmap::IndexMap;

/// Places with the same innermost step and the same answer.
pub(super) struct Class {
    /// How many there are, or the most that can be counted.
    pub(super) states: usize,
    /// One of them: its steps, the outermost first.
    pub(super) example: Vec<StepId>,
}

/// Classes of places where as many flows wait.
type Level = IndexMap<(StepId, Migrated), Class>;

/// Every class, those with the fewest flows first. Conditions are left aside.
pub(super) fn classes(migration: &Migration) -> Vec<(Migrated, Class)> {
    let places = Places::new(migration.old());
    let mut level = Level::default();
    for step in places.of(FlowId::MAIN) {
        add(&mut level, migration, vec![*step], 1);
    }
    let mut classes = Vec::new();
    while !level.is_empty() {
        let mut deeper = Level::default();
        for ((step, _), class) in &level {
            for next in places.entered(*step) {
                let steps = class.example.iter().copied().chain([next]).collect();
                add(&mut deeper, migration, steps, class.states);
            }
        }
        classes.extend(level.into_iter().map(|((_, answer), class)| (answer, class)));
        level = deeper;
    }
    classes
}

fn add(level: &mut Level, migration: &Migration, steps: Vec<StepId>, states: usize) {
    let Some(innermost) = steps.last().copied() else { return };
    let key = (innermost, answer(migration, &steps));
    let class = level.entry(key).or_insert(Class { states: 0, example: steps });
    class.states = class.states.saturating_add(states);
}

fn answer(migration: &Migration, steps: &[StepId]) -> Migrated {
    let outermost = steps.first().and_then(|step| migration.old().step_model(*step));
    migration.at(steps, outermost.and_then(|step| step.stage).unwrap_or(Stage::Opening))
}

/// The steps of a script that calls can come to.
struct Places<'a> {
    script: &'a Script,
    flows: BTreeMap<FlowId, Vec<StepId>>,
}

impl<'a> Places<'a> {
    fn new(script: &'a Script) -> Self {
        let mut flows: BTreeMap<FlowId, Vec<StepId>> = BTreeMap::new();
        for step in reached(script) {
            flows.entry(flow(script, step)).or_default().push(step);
        }
        Self { script, flows }
    }

    fn of(&self, flow: FlowId) -> &[StepId] {
        self.flows.get(&flow).map_or(&[], |steps| steps)
    }

    /// The steps of the flows that can be entered from a step.
    fn entered(&self, step: StepId) -> impl Iterator<Item = StepId> {
        let running = rank(self.script, flow(self.script, step));
        let targets = ways(self.script, step).filter_map(|arrow| match arrow.target {
            Target::Enter(flow) => Some(flow),
            _ => None,
        });
        let flows: BTreeSet<FlowId> = targets.filter(|flow| rank(self.script, *flow) > running).collect();
        flows.into_iter().flat_map(|flow| self.of(flow).iter().copied())
    }
}

/// The steps that calls can come to.
fn reached(script: &Script) -> BTreeSet<StepId> {
    let mut open = vec![script.start()];
    let mut reached = BTreeSet::new();
    while let Some(step) = open.pop() {
        if reached.insert(step) {
            open.extend(ways(script, step).filter_map(|arrow| match arrow.target {
                Target::Step(to) | Target::Back(to) => Some(to),
                Target::Enter(flow) => Some(script.flow_model(flow)?.start),
                Target::Stay | Target::Return | Target::End => None,
            }));
        }
    }
    reached
}

/// The arrows that may be followed at a step: its own, those of its flow, those of the flows that may wait, and those that
/// enter a flow from anywhere.
fn ways(script: &Script, step: StepId) -> impl Iterator<Item = &Arrow> {
    let running = flow(script, step);
    let waits = move |other: FlowId| rank(script, other) < rank(script, running);
    let flows = script.flows().filter(move |(id, _)| *id == running || waits(*id)).map(|(_, flow)| flow);
    let shared = flows.flat_map(|flow| &flow.transitions).chain(script.interrupts());
    let own = script.step_model(step).into_iter().flat_map(own);
    own.chain(shared.map(|transition| &transition.arrow))
}

fn own(step: &StepModel) -> impl Iterator<Item = &Arrow> {
    step.transitions.iter().map(|one| &one.arrow).chain(&step.then).chain(&step.on_return)
}

fn flow(script: &Script, step: StepId) -> FlowId {
    script.step_model(step).map_or(FlowId::MAIN, |step| step.flow)
}

/// The rank of a flow; the script's own steps are below every other.
fn rank(script: &Script, flow: FlowId) -> Option<Precedence> {
    script.flow_model(flow).filter(|_| flow != FlowId::MAIN).map(|flow| flow.precedence)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use etiquette_diag::Sources;

    use super::*;

    const OLD: &str = r#"
etiquette = 1
name  = "desk"
start = "ring"

[events]
rang    = "line"
paused  = "operator"
warned  = "operator"
alarmed = "caller"
calm    = "operator"

[step.ring]
stage     = "opening"
on.rang   = "ask"
on.warned = { enter = "warning" }

[step.ask]
stage     = "goal"
on.rang   = "end"

[flow.break]
precedence = "courtesy"
interrupts = ["paused"]

[flow.break.step.wait]
on.rang    = "wait-on"

[flow.break.step.wait-on]
on.calm    = "return"

[flow.break.on]
warned     = { enter = "warning" }

[flow.warning]
precedence = "abuse"

[flow.warning.step.warn]
on.calm    = "return"

[flow.alarm]
precedence = "safety"
interrupts = ["alarmed"]

[flow.alarm.step.help]
on.calm    = "return"
"#;

    fn script(text: &str) -> Arc<Script> {
        let loaded = etiquette_script::load("desk.toml", text, &mut Sources::new());
        Arc::new(loaded.script.expect("a script"))
    }

    /// Every place, each by itself, and what becomes of it.
    fn listed(migration: &Migration) -> Vec<(Migrated, Vec<StepId>)> {
        let places = Places::new(migration.old());
        let mut states: Vec<Vec<StepId>> = places.of(FlowId::MAIN).iter().map(|step| vec![*step]).collect();
        let mut next = 0;
        while let Some(state) = states.get(next).cloned() {
            next += 1;
            let innermost = state.last().copied().expect("a step");
            states.extend(
                places.entered(innermost).map(|step| state.iter().copied().chain([step]).collect::<Vec<_>>()),
            );
        }
        states.into_iter().map(|state| (answer(migration, &state), state)).collect()
    }

    fn counted<'a>(states: impl Iterator<Item = (&'a Migrated, usize)>) -> Vec<(String, usize)> {
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        states.for_each(|(answer, states)| *counted.entry(format!("{answer:?}")).or_default() += states);
        counted.into_iter().collect()
    }

    #[test]
    fn what_is_counted_is_what_could_be_listed() {
        let edits: [(&str, &str); 6] = [
            ("", ""),
            ("wait-on", "wait-long"),
            ("help", "hear"),
            ("stage     = \"goal\"", "stage     = \"opening\""),
            ("\"safety\"", "\"courtesy\""),
            ("flow.break", "flow.pause"),
        ];
        for (what, with) in edits {
            for renamed in ["", "\n[migrate.steps]\nring = \"ring-up\"\n"] {
                let new = if what.is_empty() { OLD.to_owned() } else { OLD.replace(what, with) };
                let new = match renamed {
                    "" => new,
                    _ => {
                        new.replace("step.ring]", "step.ring-up]").replace("\"ring\"", "\"ring-up\"")
                            + renamed
                    }
                };
                let migration = Migration::new(script(OLD), script(&new));
                let (listed, classes) = (listed(&migration), classes(&migration));
                assert_eq!(
                    counted(classes.iter().map(|(answer, class)| (answer, class.states))),
                    counted(listed.iter().map(|(answer, _)| (answer, 1))),
                    "{what} {renamed}"
                );
                for (told, class) in classes {
                    assert_eq!(told, answer(&migration, &class.example), "{what} {renamed}");
                }
            }
        }
    }

    #[test]
    fn a_flow_that_waits_may_be_left_for_another() {
        let migration = Migration::new(script(OLD), script(OLD));
        let steps = |class: &Class| -> Vec<String> {
            class.example.iter().map(|step| migration.old().step_name(*step)).collect()
        };
        let known: Vec<_> = classes(&migration).iter().map(|(_, class)| steps(class)).collect();
        assert!(known.contains(&vec!["ring".to_owned(), "break.wait".to_owned(), "warning.warn".to_owned()]));
    }
}

//! Flows that keep the call: while their condition is met, nothing outside of them ends it. Only guards change here.

use etiquette_core::{
    FlowId, Stage,
    model::{Arrow, Block, Guard, Model, Output, Target},
};

/// What keeps the call, and in which flow it may end all the same.
pub(super) struct Keeper {
    pub(super) flow: FlowId,
    pub(super) guard: Guard,
    pub(super) condition: Box<str>,
}

/// Guards every arrow outside the keeper's flow that ends the call.
pub(super) fn guard_endings(model: &mut Model, keeper: &Keeper) {
    let endings = Endings::of(model);
    let is_open = |flow: Option<FlowId>| flow != Some(keeper.flow);
    for step in model.steps.iter_mut().filter(|step| is_open(Some(step.flow))) {
        let rests = step.stage == Some(Stage::Cooldown);
        let transitions = step.transitions.iter_mut().map(|transition| &mut transition.arrow);
        for arrow in transitions.chain(&mut step.then).chain(&mut step.on_return) {
            keeper.guard(arrow, &endings, rests);
        }
    }
    let flows = model.flows.iter_mut().zip((0..=u16::MAX).map(FlowId::new));
    let of_flows = flows.filter(|(_, id)| is_open(Some(*id))).flat_map(|(flow, _)| &mut flow.transitions);
    for transition in of_flows.chain(&mut model.interrupts) {
        keeper.guard(&mut transition.arrow, &endings, false);
    }
}

impl Keeper {
    /// An arrow from a step of the cooldown may end the call: the caller is gone by then.
    fn guard(&self, arrow: &mut Arrow, endings: &Endings, rests: bool) {
        if !endings.holds(arrow) || rests {
            return;
        }
        let kept = if self.condition.contains(' ') {
            format!("not ({})", self.condition)
        } else {
            format!("not {}", self.condition)
        };
        arrow.condition = Some(match &arrow.condition {
            Some(condition) if condition.contains(" or ") => format!("({condition}) and {kept}").into(),
            Some(condition) => format!("{condition} and {kept}").into(),
            None => kept.into(),
        });
        arrow.guard = core::mem::take(&mut arrow.guard).and(Guard::Not(Box::new(self.guard.clone())));
    }
}

/// Where the call ends: outputs, and steps that begin with one of them.
struct Endings {
    outputs: Vec<bool>,
    steps: Vec<bool>,
    flows: Vec<bool>,
}

impl Endings {
    fn of(model: &Model) -> Self {
        let outputs = model.outputs.iter().map(|output| *output == Output::HangUp).collect();
        let mut this = Self { outputs, steps: Vec::new(), flows: Vec::new() };
        this.steps = model.steps.iter().map(|step| this.hangs_up(&step.entry)).collect();
        let starts = model.flows.iter().map(|flow| this.steps.get(flow.start.index()) == Some(&true));
        this.flows = starts.collect();
        this
    }

    fn hangs_up(&self, block: &Block) -> bool {
        block.outputs.iter().any(|output| self.outputs.get(output.index()) == Some(&true))
    }

    fn holds(&self, arrow: &Arrow) -> bool {
        let leads = match arrow.target {
            Target::End => true,
            Target::Step(to) | Target::Back(to) => self.steps.get(to.index()) == Some(&true),
            Target::Enter(flow) => self.flows.get(flow.index()) == Some(&true),
            Target::Stay | Target::Return => false,
        };
        leads || self.hangs_up(&arrow.block)
    }
}

//! A script that can be called: the tables of a model, checked once, and read by id.

mod automata;
mod facts;
mod fingerprint;
mod idle;
mod index;
mod kind;
mod outputs;
mod read;
mod risk;
mod rules;
mod standing;
mod subject;
mod validate;
mod watched;

use automata::Automata;
pub(crate) use idle::Idle;
use index::Index;
pub(crate) use index::Triggered;
pub(crate) use kind::Kind;
pub use rules::{Observation, Rule, Watch};
pub(crate) use standing::Bounding;
pub use standing::{Progress, Standing};
pub(crate) use watched::{Glance, Seen, Watched};

use alloc::{boxed::Box, vec::Vec};
use core::{cmp::Reverse, fmt, ops::Range};

use crate::{
    context::Direction,
    error::ScriptError,
    fact::FactKind,
    ids::{EventId, FactId, FlowId, LineId, MessageId, OutputId, StepId, TimerId},
    limits::Limits,
    model::{
        EventModel, Fact, Flow, LineModel, Model, Output, Renames, StepModel, Target, TimerModel, Transition,
    },
    table::Table,
};

/// What a script does, in sixteen bytes: equal for scripts that differ only in texts, tips and comments.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 16]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A whole conversation: immutable, checked, and shared by all its calls.
///
/// # Examples
///
/// ```
/// use etiquette_core::{
///     FlowId, Limits, Precedence, Script, ScriptError, Stage, StepId,
///     model::{Fact, Flow, Model, StepModel},
/// };
///
/// let mut model = Model { name: "short".into(), facts: Fact::standard(), ..Model::default() };
/// model.flows.push(Flow::new("script", StepId::new(0), Precedence::Script));
/// model.steps.push(StepModel::new("greet", FlowId::MAIN, Some(Stage::Opening)));
/// let script = Script::try_new(model.clone(), Limits::default())?;
/// assert_eq!(script.step_name(script.start()), "greet");
///
/// model.start = StepId::new(1);
/// assert!(matches!(Script::try_new(model, Limits::default()), Err(ScriptError::Dangling { index: 1, .. })));
/// # Ok::<(), ScriptError>(())
/// ```
#[derive(Debug)]
pub struct Script {
    name: Box<str>,
    fingerprint: Fingerprint,
    pub(crate) limits: Limits,
    direction: Option<Direction>,
    pub(crate) start: StepId,
    pub(crate) facts: Table<FactId, Fact>,
    /// Where the cells of each fact begin.
    layout: Box<[Range<usize>]>,
    /// The codes of all cells before a call begins.
    initial: Box<[u16]>,
    pub(crate) events: Table<EventId, EventModel>,
    pub(crate) flows: Table<FlowId, Flow>,
    pub(crate) steps: Table<StepId, StepModel>,
    pub(crate) interrupts: Box<[Transition]>,
    pub(crate) timers: Table<TimerId, TimerModel>,
    pub(crate) lines: Table<LineId, LineModel>,
    pub(crate) outputs: Table<OutputId, Output>,
    pub(crate) watched: Watched,
    pub(crate) index: Index,
    messages: Table<MessageId, Box<str>>,
    renames: Renames,
    /// The output by which every call ends.
    pub(crate) erase: OutputId,
}

impl Script {
    /// Checks a model and makes a script of it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the model. A front end that has checked names and references itself,
    /// as the TOML loader does, meets none but exceeded limits.
    pub fn try_new(mut model: Model, limits: Limits) -> Result<Self, ScriptError> {
        let mut automata = Automata::default();
        validate::validate(&model, &limits, &mut automata)?;
        let layout = lay_out(&model.facts);
        let fingerprint = Fingerprint(fingerprint::fingerprint(&model));
        let erase = OutputId::new(u16::try_from(model.outputs.len()).unwrap_or(u16::MAX));
        model.outputs.push(Output::Erase);
        let watched = Watched::new(&mut model, &mut automata);
        let interrupts = by_precedence(core::mem::take(&mut model.interrupts), &model.flows);
        let index = Index::new(&model, &interrupts);
        Ok(Self {
            fingerprint,
            erase,
            limits,
            direction: model.direction,
            start: model.start,
            initial: layout.iter().zip(&model.facts).flat_map(initial).collect(),
            layout,
            name: model.name,
            facts: model.facts.into(),
            events: model.events.into(),
            interrupts,
            flows: model.flows.into(),
            steps: model.steps.into(),
            timers: model.timers.into(),
            lines: model.lines.into(),
            outputs: model.outputs.into(),
            watched,
            index,
            messages: model.messages.into(),
            renames: model.renames,
        })
    }
}

/// How many cells the facts have, before anything is known of how many they may have.
fn count_cells(facts: &[Fact]) -> usize {
    facts.iter().map(|fact| cells(facts, fact)).sum()
}

fn cells(facts: &[Fact], fact: &Fact) -> usize {
    let index = fact.index.and_then(|index| facts.get(index.index()));
    match index.map(|index| &index.kind) {
        Some(FactKind::Choice(options)) => options.len(),
        _ => 1,
    }
}

/// Where the cells of each fact lie.
fn lay_out(facts: &[Fact]) -> Box<[Range<usize>]> {
    let mut end = 0;
    let cells = facts.iter().map(|fact| {
        let start = end;
        end += cells(facts, fact);
        start..end
    });
    cells.collect()
}

fn initial((cells, fact): (&Range<usize>, &Fact)) -> impl Iterator<Item = u16> + use<> {
    core::iter::repeat_n(fact.initial, cells.len())
}

fn by_precedence(mut interrupts: Vec<Transition>, flows: &[Flow]) -> Box<[Transition]> {
    let rank = |interrupt: &Transition| match interrupt.arrow.target {
        Target::Enter(flow) => flows.get(flow.index()).map(|flow| flow.precedence),
        _ => None,
    };
    interrupts.sort_by_key(|interrupt| Reverse(rank(interrupt)));
    interrupts.into()
}

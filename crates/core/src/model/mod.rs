//! The lowered form of a script: plain tables that refer to each other by id.
//!
//! Whoever writes a front end (the TOML loader, a test, a generator) fills a [`Model`] and gives it to
//! [`Script::try_new`](crate::Script::try_new), which checks every reference once. Nothing here has behaviour.

mod fact;
mod guard;
mod output;
mod renames;
mod rule;
mod step;

pub use fact::{Assign, Fact, FactIndex, FactRef, Set};
pub use guard::{Compare, Guard};
pub use output::{Argument, ArgumentSource, Due, LineModel, Output, Tip};
pub use renames::Renames;
pub use rule::{Among, Occurrence, Proposition, RuleModel, Severity};
pub use step::{Arrow, Block, EventModel, Flow, Scope, StepModel, Target, TimerModel, Transition, Trigger};

use alloc::{boxed::Box, vec::Vec};

use crate::{context::Direction, ids::StepId};

/// A whole script, as a front end lowers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// The name of the script.
    pub name: Box<str>,
    /// Which calls it is for; both without it.
    pub direction: Option<Direction>,
    /// Where a call begins.
    pub start: StepId,
    /// The step by which each stage is entered, for flows that leave to a stage; indexed by
    /// [`Stage::index`](crate::Stage::index).
    pub stage_entries: [Option<StepId>; 6],
    /// Facts; the first ones are [`Fact::standard`].
    pub facts: Vec<Fact>,
    /// Events, with their sources.
    pub events: Vec<EventModel>,
    /// Flows; the first one holds the script's own steps.
    pub flows: Vec<Flow>,
    /// Steps of all flows.
    pub steps: Vec<StepModel>,
    /// Transitions that enter a flow from any step that it outranks, in the order of declaration.
    pub interrupts: Vec<Transition>,
    /// Timers.
    pub timers: Vec<TimerModel>,
    /// Lines.
    pub lines: Vec<LineModel>,
    /// Everything that blocks put out.
    pub outputs: Vec<Output>,
    /// Rules of etiquette.
    pub rules: Vec<RuleModel>,
    /// Message ids.
    pub messages: Vec<Box<str>>,
    /// What it calls otherwise than the version before it.
    pub renames: Renames,
}

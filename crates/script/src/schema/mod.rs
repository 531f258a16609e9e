//! The format as it is written: every table with its keys, every value with its place. Names mean nothing
//! here yet, and no mistake in one value hides another.

#[macro_use]
mod macros;
mod decode;
mod file;
mod reference;
mod rule;
mod say;
mod step;

pub(crate) use decode::{Decode, Field, List, Many, Map, Spanned, Whole};
pub(crate) use file::{
    EventTable, FactTable, File, FlowTable, Interrupt, InterruptTable, MigrateTable, Timer,
};
pub(crate) use rule::{Occasion, RuleTable};
pub(crate) use say::{Say, Words};
pub(crate) use step::{Do, DoTable, Follow, FollowTable, LeaveTo, SetValue, StepTable, Tip, With};

pub use reference::{KeyDoc, TableDoc, tables};

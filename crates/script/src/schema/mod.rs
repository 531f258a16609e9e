//! The format as it is written: every table with its keys, every value with its place. Names mean nothing
//! here yet, and no mistake in one value hides another.

#[macro_use]
mod macros;
mod decode;
mod file;
mod json;
mod reference;
mod rule;
mod say;
mod step;
mod words;

pub(crate) use decode::{Decode, Field, List, Many, Map, Spanned, Whole};
pub(crate) use file::{
    EventTable, FactTable, File, FlowTable, Interrupt, InterruptTable, MigrateTable, Timer,
};
pub(crate) use rule::{Occasion, RuleTable};
pub(crate) use say::{Say, Words};
pub(crate) use step::{Do, DoTable, Follow, FollowTable, LeaveTo, SetValue, StepTable, Tip, With};

pub(crate) use words::EFFECTS;

pub use json::json_schema;
pub use reference::{KeyDoc, TableDoc, tables};

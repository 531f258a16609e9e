//! What a script calls otherwise than the version before it.

use alloc::{boxed::Box, vec::Vec};

/// Old names with their new ones. They change nothing in a script itself, and its fingerprint does not look at them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// Steps, with the name of their flow before them where they are not the script's own.
    pub steps: Vec<(Box<str>, Box<str>)>,
    /// Flows, and with them all their steps.
    pub flows: Vec<(Box<str>, Box<str>)>,
    /// Facts.
    pub facts: Vec<(Box<str>, Box<str>)>,
    /// Options of facts, as `fact.option`, where the fact has its old name, to the new option.
    pub options: Vec<(Box<str>, Box<str>)>,
    /// Events.
    pub events: Vec<(Box<str>, Box<str>)>,
    /// Timers.
    pub timers: Vec<(Box<str>, Box<str>)>,
}

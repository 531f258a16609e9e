//! Facts and what changes them.

use alloc::{boxed::Box, vec, vec::Vec};

use crate::{
    context::{Channel, Connection, Direction, Operator},
    fact::{DataClass, FactKind},
    ids::FactId,
    stage::Stage,
};

/// A typed value learnt in the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name of the fact, unique in its script.
    pub name: Box<str>,
    /// What values it can have.
    pub kind: FactKind,
    /// How private it is.
    pub class: DataClass,
    /// The choice by whose options the fact is indexed, for a fact like `consent[topic]`.
    pub index: Option<FactId>,
    /// The value at the beginning of a call: the number of a counter, 1 + the position of an option,
    /// 1 for no and 2 for yes; 0 for not known.
    pub initial: u16,
    /// Whether the host may give it before the call begins.
    pub given: bool,
}

impl Fact {
    /// A public fact without an index and a value.
    pub fn new(name: &str, kind: FactKind) -> Self {
        Self { name: name.into(), kind, class: DataClass::Public, index: None, initial: 0, given: false }
    }

    /// The facts that every script has first: what the context says, and the stage.
    ///
    /// Guards may read them; nothing but the engine sets them.
    pub fn standard() -> Vec<Self> {
        let choice = |names: &[&str]| FactKind::Choice(names.iter().map(|name| Box::from(*name)).collect());
        vec![
            Self::new("stage", choice(&Stage::ALL.map(Stage::name))),
            Self::new("direction", choice(&[Direction::Inbound.name(), Direction::Outbound.name()])),
            Self::new("channel", choice(&[Channel::Voice.name(), Channel::Chat.name()])),
            Self::new("operator", choice(&[Operator::Person.name(), Operator::Bot.name()])),
            Self::new("returning", FactKind::Flag),
            Self {
                initial: Connection::None as u16 + 1,
                ..Self::new(
                    "connection",
                    choice(&Connection::ALL.iter().map(|one| one.name()).collect::<Vec<_>>()),
                )
            },
        ]
    }
}

/// A fact, or one entry of an indexed fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactRef {
    /// The fact.
    pub fact: FactId,
    /// Which entry, if the fact is indexed.
    pub index: FactIndex,
}

impl From<FactId> for FactRef {
    fn from(fact: FactId) -> Self {
        Self { fact, index: FactIndex::None }
    }
}

/// Which entry of an indexed fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactIndex {
    /// The fact is not indexed.
    None,
    /// The entry of the option at this position.
    Option(u16),
    /// The entry of the option that this choice has at the moment; no entry while it has none.
    By(FactId),
}

/// A change of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assign {
    /// What changes.
    pub fact: FactRef,
    /// How.
    pub set: Set,
}

/// How a fact changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// To this value, coded as in [`Fact::initial`].
    To(u16),
    /// By this much, never below zero or above the bound of the counter.
    By(i16),
    /// To what it was declared with, [`Fact::initial`], whatever it was given when the call began.
    Clear,
}

//! What a script asks the host to say and do.

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

use crate::{
    act::Act,
    ids::{LineId, MessageId},
    model::FactRef,
};

/// One utterance: what it does, the messages that can say it, and what they speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineModel {
    /// What the utterance does.
    pub act: Act,
    /// The messages of which one is chosen; all do the same and take the same arguments.
    pub variants: Vec<MessageId>,
    /// What the messages speak of.
    pub arguments: Vec<Argument>,
}

/// A line for the operator only, shown while the call is in a step and never spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// The message.
    pub message: MessageId,
    /// What it speaks of.
    pub arguments: Vec<Argument>,
}

/// A variable of a message and where its value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The variable, without its `$`.
    pub name: Box<str>,
    /// Where its value comes from.
    pub source: ArgumentSource,
}

/// Where the value of an argument comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgumentSource {
    /// A fact.
    Fact(FactRef),
    /// The operator's alias, from the context.
    Alias,
    /// The organisation, from the context.
    Organisation,
}

/// One thing that a script may put out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A composed greeting.
    Greet,
    /// A line to be spoken.
    Say(LineId),
    /// Put the caller on hold.
    Hold,
    /// Take the caller back from hold.
    Resume,
    /// End the connection.
    HangUp,
    /// Put the caller through.
    Transfer {
        /// To whom, by a name that the host knows.
        to: Box<str>,
    },
    /// Come back to something later.
    Schedule {
        /// What, by a name that the host knows.
        task: Box<str>,
        /// When.
        due: Due,
    },
    /// Send a message to the caller by another way.
    Send {
        /// How: text, e-mail, by a name that the host knows.
        by: Box<str>,
        /// What.
        line: LineId,
    },
    /// Ask the host for something; an event brings the answer.
    Request {
        /// What is asked for, by a name that the host knows.
        name: Box<str>,
        /// What goes with it.
        arguments: Vec<Argument>,
    },
    /// Have the host do something that needs no answer: start a recording, file an incident.
    Perform {
        /// What, by a name that the host knows.
        name: Box<str>,
        /// What goes with it.
        arguments: Vec<Argument>,
    },
    /// Erase every personal and sensitive fact, here and with the host.
    Erase,
}

/// When a scheduled task is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// This long from now.
    In(Duration),
    /// At the time that a fact holds.
    At(FactRef),
}

impl Output {
    /// The effect as rules and logs name it, and what it is about, where that has a name.
    pub fn name(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Greet => ("greet", None),
            Self::Say(_) => ("say", None),
            Self::Hold => ("hold", None),
            Self::Resume => ("resume", None),
            Self::HangUp => ("hang-up", None),
            Self::Transfer { to } => ("transfer", Some(to)),
            Self::Schedule { task, .. } => ("schedule", Some(task)),
            Self::Send { by, .. } => ("send", Some(by)),
            Self::Request { name, .. } => ("request", Some(name)),
            Self::Perform { name, .. } => ("perform", Some(name)),
            Self::Erase => ("erase", None),
        }
    }
}

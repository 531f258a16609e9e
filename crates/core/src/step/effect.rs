//! What a host is asked to say and do.

use core::{fmt, time::Duration};

use crate::{
    act::Act,
    greeting::{Conditions, Greeting},
    message::{Arguments, MessageRef},
    time::Timestamp,
};

/// The number of an effect in its call: which event it followed, and which effect of that event it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EffectNumber {
    /// The number of the event.
    pub sequence: u32,
    /// The place among the effects of that event.
    pub index: u16,
}

/// What the host is asked to say or do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect<'a> {
    /// Speak a line.
    Say(Line<'a>),
    /// Compose a greeting and speak it.
    Greet(Greet),
    /// Put the caller on hold, until `Resume` or whatever is said, transferred or hung up first.
    Hold,
    /// Take the caller back from hold.
    Resume,
    /// Put the caller through.
    Transfer {
        /// To whom.
        to: &'a str,
    },
    /// End the connection.
    HangUp,
    /// Come back to something later.
    Schedule {
        /// To what.
        task: &'a str,
        /// When.
        when: When,
    },
    /// Send the caller a message by another way.
    Send {
        /// By which.
        by: &'a str,
        /// The message.
        line: Line<'a>,
    },
    /// Find something out; an event brings the answer.
    Request {
        /// What.
        name: &'a str,
        /// What goes with it.
        arguments: Arguments<'a>,
    },
    /// Do something that needs no answer.
    Perform {
        /// What.
        name: &'a str,
        /// What goes with it.
        arguments: Arguments<'a>,
    },
    /// Erase every personal and sensitive value of the call wherever the host keeps one.
    Erase,
}

impl Effect<'_> {
    /// The effect as rules and logs name it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Say(_) => "say",
            Self::Greet(_) => "greet",
            Self::Hold => "hold",
            Self::Resume => "resume",
            Self::Transfer { .. } => "transfer",
            Self::HangUp => "hang-up",
            Self::Schedule { .. } => "schedule",
            Self::Send { .. } => "send",
            Self::Request { .. } => "request",
            Self::Perform { .. } => "perform",
            Self::Erase => "erase",
        }
    }
}

/// When a scheduled task is due. A time that the call has learnt may be private, and never shows in `Debug`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// This long from now.
    In(Duration),
    /// At this time; `None` if the call has not learnt it.
    At(Option<Timestamp>),
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(after) => write!(f, "In({after:?})"),
            Self::At(Some(_)) => f.write_str("At([time])"),
            Self::At(None) => f.write_str("At(unset)"),
        }
    }
}

/// One utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it does.
    pub act: Act,
    /// What to say.
    pub message: MessageRef<'a>,
}

/// A greeting to be composed; [`Lexicon::greet`](crate::Lexicon::greet) does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Greet {
    /// What it depends on.
    pub conditions: Conditions,
    /// The seed of the call.
    pub seed: u64,
    /// How many greetings the call has had before this one.
    pub number: u16,
    /// The greeting that the caller heard in an earlier call.
    pub previous: Option<Greeting>,
}

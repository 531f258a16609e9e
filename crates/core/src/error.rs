//! What a program that embeds the core can do wrong.

use alloc::boxed::Box;

use thiserror::Error;

use crate::time::Timestamp;

/// Why a model is no script.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ScriptError {
    /// There is more of something than the limits allow.
    #[error("a script has at most {limit} {what}, found {found}")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// The limit.
        limit: usize,
        /// How many there are.
        found: usize,
    },
    /// Something refers to an entry that does not exist.
    #[error("{place} refers to {what} number {index}, which does not exist")]
    Dangling {
        /// Where.
        place: Box<str>,
        /// To what kind of entry.
        what: &'static str,
        /// The number of the entry.
        index: usize,
    },
    /// The facts do not begin with [`Fact::standard`](crate::model::Fact::standard), or a script sets one of them.
    #[error("the facts of a script begin with the standard ones, which only the engine sets")]
    StandardFacts,
    /// One of the script's own steps has no stage.
    #[error("step `{step}` has no stage")]
    NoStage {
        /// The step.
        step: Box<str>,
    },
    /// An arrow goes back to an earlier stage without saying so.
    #[error("step `{step}` goes back to stage {stage} without declaring it")]
    GoesBack {
        /// The step that the arrow starts from.
        step: Box<str>,
        /// The earlier stage.
        stage: &'static str,
    },
    /// An arrow leads into a step of another flow, past that flow's start.
    #[error("{place} leads into the middle of a flow")]
    IntoFlow {
        /// Where.
        place: Box<str>,
    },
    /// A flow is entered from one that it does not outrank.
    #[error("{place} enters flow `{flow}`, which does not outrank it")]
    Outranked {
        /// Where.
        place: Box<str>,
        /// The flow.
        flow: Box<str>,
    },
    /// A line has no message.
    #[error("line number {line} has no message")]
    NoVariant {
        /// The line.
        line: usize,
    },
    /// A fact is indexed by something else than an unindexed choice, or is not finite.
    #[error("fact `{fact}` cannot be indexed so")]
    BadIndex {
        /// The fact.
        fact: Box<str>,
    },
}

/// Why an event cannot be given to a call.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EventError {
    /// The script knows no such event.
    #[error("the script knows no event `{event}`")]
    UnknownEvent {
        /// The name.
        event: Box<str>,
    },
    /// The event brings no such fact.
    #[error("event `{event}` brings no fact `{fact}`")]
    NotBrought {
        /// The event.
        event: Box<str>,
        /// The fact.
        fact: Box<str>,
    },
    /// The value does not fit the fact.
    #[error("fact `{fact}` is a {expected}, and the value does not fit")]
    WrongValue {
        /// The fact.
        fact: Box<str>,
        /// What kind of fact it is.
        expected: &'static str,
    },
}

/// Why a call cannot be made or stepped. The call is as it was, unless the variant says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CallError {
    /// The time lies before the time of the last step.
    #[error("time went back from {last:?} to {now:?}")]
    TimeWentBack {
        /// The time of the last step.
        last: Timestamp,
        /// The time given.
        now: Timestamp,
    },
    /// The event belongs to another script.
    #[error("the event belongs to another script")]
    ForeignEvent,
    /// The host has missed an event, or sends one that is older than the last.
    #[error("expected event number {expected}, and the call is at {actual}")]
    SequenceGap {
        /// The number that the host gave.
        expected: u32,
        /// The number of the next event.
        actual: u32,
    },
    /// The call has had as many events as the limits allow.
    #[error("a call has at most {limit} events")]
    TooManyEvents {
        /// The limit.
        limit: u32,
    },
    /// Arrows led on and on without an event. The call stands where it was stopped.
    #[error("arrows led on {limit} times without an event")]
    Runaway {
        /// The limit.
        limit: u32,
    },
    /// A fact of the context cannot be taken.
    #[error("the context gives fact `{fact}`, which the script does not take from it or which does not fit")]
    BadFact {
        /// The fact.
        fact: Box<str>,
    },
}

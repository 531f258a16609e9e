//! What a program that embeds the core can do wrong.

use alloc::boxed::Box;

use thiserror::Error;

use crate::{context::Direction, time::Timestamp};

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
    /// Two of a kind have the same name.
    #[error("two {what} are named `{name}`")]
    SameName {
        /// What they are.
        what: &'static str,
        /// The name.
        name: Box<str>,
    },
    /// One of the script's own steps has no stage.
    #[error("step `{step}` has no stage")]
    NoStage {
        /// The step.
        step: Box<str>,
    },
    /// A step of a flow has a stage, which only the script's own steps have.
    #[error("step `{step}` of a flow has a stage of its own")]
    StageInFlow {
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
    /// An arrow leads to a step of another flow, or a flow or the script begins there.
    #[error("{place} leads into the middle of a flow")]
    IntoFlow {
        /// Where.
        place: Box<str>,
    },
    /// An arrow returns where no flow was entered.
    #[error("{place} returns from a flow and is in none")]
    NoWayBack {
        /// Where.
        place: Box<str>,
    },
    /// An interrupt does something else than enter a flow.
    #[error("the interrupt by `{event}` enters no flow")]
    NotAnInterrupt {
        /// The event.
        event: Box<str>,
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
    /// A rule is hard, and no request of an operator or a host can break it.
    #[error("rule `{rule}` cannot be hard: nothing that an operator or a host asks for breaks it")]
    CannotBeHard {
        /// The rule.
        rule: Box<str>,
    },
    /// A rule has more or fewer propositions than its template speaks of.
    #[error("rule `{rule}` needs {wanted} propositions")]
    Propositions {
        /// The rule.
        rule: Box<str>,
        /// How many its template speaks of.
        wanted: usize,
    },
    /// A rule counts further than rules do.
    #[error("rule `{rule}` counts to {found}, and rules count to {limit} at most")]
    CountsTooFar {
        /// The rule.
        rule: Box<str>,
        /// The limit.
        limit: u8,
        /// What it counts to.
        found: u8,
    },
    /// A rule has a time bound and no time, or a time and no bound.
    #[error("rule `{rule}` has a time bound without a time, or a time without a bound")]
    UnfitTime {
        /// The rule.
        rule: Box<str>,
    },
    /// A rule has a time bound, and no second proposition for which it is, or one that is not owed and yet is to come in time.
    #[error("rule `{rule}` has a time bound, and owes nothing that could come within the time")]
    NothingInTime {
        /// The rule.
        rule: Box<str>,
    },
    /// A fact is indexed by something else than an unindexed choice, is not finite, or is used with another index
    /// than it has.
    #[error("fact `{fact}` cannot be indexed so")]
    BadIndex {
        /// The fact.
        fact: Box<str>,
    },
    /// A fact is less private than a choice by which it is indexed.
    #[error("fact `{fact}` is less private than `{index}`, by which it is indexed")]
    PrivateIndex {
        /// The fact.
        fact: Box<str>,
        /// The choice.
        index: Box<str>,
    },
    /// A line speaks of a fact that is for colleagues only.
    #[error("line number {line} speaks of fact `{fact}`, which is for colleagues only")]
    InternalFact {
        /// The line.
        line: usize,
        /// The fact.
        fact: Box<str>,
    },
    /// Something uses a fact as its kind cannot be used.
    #[error("{place} uses fact `{fact}` as a {kind} cannot be used")]
    WrongUse {
        /// Where.
        place: Box<str>,
        /// The fact.
        fact: Box<str>,
        /// Its kind.
        kind: &'static str,
    },
    /// A fact begins with a value, or is set to one, that it cannot have.
    #[error("{place} gives fact `{fact}` the value number {value}, which it does not have")]
    OutOfRange {
        /// Where.
        place: Box<str>,
        /// The fact.
        fact: Box<str>,
        /// The value, coded as in [`Fact::initial`](crate::model::Fact::initial).
        value: u16,
    },
    /// A timer runs for less than a millisecond, so that time would stand still.
    #[error("timer `{timer}` runs for less than a millisecond")]
    NoTime {
        /// The timer.
        timer: Box<str>,
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

/// Arrows have led on and on: the one way in which an event that was taken can fail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Runaway {
    pub(crate) limit: u32,
}

impl From<Runaway> for CallError {
    fn from(Runaway { limit }: Runaway) -> Self {
        Self::Runaway { limit }
    }
}

/// Why a call cannot be made or stepped. The call and the buffer of its step are as they were, unless the variant
/// says otherwise.
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
    /// The event belongs to another script, or brings what it does not bring in this one.
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
    /// Arrows led on and on without an event. The call stands where it was stopped, and the buffer has what was put
    /// out until then; the event has its number and, sent again, is answered with the same.
    #[error("one event led to more than {limit} moves or outputs")]
    Runaway {
        /// The limit.
        limit: u32,
    },
    /// The script is for calls of the other direction.
    #[error("the script is for {} calls", expected.name())]
    WrongDirection {
        /// Which calls it is for.
        expected: Direction,
    },
    /// A fact of the context cannot be taken.
    #[error("the context gives fact `{fact}`, which the script does not take from it or which does not fit")]
    BadFact {
        /// The fact.
        fact: Box<str>,
    },
}

//! What a call answers to an event: a buffer that the host makes once and gives to every step.

use alloc::{boxed::Box, vec::Vec};
use core::{fmt, time::Duration};

use smallvec::SmallVec;
use thin_vec::ThinVec;

use crate::{
    act::Act,
    call::Spare,
    greeting::{Conditions, Greeting},
    ids::{EventId, OutputId, RuleId, StepId},
    lists::{refill, refill_thin},
    message::{Arguments, MessageRef},
    model::{Due, Output},
    script::Script,
    time::Timestamp,
    trace::Traced,
    value::Value,
};

/// The number of an effect in its call: which event it followed, and which effect of that event it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EffectNumber {
    /// The number of the event.
    pub sequence: u32,
    /// The place among the effects of that event.
    pub index: u16,
}

/// What became of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// The call answered it.
    Taken,
    /// It happened, and nothing in the script answers it here.
    #[default]
    Noted,
    /// It was asked for and is not allowed. Nothing has changed, but for timers that were due.
    Refused(Box<Refusal>),
    /// It answers a request that is no longer open. Nothing has changed, but for timers that were due.
    Late,
    /// More timers were due than one step may fire. The event was not handled: send it again, as the next event.
    Postponed,
}

impl Outcome {
    /// An event is refused.
    pub fn refused(event: EventId, why: Why) -> Self {
        Self::Refused(Box::new(Refusal { event, why }))
    }
}

/// An event that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The event.
    pub event: EventId,
    /// Why.
    pub why: Why,
}

/// Why an event is not allowed. Saved calls hold it, so a reason more is another version of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing answers it here, or only what would lead back to an earlier stage.
    NotOffered,
    /// These conditions, of which one would have to be met, are not.
    Guard(Vec<Box<str>>),
    /// The flow that it would enter does not outrank the one that runs.
    Outranked {
        /// The flow that runs.
        by: Box<str>,
    },
    /// It would break this rule.
    Rule(RuleId),
    /// The call has ended.
    Ended,
}

/// What set off a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The call began.
    Start,
    /// This event, from the host or from a timer.
    Event(EventId),
    /// A condition that was met, without an event.
    Condition,
}

/// A transition that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where the call was; `None` at the beginning.
    pub from: Option<StepId>,
    /// Where it went; `None` at the end.
    pub to: Option<StepId>,
    /// What set it off.
    pub cause: Cause,
}

/// One output, as the call remembers it: enough to say the same again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Emitted {
    pub(crate) output: OutputId,
    /// The variant of a line; for a greeting the minute of the caller's day plus one, or 0 if it is not known.
    pub(crate) choice: u16,
}

/// What an event was answered with: enough to answer it the same again. Every call keeps one, so what most answers have
/// lies in place, and what few have takes one word.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) emitted: SmallVec<[Emitted; 4]>,
    pub(crate) moves: SmallVec<[Move; 2]>,
    pub(crate) outcome: Outcome,
    pub(crate) broken: ThinVec<RuleId>,
}

impl Answered {
    fn clear(&mut self) {
        self.emitted.clear();
        self.moves.clear();
        self.broken.clear();
        self.outcome = Outcome::Noted;
    }
}

impl Clone for Answered {
    fn clone(&self) -> Self {
        let mut same = Self::default();
        same.clone_from(self);
        same
    }

    fn clone_from(&mut self, other: &Self) {
        let Self { emitted, moves, outcome, broken } = other;
        refill(&mut self.emitted, emitted);
        refill(&mut self.moves, moves);
        if self.outcome != *outcome {
            self.outcome.clone_from(outcome);
        }
        refill_thin(&mut self.broken, broken);
    }
}

/// The most outputs of one step, but for the one that ends the call: effects are numbered with so many.
pub(crate) const MOST_OUTPUTS: u16 = u16::MAX;

/// The answer to an event. Made once, and reused for every step of every call.
///
/// It holds the arguments of its effects, private ones too, until it is [cleared](Self::clear) or reused; they never
/// show in `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Step {
    pub(crate) sequence: u32,
    pub(crate) answered: Answered,
    pub(crate) deadline: Option<Timestamp>,
    pub(crate) values: Vec<Option<Value>>,
    pub(crate) greetings: Vec<Greet>,
    pub(crate) dues: Vec<Option<Timestamp>>,
    /// What happened, if somebody wants to know.
    pub(crate) trace: Option<Vec<Traced>>,
    pub(crate) tip: Option<StepId>,
    pub(crate) tip_values: Vec<Option<Value>>,
    pub(crate) spare: Spare,
}

impl Step {
    /// A buffer that also keeps a [trace](Self::trace) of what happened, for a host that writes a log.
    pub fn traced() -> Self {
        Self { trace: Some(Vec::new()), ..Self::default() }
    }

    /// What happened, in order; empty unless the buffer was made to [keep it](Self::traced), and for an event that was
    /// only repeated.
    pub fn trace(&self) -> &[Traced] {
        self.trace.as_deref().unwrap_or_default()
    }

    /// What became of the event.
    pub const fn outcome(&self) -> &Outcome {
        &self.answered.outcome
    }

    /// When the host should tell the call that time has passed, if nothing happens before.
    pub const fn deadline(&self) -> Option<Timestamp> {
        self.deadline
    }

    /// The transitions that were taken, in order.
    pub fn moves(&self) -> &[Move] {
        &self.answered.moves
    }

    /// The rules that were broken, in the order in which they were.
    pub fn broken(&self) -> &[RuleId] {
        &self.answered.broken
    }

    /// The number of the event that these effects follow.
    pub const fn sequence(&self) -> u32 {
        self.sequence
    }

    /// What the host is asked to say and do, in order and numbered. `script` is that of the call.
    pub fn effects<'a>(&'a self, script: &'a Script) -> impl Iterator<Item = (EffectNumber, Effect<'a>)> {
        let mut values = &*self.values;
        let mut greetings = self.greetings.iter();
        let mut dues = self.dues.iter();
        self.answered.emitted.iter().enumerate().filter_map(move |(index, emitted)| {
            let index = u16::try_from(index).ok()?;
            let output = script.output(emitted.output)?;
            let wanted = script.arguments_of(output);
            let (mine, rest) = values.split_at_checked(wanted.len())?;
            values = rest;
            let arguments = Arguments::scripted(script, wanted, mine);
            let line = |line| script.line_effect(line, emitted.choice, arguments);
            let effect = match output {
                Output::Greet => Effect::Greet(greetings.next().copied()?),
                Output::Say(id) => Effect::Say(line(*id)?),
                Output::Hold => Effect::Hold,
                Output::Resume => Effect::Resume,
                Output::HangUp => Effect::HangUp,
                Output::Transfer { to } => Effect::Transfer { to },
                Output::Schedule { task, due } => Effect::Schedule {
                    task,
                    when: match due {
                        Due::In(after) => When::In(*after),
                        Due::At(_) => When::At(dues.next().copied()?),
                    },
                },
                Output::Send { by, line: id } => Effect::Send { by, line: line(*id)? },
                Output::Request { name, .. } => Effect::Request { name, arguments },
                Output::Perform { name, .. } => Effect::Perform { name, arguments },
                Output::Erase => Effect::Erase,
            };
            Some((EffectNumber { sequence: self.sequence, index }, effect))
        })
    }

    /// What the operator should know where the call now is; never spoken.
    pub fn tip<'a>(&'a self, script: &'a Script) -> Option<MessageRef<'a>> {
        let tip = script.step_model(self.tip?)?.tip.as_ref()?;
        let arguments = Arguments::scripted(script, &tip.arguments, &self.tip_values);
        Some(MessageRef { id: script.message(tip.message)?, index: Some(tip.message), arguments })
    }

    /// Forgets everything, private arguments included; the buffer keeps its room.
    pub fn clear(&mut self) {
        self.sequence = 0;
        self.answered.clear();
        self.deadline = None;
        self.values.clear();
        self.greetings.clear();
        self.dues.clear();
        self.trace.iter_mut().for_each(Vec::clear);
        self.tip = None;
        self.tip_values.clear();
    }

    /// Whether so much has happened that no further timer should fire within this step.
    pub(crate) fn is_filling_up(&self) -> bool {
        self.answered.emitted.len().max(self.answered.moves.len()) > usize::from(MOST_OUTPUTS / 2)
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("sequence", &self.sequence)
            .field("emitted", &self.answered.emitted)
            .field("moves", &self.answered.moves)
            .field("outcome", &self.answered.outcome)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// What the host is asked to say or do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect<'a> {
    /// Speak a line.
    Say(Line<'a>),
    /// Compose a greeting and speak it.
    Greet(Greet),
    /// Put the caller on hold.
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

//! The call machine of Etiquette: a live call is a small plain value, and one pure function steps it.
//!
//! Nothing in this crate reads a clock, draws a random number, does I/O, starts a thread or keeps a global.
//! The host passes the event and the time; the machine returns effects as data. The same events give the
//! same effects on every machine.
//!
//! The main types are [`Script`] (a whole conversation, immutable and shared), [`Call`] (one live call),
//! [`Event`] (what just happened), [`Step`] (what to do now) and [`Lexicon`] (the greetings of a language).
#![no_std]

extern crate alloc;

mod act;
mod call;
mod context;
mod error;
mod event;
mod fact;
mod greeting;
mod ids;
mod keyed;
mod limits;
mod locale;
mod message;
pub mod model;
mod precedence;
mod script;
mod source;
mod stage;
mod step;
mod table;
mod time;
mod value;

pub use act::Act;
pub use call::{Call, Offer, PersonalFacts, RestoreError, SavedCall, SavedTimer};
pub use context::{Channel, Context, Direction, Operator, Register};
pub use error::{CallError, EventError, ScriptError};
pub use event::Event;
pub use fact::{DataClass, FactKind, FactView};
pub use greeting::{
    Conditions, DayPeriod, Draw, Greeting, GreetingOption, Lexicon, LexiconError, LexiconModel, Needs, Part,
};
pub use ids::{EventId, FactId, FlowId, LineId, MessageId, OutputId, StepId, TimerId};
pub use limits::Limits;
pub use locale::{Locale, LocaleError};
pub use message::{Argument, ArgumentValue, Arguments, MessageRef};
pub use precedence::Precedence;
pub use script::{Fingerprint, Script};
pub use source::Source;
pub use stage::Stage;
pub use step::{Cause, Effect, EffectNumber, Greet, Line, Move, Outcome, Refusal, Step, When, Why};
pub use time::{Timestamp, Zone};
pub use value::{Money, Text, Value};

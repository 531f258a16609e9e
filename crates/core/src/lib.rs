//! The call machine of Etiquette: a live call is a small plain value, and one pure function steps it.
//!
//! Nothing in this crate reads a clock, draws a random number, does I/O, starts a thread or keeps a global.
//! The host passes the event and the time; the machine returns effects as data. The same events give the
//! same effects on every machine.
//!
//! ```
//! use std::sync::Arc;
//!
//! use etiquette_core::{
//!     Act, Call, Context, Event, EventId, FlowId, LineId, Limits, MessageId, OutputId, Precedence, Script, Source,
//!     Stage, Step, StepId, Timestamp,
//!     model::{Arrow, EventModel, Fact, Flow, LineModel, Model, Output, StepModel, Target, Transition},
//! };
//!
//! // A front end lowers a file to a model; here is the smallest one.
//! let mut model = Model { name: "short".into(), facts: Fact::standard(), ..Model::default() };
//! model.events.push(EventModel::new("answered", Source::Line));
//! model.messages.push("closing-goodbye".into());
//! let variants = vec![MessageId::new(0)];
//! model.lines.push(LineModel { act: Act::Farewell, variants, arguments: vec![] });
//! model.outputs.push(Output::Say(LineId::new(0)));
//! model.flows.push(Flow::new("script", StepId::new(0), Precedence::Script));
//! let mut step = StepModel::new("ringing", FlowId::MAIN, Some(Stage::Opening));
//! let mut arrow = Arrow::to(Target::End);
//! arrow.block.outputs.push(OutputId::new(0));
//! step.transitions.push(Transition::new(EventId::new(0), arrow));
//! model.steps.push(step);
//!
//! let script = Arc::new(Script::try_new(model, Limits::default())?);
//! let mut call = Call::try_new(script, Context::default())?;
//! let mut step = Step::default();
//! let answered = Event::named(call.script(), "answered")?;
//! call.step(&answered, Timestamp::from_millis(0), &mut step)?;
//! let names: Vec<_> = step.effects(call.script()).map(|(_, effect)| effect.name()).collect();
//! assert_eq!((names, call.has_ended()), (vec!["say", "erase"], true));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The main types are [`Script`] (a whole conversation, immutable and shared), [`Call`] (one live call),
//! [`Event`] (what just happened), [`Step`] (what to do now) and [`Lexicon`] (the greetings of a language).
//!
//! There are no features.
#![no_std]

extern crate alloc;

mod act;
mod call;
mod context;
mod error;
mod event;
pub mod explore;
mod fact;
mod greeting;
mod ids;
mod keyed;
mod limits;
mod lists;
mod locale;
mod message;
mod migrate;
pub mod model;
mod named;
mod precedence;
pub mod rule;
mod script;
mod source;
mod stage;
mod step;
mod table;
mod time;
mod trace;
mod value;

pub use act::Act;
pub use call::{Call, Obligation, Offer, PersonalFacts, RestoreError, SavedCall, SavedTimer};
pub use context::{Channel, Connection, Context, Direction, Operator, Register};
pub use error::{CallError, EventError, ScriptError};
pub use event::Event;
pub use fact::{DataClass, FactKind, FactView};
pub use greeting::{
    Conditions, DayPeriod, Draw, Greeting, GreetingOption, Lexicon, LexiconError, LexiconModel, Needs, Part,
};
pub use ids::{ArrowId, EventId, FactId, FlowId, LineId, MessageId, OutputId, RuleId, StepId, TimerId};
pub use limits::Limits;
pub use locale::{Locale, LocaleError};
pub use message::{Argument, ArgumentValue, Arguments, MessageRef};
pub use migrate::{Migrated, Migration, Obstacle};
pub use precedence::Precedence;
pub use script::{Fingerprint, Observation, Progress, Rule, Script, Standing, Watch};
pub use source::Source;
pub use stage::Stage;
pub use step::{Cause, Effect, EffectNumber, Greet, Line, Move, Outcome, Refusal, Step, When, Why};
pub use time::{Timestamp, Zone};
pub use trace::{Happening, Traced};
pub use value::{Money, Text, Value};

//! Rules of etiquette: temporal constraints over what happens in a call, each compiled to a small automaton.
//!
//! Nothing here knows a script or a call: a letter says which of a rule's propositions hold, and the automaton says what
//! that means. Whoever has a trace, a live call or a log, can walk it.

mod activation;
mod automaton;
mod template;

pub use activation::Activation;
pub use automaton::{Automaton, Bound, Letter, Verdict};
pub use template::Template;

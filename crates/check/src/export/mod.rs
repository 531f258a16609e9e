//! Scripts in the formats of other programs: SCXML and the JSON of XState, as far as a statechart can say what a script
//! says. What is left out is told, never guessed.
//!
//! Both are written from one chart: a compound state for each flow with its steps within, a history for whom it
//! interrupts, and conditions and changes of facts in ECMAScript. The chart takes a call along the same steps as the
//! engine does with its guide off. Nothing here holds a call.

mod build;
mod chart;
mod expression;
mod scxml;
mod xstate;

pub use scxml::scxml;
pub use xstate::xstate;

/// A script in another format.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Export {
    /// The text of the file.
    pub text: String,
    /// What the format cannot say, one sentence each.
    pub left_out: Vec<String>,
}

/// The name of an event in an export: blanks and full stops mean something else there.
///
/// # Examples
///
/// ```
/// assert_eq!(etiquette_check::export::event_name("choose call-back"), "choose_call-back");
/// ```
pub fn event_name(name: &str) -> String {
    name.replace(' ', "_").replace('.', ":")
}

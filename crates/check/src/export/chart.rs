//! A statechart that both formats can write down.

/// A script as a statechart.
#[derive(Clone, Debug, Default)]
pub(super) struct Chart {
    pub(super) name: String,
    /// The facts before a call begins, with their values in ECMAScript.
    pub(super) facts: Vec<(String, String)>,
    /// The flows, the script's own steps first.
    pub(super) regions: Vec<Region>,
    /// How a call begins.
    pub(super) begin: Way,
    /// What happens to an event that nothing answers.
    pub(super) unanswered: Vec<Way>,
    pub(super) left_out: Vec<String>,
}

/// A flow.
#[derive(Clone, Debug, Default)]
pub(super) struct Region {
    pub(super) name: String,
    /// The step by which it is entered.
    pub(super) start: String,
    pub(super) states: Vec<State>,
    pub(super) ways: Vec<Way>,
    pub(super) delays: Vec<Delay>,
}

/// A step.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) name: String,
    /// What is followed without an event.
    pub(super) always: Vec<Way>,
    pub(super) ways: Vec<Way>,
    pub(super) delays: Vec<Delay>,
}

/// A transition.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    pub(super) event: Option<String>,
    /// In ECMAScript; empty where there is none.
    pub(super) condition: String,
    pub(super) actions: Vec<Action>,
    pub(super) goal: Goal,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Goal {
    #[default]
    Stay,
    Step {
        flow: String,
        step: String,
    },
    /// Where a flow was when it was interrupted.
    History(String),
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// This place gets this value, both in ECMAScript.
    Set(String, String),
    /// The host is asked for something.
    Effect { name: &'static str, about: String },
    /// The event happens again, for whom the flow has given way.
    Again(String),
}

/// An event that happens by itself a while after a state was entered.
#[derive(Clone, Debug)]
pub(super) struct Delay {
    pub(super) event: String,
    pub(super) millis: u128,
}

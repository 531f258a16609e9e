//! Positions in the tables of a script. An id means something only in the script that gave it out.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The id of the entry at `index` of its table.
            pub const fn new(index: u16) -> Self {
                Self(index)
            }

            /// The position of the entry in its table.
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The position as it is stored.
            pub const fn raw(self) -> u16 {
                self.0
            }
        }
    )*};
}

ids! {
    /// A step of a script.
    StepId;
    /// A flow of a script; the script's own steps are flow 0.
    FlowId;
    /// A fact of a script.
    FactId;
    /// An event of a script.
    EventId;
    /// A timer of a script.
    TimerId;
    /// A line of a script.
    LineId;
    /// A rule of a script.
    RuleId;
    /// A message id that a script names.
    MessageId;
    /// One thing that a script may put out.
    OutputId;
}

impl FlowId {
    /// The script's own steps, below every other flow.
    pub const MAIN: Self = Self::new(0);
}

/// One arrow of a script, by where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArrowId {
    /// The transition at this position of a step.
    Transition(StepId, usize),
    /// The `then` arrow at this position of a step.
    Then(StepId, usize),
    /// The `on-return` arrow at this position of a step.
    OnReturn(StepId, usize),
    /// The transition at this position of a flow.
    Flow(FlowId, usize),
    /// The interrupt at this position of [`Script::interrupts`](crate::Script::interrupts).
    Interrupt(usize),
}

//! The six stages of a call.

/// A phase of a call. A call goes forward through them, and back only where the script declares it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Trust is made; the caller begins.
    #[default]
    Opening,
    /// Why the caller calls.
    Reason,
    /// What the caller wants, and what can be expected of the operator.
    Goal,
    /// What is possible and what is not.
    Options,
    /// Was it useful, a summary, a kind farewell.
    Closing,
    /// The operator recovers.
    Cooldown,
}

impl Stage {
    /// Every stage, in the order of a call.
    pub const ALL: [Self; 6] =
        [Self::Opening, Self::Reason, Self::Goal, Self::Options, Self::Closing, Self::Cooldown];

    /// The stage as scripts name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Reason => "reason",
            Self::Goal => "goal",
            Self::Options => "options",
            Self::Closing => "closing",
            Self::Cooldown => "cooldown",
        }
    }

    /// The stage of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// The place of the stage in a call, from 0 to 5.
    pub const fn index(self) -> usize {
        self as usize
    }
}

//! Who causes an event.

/// Who causes an event. What the caller, the line and the clock do cannot be refused; what the operator and the
/// host ask for can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The caller.
    Caller,
    /// The connection.
    Line,
    /// A timer.
    Clock,
    /// The operator, human or not.
    Operator,
    /// The program that embeds the engine.
    Host,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 5] = [Self::Caller, Self::Line, Self::Clock, Self::Operator, Self::Host];

    /// The source as scripts name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::Line => "line",
            Self::Clock => "clock",
            Self::Operator => "operator",
            Self::Host => "host",
        }
    }

    /// The source of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }

    /// Whether the engine may refuse what this source asks for.
    pub const fn can_be_refused(self) -> bool {
        matches!(self, Self::Operator | Self::Host)
    }
}

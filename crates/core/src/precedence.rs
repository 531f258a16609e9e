//! What comes first when events or rules collide.

/// The order of precedence, from a script's own course up to the safety of a life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precedence {
    /// The course of the script itself.
    #[default]
    Script,
    /// Courtesy: silence, hold, a complaint.
    Courtesy,
    /// The abuse ladder: profanity, indecent requests.
    Abuse,
    /// Price and spending.
    Price,
    /// Consent and its withdrawal.
    Consent,
    /// Privacy of the caller and of the operator.
    Privacy,
    /// The operator's way out.
    SafeExit,
    /// What the law demands.
    Law,
    /// The safety of a life.
    Safety,
}

impl Precedence {
    /// Every rank, the lowest first.
    pub const ALL: [Self; 9] = [
        Self::Script,
        Self::Courtesy,
        Self::Abuse,
        Self::Price,
        Self::Consent,
        Self::Privacy,
        Self::SafeExit,
        Self::Law,
        Self::Safety,
    ];

    /// The rank as scripts name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Courtesy => "courtesy",
            Self::Abuse => "abuse",
            Self::Price => "price",
            Self::Consent => "consent",
            Self::Privacy => "privacy",
            Self::SafeExit => "safe-exit",
            Self::Law => "law",
            Self::Safety => "safety",
        }
    }

    /// The rank of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rank| rank.name() == name)
    }
}

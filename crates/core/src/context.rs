//! What is known of a call before it begins. A name is never needed.

use alloc::{borrow::Cow, boxed::Box, vec::Vec};
use core::fmt;

use crate::{
    greeting::Greeting,
    locale::Locale,
    named,
    time::Zone,
    value::{Text, Value},
};

named! {
    /// Who rang.
    #[derive(Default)]
    Direction {
        /// The caller rang.
        #[default]
        Inbound = "inbound",
        /// The operator rang.
        Outbound = "outbound",
    }
    /// How the two talk.
    #[derive(Default)]
    Channel {
        /// Spoken.
        #[default]
        Voice = "voice",
        /// Written.
        Chat = "chat",
    }
    /// How the caller is addressed.
    #[derive(Default)]
    Register {
        /// vous, Вы, dumneavoastră.
        #[default]
        Formal = "formal",
        /// By the caller's explicit wish.
        Informal = "informal",
    }
    /// Whether the caller is on the line.
    #[derive(Default)]
    Connection {
        /// Not yet.
        #[default]
        None = "none",
        /// Yes.
        Up = "up",
        /// Not any more: the caller hung up, or the line was lost.
        Lost = "lost",
        /// Not any more: the host was asked to hang up.
        Ended = "ended",
    }
    /// Who talks with the caller.
    #[derive(Default)]
    Operator {
        /// A human being.
        #[default]
        Person = "person",
        /// A machine.
        Bot = "bot",
    }
}

/// What is known of a call before it begins.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Context, Direction, Locale};
///
/// let context = Context {
///     call: "c-1027".into(),
///     direction: Direction::Outbound,
///     locale: Locale::try_new("ro")?,
///     alias: Some("Ana".into()),
///     ..Context::default()
/// };
/// assert_eq!(context.direction.name(), "outbound");
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// The host's id of the call. It also seeds the choice of variants, unless `seed` is given.
    pub call: Box<str>,
    /// Who rang.
    pub direction: Direction,
    /// How the two talk.
    pub channel: Channel,
    /// The language in which the call begins.
    pub locale: Locale,
    /// How the caller is addressed.
    pub register: Register,
    /// Who talks with the caller.
    pub operator: Operator,
    /// Whether the caller has called before.
    pub returning: bool,
    /// The caller's zone, if it is known; without it no greeting names a time of day.
    pub zone: Option<Zone>,
    /// The name by which the operator is known to callers; never a private one.
    pub alias: Option<Text>,
    /// Whom the caller has reached.
    pub organisation: Option<Text>,
    /// The code of the law that governs the call, for the host's policies.
    pub jurisdiction: Option<Box<str>>,
    /// A token of the caller without identity, for limits that span calls.
    pub caller_token: Option<Box<str>>,
    /// Seeds the choice of variants; without it the id of the call does.
    pub seed: Option<u64>,
    /// The greeting that this caller heard last time, which is not given again.
    pub previous_greeting: Option<Greeting>,
    /// Facts known beforehand, by name.
    pub facts: Vec<(Cow<'static, str>, Value)>,
}

impl fmt::Debug for Context {
    /// Facts by name only, as some are private, and of the caller's token that there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("call", &self.call)
            .field("direction", &self.direction)
            .field("channel", &self.channel)
            .field("locale", &self.locale)
            .field("register", &self.register)
            .field("operator", &self.operator)
            .field("returning", &self.returning)
            .field("zone", &self.zone)
            .field("alias", &self.alias.as_deref())
            .field("organisation", &self.organisation.as_deref())
            .field("jurisdiction", &self.jurisdiction)
            .field("caller_token", &self.caller_token.as_ref().map(|_| "[token]"))
            .field("seed", &self.seed)
            .field("previous_greeting", &self.previous_greeting)
            .field("facts", &self.facts.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish()
    }
}

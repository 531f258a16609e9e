//! Rules as a front end lowers them.

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

use crate::{
    act::Act,
    ids::{EventId, MessageId, StepId},
    model::Guard,
    precedence::Precedence,
    rule::{Bound, Template},
    stage::Stage,
};

/// A rule of etiquette: a temporal constraint over propositions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleModel {
    /// The name of the rule, unique in its script.
    pub name: Box<str>,
    /// What it demands.
    pub template: Template,
    /// Its first proposition.
    pub first: Proposition,
    /// Its second proposition, for templates that have two.
    pub second: Option<Proposition>,
    /// Which letters the rule looks at; chain rules, `init` and `end` depend on it.
    pub among: Among,
    /// Its time bound.
    pub bound: Bound,
    /// How long the bound is.
    pub time: Duration,
    /// What the engine does about it.
    pub severity: Severity,
    /// What it outranks when two rules collide.
    pub precedence: Precedence,
    /// Its sentence for operators.
    pub message: MessageId,
    /// The requirements that it serves, by their ids.
    pub serves: Vec<Box<str>>,
}

/// What the engine does about a rule in a live call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It warns.
    #[default]
    Default,
    /// It refuses what the operator or the host asks for, if that would break the rule.
    Hard,
}

impl Severity {
    /// The severity as rules name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Hard => "hard",
        }
    }
}

/// Something that may be so at a letter of a trace: one of these happens, and the condition is met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposition {
    /// What may happen.
    pub any: Vec<Occurrence>,
    /// Under which condition it counts.
    pub guard: Guard,
}

/// Something that happens in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// A line with this act is spoken. A composed greeting greets, identifies, and asks whether the moment is good
    /// (outbound) or offers help (inbound).
    Act(Act),
    /// An event happens.
    Event(EventId),
    /// The host is asked for an effect, by its name and, where it has one, by what it is about.
    Effect(Box<str>, Option<Box<str>>),
    /// A stage is entered.
    Stage(Stage),
    /// A step is entered.
    Step(StepId),
}

/// Which letters of a trace a rule looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Among {
    /// All.
    #[default]
    All,
    /// Lines and greetings.
    Lines,
    /// Events.
    Events,
    /// Effects other than lines.
    Effects,
    /// Entries of steps.
    Steps,
    /// Entries of stages.
    Stages,
}

impl Among {
    /// Every alphabet.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Lines, Self::Events, Self::Effects, Self::Steps, Self::Stages];

    /// The alphabet as rules name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Lines => "lines",
            Self::Events => "events",
            Self::Effects => "effects",
            Self::Steps => "steps",
            Self::Stages => "stages",
        }
    }

    /// The alphabet of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|among| among.name() == name)
    }
}

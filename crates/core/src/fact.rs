//! What kinds of facts there are, and how private they may be.

use alloc::{boxed::Box, vec::Vec};
use core::fmt;

use crate::value::Value;

/// How private a fact is. All but public facts are erased, and never stand in a snapshot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataClass {
    /// Says nothing of a person.
    #[default]
    Public,
    /// Says something of a person.
    Personal,
    /// Says something of a person that harms most when it leaks: health, money, belief.
    Sensitive,
    /// Is for colleagues only: no line and no message to the caller speaks of it.
    Internal,
}

impl DataClass {
    /// Every class, the most open first.
    pub const ALL: [Self; 4] = [Self::Public, Self::Personal, Self::Sensitive, Self::Internal];

    /// The class as scripts name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Personal => "personal",
            Self::Sensitive => "sensitive",
            Self::Internal => "internal",
        }
    }

    /// The class of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Whether a fact of this class must be erased when the call ends.
    pub const fn is_private(self) -> bool {
        !matches!(self, Self::Public)
    }
}

/// What values a fact can have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactKind {
    /// Yes, no, or not known.
    Flag,
    /// One of these options, or none yet.
    Choice(Vec<Box<str>>),
    /// A number from zero to this bound.
    Counter(u16),
    /// A text of at most this many bytes.
    Text(u16),
    /// At most this many texts.
    Texts(u16),
    /// A point in time.
    Time,
    /// An amount in this currency.
    Money([u8; 3]),
}

impl FactKind {
    /// Whether a guard may ask for the value, and not only whether there is one.
    pub const fn is_finite(&self) -> bool {
        matches!(self, Self::Flag | Self::Choice(_) | Self::Counter(_))
    }

    /// The highest code of a value, as in [`Fact::initial`](crate::model::Fact::initial); 0 where no code stands for
    /// a value.
    pub(crate) fn most(&self) -> u16 {
        match self {
            Self::Flag => 2,
            Self::Choice(options) => u16::try_from(options.len()).unwrap_or(u16::MAX),
            Self::Counter(most) => *most,
            Self::Text(_) | Self::Texts(_) | Self::Time | Self::Money(_) => 0,
        }
    }

    /// The kind as scripts name it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Choice(_) => "choice",
            Self::Counter(_) => "counter",
            Self::Text(_) => "text",
            Self::Texts(_) => "texts",
            Self::Time => "time",
            Self::Money(_) => "money",
        }
    }
}

/// A fact of a live call as a host may see it. Private values never show in `Debug`.
///
/// # Examples
///
/// ```
/// use etiquette_core::{DataClass, FactView, Value};
///
/// let visits = FactView { name: "visits", class: DataClass::Public, value: Some(Value::Counter(3)) };
/// let illness = FactView { name: "illness", class: DataClass::Sensitive, value: Some(Value::Choice(2)) };
/// assert_eq!(format!("{visits:?}, {illness:?}"), "visits: Counter(3), illness: [sensitive]");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct FactView<'a> {
    /// The name of the fact.
    pub name: &'a str,
    /// How private it is.
    pub class: DataClass,
    /// What it is, if it is known.
    pub value: Option<Value>,
}

impl fmt::Debug for FactView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.value, self.class.is_private()) {
            (Some(value), false) => write!(f, "{}: {value:?}", self.name),
            (Some(_), true) => write!(f, "{}: [{}]", self.name, self.class.name()),
            (None, _) => write!(f, "{}: unset", self.name),
        }
    }
}

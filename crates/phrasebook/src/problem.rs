//! What went wrong while a message was rendered. A problem never holds the value of an argument, so that it may
//! be logged.

use std::fmt;

use etiquette_core::Locale;
use thiserror::Error;

/// Something that went wrong while a message was rendered. There is a text all the same.
///
/// # Examples
///
/// ```
/// use etiquette_core::Locale;
/// use etiquette_phrasebook::{Problem, ProblemKind};
///
/// let problem = Problem {
///     message: "price".into(),
///     locale: Some(Locale::ENGLISH),
///     kind: ProblemKind::MissingArgument { name: "amount".into() },
/// };
/// assert_eq!(problem.to_string(), "message `price` of `en`: argument `$amount` is missing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the message.
    pub message: Box<str>,
    /// The locale whose text has the problem; `None` if no locale has the message.
    pub locale: Option<Locale>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a rendered message.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// No locale of the chain has the message. Its text is empty.
    #[error("no locale has it")]
    NoMessage,
    /// The message uses an argument that was not given.
    #[error("argument `${name}` is missing")]
    MissingArgument {
        /// The name of the argument, without `$`.
        name: Box<str>,
    },
    /// A function was given an argument that it cannot show, such as a date that is a text.
    #[error("a function cannot show its argument")]
    WrongArgument,
    /// The message refers to something that its locale does not have.
    #[error("`{name}` is unknown")]
    UnknownReference {
        /// What it refers to, as it is written there.
        name: Box<str>,
    },
    /// The message refers to itself.
    #[error("it refers to itself")]
    Cycle,
    /// The message has more than a hundred placeables.
    #[error("it has too many placeables")]
    TooManyPlaceables,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "message `{}`", self.message)?;
        if let Some(locale) = self.locale {
            write!(f, " of `{locale}`")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl std::error::Error for Problem {}

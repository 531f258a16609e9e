//! References to messages with their arguments: what the core hands to the phrasebook instead of text.

use core::fmt;

use crate::{
    ids::MessageId,
    model,
    script::Script,
    time::Timestamp,
    value::{Money, Text, Value},
};

/// The value of an argument, borrowed from a call or from its host.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArgumentValue<'a> {
    /// Yes or no; a message selects on `true` and `false`.
    Flag(bool),
    /// The name of a choice's option; a message selects on it.
    Choice(&'a str),
    /// A count; a message selects on its plural category.
    Counter(u16),
    /// A text to be spoken as it is.
    Text(&'a str),
    /// Texts to be spoken as a list.
    Texts(&'a [Text]),
    /// A point in time.
    Time(Timestamp),
    /// An amount of money.
    Money(Money),
}

impl fmt::Debug for ArgumentValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag(_) => "[flag]",
            Self::Choice(_) => "[choice]",
            Self::Counter(_) => "[counter]",
            Self::Text(_) => "[text]",
            Self::Texts(_) => "[texts]",
            Self::Time(_) => "[time]",
            Self::Money(_) => "[money]",
        })
    }
}

/// One argument of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Argument<'a> {
    /// The variable of the message, without its `$`.
    pub name: &'a str,
    /// Its value.
    pub value: ArgumentValue<'a>,
}

/// The arguments of a message.
#[derive(Clone, Copy, Default)]
pub struct Arguments<'a>(Source<'a>);

#[derive(Clone, Copy)]
enum Source<'a> {
    Given(&'a [Argument<'a>]),
    Scripted { script: &'a Script, wanted: &'a [model::Argument], values: &'a [Option<Value>] },
}

impl Default for Source<'_> {
    fn default() -> Self {
        Self::Given(&[])
    }
}

impl<'a> Arguments<'a> {
    /// Arguments that a host gives.
    pub const fn new(arguments: &'a [Argument<'a>]) -> Self {
        Self(Source::Given(arguments))
    }

    pub(crate) const fn scripted(
        script: &'a Script,
        wanted: &'a [model::Argument],
        values: &'a [Option<Value>],
    ) -> Self {
        Self(Source::Scripted { script, wanted, values })
    }

    /// The value of a variable; of two, the later one counts.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{Argument, ArgumentValue, Arguments};
    ///
    /// let given = [Argument { name: "n", value: ArgumentValue::Counter(3) }];
    /// assert_eq!(Arguments::new(&given).get("n"), Some(ArgumentValue::Counter(3)));
    /// assert_eq!(Arguments::new(&given).get("m"), None);
    /// ```
    pub fn get(self, name: &str) -> Option<ArgumentValue<'a>> {
        match self.0 {
            Source::Given(arguments) => {
                arguments.iter().rfind(|argument| argument.name == name).map(|argument| argument.value)
            }
            Source::Scripted { script, wanted, values } => {
                let mut named = wanted.iter().zip(values).rev().filter(|(wanted, _)| *wanted.name == *name);
                named.find_map(|(wanted, value)| script.argument_value(wanted, value.as_ref()?))
            }
        }
    }

    /// Every argument that has a value, in the order of the script.
    pub fn iter(self) -> impl Iterator<Item = Argument<'a>> {
        let (given, scripted) = match self.0 {
            Source::Given(arguments) => (Some(arguments), None),
            Source::Scripted { script, wanted, values } => (None, Some((script, wanted.iter().zip(values)))),
        };
        let scripted = scripted.into_iter().flat_map(|(script, pairs)| {
            pairs.filter_map(move |(wanted, value)| {
                let value = script.argument_value(wanted, value.as_ref()?)?;
                Some(Argument { name: &wanted.name, value })
            })
        });
        given.into_iter().flatten().copied().chain(scripted)
    }
}

impl fmt::Debug for Arguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for Arguments<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Arguments<'_> {}

/// A message to be rendered: its id and its arguments, never its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MessageRef<'a> {
    /// The hand-written id, the same in every locale.
    pub id: &'a str,
    /// The place of the id in its script's table of messages, if it comes from a script.
    pub index: Option<MessageId>,
    /// The arguments.
    pub arguments: Arguments<'a>,
}

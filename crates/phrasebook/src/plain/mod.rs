//! Messages in pieces: texts, arguments and selects, cut when a catalogue is built. Most messages are rendered from them,
//! without a lock and without an allocation. The text is byte for byte the one that Fluent writes; whatever could
//! differ is left to Fluent: functions, references, missing arguments and texts that have to be cleaned.

mod cut;
#[cfg(test)]
mod tests;

use etiquette_core::{ArgumentValue, Arguments, Channel};

use crate::{forms::Forms, text};

/// A message in pieces.
pub(crate) struct Plain(Box<[Piece]>);

enum Piece {
    Text(String),
    /// The variable of that name, as it is.
    Argument(Box<str>),
    Select(Select),
}

struct Select {
    variable: Box<str>,
    by: By,
    variants: Box<[(Key, Plain)]>,
    default: usize,
}

/// What decides a select.
#[derive(Clone, Copy)]
enum By {
    Value,
    Cardinal,
    Ordinal,
}

enum Key {
    Name(Box<str>),
    Number(u32),
}

/// On what a message is written: the values of one call, for one locale and channel.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub(crate) arguments: Arguments<'a>,
    pub(crate) channel: Channel,
    pub(crate) forms: &'a Forms,
}

impl Plain {
    /// Appends the text; `None` if Fluent has to write it after all, and then the buffer may hold a part of it.
    pub(crate) fn write(&self, buffer: &mut String, given: Given<'_>) -> Option<()> {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => {
                buffer.push_str(text);
                Some(())
            }
            Piece::Argument(name) => given.show(buffer, given.value(name)?),
            Piece::Select(select) => select.chosen(given)?.write(buffer, given),
        })
    }
}

impl Select {
    fn chosen(&self, given: Given<'_>) -> Option<&Plain> {
        let value = given.value(&self.variable)?;
        let named = |wanted: &str| self.find(|key| matches!(key, Key::Name(name) if **name == *wanted));
        let found = match (value, self.by) {
            (ArgumentValue::Counter(count), By::Value) => {
                self.find(|key| matches!(key, Key::Number(number) if *number == u32::from(count)))
            }
            (ArgumentValue::Counter(count), by) => {
                named(given.forms.category(count, matches!(by, By::Ordinal)).name())
            }
            (value, _) => named(given.text(value)?),
        };
        found.or_else(|| self.variants.get(self.default).map(|(_, text)| text))
    }

    fn find(&self, fits: impl Fn(&Key) -> bool) -> Option<&Plain> {
        self.variants.iter().find(|(key, _)| fits(key)).map(|(_, text)| text)
    }
}

impl<'a> Given<'a> {
    fn value(self, name: &str) -> Option<ArgumentValue<'a>> {
        self.arguments.get(name)
    }

    fn show(self, buffer: &mut String, value: ArgumentValue<'_>) -> Option<()> {
        match value {
            ArgumentValue::Counter(count) => self.forms.write_count(buffer, count),
            value => buffer.push_str(self.text(value)?),
        }
        Some(())
    }

    /// A value that is a text; `None` if it is none, or not as it may be shown.
    fn text(self, value: ArgumentValue<'_>) -> Option<&str> {
        match value {
            ArgumentValue::Flag(flag) => Some(if flag { "true" } else { "false" }),
            ArgumentValue::Choice(text) | ArgumentValue::Text(text) => {
                text::stays(text, self.channel).then_some(text)
            }
            _ => None,
        }
    }
}

//! One line of a log: a call and what happened in it. A mistake in one item costs that item and no other.

use std::borrow::Cow;

use etiquette_core::Source;
use etiquette_diag::did_you_mean;
use serde_json::value::RawValue;

use super::{
    LogProblems,
    object::{self, Member},
};
use crate::untrusted::visible;

/// The keys of a line.
pub const LINE_KEYS: [&str; 3] = ["call", "script", "items"];
/// The keys of an item.
pub const ITEM_KEYS: [&str; 10] =
    ["t", "who", "act", "event", "effect", "stage", "step", "fact", "is", "for"];
/// Of these, an item has exactly one.
const KINDS: [&str; 6] = ["act", "event", "effect", "stage", "step", "fact"];

/// A call as a log tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine<'a> {
    /// The id of the call; without one, none.
    pub call: Option<Cow<'a, str>>,
    /// The script that it followed.
    pub script: Option<Cow<'a, str>>,
    /// What happened, in order.
    pub items: Vec<LogItem<'a>>,
}

/// Something that happened in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogItem<'a> {
    /// When, in milliseconds since the call began.
    pub t: u64,
    /// Who did it or caused it, where the log says so.
    pub who: Option<Source>,
    /// What.
    pub what: What<'a>,
    /// How long it lasted, in milliseconds.
    pub lasts: Option<u64>,
    /// Where its name is written: the character in the line, from 1, as far as bytes tell.
    pub(crate) at: usize,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// Something was said that does this.
    Act(Cow<'a, str>),
    /// An event.
    Event(Cow<'a, str>),
    /// The host was asked for this, such as `hold` or `transfer supervisor`.
    Effect(Cow<'a, str>),
    /// A stage was entered.
    Stage(Cow<'a, str>),
    /// A step was entered.
    Step(Cow<'a, str>),
    /// A fact has another value now.
    Fact(Cow<'a, str>, FactValue<'a>),
}

/// The value of a finite fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue<'a> {
    /// It is not known.
    Unknown,
    /// A flag; for a text, a time or an amount, that there is one.
    Flag(bool),
    /// A counter.
    Number(u16),
    /// A choice.
    Option(Cow<'a, str>),
}

/// A line that is being read.
struct Reader<'a, 'p> {
    text: &'a str,
    number: u64,
    /// Where the value at hand begins in the line.
    problems: &'p mut LogProblems,
    now: u64,
}

impl<'a> LogLine<'a> {
    /// Reads the line with this number; `None` if it is no call at all.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_check::log::{LogLine, LogProblems};
    ///
    /// let mut problems = LogProblems::default();
    /// let line = r#"{"call": "c-1", "items": [{"t": 0, "act": "greet"}, {"t": "soon", "act": "thank"}]}"#;
    /// let call = LogLine::read(line, 1, &mut problems);
    /// assert_eq!(call.map(|call| call.items.len()), Some(1));
    /// assert_eq!((problems.found()[0].rule, problems.found()[0].column), ("wrong-time", 59));
    /// ```
    pub fn read(text: &'a str, number: u64, problems: &mut LogProblems) -> Option<Self> {
        let mut reader = Reader { text, number, problems, now: 0 };
        let mut members = Vec::new();
        if let Err((at, cause)) = object::members(text, &mut members) {
            let help = "write each call as one line: `{\"call\": \"c-1\", \"items\": [...]}`";
            reader.error(at, "broken-json", format!("expected a call in JSON: {cause}"), help);
            return None;
        }
        reader.line(&members)
    }
}

impl<'a> Reader<'a, '_> {
    fn line(&mut self, members: &[Member<'a>]) -> Option<LogLine<'a>> {
        let mut line = LogLine { call: None, script: None, items: Vec::new() };
        let mut items = None;
        for (key, raw) in members {
            match &**key {
                "call" => line.call = self.word(raw, "the id of the call"),
                "script" => line.script = self.word(raw, "the name of a script"),
                "items" => items = Some(*raw),
                _ => self.unknown_key(key, raw, &LINE_KEYS),
            }
        }
        let listed = items.and_then(object::list);
        let Some(listed) = listed else {
            let at = items.map_or(0, |raw| self.offset(raw.get()));
            let message = "expected `items`, the list of what happened in the call";
            self.error(
                at,
                "no-items",
                message.to_owned(),
                "write `\"items\": [{\"t\": 0, \"act\": \"greet\"}]`",
            );
            return None;
        };
        let mut scratch = Vec::with_capacity(4);
        line.items.reserve(listed.len());
        line.items.extend(listed.into_iter().filter_map(|raw| self.item(raw, &mut scratch)));
        Some(line)
    }

    fn item(&mut self, raw: &'a RawValue, members: &mut Vec<Member<'a>>) -> Option<LogItem<'a>> {
        let start = self.offset(raw.get());
        if let Err((at, cause)) = object::members(raw.get(), members) {
            let help = "write an item as `{\"t\": 3500, \"who\": \"caller\", \"event\": \"spoke\"}`";
            self.error(start + at, "wrong-item", format!("expected an object: {cause}"), help);
            return None;
        }
        let mut item =
            LogItem { t: self.now, who: None, what: What::Act(Cow::Borrowed("")), lasts: None, at: start };
        let (mut kind, mut value) = (None, None);
        for (key, raw) in &*members {
            match &**key {
                "t" => item.t = self.time(raw)?,
                "for" => item.lasts = Some(self.millis(raw, "wrong-duration", "how long it lasted")?),
                "who" => item.who = self.who(raw),
                "is" => value = Some(*raw),
                name if KINDS.contains(&name) => {
                    if kind.is_some() {
                        self.not_one_kind(start);
                        return None;
                    }
                    kind = Some((KINDS.iter().position(|kind| *kind == name)?, *raw));
                }
                _ => self.unknown_key(key, raw, &ITEM_KEYS),
            }
        }
        let Some((kind, raw)) = kind else {
            self.not_one_kind(start);
            return None;
        };
        item.at = self.offset(raw.get());
        let name = self.word(raw, "a name")?;
        item.what = match kind {
            0 => What::Act(name),
            1 => What::Event(name),
            2 => What::Effect(name),
            3 => What::Stage(name),
            4 => What::Step(name),
            _ => What::Fact(name, self.fact(value, item.at)?),
        };
        self.now = item.t;
        Some(item)
    }

    /// A time that does not go back.
    fn time(&mut self, raw: &RawValue) -> Option<u64> {
        let t = self.millis(raw, "wrong-time", "a time")?;
        if t < self.now {
            let message = format!("expected a time of {} or later, found {t}", self.now);
            let help =
                "items stand in the order in which they happened; `t` counts from the beginning of the call";
            self.error(self.offset(raw.get()), "time-went-back", message, help);
            return None;
        }
        Some(t)
    }

    fn millis(&mut self, raw: &RawValue, rule: &'static str, what: &str) -> Option<u64> {
        let number = raw.get().parse::<u64>().ok().filter(|number| i64::try_from(*number).is_ok());
        if number.is_none() {
            let message = format!("expected {what} in whole milliseconds, found {}", kind_of(raw));
            self.error(self.offset(raw.get()), rule, message, "write `3500` for three and a half seconds");
        }
        number
    }

    fn who(&mut self, raw: &'a RawValue) -> Option<Source> {
        let name = self.word(raw, "who it was")?;
        let who = Source::from_name(&name);
        if who.is_none() {
            let place = self.place(self.offset(raw.get()));
            self.problems.once(place, "unknown-who", format!("nobody is called `{}`", shown(&name)), || {
                did_you_mean(&name, Source::ALL.map(Source::name))
            });
        }
        who
    }

    fn fact(&mut self, raw: Option<&'a RawValue>, at: usize) -> Option<FactValue<'a>> {
        let found = raw.map_or("nothing", kind_of);
        let value = raw.and_then(|raw| {
            Some(match raw.get() {
                "null" => FactValue::Unknown,
                "true" => FactValue::Flag(true),
                "false" => FactValue::Flag(false),
                number => match number.parse() {
                    Ok(number) => FactValue::Number(number),
                    Err(_) => FactValue::Option(object::word(raw)?),
                },
            })
        });
        if value.is_none() {
            let message = format!("expected the value of a fact in `is`, found {found}");
            let help = "write an option, `true`, `false`, a number to 65535, or `null` where it is not known";
            self.error(raw.map_or(at, |raw| self.offset(raw.get())), "wrong-value", message, help);
        }
        value
    }

    fn word(&mut self, raw: &'a RawValue, what: &str) -> Option<Cow<'a, str>> {
        let word = object::word(raw);
        if word.is_none() {
            let message = format!("expected {what} as a text, found {}", kind_of(raw));
            self.error(self.offset(raw.get()), "no-text", message, "write it in quotes");
        }
        word
    }

    fn not_one_kind(&mut self, at: usize) {
        let message = format!("expected exactly one of {}", KINDS.map(|kind| format!("`{kind}`")).join(", "));
        self.error(at, "not-one-kind", message, "write an item for each thing that happened");
    }

    fn unknown_key(&mut self, key: &str, raw: &RawValue, known: &[&str]) {
        let place = self.place(self.offset(raw.get()));
        let message = format!("key `{}` means nothing here", shown(key));
        self.problems.once(place, "unknown-key", message, || {
            format!("it is not read; {}", did_you_mean(key, known.iter().copied()))
        });
    }

    fn error(&mut self, at: usize, rule: &'static str, message: String, help: &str) {
        let place = self.place(at);
        self.problems.error(place, rule, message, help);
    }

    /// Where a part of the line begins in it.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr())
    }

    /// How the place of a byte is found, once it is wanted.
    fn place(&self, at: usize) -> impl FnOnce() -> (u64, usize) + use<'a> {
        let (text, number) = (self.text, self.number);
        move || (number, column(text, at))
    }
}

/// The character in which a byte of a line stands, from 1.
pub(crate) fn column(line: &str, at: usize) -> usize {
    line.char_indices().take_while(|(start, _)| *start < at).count() + 1
}

/// A name as a report may repeat it: one line, not too long.
pub(crate) fn shown(name: &str) -> String {
    visible(&name.chars().take(60).collect::<String>())
}

fn kind_of(raw: &RawValue) -> &'static str {
    match raw.get().bytes().next() {
        Some(b'"') => "a text",
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b't' | b'f') => "a flag",
        Some(b'n') => "null",
        _ => "another number",
    }
}

//! What a played call begins with.

use std::{borrow::Cow, collections::BTreeMap};

use etiquette_core::{Channel, Context, Direction, Locale, Operator, Script, Value};
use etiquette_diag::{Diagnostic, did_you_mean};
use etiquette_script::parse_value;
use serde::Deserialize;
use thiserror::Error;

use crate::replay::{Opening, unquoted, words};

/// What a played call begins with, as a set-up block or a command line says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Setup {
    /// The script, by its name.
    pub script: Option<String>,
    /// The language; English by default.
    pub locale: Option<String>,
    /// `voice` or `chat`.
    pub channel: Option<String>,
    /// `inbound` or `outbound`; what the script is for by default.
    pub direction: Option<String>,
    /// `person` or `bot`.
    pub operator: Option<String>,
    /// The local time, as in [`Opening::parse`].
    pub at: Option<String>,
    /// What variants and greetings are drawn from.
    pub seed: Option<u64>,
    /// The operator's alias.
    pub alias: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// Whether the caller has called before.
    pub returning: Option<bool>,
    /// `manual` if the event lines say when a line is finished.
    pub lines: Option<String>,
    /// `facts` if the call is written down with every public fact that changes.
    pub shows: Option<String>,
    /// Facts that are known beforehand.
    pub facts: BTreeMap<String, String>,
    /// How many states a proof may look at before it gives up.
    pub states: Option<usize>,
}

/// The keys of a set-up.
const KEYS: [&str; 14] = [
    "script",
    "locale",
    "channel",
    "direction",
    "operator",
    "at",
    "seed",
    "alias",
    "organisation",
    "returning",
    "lines",
    "shows",
    "facts",
    "states",
];

impl Setup {
    /// Reads a set-up block.
    ///
    /// # Errors
    ///
    /// When the block is no TOML or has an unknown key.
    pub fn from_toml(text: &str) -> Result<Self, SetupError> {
        let failed = |error: toml::de::Error| SetupError::Toml { message: error.message().into() };
        let table: toml::Table = toml::from_str(text).map_err(failed)?;
        Self::from_table(table)
    }

    fn from_table(table: toml::Table) -> Result<Self, SetupError> {
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            let help = did_you_mean(key, KEYS).into();
            return Err(SetupError::Key { key: key.as_str().into(), help });
        }
        Self::deserialize(table).map_err(|error| SetupError::Toml { message: error.message().into() })
    }

    /// Reads the options of a fence: words like `locale=ro` or `alias="Ana Maria"`.
    ///
    /// # Errors
    ///
    /// When a word is no `key=value` or the key is unknown.
    pub fn from_options(options: &str) -> Result<Self, SetupError> {
        let mut table = toml::Table::new();
        for word in words(options).into_iter().filter_map(|range| options.get(range)) {
            let pair = word.split_once('=').and_then(|(key, value)| Some((key, unquoted(value)?)));
            let Some((key, value)) = pair else {
                return Err(SetupError::Toml { message: format!("`{word}` is no `key=value`").into() });
            };
            if key == "facts" {
                let message = "`facts` stands in a block `setup`: `facts = { reason = \"parcel\" }`";
                return Err(SetupError::Toml { message: message.into() });
            }
            let value = match key {
                "seed" | "states" => value.parse().map_or_else(|_| value.into(), toml::Value::Integer),
                "returning" => value.parse().map_or_else(|_| value.into(), toml::Value::Boolean),
                _ => value.into(),
            };
            table.insert(key.to_owned(), value);
        }
        Self::from_table(table)
    }

    /// This set-up with everything that `other` says instead.
    #[must_use]
    pub fn overridden_by(mut self, other: Self) -> Self {
        fn take<T>(old: &mut Option<T>, new: Option<T>) {
            if new.is_some() {
                *old = new;
            }
        }
        take(&mut self.script, other.script);
        take(&mut self.locale, other.locale);
        take(&mut self.channel, other.channel);
        take(&mut self.direction, other.direction);
        take(&mut self.operator, other.operator);
        take(&mut self.at, other.at);
        take(&mut self.seed, other.seed);
        take(&mut self.alias, other.alias);
        take(&mut self.organisation, other.organisation);
        take(&mut self.returning, other.returning);
        take(&mut self.lines, other.lines);
        take(&mut self.shows, other.shows);
        take(&mut self.states, other.states);
        self.facts.extend(other.facts);
        self
    }

    /// The context of the call and its beginning.
    ///
    /// # Errors
    ///
    /// When a value is none of those that its key takes, or a fact is unknown or cannot be that.
    pub fn context(&self, script: &Script) -> Result<(Context, Opening), SetupError> {
        let opening = self.at.as_deref().map_or(Ok(Opening::default()), Opening::parse);
        let opening = opening.map_err(|error| wrong("at", error))?;
        let locale = self.locale.as_deref().map_or(Ok(Locale::default()), Locale::try_new);
        if self.lines.as_deref().is_some_and(|lines| lines != "manual") {
            return Err(wrong("lines", "expected `manual`, or nothing"));
        }
        if self.shows.as_deref().is_some_and(|shows| shows != "facts") {
            return Err(wrong("shows", "expected `facts`, or nothing"));
        }
        let facts =
            self.facts.iter().map(|(name, text)| fact(script, name, text)).collect::<Result<_, _>>()?;
        let context = Context {
            call: "played".into(),
            locale: locale.map_err(|error| wrong("locale", error))?,
            direction: match &self.direction {
                None => script.direction().unwrap_or_default(),
                written => named("direction", written, Direction::from_name)?,
            },
            channel: named("channel", &self.channel, Channel::from_name)?,
            operator: named("operator", &self.operator, Operator::from_name)?,
            returning: self.returning.unwrap_or_default(),
            alias: self.alias.as_deref().map(Into::into),
            organisation: self.organisation.as_deref().map(Into::into),
            seed: Some(self.seed.unwrap_or(1)),
            zone: Some(opening.zone),
            facts,
            ..Context::default()
        };
        Ok((context, opening))
    }
}

fn named<T: Default>(
    key: &'static str,
    text: &Option<String>,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, SetupError> {
    match text {
        None => Ok(T::default()),
        Some(text) => read(text).ok_or_else(|| wrong(key, format!("`{text}` is none of its values"))),
    }
}

fn wrong(key: &'static str, why: impl ToString) -> SetupError {
    SetupError::Value { key, why: why.to_string().into() }
}

fn fact(script: &Script, name: &str, text: &str) -> Result<(Cow<'static, str>, Value), SetupError> {
    let wrong = |why: String| SetupError::Fact { fact: name.into(), why: why.into() };
    let given = script.facts().filter(|(_, fact)| fact.given);
    let known = || match did_you_mean(name, given.map(|(_, fact)| &*fact.name)) {
        help if help.is_empty() => "the script takes no fact before the call begins".to_owned(),
        help => help,
    };
    let Some(id) = script.fact(name) else {
        return Err(wrong(format!("the script has no such fact: {}", known())));
    };
    if !script.fact_model(id).is_some_and(|fact| fact.given) {
        return Err(wrong(format!(
            "the script does not take it before a call (`given = true`): {}",
            known()
        )));
    }
    let value = parse_value(script, id, text).map_err(|error| wrong(error.to_string()))?;
    Ok((name.to_owned().into(), value))
}

/// Why a set-up cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SetupError {
    /// It cannot be read.
    #[error("the set-up cannot be read: {message}")]
    Toml {
        /// What the TOML reader says.
        message: Box<str>,
    },
    /// There is no such key.
    #[error("expected a key of a set-up, found `{key}`: {help}")]
    Key {
        /// What is written.
        key: Box<str>,
        /// What was probably meant.
        help: Box<str>,
    },
    /// A key has a value that it does not take.
    #[error("`{key}`: {why}")]
    Value {
        /// The key.
        key: &'static str,
        /// What is wrong with its value.
        why: Box<str>,
    },
    /// A fact cannot be given so.
    #[error("fact `{fact}`: {why}")]
    Fact {
        /// The fact.
        fact: Box<str>,
        /// What is wrong.
        why: Box<str>,
    },
}

impl SetupError {
    /// The same as a finding, without a place.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Key { key, help } => {
                Diagnostic::error("unknown-key", format!("expected a key of a set-up, found `{key}`"))
                    .help(&**help)
            }
            Self::Fact { .. } => Diagnostic::error("bad-fact", self.to_string()),
            Self::Value { .. } => Diagnostic::error("bad-value", self.to_string()),
            Self::Toml { .. } => Diagnostic::error("bad-setup", self.to_string())
                .help("write `key = \"value\"` in a block, `key=value` on a fence line"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_and_no_other() {
        let error = Setup::deserialize(toml::Table::from_iter([("?".to_owned(), true.into())])).unwrap_err();
        let known: Vec<String> = KEYS.iter().map(|key| format!("`{key}`")).collect();
        assert_eq!(error.message(), format!("unknown field `?`, expected one of {}", known.join(", ")));
    }
}

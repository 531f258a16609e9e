//! From a greeting file to core's lexicon, with core's findings put where the translator wrote their cause.

use std::{collections::BTreeMap, iter, ops::Range};

use etiquette_core::{GreetingOption, Lexicon, LexiconError, LexiconModel, Part};
use etiquette_diag::{Diagnostic, Span, did_you_mean};

use crate::greeting::{GreetingFile, file::Places};

/// A lexicon, and where each of its options names its message.
pub(crate) struct Lowered {
    pub(crate) lexicon: Lexicon,
    pub(crate) messages: Vec<Span>,
}

/// The most greetings that a language may have, all contexts taken together. English has some two thousand.
const GREETINGS: u64 = 20_000;

pub(super) fn lower(file: GreetingFile, found: &mut Vec<Diagnostic>) -> Option<Lowered> {
    let outline = Outline::of(&file.model);
    let greetings = greetings(&file.model);
    let errors = match Lexicon::try_new(file.model) {
        Ok(_) if greetings > GREETINGS => {
            found.push(too_many(greetings, &file.places, &outline));
            return None;
        }
        Ok(lexicon) => return Some(Lowered { lexicon, messages: file.places.messages }),
        Err(errors) => errors,
    };
    let without_greeting = |error: &&LexiconError| matches!(error, LexiconError::NoGreeting { .. });
    let contexts = errors.iter().filter(without_greeting).count();
    // A single mistake leaves dozens of contexts without a greeting; the first tells as much as all of them.
    let first = errors.iter().find(without_greeting);
    let others = errors.iter().filter(|error| !without_greeting(error));
    for error in others.chain(first) {
        found.push(diagnostic(error, contexts, &file.places, &outline));
    }
    None
}

/// The names of a greeting file in their order: those of each part are its own and those of its options.
struct Outline(Vec<Vec<Box<str>>>);

impl Outline {
    fn of(model: &LexiconModel) -> Self {
        let names = |part: &Part| {
            let options = part.options.iter().map(|option| option.name.clone());
            iter::once(part.name.clone()).chain(options).collect()
        };
        Self(model.parts.iter().map(names).collect())
    }

    /// The names of the parts behind that of an option, and of their options.
    fn behind(&self, option: &str) -> impl Iterator<Item = &str> + Clone {
        let from_own = self.0.iter().skip_while(move |names| !names.iter().any(|name| **name == *option));
        from_own.skip(1).flatten().map(|name| &**name)
    }

    fn last_part(&self) -> &str {
        self.0.last().and_then(|names| names.first()).map_or("", |name| name)
    }

    fn last_option(&self) -> &str {
        self.0.iter().flatten().next_back().map_or("", |name| name)
    }
}

/// How many ways lead through the options, whether or not they fit in one context.
fn greetings(model: &LexiconModel) -> u64 {
    let mut ways: BTreeMap<&str, u64> = BTreeMap::new();
    for part in model.parts.iter().rev() {
        let from = |option: &GreetingOption| {
            let behind = option.then.iter().filter_map(|next| ways.get(&**next).copied());
            total(behind.chain([u64::from(option.ends)]))
        };
        let own: Vec<_> = part.options.iter().map(|option| (&*option.name, from(option))).collect();
        ways.insert(&part.name, total(own.iter().map(|(_, ways)| *ways)));
        ways.extend(own);
    }
    model.parts.first().and_then(|part| ways.get(&*part.name)).copied().unwrap_or(0)
}

fn total(ways: impl Iterator<Item = u64>) -> u64 {
    ways.fold(0, u64::saturating_add)
}

fn too_many(greetings: u64, places: &Places, outline: &Outline) -> Diagnostic {
    let message = format!("expected a language with at most {GREETINGS} greetings, found {greetings}");
    let place = places.names.get(outline.last_part()).cloned().unwrap_or(0..0);
    Diagnostic::error("wrong-lexicon", message)
        .at(Span::new(places.source, place))
        .help("take options away, or name fewer of them in `then`: each part multiplies the greetings")
}

fn diagnostic(error: &LexiconError, contexts: usize, places: &Places, outline: &Outline) -> Diagnostic {
    let at = |name: &str| places.names.get(name).cloned().unwrap_or(0..0);
    let (rule, place, help): (_, Range<usize>, String) = match error {
        LexiconError::SameName { name } => {
            ("duplicate-name", at(name), "give each part and option a name of its own".into())
        }
        LexiconError::UnknownFollower { option, follower } => {
            let near = did_you_mean(follower, outline.behind(option));
            let stop = if near.is_empty() { "" } else { "; " };
            let help = format!("{near}{stop}only later parts and their options may follow");
            ("unknown-follower", at(option), help)
        }
        LexiconError::UnknownTime { option, .. } => {
            ("unknown-time", at(option), "name a period of `[times]`".into())
        }
        LexiconError::NoSuchHour { period } => {
            ("wrong-hours", at(period), "a day lasts from 00:00 to 24:00".into())
        }
        LexiconError::DayNotCovered { minute } => {
            let clock = format!("{:02}:{:02}", minute / 60, minute % 60);
            ("day-not-covered", 0..0, format!("look at {clock}: each period begins where another ends"))
        }
        LexiconError::NeverReached { option } => (
            "unreachable-option",
            at(option),
            "name it, or its part, in the `then` of an earlier option that fits where it does".into(),
        ),
        LexiconError::DeadEnd { option } => {
            ("dead-end-option", at(option), "write `ends = true`, or what may follow in `then`".into())
        }
        LexiconError::NoGreeting { .. } => (
            "context-without-greeting",
            0..0,
            format!(
                "{contexts} contexts have none; write an option without `when` in each part that must not be empty"
            ),
        ),
        LexiconError::TooManyParts { .. } => (
            "wrong-lexicon",
            at(outline.last_part()),
            "put options that never follow each other into one part".into(),
        ),
        LexiconError::TooManyOptions { .. } => {
            ("wrong-lexicon", at(outline.last_option()), "keep those that callers are to hear most".into())
        }
        _ => ("wrong-lexicon", 0..0, "look at the parts, their options and their times".into()),
    };
    Diagnostic::error(rule, error.to_string()).at(Span::new(places.source, place)).help(help)
}

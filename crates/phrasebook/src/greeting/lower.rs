//! From a greeting file to core's lexicon, with core's findings put where the translator wrote their cause.

use std::ops::Range;

use etiquette_core::{Lexicon, LexiconError};
use etiquette_diag::{Diagnostic, Span, did_you_mean};

use crate::greeting::{GreetingFile, file::Places};

/// A lexicon, and the messages that its options speak.
pub(crate) struct Lowered {
    pub(crate) lexicon: Lexicon,
    pub(crate) messages: Vec<(Box<str>, Span)>,
}

pub(super) fn lower(file: GreetingFile, found: &mut Vec<Diagnostic>) -> Option<Lowered> {
    let names: Vec<Box<str>> = file.places.names.keys().cloned().collect();
    let errors = match Lexicon::try_new(file.model) {
        Ok(lexicon) => return Some(Lowered { lexicon, messages: file.places.messages }),
        Err(errors) => errors,
    };
    let without_greeting = |error: &&LexiconError| matches!(error, LexiconError::NoGreeting { .. });
    let contexts = errors.iter().filter(without_greeting).count();
    // A single mistake leaves dozens of contexts without a greeting; the first tells as much as all of them.
    let first = errors.iter().find(without_greeting);
    let others = errors.iter().filter(|error| !without_greeting(error));
    for error in others.chain(first) {
        found.push(diagnostic(error, contexts, &file.places, &names));
    }
    None
}

fn diagnostic(error: &LexiconError, contexts: usize, places: &Places, names: &[Box<str>]) -> Diagnostic {
    let at = |name: &str| places.names.get(name).cloned().unwrap_or(0..0);
    let (rule, place, help): (_, Range<usize>, String) = match error {
        LexiconError::SameName { name } => {
            ("duplicate-name", at(name), "give each part and option a name of its own".into())
        }
        LexiconError::UnknownFollower { option, follower } => {
            let others = names.iter().map(|name| &**name).filter(|name| **name != **option);
            ("unknown-follower", at(option), did_you_mean(follower, others))
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
        _ => ("wrong-lexicon", 0..0, String::new()),
    };
    Diagnostic::error(rule, error.to_string()).at(Span::new(places.source, place)).help(help)
}

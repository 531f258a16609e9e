//! The greeting parts of one language and what may follow what.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    context::{Channel, Direction, Register},
    greeting::{LexiconError, check, compose::Conditions},
};

/// The most options that a lexicon may have: the paths are counted with sets of this many bits.
pub(crate) const MAX_OPTIONS: usize = 128;
/// The most parts that a greeting may have.
pub(crate) const MAX_PARTS: usize = 8;

/// What options ask for that fit only where the hour is not known.
pub(super) const UNKNOWN: &str = "unknown";

/// When an option fits. What is not set does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// The direction of the call.
    pub direction: Option<Direction>,
    /// The channel of the call.
    pub channel: Option<Channel>,
    /// How the caller is addressed.
    pub register: Option<Register>,
    /// Whether the caller has called before.
    pub returning: Option<bool>,
    /// Whether the organisation is known.
    pub organisation: Option<bool>,
    /// Whether the operator's alias is known.
    pub alias: Option<bool>,
    /// Names of day periods of the lexicon, or `unknown` for an hour that is not known; empty means any time.
    pub times: Vec<Box<str>>,
}

/// One way to fill a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GreetingOption {
    /// The name of the option, unique in its lexicon.
    pub name: Box<str>,
    /// The message that it speaks.
    pub message: Box<str>,
    /// When it fits.
    pub needs: Needs,
    /// Its continuation class: names of parts or of options in later parts, any of which may follow.
    pub then: Vec<Box<str>>,
    /// Whether the greeting may end with it.
    pub ends: bool,
    /// What joins it to the option before it; empty where it begins the greeting.
    pub joiner: Box<str>,
}

/// A slot of the greeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The name of the part: prefix, root, suffix or ending.
    pub name: Box<str>,
    /// The ways to fill it.
    pub options: Vec<GreetingOption>,
}

/// A stretch of the caller's day, from a minute up to, and without, another; it may run over midnight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPeriod {
    /// Its name, which options ask for.
    pub name: Box<str>,
    /// The first minute of the period, from 0 at midnight.
    pub from: u16,
    /// The first minute after it.
    pub before: u16,
}

impl DayPeriod {
    pub(super) fn covers(&self, minute: u16) -> bool {
        if self.from <= self.before {
            (self.from..self.before).contains(&minute)
        } else {
            minute >= self.from || minute < self.before
        }
    }
}

/// The parts of a lexicon as they are written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LexiconModel {
    /// The parts in the order of the language.
    pub parts: Vec<Part>,
    /// The stretches of the day.
    pub periods: Vec<DayPeriod>,
    /// What closes a greeting whose last option has no terminal mark of its own.
    pub terminal: Box<str>,
}

/// A lexicon that has been checked: every option can be reached and left in some context, and every context has a greeting.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Conditions, DayPeriod, Draw, GreetingOption, Lexicon, LexiconModel, Part};
///
/// let option = |name: &str| GreetingOption { name: name.into(), ends: true, ..GreetingOption::default() };
/// let root = Part { name: "root".into(), options: vec![option("bonjour"), option("bonsoir")] };
/// let day = DayPeriod { name: "day".into(), from: 0, before: 24 * 60 };
/// let model = LexiconModel { parts: vec![root], periods: vec![day], terminal: ".".into() };
///
/// let lexicon = Lexicon::try_new(model).map_err(|errors| format!("{errors:?}"))?;
/// let here = Conditions::default();
/// let first = lexicon.compose(&here, Draw(7), None);
/// assert_eq!(lexicon.count(&here), 2);
/// assert_ne!(lexicon.compose(&here, Draw(7), first), first);
/// # Ok::<(), String>(())
/// ```
#[derive(Debug)]
pub struct Lexicon {
    pub(super) options: Box<[Entry]>,
    periods: Box<[DayPeriod]>,
    terminal: Box<str>,
}

#[derive(Debug)]
pub(super) struct Entry {
    pub(super) option: GreetingOption,
    pub(super) part: u8,
    pub(super) part_name: Box<str>,
    /// The options that may follow, one bit each.
    pub(super) followers: u128,
}

impl Lexicon {
    /// Checks a lexicon.
    ///
    /// # Errors
    ///
    /// All that is wrong with it: names that are unknown or given twice, options that lead nowhere or cannot be
    /// reached, hours that do not cover the day exactly once, or a context that has no greeting.
    pub fn try_new(model: LexiconModel) -> Result<Self, Vec<LexiconError>> {
        let mut errors = Vec::new();
        check::model(&model, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let options = entries(&model);
        let lexicon = Self { options, periods: model.periods.into(), terminal: model.terminal };
        lexicon.check(&mut errors);
        if errors.is_empty() { Ok(lexicon) } else { Err(errors) }
    }

    /// The option at a position of a [`Greeting`](super::Greeting).
    pub fn option(&self, index: u8) -> Option<&GreetingOption> {
        self.options.get(usize::from(index)).map(|entry| &entry.option)
    }

    /// Every option, part by part.
    pub fn options(&self) -> impl Iterator<Item = &GreetingOption> {
        self.options.iter().map(|entry| &entry.option)
    }

    /// What closes a greeting whose last option has no terminal mark of its own.
    pub fn terminal(&self) -> &str {
        &self.terminal
    }

    /// The day periods.
    pub fn periods(&self) -> &[DayPeriod] {
        &self.periods
    }

    /// The day period of a minute of the caller's day.
    pub fn period(&self, minute: u16) -> Option<&DayPeriod> {
        self.periods.iter().find(|period| period.covers(minute))
    }

    /// The options that fit, one bit each.
    pub(super) fn fitting(&self, conditions: &Conditions) -> u128 {
        let period = conditions.minute.and_then(|minute| self.period(minute)).map(|period| &*period.name);
        let mut fitting = 0;
        for (bit, entry) in self.options.iter().enumerate() {
            if entry.option.needs.met(conditions, period) {
                fitting |= 1 << bit;
            }
        }
        fitting
    }

    /// The options of the first part, one bit each: a greeting always begins there.
    pub(super) fn first(&self) -> u128 {
        let mut first = 0;
        for (bit, _) in self.options.iter().enumerate().filter(|(_, entry)| entry.part == 0) {
            first |= 1 << bit;
        }
        first
    }
}

impl Needs {
    fn met(&self, given: &Conditions, period: Option<&str>) -> bool {
        fn fits<T: PartialEq>(needed: Option<T>, given: T) -> bool {
            needed.is_none_or(|needed| needed == given)
        }
        fits(self.direction, given.direction)
            && fits(self.channel, given.channel)
            && fits(self.register, given.register)
            && fits(self.returning, given.returning)
            && fits(self.organisation, given.organisation)
            && fits(self.alias, given.alias)
            && (self.times.is_empty() || self.times.iter().any(|time| **time == *period.unwrap_or(UNKNOWN)))
    }
}

fn entries(model: &LexiconModel) -> Box<[Entry]> {
    let mut entries: Vec<Entry> = Vec::new();
    for (number, part) in (0u8..).zip(&model.parts) {
        for option in &part.options {
            entries.push(Entry {
                option: option.clone(),
                part: number,
                part_name: part.name.clone(),
                followers: 0,
            });
        }
    }
    let followers: Vec<u128> = entries.iter().map(|entry| followers(entry, &entries)).collect();
    for (entry, followers) in entries.iter_mut().zip(followers) {
        entry.followers = followers;
    }
    entries.into()
}

fn followers(entry: &Entry, entries: &[Entry]) -> u128 {
    let mut followers = 0;
    for (bit, next) in entries.iter().enumerate() {
        let named = |name: &str| *name == *next.part_name || *name == *next.option.name;
        if next.part > entry.part && entry.option.then.iter().any(|name| named(name)) {
            followers |= 1 << bit;
        }
    }
    followers
}

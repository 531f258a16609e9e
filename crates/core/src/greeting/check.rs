//! What can be wrong with a lexicon. Nothing here stops at the first fault.

use alloc::{boxed::Box, vec::Vec};

use thiserror::Error;

use crate::greeting::{
    compose::Conditions,
    lexicon::{DayPeriod, Lexicon, LexiconModel, MAX_OPTIONS, MAX_PARTS, UNKNOWN},
};

const DAY: u16 = 24 * 60;

/// What is wrong with a lexicon.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LexiconError {
    /// More options than can be counted.
    #[error("a lexicon has at most {MAX_OPTIONS} options, found {found}")]
    TooManyOptions {
        /// How many there are.
        found: usize,
    },
    /// More parts than a greeting holds.
    #[error("a greeting has at most {MAX_PARTS} parts, found {found}")]
    TooManyParts {
        /// How many there are.
        found: usize,
    },
    /// Two parts or options share a name.
    #[error("`{name}` names two things")]
    SameName {
        /// The name.
        name: Box<str>,
    },
    /// A continuation class names nothing in a later part.
    #[error("`{follower}`, which may follow `{option}`, is no later part or option")]
    UnknownFollower {
        /// The option that continues.
        option: Box<str>,
        /// What it names.
        follower: Box<str>,
    },
    /// An option asks for a time that is no period of the day.
    #[error("`{option}` asks for `{time}`, which is no period of the day")]
    UnknownTime {
        /// The option that asks.
        option: Box<str>,
        /// What it asks for.
        time: Box<str>,
    },
    /// An hour lies outside the day.
    #[error("`{period}` has an hour outside the day")]
    NoSuchHour {
        /// The period.
        period: Box<str>,
    },
    /// A minute of the day belongs to no period, or to more than one.
    #[error("minute {minute} of the day belongs to no period or to several")]
    DayNotCovered {
        /// The minute, from 0 at midnight.
        minute: u16,
    },
    /// No greeting contains the option.
    #[error("no greeting contains `{option}`")]
    NeverReached {
        /// The option.
        option: Box<str>,
    },
    /// Nothing may follow the option, and no greeting may end with it.
    #[error("nothing may follow `{option}`, and no greeting may end with it")]
    DeadEnd {
        /// The option.
        option: Box<str>,
    },
    /// A context has no greeting.
    #[error("there is no greeting for {conditions}")]
    NoGreeting {
        /// The context.
        conditions: Conditions,
    },
}

/// Checks what is written, before anything is made of it.
pub(super) fn model(model: &LexiconModel, errors: &mut Vec<LexiconError>) {
    check_size(model, errors);
    check_names(model, errors);
    check_references(model, errors);
    check_periods(&model.periods, errors);
}

impl Lexicon {
    /// Checks that every option can be reached and left in some context, and that every context has a greeting.
    pub(super) fn check(&self, errors: &mut Vec<LexiconError>) {
        self.check_paths(errors);
        self.check_contexts(errors);
    }

    fn check_paths(&self, errors: &mut Vec<LexiconError>) {
        let (mut reached, mut left) = (0, 0);
        for conditions in self.contexts() {
            let (reached_here, left_here) = self.paths(self.fitting(&conditions));
            (reached, left) = (reached | reached_here, left | left_here);
        }
        for (bit, entry) in self.options.iter().enumerate() {
            let option = || entry.option.name.clone();
            if reached & (1 << bit) == 0 {
                errors.push(LexiconError::NeverReached { option: option() });
            } else if left & (1 << bit) == 0 {
                errors.push(LexiconError::DeadEnd { option: option() });
            }
        }
    }

    /// Where these options fit: those that are reached, and those of them that end the greeting or that another follows.
    fn paths(&self, fitting: u128) -> (u128, u128) {
        let (mut reached, mut left) = (self.first() & fitting, 0);
        for (bit, entry) in self.options.iter().enumerate() {
            let followers = entry.followers & fitting;
            if reached & (1 << bit) != 0 && (followers != 0 || entry.option.ends) {
                reached |= followers;
                left |= 1 << bit;
            }
        }
        (reached, left)
    }

    fn check_contexts(&self, errors: &mut Vec<LexiconError>) {
        for conditions in self.contexts() {
            if self.count(&conditions) == 0 {
                errors.push(LexiconError::NoGreeting { conditions });
            }
        }
    }
}

fn check_size(model: &LexiconModel, errors: &mut Vec<LexiconError>) {
    let options = model.parts.iter().map(|part| part.options.len()).sum();
    if options > MAX_OPTIONS {
        errors.push(LexiconError::TooManyOptions { found: options });
    }
    if model.parts.len() > MAX_PARTS {
        errors.push(LexiconError::TooManyParts { found: model.parts.len() });
    }
}

fn check_names(model: &LexiconModel, errors: &mut Vec<LexiconError>) {
    let options = || model.parts.iter().flat_map(|part| part.options.iter());
    let names = || model.parts.iter().map(|part| &part.name).chain(options().map(|option| &option.name));
    for (index, name) in names().enumerate() {
        if names().take(index).any(|earlier| earlier == name) {
            errors.push(LexiconError::SameName { name: name.clone() });
        }
    }
    if model.periods.iter().any(|period| *period.name == *UNKNOWN) {
        errors.push(LexiconError::SameName { name: UNKNOWN.into() });
    }
}

fn check_references(model: &LexiconModel, errors: &mut Vec<LexiconError>) {
    for (number, part) in model.parts.iter().enumerate() {
        let later = model.parts.iter().skip(number + 1);
        let known: Vec<&Box<str>> = later
            .flat_map(|part| {
                core::iter::once(&part.name).chain(part.options.iter().map(|option| &option.name))
            })
            .collect();
        for option in &part.options {
            for next in option.then.iter().filter(|next| !known.contains(next)) {
                errors.push(LexiconError::UnknownFollower {
                    option: option.name.clone(),
                    follower: next.clone(),
                });
            }
            for time in &option.needs.times {
                if **time != *UNKNOWN && !model.periods.iter().any(|period| period.name == *time) {
                    errors
                        .push(LexiconError::UnknownTime { option: option.name.clone(), time: time.clone() });
                }
            }
        }
    }
}

fn check_periods(periods: &[DayPeriod], errors: &mut Vec<LexiconError>) {
    for period in periods.iter().filter(|period| period.from >= DAY || period.before > DAY) {
        errors.push(LexiconError::NoSuchHour { period: period.name.clone() });
    }
    let uncovered =
        (0..DAY).find(|minute| periods.iter().filter(|period| period.covers(*minute)).count() != 1);
    if let Some(minute) = uncovered {
        errors.push(LexiconError::DayNotCovered { minute });
    }
}

//! Choosing a greeting, and listing them all.

use alloc::{collections::BTreeSet, vec::Vec};
use core::fmt;

use crate::{
    context::{Channel, Context, Direction, Register},
    greeting::lexicon::{Lexicon, MAX_OPTIONS, MAX_PARTS},
    keyed::{self, Purpose},
    step::Greet,
    time::Timestamp,
};

/// What a greeting depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Conditions {
    /// Who rang.
    pub direction: Direction,
    /// How the two talk.
    pub channel: Channel,
    /// How the caller is addressed.
    pub register: Register,
    /// Whether the caller has called before.
    pub returning: bool,
    /// Whether the organisation is known.
    pub organisation: bool,
    /// Whether the operator's alias is known.
    pub alias: bool,
    /// The minute of the caller's day, if his zone is known.
    pub minute: Option<u16>,
}

impl Conditions {
    /// What `context` says at `now`.
    pub fn of(context: &Context, now: Timestamp) -> Self {
        Self {
            direction: context.direction,
            channel: context.channel,
            register: context.register,
            returning: context.returning,
            organisation: context.organisation.is_some(),
            alias: context.alias.is_some(),
            minute: context.zone.map(|zone| zone.minute_of_day(now)),
        }
    }
}

impl fmt::Display for Conditions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (direction, channel, register) =
            (self.direction.name(), self.channel.name(), self.register.name());
        write!(f, "direction {direction}, channel {channel}, register {register}, ")?;
        write!(
            f,
            "returning {}, organisation {}, alias {}, ",
            self.returning, self.organisation, self.alias
        )?;
        match self.minute {
            Some(minute) => write!(f, "at {:02}:{:02}", minute / 60, minute % 60),
            None => f.write_str("at an unknown hour"),
        }
    }
}

/// A number that picks a greeting; equal draws pick equal greetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Draw(pub u64);

/// A greeting: the options that it is made of, by their position in the lexicon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Greeting {
    options: [u8; MAX_PARTS],
    length: u8,
}

impl Greeting {
    /// The greeting of these positions; `None` for more than a greeting has.
    pub fn try_new(options: &[u8]) -> Option<Self> {
        let mut greeting = Self { length: u8::try_from(options.len()).ok()?, ..Self::default() };
        greeting.options.get_mut(..options.len())?.copy_from_slice(options);
        Some(greeting)
    }

    /// The positions of the options, in the order in which they are spoken.
    pub fn options(&self) -> &[u8] {
        self.options.get(..usize::from(self.length)).unwrap_or_default()
    }

    fn push(&mut self, option: usize) {
        let free = self.options.get_mut(usize::from(self.length));
        if let (Some(free), Ok(option)) = (free, u8::try_from(option)) {
            *free = option;
            self.length += 1;
        }
    }
}

impl Lexicon {
    /// The greeting that `draw` picks among those that fit, never the `previous` one if there is another.
    ///
    /// `None` never comes from a lexicon that passed its checks.
    pub fn compose(
        &self,
        conditions: &Conditions,
        draw: Draw,
        previous: Option<Greeting>,
    ) -> Option<Greeting> {
        Paths::new(self, self.fitting(conditions)).draw(draw, previous)
    }

    /// The greeting that a call asks for: never that of the caller's earlier call, and never the call's own last, if
    /// that was given under the same conditions and there is another.
    pub fn greet(&self, greet: &Greet) -> Option<Greeting> {
        let paths = Paths::new(self, self.fitting(&greet.conditions));
        (0..=greet.number).fold(greet.previous, |previous, number| {
            let draw = keyed::draw(greet.seed, Purpose::Greeting, &[u64::from(number)]);
            paths.draw(Draw(draw), previous)
        })
    }

    /// How many greetings fit.
    pub fn count(&self, conditions: &Conditions) -> u64 {
        Paths::new(self, self.fitting(conditions)).total()
    }

    /// Every greeting that fits, in the order of the lexicon.
    pub fn enumerate(&self, conditions: &Conditions) -> impl Iterator<Item = Greeting> {
        let paths = Paths::new(self, self.fitting(conditions));
        (0..paths.total()).map(move |rank| paths.greeting(rank))
    }

    /// Every greeting of the language, whatever the context, each once.
    pub fn all(&self) -> BTreeSet<Greeting> {
        self.contexts().iter().flat_map(|conditions| self.enumerate(conditions)).collect()
    }

    /// Every context that the lexicon can tell apart.
    pub fn contexts(&self) -> Vec<Conditions> {
        let minutes = || core::iter::once(None).chain(self.periods().iter().map(|period| Some(period.from)));
        let mut contexts = Vec::new();
        for (&direction, &channel) in pairs(Direction::ALL, Channel::ALL) {
            for (&register, &returning) in pairs(Register::ALL, &[false, true]) {
                for (&organisation, &alias) in pairs(&[false, true], &[false, true]) {
                    contexts.extend(minutes().map(|minute| Conditions {
                        direction,
                        channel,
                        register,
                        returning,
                        organisation,
                        alias,
                        minute,
                    }));
                }
            }
        }
        contexts
    }
}

fn pairs<'a, A, B>(left: &'a [A], right: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    left.iter().flat_map(move |a| right.iter().map(move |b| (a, b)))
}

/// The paths through the options that fit: how many greetings can begin with each.
struct Paths<'a> {
    lexicon: &'a Lexicon,
    fitting: u128,
    counts: [u64; MAX_OPTIONS],
}

impl<'a> Paths<'a> {
    fn new(lexicon: &'a Lexicon, fitting: u128) -> Self {
        let mut counts = [0u64; MAX_OPTIONS];
        for (bit, entry) in lexicon.options.iter().enumerate().rev() {
            if fitting & (1 << bit) == 0 {
                continue;
            }
            let following = sum(&counts, entry.followers & fitting);
            if let Some(count) = counts.get_mut(bit) {
                *count = following.saturating_add(u64::from(entry.option.ends));
            }
        }
        Self { lexicon, fitting, counts }
    }

    fn total(&self) -> u64 {
        sum(&self.counts, self.lexicon.first() & self.fitting)
    }

    /// The greeting that `draw` picks, and not the `previous` one if there is another.
    fn draw(&self, draw: Draw, previous: Option<Greeting>) -> Option<Greeting> {
        let count = self.total();
        let first = draw.0.checked_rem(count)?;
        let greeting = self.greeting(first);
        if Some(greeting) != previous || count == 1 {
            return Some(greeting);
        }
        let step = 1 + (draw.0 / count) % (count - 1);
        Some(self.greeting((first + step) % count))
    }

    /// The greeting at `rank`, which must be below the total.
    fn greeting(&self, mut rank: u64) -> Greeting {
        let mut greeting = Greeting::default();
        let mut candidates = self.lexicon.first() & self.fitting;
        while let Some(bit) = self.pick(candidates, &mut rank) {
            greeting.push(bit);
            let Some(entry) = self.lexicon.options.get(bit) else { break };
            if entry.option.ends {
                let Some(rest) = rank.checked_sub(1) else { break };
                rank = rest;
            }
            candidates = entry.followers & self.fitting;
        }
        greeting
    }

    /// The candidate whose greetings contain `rank`, which becomes the rank among them.
    fn pick(&self, candidates: u128, rank: &mut u64) -> Option<usize> {
        bits(candidates).find(|bit| {
            let count = self.counts.get(*bit).copied().unwrap_or(0);
            let inside = *rank < count;
            if !inside {
                *rank -= count;
            }
            inside
        })
    }
}

fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let bit = usize::try_from(set.trailing_zeros()).ok().filter(|bit| *bit < MAX_OPTIONS)?;
        set &= set - 1;
        Some(bit)
    })
}

fn sum(counts: &[u64; MAX_OPTIONS], set: u128) -> u64 {
    bits(set).filter_map(|bit| counts.get(bit)).fold(0u64, |total, count| total.saturating_add(*count))
}

//! Numbers, dates, money and lists in the forms of one locale, spoken or written. Nothing here reads a clock or
//! the system's zone, and no value makes it panic: numbers, digits and years are kept within bounds.

mod function;
mod given;
mod list;
mod moment;
mod money;
mod number;
mod plural;

use etiquette_core::{Channel, Locale};

use crate::plural::PluralCategory;

pub(crate) use function::{Choice, FUNCTIONS, Function, PLURAL, register};
pub(crate) use given::{Given, Shown};
pub(crate) use moment::Moment;
pub(crate) use number::{MAX_DIGITS, spoken, written};
pub(crate) use plural::Plurals;

use list::Lists;
use moment::Moments;
use money::Monies;
use number::Numbers;

/// How a value is shown. Each channel has one; SSML or Braille would be further ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// For a voice: no grouping of digits, names instead of signs, no invisible characters.
    Spoken,
    /// For a screen.
    Written,
}

impl Manner {
    pub(crate) const fn of(channel: Channel) -> Self {
        match channel {
            Channel::Voice => Self::Spoken,
            Channel::Chat => Self::Written,
        }
    }
}

/// The forms of one locale in one manner.
pub(crate) struct Forms {
    numbers: Numbers,
    plurals: Plurals,
    lists: Lists,
    moments: Moments,
    monies: Monies,
}

impl Forms {
    /// The forms of a locale; `None` if ICU4X has no data at all.
    pub(crate) fn try_new(locale: Locale, manner: Manner) -> Option<Self> {
        let tag = icu(locale);
        Some(Self {
            numbers: Numbers::try_new(&tag, manner == Manner::Written)?,
            plurals: Plurals::try_new(locale)?,
            lists: Lists::try_new(&tag)?,
            moments: Moments::try_new(&tag, manner)?,
            monies: Monies::new(locale, manner),
        })
    }

    /// Appends a count as it is shown when a message names it without a function.
    pub(crate) fn write_count(&self, buffer: &mut String, count: u16) {
        self.numbers.write(buffer, count);
    }

    /// The plural category of a count.
    pub(crate) fn category(&self, count: u16, ordinal: bool) -> PluralCategory {
        self.plurals.whole(count.into(), ordinal)
    }

    /// A value as it is shown when a message names it without a function.
    pub(crate) fn show(&self, shown: &Shown) -> String {
        match shown {
            Shown::Money(money) => self.monies.show(*money, &self.numbers, &self.plurals),
            Shown::Moment(moment) => self.moments.date_and_time(*moment),
            Shown::Texts(texts) => self.lists.all(texts),
        }
    }
}

/// The locale as ICU4X takes it; the root locale if ICU4X cannot read the tag.
fn icu(locale: Locale) -> icu_locale_core::Locale {
    locale.as_str().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
}

//! Numbers, dates, money and lists in the forms of one locale, spoken or written. Nothing here reads a clock or
//! the system's zone, and no value makes it panic: numbers, digits and years are kept within bounds.

mod function;
mod given;
mod list;
mod moment;
mod money;
mod number;
mod plural;

use std::sync::OnceLock;

use etiquette_core::{Channel, Locale, Money};

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

/// The forms of one locale in one manner. Those that few messages need are made for the first of them.
pub(crate) struct Forms {
    locale: Locale,
    pub(crate) manner: Manner,
    numbers: Numbers,
    plurals: Plurals,
    lists: OnceLock<Option<Lists>>,
    moments: OnceLock<Option<Moments>>,
    monies: OnceLock<Monies>,
}

impl Forms {
    /// The forms of a locale; `None` if ICU4X has no data at all.
    pub(crate) fn try_new(locale: Locale, manner: Manner) -> Option<Self> {
        Some(Self {
            locale,
            manner,
            numbers: Numbers::try_new(&icu(locale), manner == Manner::Written)?,
            plurals: Plurals::try_new(locale)?,
            lists: OnceLock::new(),
            moments: OnceLock::new(),
            monies: OnceLock::new(),
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

    /// A value as it is shown when a message names it without a function; `None` if there is no form for it.
    pub(crate) fn show(&self, shown: &Shown) -> Option<String> {
        match shown {
            Shown::Money(money) => Some(self.money(*money)),
            Shown::Moment(moment) => Some(self.moments()?.date_and_time(*moment)),
            Shown::Texts(texts) => Some(self.lists()?.all(texts)),
        }
    }

    fn money(&self, money: Money) -> String {
        let monies = self.monies.get_or_init(|| Monies::new(self.locale, self.manner));
        monies.show(money, &self.numbers, &self.plurals)
    }

    /// Where there are numbers and plurals, ICU4X has these too, if only those of its root locale.
    fn lists(&self) -> Option<&Lists> {
        self.lists.get_or_init(|| Lists::try_new(&icu(self.locale))).as_ref()
    }

    /// As for lists.
    fn moments(&self) -> Option<&Moments> {
        self.moments.get_or_init(|| Moments::try_new(&icu(self.locale), self.manner)).as_ref()
    }
}

/// Whether ICU4X can read the tag of a locale.
pub(crate) fn is_read(locale: Locale) -> bool {
    locale.as_str().parse::<icu_locale_core::Locale>().is_ok()
}

/// The locale as ICU4X takes it; the root locale if ICU4X cannot read the tag.
fn icu(locale: Locale) -> icu_locale_core::Locale {
    locale.as_str().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is made late was never missing: a locale that has numbers and plurals has lists and dates too.
    #[test]
    fn every_locale_has_all_forms() {
        let letters = || 'a'..='z';
        let languages = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
        let others =
            ["yue-Hant-HK", "sr-Latn", "ca-valencia", "en-001", "zh-Hant-TW", "xyz"].map(str::to_owned);
        for tag in languages.chain(others) {
            let locale = Locale::try_new(&tag).unwrap();
            for manner in [Manner::Spoken, Manner::Written] {
                let forms = Forms::try_new(locale, manner).unwrap();
                assert!(forms.lists().is_some() && forms.moments().is_some(), "{tag}");
            }
        }
    }
}

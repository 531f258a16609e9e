//! Numbers in the form of a locale.

use std::fmt::Write as _;

use fluent_bundle::{FluentArgs, FluentValue, types::FluentNumber};
use icu_decimal::{
    DecimalFormatter,
    input::Decimal,
    options::{DecimalFormatterOptions, GroupingStrategy},
};
use icu_locale_core::Locale;
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

/// The most digits that a message may ask for before or behind the decimal sign.
pub(crate) const MAX_DIGITS: u8 = 20;

/// A number with every digit.
const ALL_DIGITS: u32 = 1_234_567_890;
const DIGITS: usize = 10;

/// The numbers of one locale, with or without grouping. A copy shares the data of the locale.
#[derive(Clone)]
pub(crate) struct Numbers {
    formatter: DecimalFormatter,
    /// Whole numbers below this are shown by their decimal digits alone, as Rust shows them.
    plain_below: u32,
}

impl Numbers {
    pub(crate) fn try_new(locale: &Locale, grouping: bool) -> Option<Self> {
        let strategy = if grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never };
        let formatter =
            DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(strategy)).ok()?;
        let shown = formatter.format(&ALL_DIGITS.into()).to_string();
        let has_own_digits = shown.chars().filter(char::is_ascii_digit).count() < DIGITS;
        let plain_below = match shown.len() {
            _ if has_own_digits => 0,
            DIGITS => u32::MAX,
            // Where digits are grouped, no group is shorter than three.
            _ => 1_000,
        };
        Some(Self { formatter, plain_below })
    }

    /// Appends a whole number.
    pub(crate) fn write(&self, buffer: &mut String, whole: u16) {
        // Writing to a string cannot fail.
        _ = match u32::from(whole) < self.plain_below {
            true => write!(buffer, "{whole}"),
            false => write!(buffer, "{}", self.formatter.format(&whole.into())),
        };
    }

    pub(crate) fn show(&self, decimal: &Decimal) -> String {
        self.formatter.format(decimal).to_string()
    }
}

impl Memoizable for Numbers {
    type Args = (bool,);
    type Error = ();

    fn construct(language: LanguageIdentifier, (grouping,): Self::Args) -> Result<Self, Self::Error> {
        let locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
        Self::try_new(&locale, grouping).ok_or(())
    }
}

/// Fluent's hook for numbers on a screen: `1.234,5`.
pub(crate) fn written(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    formatted(number, number.options.use_grouping, memoizer)
}

/// Fluent's hook for numbers to be spoken: `1234,5`, since voices misread grouped digits.
pub(crate) fn spoken(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    formatted(number, false, memoizer)
}

fn formatted(number: &FluentNumber, grouping: bool, memoizer: &IntlLangMemoizer) -> Option<String> {
    let decimal = decimal(number)?;
    // Nothing is written while the memoizer is locked: a panic there would be every later one's, on all threads.
    let numbers = memoizer.with_try_get::<Numbers, _, _>((grouping,), Numbers::clone).ok()?;
    Some(numbers.show(&decimal))
}

/// A number with the digits that it asks for; `None` for what is no number.
pub(crate) fn decimal(number: &FluentNumber) -> Option<Decimal> {
    let mut decimal: Decimal = number.value.to_string().parse().ok()?;
    let options = &number.options;
    if let Some(digits) = options.maximum_fraction_digits {
        decimal.round(-position(digits));
        decimal.absolute.trim_end();
    }
    if let Some(digits) = options.minimum_fraction_digits {
        decimal.absolute.pad_end(-position(digits));
    }
    if let Some(digits) = options.minimum_integer_digits {
        decimal.absolute.pad_start(position(digits));
    }
    Some(decimal)
}

fn position(digits: usize) -> i16 {
    i16::from(u8::try_from(digits).unwrap_or(MAX_DIGITS).min(MAX_DIGITS))
}

/// `NUMBER($n, …)`: the number with options; nothing else can be shown by it.
pub(crate) fn number(value: Option<&FluentValue<'_>>, options: &FluentArgs<'_>) -> Option<FluentNumber> {
    let Some(FluentValue::Number(number)) = value else { return None };
    let mut number = number.clone();
    number.options.merge(options);
    let bound = |digits: &mut Option<usize>| *digits = digits.map(|most| most.min(usize::from(MAX_DIGITS)));
    bound(&mut number.options.minimum_integer_digits);
    bound(&mut number.options.minimum_fraction_digits);
    bound(&mut number.options.maximum_fraction_digits);
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, grouping: bool, number: &str, expected: &str) {
        let numbers = Numbers::try_new(&tag.parse().unwrap(), grouping).unwrap();
        assert_eq!(numbers.show(&number.parse().unwrap()), expected, "{tag} {number}");
    }

    #[test]
    fn written_numbers_are_grouped() {
        check("en", true, "1234567.5", "1,234,567.5");
        check("fr", true, "1234567.5", "1\u{202f}234\u{202f}567,5");
        check("ru", true, "1234567.5", "1\u{a0}234\u{a0}567,5");
        check("ro", true, "1234567.5", "1.234.567,5");
        check("fr-CA", true, "1234", "1\u{a0}234");
    }

    #[test]
    fn spoken_numbers_are_not_grouped() {
        for tag in ["fr", "ru", "ro"] {
            check(tag, false, "1234567.5", "1234567,5");
        }
        check("en", false, "1234567.5", "1234567.5");
    }

    #[test]
    fn digits_stay_within_bounds() {
        let mut number = FluentNumber::new(1.5, Default::default());
        number.options.minimum_fraction_digits = Some(100_000_000);
        number.options.minimum_integer_digits = Some(usize::MAX);
        assert_eq!(decimal(&number).unwrap().to_string(), "00000000000000000001.50000000000000000000");
    }

    #[test]
    fn counts_are_shown_as_other_numbers() {
        for tag in ["en", "fr", "ru", "ro", "ar-EG", "fa", "hi-u-nu-deva", "de-CH", "es", "pl", "my"] {
            for grouping in [true, false] {
                let numbers = Numbers::try_new(&tag.parse().unwrap(), grouping).unwrap();
                for count in 0..=u16::MAX {
                    let mut text = String::new();
                    numbers.write(&mut text, count);
                    assert_eq!(text, numbers.show(&count.into()), "{tag} {count}");
                }
            }
        }
    }

    #[test]
    fn strange_floats_are_no_numbers() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(decimal(&FluentNumber::new(value, Default::default())).is_none());
        }
        assert!(decimal(&FluentNumber::new(f64::MAX, Default::default())).is_some());
    }
}

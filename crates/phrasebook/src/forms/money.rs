//! Amounts of money in the form of a locale. An amount is never a fraction of the smallest unit, and never rounded.
//!
//! Written, an amount follows the locale's CLDR pattern: `12,50 €`, `RON 12.50`. Spoken, it is what a person
//! would say: “12 lei și 50 de bani”, “50 de bani”, “21 de lei”. A currency whose minor unit has no name here is
//! spoken as a decimal number with the name in the category of that number, “12,50 lei”, and one without any
//! name as a number with the three letters of its code.

mod table;

use std::sync::Arc;

use etiquette_core::{Locale, Money};
use icu_decimal::input::Decimal;

use crate::forms::{Manner, Numbers, Plurals};
use table::{Currency, Customs, Names};

/// The amounts of one locale.
pub(crate) struct Monies {
    manner: Manner,
    customs: Arc<Customs>,
}

impl Monies {
    pub(crate) fn new(locale: Locale, manner: Manner) -> Self {
        Self { manner, customs: table::of(locale) }
    }

    pub(crate) fn show(&self, money: Money, numbers: &Numbers, plurals: &Plurals) -> String {
        let currency = self.customs.currency(money.currency());
        match self.manner {
            Manner::Written => self.written(money, currency, numbers),
            Manner::Spoken => Speech { customs: &self.customs, numbers, plurals }.amount(money, currency),
        }
    }

    fn written(&self, money: Money, currency: Option<&Currency>, numbers: &Numbers) -> String {
        let number = numbers.show(&unsigned(money, table::digits(money.currency())));
        let symbol = currency.and_then(|currency| currency.symbol.as_deref()).unwrap_or(money.currency());
        let sign = if money.minor() < 0 { "-" } else { "" };
        let (before, behind) = self.customs.around();
        // Letters are kept apart from digits, signs are not (CLDR `currencySpacing`).
        let gap = if before == "¤" && symbol.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
        format!("{sign}{}{gap}{number}{}", before.replace('¤', symbol), behind.replace('¤', symbol))
    }
}

struct Speech<'a> {
    customs: &'a Customs,
    numbers: &'a Numbers,
    plurals: &'a Plurals,
}

impl Speech<'_> {
    fn amount(&self, money: Money, currency: Option<&Currency>) -> String {
        let sign = if money.minor() < 0 { "-" } else { "" };
        let digits = table::digits(money.currency());
        let whole = 10u64.pow(digits.into());
        let (major, minor) = (money.minor().unsigned_abs() / whole, money.minor().unsigned_abs() % whole);
        let Some(currency) = currency else {
            let number = if minor == 0 { Decimal::from(major) } else { unsigned(money, digits) };
            return format!("{sign}{} {}", self.numbers.show(&number), money.currency());
        };
        let text = match (&currency.minor, major, minor) {
            (_, _, 0) => self.count(&Decimal::from(major), &currency.name),
            (Some(names), 0, _) => self.count(&Decimal::from(minor), names),
            (Some(names), _, _) => {
                let major = self.count(&Decimal::from(major), &currency.name);
                let minor = self.count(&Decimal::from(minor), names);
                fill(&self.customs.join, &major, &minor)
            }
            (None, _, _) => self.count(&unsigned(money, digits), &currency.name),
        };
        format!("{sign}{text}")
    }

    fn count(&self, number: &Decimal, names: &Names) -> String {
        let category = self.plurals.cardinal(number);
        fill(self.customs.count(category), &self.numbers.show(number), names.of(category))
    }
}

/// The amount without its sign, in major units.
fn unsigned(money: Money, digits: u8) -> Decimal {
    let mut decimal = Decimal::from(money.minor().unsigned_abs());
    decimal.absolute.multiply_pow10(-i16::from(digits));
    decimal.absolute.pad_end(-i16::from(digits));
    decimal
}

/// Puts two texts into a pattern such as `{0} and {1}`.
fn fill(pattern: &str, first: &str, second: &str) -> String {
    pattern.replace("{0}", first).replace("{1}", second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, minor: i64, currency: &str, written: &str, spoken: &str) {
        let locale = Locale::try_new(tag).unwrap();
        let money = Money::try_new(minor, currency).unwrap();
        let plurals = Plurals::try_new(locale).unwrap();
        let shown = |manner| {
            let numbers = Numbers::try_new(&tag.parse().unwrap(), manner == Manner::Written).unwrap();
            Monies::new(locale, manner).show(money, &numbers, &plurals)
        };
        assert_eq!(shown(Manner::Written).replace(['\u{a0}', '\u{202f}'], " "), written, "{tag} {minor}");
        assert_eq!(shown(Manner::Spoken), spoken, "{tag} {minor}");
    }

    #[test]
    fn english_amounts() {
        check("en", 1_250, "EUR", "€12.50", "12 euros and 50 cents");
        check("en", 1_250, "RON", "RON 12.50", "12 Romanian lei and 50 bani");
        check("en", 100, "USD", "$1.00", "1 US dollar");
        check("en-GB", 101, "EUR", "€1.01", "1 euro and 1 cent");
        check("en", 123_456_700, "EUR", "€1,234,567.00", "1234567 euros");
    }

    #[test]
    fn french_amounts() {
        check("fr", 0, "EUR", "0,00 €", "0 euro");
        check("fr", 50, "EUR", "0,50 €", "50 centimes");
        check("fr-CA", 150, "EUR", "1,50 €", "1 euro et 50 centimes");
        check("fr", 123_450, "USD", "1 234,50 $US", "1234 dollars des États-Unis et 50 cents");
    }

    #[test]
    fn russian_amounts() {
        check("ru", 2_100, "RUB", "21,00 ₽", "21 рубль");
        check("ru", 2_205, "RUB", "22,05 ₽", "22 рубля 5 копеек");
        check("ru", 1_101, "RUB", "11,01 ₽", "11 рублей 1 копейка");
        check("ru", 12_00, "RON", "12,00 RON", "12 румынских леев");
    }

    #[test]
    fn romanian_amounts() {
        check("ro", 1_250, "RON", "12,50 RON", "12 lei și 50 de bani");
        check("ro", 100, "RON", "1,00 RON", "1 leu");
        check("ro", 2_001, "RON", "20,01 RON", "20 de lei și 1 ban");
        check("ro", 10_100, "RON", "101,00 RON", "101 lei");
        check("ro-MD", 5_000, "MDL", "50,00 MDL", "50 de lei moldovenești");
    }

    #[test]
    fn other_amounts() {
        check("en", 500, "JPY", "JPY 500", "500 JPY");
        check("ro", 1_234, "KWD", "1,234 KWD", "1,234 KWD");
        check("de", 1_250, "EUR", "12,50 EUR", "12,50 EUR");
        check("en", -1_250, "EUR", "-€12.50", "-12 euros and 50 cents");
        let money = Money::try_new(i64::MIN, "RON").unwrap();
        assert_eq!(unsigned(money, 2).to_string(), "92233720368547758.08");
    }
}

//! Amounts: digits, and perhaps a point and the minor units. Never a fraction of a minor unit.

use etiquette_core::Money;

use crate::ValueError;

/// Currencies of ISO 4217 whose minor unit is not the hundredth part, by its digits.
const DIGITS: [(u32, &[&str]); 3] = [
    (
        0,
        &[
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
            "XAF", "XOF", "XPF",
        ],
    ),
    (3, &["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]),
    (4, &["CLF", "UYW"]),
];

pub(super) fn parse(text: &str, currency: &[u8; 3]) -> Result<Money, ValueError> {
    let currency = core::str::from_utf8(currency).unwrap_or_default();
    let digits = digits(currency);
    let money = minor(text, digits).and_then(|minor| Money::try_new(minor, currency));
    money.ok_or_else(|| ValueError::NotAnAmount { currency: currency.into(), digits })
}

fn digits(currency: &str) -> u32 {
    DIGITS.iter().find(|(_, names)| names.contains(&currency)).map_or(2, |(digits, _)| *digits)
}

fn minor(text: &str, digits: u32) -> Option<i64> {
    let (sign, amount) = match text.strip_prefix('-') {
        Some(amount) => (-1, amount),
        None => (1, text),
    };
    let (whole, part) = amount.split_once('.').unwrap_or((amount, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) {
        return None;
    }
    // `12.0` is an amount even where there are no minor units, and `12.5` means fifty of them where there are.
    let part = part.trim_end_matches('0');
    let missing = digits.checked_sub(u32::try_from(part.len()).ok()?)?;
    let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let whole: i64 = whole.parse().ok()?;
    let whole = whole.checked_mul(10_i64.checked_pow(digits)?)?;
    whole.checked_add(part.checked_mul(10_i64.checked_pow(missing)?)?)?.checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, currency: &str, expected: Option<i64>) {
        let letters = currency.as_bytes().try_into().unwrap();
        assert_eq!(parse(text, letters).ok().map(Money::minor), expected, "{text} {currency}");
    }

    #[test]
    fn amounts_are_in_minor_units() {
        check("12.50", "RON", Some(1_250));
        check("12.5", "RON", Some(1_250));
        check("12", "RON", Some(1_200));
        check("0.05", "EUR", Some(5));
        check("-3.10", "EUR", Some(-310));
        check("1200", "JPY", Some(1_200));
        check("1.250", "KWD", Some(1_250));
        check("1.25", "TND", Some(1_250));
    }

    #[test]
    fn fractions_and_other_signs_are_refused() {
        check("12.505", "RON", None);
        check("1.5", "JPY", None);
        check("12,50", "RON", None);
        check("", "RON", None);
        check(".5", "RON", None);
        check("5.", "RON", None);
        check("--5", "RON", None);
        check("+5", "RON", None);
        check("92233720368547758.08", "RON", None);
    }
}

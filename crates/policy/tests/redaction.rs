//! No card number in any text. Requirements S0.17 and S0.18.

use std::env;

use etiquette_policy::{price::PaymentRef, redact};
use proptest::prelude::*;

/// The zeros of some scripts, each followed by its nine other digits.
const SCRIPTS: [char; 12] =
    ['0', '٠', '۰', '०', '০', '๐', '０', '\u{1d7ce}', '\u{1d7f6}', '߀', '༠', '\u{1fbf0}'];
const DRESSES: [&str; 12] = [
    "⓪①②③④⑤⑥⑦⑧⑨",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "₀₁₂₃₄₅₆₇₈₉",
    "⓿❶❷❸❹❺❻❼❽❾",
    "〇一二三四五六七八九",
    "⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼",
    "🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "零壹貳參肆伍陸柒捌玖",
    "〇〡〢〣〤〥〦〧〨〩",
    "〇፩፪፫፬፭፮፯፰፱",
    "0\u{10e60}\u{10e61}\u{10e62}\u{10e63}\u{10e64}\u{10e65}\u{10e66}\u{10e67}\u{10e68}",
    "0\u{11052}\u{11053}\u{11054}\u{11055}\u{11056}\u{11057}\u{11058}\u{11059}\u{1105a}",
];
const GAPS: [&str; 16] = [
    "",
    "",
    " ",
    "-",
    "\u{a0}",
    ".",
    " - ",
    "\n",
    "/",
    "\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}",
    "\u{fe0f}\u{20e3} ",
    ", ",
    "      ",
    "\n\t \u{a0}\u{3000} - \u{202f}",
    "--------",
    " . . ",
];

fn check(text: &str, expected: &str) {
    assert_eq!(redact(text), expected, "{text}");
}

#[test]
fn known_numbers_are_gone_however_they_are_written() {
    check("4111111111111111", "[card]");
    check("Visa 4111 1111 1111 1111.", "Visa [card].");
    check("5500-0000-0000-0004, 12/30", "[card], 12/30");
    check("378282246310005 and 6011000990139424", "[card] and [card]");
    check("x4222222222222x", "x[card]x");
    check("4️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣ 1️⃣1️⃣1️⃣1️⃣", "[card]\u{fe0f}\u{20e3}");
    check("41111111111111114111111111111111", "[card]");
    check("order 77 4111 1111 1111 1111 of 12", "order 77 [card] of 12");
    check("номер ４１１１ １１１１ １１１１ １１１１", "номер [card]");
    check("④①①① ①①①① ①①①① ①①①①", "[card]");
    check("4111 . . . . . . 1111 1111 - - - 1111", "[card]");
    check("4111        1111\t\t\t\t\t\t1111\n\n\n\n\n\n1111", "[card]");
    check("4111 ------ 1111 ______ 1111 ...... 1111", "[card]");
    check("𐩃𐩀𐩀𐩀 𐩀𐩀𐩀𐩀 𐩀𐩀𐩀𐩀 𐩀𐩀𐩀᧚", "[card]");
}

/// What names a payment has no room for what pays it.
#[test]
fn a_reference_of_a_payment_is_no_card_number() {
    for reference in ["pay_8fk2", "4111111111111112", "0721-234-567", "a"] {
        assert_eq!(PaymentRef::try_new(reference).expect("a reference").as_str(), reference);
    }
    let long = "x".repeat(65);
    for text in
        ["", "4111111111111111", "4111-1111-1111-1111", "ref_4111111111111111_x", "４１１１", "a b", &*long]
    {
        assert!(PaymentRef::try_new(text).is_none(), "{text}");
    }
}

#[test]
fn other_texts_stay_as_they_are() {
    for text in [
        "",
        "4111 1111 1111 1112",
        "0721 234 567",
        "two of 411111, then 1111111111",
        "2026-11-22T10:00:00",
        "за 1 250 рублей",
        "4111 1111 one 1111 1111",
    ] {
        check(text, text);
    }
}

fn cases() -> u32 {
    env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

fn dressed(digit: u32, dress: usize) -> char {
    match SCRIPTS.get(dress) {
        Some(zero) => char::from_u32(u32::from(*zero) + digit),
        None => DRESSES.get(dress - SCRIPTS.len()).and_then(|digits| digits.chars().nth(digit as usize)),
    }
    .unwrap_or('?')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// A number that passes the check of Luhn leaves no digit of its own behind, whatever its digits look like.
    #[test]
    fn no_number_that_passes_the_check_is_left(
        mut digits in prop::collection::vec(0..10u32, 12..=18),
        dresses in prop::collection::vec(0..SCRIPTS.len() + DRESSES.len(), 19),
        gaps in prop::collection::vec(0..GAPS.len(), 19),
        around in "[a-zа-я ]{0,8}",
    ) {
        let doubled: u32 = digits.iter().rev().enumerate().map(|(place, digit)| match place % 2 {
            0 if *digit > 4 => digit * 2 - 9,
            0 => digit * 2,
            _ => *digit,
        }).sum();
        digits.push((10 - doubled % 10) % 10);
        let mut number = String::new();
        for ((digit, dress), gap) in digits.iter().zip(&dresses).zip(&gaps) {
            if !number.is_empty() {
                number.push_str(GAPS[*gap]);
            }
            number.push(dressed(*digit, *dress));
        }
        let redacted = redact(&format!("{around} {number} {around}")).into_owned();
        prop_assert_eq!(redacted, format!("{around} [card] {around}"));
    }

    #[test]
    fn no_text_panics_and_none_is_redacted_twice(text in "\\PC{0,60}") {
        let once = redact(&text).into_owned();
        prop_assert_eq!(redact(&once), once.as_str());
    }
}

//! Numbers, money, dates and lists in messages.

use etiquette_core::{Argument, ArgumentValue, Money, Text, Timestamp};

use crate::{argument, chat, render, sound, voice};

const MESSAGES: &str = "
number = { $x }
exact = { NUMBER($x, minimumFractionDigits: 2) }
plain-digits = { NUMBER($x, useGrouping: \"false\") }
money = { $x }
currency = { CURRENCY($x) }
time = { TIME($x) }
date = { DATE($x) }
day = { DAY($x) }
moment = { DATETIME($x) }
plain-moment = { $x }
list = { $x }
any = { LIST($x, type: \"or\") }
sentence = Hello { $x }, hello
";

/// Checks a message in each language, with plain spaces in place of no-break ones.
fn check(id: &str, value: ArgumentValue<'_>, spoken: [&str; 4], written: [&str; 4]) {
    let catalogue = sound(&[
        ("en/a.ftl", MESSAGES),
        ("fr/a.ftl", MESSAGES),
        ("ru/a.ftl", MESSAGES),
        ("ro/a.ftl", MESSAGES),
    ]);
    let arguments: [Argument<'_>; 1] = [argument("x", value)];
    for ((tag, spoken), written) in ["en", "fr", "ru", "ro"].into_iter().zip(spoken).zip(written) {
        let rendered = render(&catalogue, id, &arguments, &voice(tag));
        assert_eq!((rendered.text.as_str(), &*rendered.problems), (spoken, &[][..]), "{id} {tag}");
        let rendered = render(&catalogue, id, &arguments, &chat(tag));
        assert_eq!(rendered.text.replace(['\u{a0}', '\u{202f}'], " "), written, "{id} {tag}");
    }
}

#[test]
fn numbers_are_grouped_on_screens_only() {
    check("number", ArgumentValue::Counter(12_345), ["12345"; 4], ["12,345", "12 345", "12 345", "12.345"]);
    check("plain-digits", ArgumentValue::Counter(12_345), ["12345"; 4], ["12345"; 4]);
    check(
        "exact",
        ArgumentValue::Counter(1_000),
        ["1000.00", "1000,00", "1000,00", "1000,00"],
        ["1,000.00", "1 000,00", "1 000,00", "1.000,00"],
    );
}

#[test]
fn money_is_spoken_by_name() {
    let lei = |minor| ArgumentValue::Money(Money::try_new(minor, "RON").unwrap());
    for id in ["money", "currency"] {
        check(
            id,
            lei(1_250),
            [
                "12 Romanian lei and 50 bani",
                "12 lei roumains et 50 bani",
                "12 румынских леев 50 баней",
                "12 lei și 50 de bani",
            ],
            ["RON 12.50", "12,50 RON", "12,50 RON", "12,50 RON"],
        );
    }
    let euros = ArgumentValue::Money(Money::try_new(2_100, "EUR").unwrap());
    check(
        "currency",
        euros,
        ["21 euros", "21 euros", "21 евро", "21 de euro"],
        ["€21.00", "21,00 €", "21,00 €", "21,00 EUR"],
    );
}

#[test]
fn dates_are_on_the_callers_clock() {
    // 2025-11-03T12:05:00Z, two hours earlier than on the caller's clock.
    let noon = ArgumentValue::Time(Timestamp::from_millis(1_762_171_500_000));
    let times = ["2:05 PM", "14:05", "14:05", "14:05"];
    check("time", noon, times, times);
    let dates = ["November 3, 2025", "3 novembre 2025", "3 ноября 2025 г.", "3 noiembrie 2025"];
    check("date", noon, dates, dates);
    let days = ["Monday, November 3", "lundi 3 novembre", "понедельник, 3 ноября", "luni, 3 noiembrie"];
    check("day", noon, days, days);
    let both = [
        "November 3, 2025 at 2:05 PM",
        "3 novembre 2025 à 14:05",
        "3 ноября 2025 г. в 14:05",
        "3 noiembrie 2025 la 14:05",
    ];
    check("moment", noon, both, both);
    check("plain-moment", noon, both, both);
}

#[test]
fn lists_are_joined_by_the_language() {
    let names = ["Ana", "Ion", "Eva"].map(Text::new);
    let list = ["Ana, Ion, and Eva", "Ana, Ion et Eva", "Ana, Ion и Eva", "Ana, Ion și Eva"];
    check("list", ArgumentValue::Texts(&names), list, list);
    let any = ["Ana, Ion, or Eva", "Ana, Ion ou Eva", "Ana, Ion или Eva", "Ana, Ion sau Eva"];
    check("any", ArgumentValue::Texts(&names), any, any);
}

#[test]
fn placeables_are_isolated_on_screens_only() {
    check(
        "sentence",
        ArgumentValue::Text("\u{202e}Ann\u{2069}"),
        ["Hello Ann, hello"; 4],
        ["Hello \u{2068}Ann\u{2069}, hello"; 4],
    );
}

#[test]
fn braces_of_callers_are_theirs() {
    check(
        "sentence",
        ArgumentValue::Text("{$x}"),
        ["Hello {$x}, hello"; 4],
        ["Hello \u{2068}{$x}\u{2069}, hello"; 4],
    );
}

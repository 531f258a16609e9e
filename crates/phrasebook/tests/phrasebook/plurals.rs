//! Plural categories, against an independent reading of the rules of CLDR 48.

use etiquette_core::ArgumentValue;

use crate::{argument, render, sound, voice};

const MESSAGE: &str = "
calls = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
place = { NUMBER($n, type: \"ordinal\") ->
    [1] first
    [one] one
    [two] two
    [few] few
   *[other] other
}
mixed = { $n ->
    [0] none
    [1] exactly one
    [one] one
    [few] few
    [many] many
   *[other] other
}
";

fn cardinal(tag: &str, n: u16) -> &'static str {
    let (ten, hundred) = (n % 10, n % 100);
    match tag {
        "fr" if n <= 1 => "one",
        "en" | "ro" if n == 1 => "one",
        "ro" if n == 0 || (1..=19).contains(&hundred) => "few",
        "ru" if ten == 1 && hundred != 11 => "one",
        "ru" if (2..=4).contains(&ten) && !(12..=14).contains(&hundred) => "few",
        "ru" => "many",
        _ => "other",
    }
}

fn ordinal(tag: &str, n: u16) -> &'static str {
    let (ten, hundred) = (n % 10, n % 100);
    match tag {
        "en" if ten == 1 && hundred != 11 => "one",
        "en" if ten == 2 && hundred != 12 => "two",
        "en" if ten == 3 && hundred != 13 => "few",
        "fr" | "ro" if n == 1 => "one",
        _ => "other",
    }
}

#[test]
fn categories_follow_cldr() {
    let tags = ["en", "fr", "ru", "ro"];
    let catalogue = sound(&tags.map(|tag| {
        (
            ["en/a.ftl", "fr/a.ftl", "ru/a.ftl", "ro/a.ftl"]
                .into_iter()
                .find(|path| path.starts_with(tag))
                .unwrap(),
            MESSAGE,
        )
    }));
    for tag in tags {
        for n in 0..=1000 {
            let arguments = [argument("n", ArgumentValue::Counter(n))];
            let text = |id| render(&catalogue, id, &arguments, &voice(tag)).text;
            assert_eq!(text("calls"), cardinal(tag, n), "{tag} {n}");
            let mixed = match n {
                0 => "none",
                1 => "exactly one",
                _ => cardinal(tag, n),
            };
            assert_eq!(text("mixed"), mixed, "{tag} {n}");
            let place = if n == 1 { "first" } else { ordinal(tag, n) };
            assert_eq!(text("place"), place, "{tag} {n}");
        }
    }
}

#[test]
fn romanian_hundreds_are_few() {
    let ro = "calls = { $n ->\n    [one] { $n } apel\n    [few] { $n } apeluri\n   *[other] { $n } de apeluri\n}\n";
    let catalogue = sound(&[("ro/a.ftl", ro)]);
    let check = |n, expected: &str| {
        let arguments = [argument("n", ArgumentValue::Counter(n))];
        assert_eq!(render(&catalogue, "calls", &arguments, &voice("ro")).text, expected);
    };
    check(1, "1 apel");
    check(20, "20 de apeluri");
    check(100, "100 de apeluri");
    check(101, "101 apeluri");
    check(119, "119 apeluri");
    check(120, "120 de apeluri");
    check(1_000, "1000 de apeluri");
}

#[test]
fn choices_select_by_name() {
    let en = "who = { $who ->\n    [few] some of us\n    [bot] a machine\n   *[other] somebody\n}\nok = { $ok ->\n    [true] yes\n   *[false] no\n}\n";
    let catalogue = sound(&[("en/a.ftl", en)]);
    let check = |id, value, expected: &str| {
        assert_eq!(render(&catalogue, id, &[argument(id, value)], &voice("en")).text, expected);
    };
    check("who", ArgumentValue::Choice("bot"), "a machine");
    check("who", ArgumentValue::Choice("few"), "some of us");
    check("who", ArgumentValue::Choice("else"), "somebody");
    check("ok", ArgumentValue::Flag(true), "yes");
    check("ok", ArgumentValue::Flag(false), "no");
}

#[test]
fn terms_count_their_own_arguments() {
    let ru = "-day = { $n ->\n    [one] день\n    [few] дня\n   *[many] дней\n}\nwait = { -day(n: 22) }, { -day(n: 11) }\n";
    let catalogue = sound(&[("ru/a.ftl", ru)]);
    assert_eq!(render(&catalogue, "wait", &[], &voice("ru")).text, "дня, дней");
}

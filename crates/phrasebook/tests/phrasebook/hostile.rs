//! Files that are made to hurt. None of them panics, aborts or spoils another message.

use std::fmt::Write as _;

use etiquette_core::{ArgumentValue, Money};

use crate::{argument, broken_rules, build, render, voice};

/// A file that breaks `rule` and nothing else, and whose message `healthy` still loads.
fn check(file: &str, rule: &'static str) {
    let file = format!("{file}\nhealthy = Fine {{ $n }}\n");
    let built = build(&[("ro/a.ftl", &file)]);
    let rules: Vec<_> = built.diagnostics.iter().map(etiquette_diag::Diagnostic::rule).collect();
    assert!(!rules.is_empty() && rules.iter().all(|found| *found == rule), "{rules:?}");
    for _ in 0..2 {
        let arguments = [argument("n", ArgumentValue::Counter(2))];
        render(&built.catalogue, "a", &arguments, &voice("ro"));
        assert_eq!(render(&built.catalogue, "healthy", &arguments, &voice("ro")).text, "Fine 2");
    }
}

#[test]
fn nesting_is_bounded() {
    check(&format!("a = {}", "{".repeat(10_000)), "nested-too-deep");
    check(&format!("a = {}x{}", "{".repeat(10_000), "}".repeat(10_000)), "nested-too-deep");
    check(&format!("a = {{ {}", "A(".repeat(10_000)), "nested-too-deep");
    check(&format!("a = {{ $n ->\n *[x] \"{}\n }}", "{".repeat(10_000)), "nested-too-deep");
    for (open, broken) in [(50, vec![]), (51, vec!["nested-too-deep"])] {
        let selects = "{ $n ->\n *[x] ".repeat(open);
        let file = format!("a = {selects} x{}\n", "\n }".repeat(open));
        assert_eq!(broken_rules(&[("en/a.ftl", &file)]), broken, "{open}");
    }
}

// Fluent's parser stops after the first byte of what it does not expect.
#[test]
fn places_are_whole_characters() {
    for file in ["c\u{2068}alls = x", "a = { $\u{e9} }", "\u{416} = x", "a = { \u{1f642} }", "{ \n\u{a1}"] {
        let built = build(&[("ro/a.ftl", file)]);
        let spans = built.diagnostics.iter().filter_map(|found| found.span());
        let outside: Vec<_> = spans.filter(|span| file.get(span.range()).is_none()).collect();
        assert!(!built.diagnostics.is_empty() && outside.is_empty(), "{file}: {outside:?}");
    }
}

#[test]
fn sizes_are_bounded() {
    check(&format!("a = {}", "x".repeat(64 * 1024 + 1 - 4)), "message-too-long");
    let fits = format!("a = {}", "x".repeat(64 * 1024 - 4));
    assert_eq!(broken_rules(&[("en/a.ftl", &fits)]), [""; 0]);
    let file = "#\n".repeat(512 * 1024);
    assert_eq!(broken_rules(&[("en/a.ftl", &file)]), [""; 0]);
    assert_eq!(broken_rules(&[("en/a.ftl", &format!("{file}\n"))]), ["file-too-large"]);
}

#[test]
fn options_are_bounded() {
    for digits in ["21", "30", "100000000", "99999999999999999999", "1.5"] {
        for option in ["minimumFractionDigits", "maximumFractionDigits", "minimumIntegerDigits"] {
            check(&format!("a = {{ NUMBER($n, {option}: {digits}) }}"), "option-out-of-range");
            let select = format!("a = {{ NUMBER($n, {option}: {digits}) ->\n    [one] x\n   *[other] y\n}}");
            check(&select, "option-out-of-range");
        }
    }
    check("a = { NUMBER($n, minimumSignificantDigits: 2) }", "unknown-option");
    check("a = { NUMBER($n, useGrouping: \"perhaps\") }", "option-out-of-range");
}

#[test]
fn most_digits_that_may_be_asked_for_are_harmless() {
    let file = "a = { NUMBER($n, minimumFractionDigits: 20) ->\n    [one] x\n   *[other] { NUMBER($n, minimumFractionDigits: 20, minimumIntegerDigits: 20) }\n}\n";
    let built = build(&[("en/a.ftl", file)]);
    let text = render(&built.catalogue, "a", &[argument("n", ArgumentValue::Counter(7))], &voice("en")).text;
    assert_eq!(text, "00000000000000000007.00000000000000000000");
}

#[test]
fn numbers_without_end_are_shown_somehow() {
    let file = format!("a = {{ {} }}\nb = {{ 1.{} }}\n", "9".repeat(400), "0".repeat(60_000));
    let built = build(&[("en/a.ftl", &file)]);
    for id in ["a", "b"] {
        render(&built.catalogue, id, &[], &voice("en"));
    }
}

#[test]
fn functions_stay_what_they_are() {
    check("-PLURAL = x\na = { $n ->\n    [one] x\n   *[other] y\n}", "reserved-name");
    check("-NUMBER = x\na = { NUMBER($n) }", "reserved-name");
    let file = "-NUMBER = x\na = { $n ->\n    [one] one { NUMBER($n) }\n   *[other] other\n}\n";
    let built = build(&[("en/a.ftl", file)]);
    let text = render(&built.catalogue, "a", &[argument("n", ArgumentValue::Counter(1))], &voice("en")).text;
    assert_eq!(text, "one 1");
}

#[test]
fn cycles_end() {
    check("a = x { b }\nb = y { a }", "cyclic-reference");
    check("a = { a }", "cyclic-reference");
    check("-t = { -t }\na = { -t }", "cyclic-reference");
    check("a = x\n    .b = { a.b }", "cyclic-reference");
}

#[test]
fn long_chains_end() {
    let mut file = "a = { a0 }\n".to_owned();
    for n in 0..10_000 {
        writeln!(file, "a{n} = {{ a{} }}", n + 1).unwrap();
    }
    file.push_str("a10000 = end");
    check(&file, "long-reference-chain");
    for (messages, broken) in [(100, vec![]), (101, vec!["long-reference-chain"])] {
        let chain = (1..messages).map(|n| format!("a{n} = {{ a{} }}\n", n + 1)).collect::<String>();
        let file = format!("{chain}a{messages} = end\n");
        assert_eq!(broken_rules(&[("en/a.ftl", &file)]), broken, "{messages}");
        // Nor does it matter whether what a message refers to has been looked at before.
        let chain = (1..messages).map(|n| format!("b{:03} = {{ b{n:03} }}\n", n + 1)).collect::<String>();
        let file = format!("b001 = end\n{chain}");
        assert_eq!(broken_rules(&[("en/a.ftl", &file)]), broken, "{messages}");
    }
}

#[test]
fn too_many_placeables_never_abort() {
    let many = "{ $n } ".repeat(101);
    let shapes = [
        format!("a = {many}"),
        format!("b = {many}\na = {{{{ b }}}}"),
        format!("b = {many}\na = {{ $n ->\n   *[x] {{ b }}\n}}"),
        format!("-b = {many}\na = {{ -b }} {{ -b }}"),
    ];
    for file in shapes {
        let built = build(&[("en/a.ftl", &file)]);
        let rendered =
            render(&built.catalogue, "a", &[argument("n", ArgumentValue::Counter(1))], &voice("en"));
        assert!(!rendered.text.contains('{') && !rendered.problems.is_empty(), "{}", rendered.text);
    }
    check(&format!("b = {many}\na = {{ \"x\" ->\n   *[x] {{ b }}\n}}"), "constant-selector");
}

#[test]
fn laughs_do_not_multiply() {
    let mut file = format!("l0 = {}\n", "ha".repeat(1_000));
    for n in 1..30 {
        writeln!(file, "l{n} = {}", format!("{{ l{} }}", n - 1).repeat(10)).unwrap();
    }
    let built = build(&[("en/a.ftl", &file)]);
    assert!(render(&built.catalogue, "l29", &[], &voice("en")).text.len() < 1_000_000);
}

#[test]
fn escapes_are_complete() {
    check("a = { \"\\u12é\" }", "broken-escape");
    check("a = { \"\\Uzzzzzz\" }", "broken-escape");
    check("a = { \"\\é\" }", "fluent-syntax");
    check("a = Hi { \"\\u001b[31m\\u0007\\u202e\" }", "control-character");
}

#[test]
fn an_escaped_backslash_begins_no_escape() {
    let built = build(&[("en/a.ftl", "a = { \"\\\\u007B\" } { \"\\\\\\u007b\" }\n")]);
    assert_eq!(render(&built.catalogue, "a", &[], &voice("en")).text, "\\u007B \\{");
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let built = build(&[("ro/a.ftl", "\u{feff}a = unu\nb = doi\n")]);
    assert_eq!(built.diagnostics, []);
    assert_eq!(render(&built.catalogue, "a", &[], &voice("ro")).text, "unu");
    let id = built.catalogue.message(crate::locale("ro"), "a").unwrap();
    assert_eq!(id.span.range(), 3..4);
}

#[test]
fn functions_never_show_their_names() {
    let file = "
        |a = from { DATE($x) } on
        |b = { NUMBER($x) }
        |c = { LIST($x) }
        |d = { CURRENCY($x) }
        |-t = Foo { $x } bar
        |e = { -t }
        |f = { NUMBER($y) ->
        |    [one] x
        |   *[other] y
        |}
    "
    .replace("        |", "");
    let built = build(&[("en/a.ftl", &file)]);
    assert_eq!(built.diagnostics, []);
    for id in ["a", "b", "c", "d", "e"] {
        let rendered =
            render(&built.catalogue, id, &[argument("x", ArgumentValue::Text("text"))], &voice("en"));
        assert!(!rendered.problems.is_empty(), "{id}");
        assert!(["from on", "", "Foo bar"].contains(&rendered.text.as_str()), "{id}: {}", rendered.text);
    }
    let money = ArgumentValue::Money(Money::try_new(1, "EUR").unwrap());
    assert_eq!(render(&built.catalogue, "f", &[argument("y", money)], &voice("en")).text, "y");
}

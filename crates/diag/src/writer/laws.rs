//! What holds for every finding in every text.

use proptest::prelude::*;

use crate::{Diagnostic, Sources, Span, json, terminal};

/// Texts of what is hard to draw: line breaks of all kinds, tabs, escapes, wide, joining and zero-width
/// characters.
fn text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "a",
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "é",
        "ж",
        "ț",
        "a\u{301}",
        "日本",
        "🙂",
        "👩\u{200d}👩",
        "\u{1b}[1m",
        "\0",
        "\u{2068}",
        "\u{feff}",
        "\u{2028}",
        "//",
        "}",
        "                                ",
        "a rather long sentence, ",
    ]);
    prop_oneof![
        4 => prop::collection::vec(odd, 0..40).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
        1 => "[ a-zж日\n]{200,600}",
    ]
}

/// Ranges that mostly fall into such texts, and sometimes far behind them or backwards.
fn ends() -> impl Strategy<Value = (usize, usize)> {
    prop_oneof![
        8 => (0..80_usize, 0..80_usize),
        4 => (0..700_usize, 0..700_usize),
        1 => (any::<usize>(), any::<usize>()),
    ]
}

/// Two texts, and findings that point into either or both.
fn findings() -> impl Strategy<Value = (Sources, Vec<Diagnostic>)> {
    let place = || (any::<bool>(), ends());
    let further = prop::collection::vec((place(), text()), 0..4);
    let finding = (text(), place(), text(), further, text());
    (text(), text(), prop::collection::vec(finding, 1..4)).prop_map(|(first, second, findings)| {
        let mut sources = Sources::new();
        let ids = (sources.add("first.toml", first), sources.add("second.ftl", second));
        let span = |(first, (start, end))| Span { source: if first { ids.0 } else { ids.1 }, start, end };
        let build = |(message, at, label, further, help): (String, _, String, Vec<(_, String)>, String)| {
            let finding = Diagnostic::error("rule", message).at(span(at)).label(label).help(help);
            further.into_iter().fold(finding, |finding, (place, text)| finding.also(span(place), text))
        };
        let found = findings.into_iter().map(build).collect();
        (sources, found)
    })
}

proptest! {
    #[test]
    fn no_finding_stops_a_writer((sources, found) in findings()) {
        let drawn = terminal(&found, &sources, false);
        prop_assert!(!drawn.contains('\x1b'), "{drawn:?}");
        prop_assert!(!terminal(&found, &sources, true).is_empty());
        prop_assert!(json(&found, &sources).len() > 3);
    }

    #[test]
    fn both_writers_name_the_same_place(text in text(), (start, end) in ends()) {
        let mut sources = Sources::new();
        let source = sources.add("script.toml", text);
        let place = sources.line_column(source, start);
        let finding = Diagnostic::error("rule", "message").at(Span { source, start, end });
        let drawn = terminal(&[finding], &sources, false);
        let expected = format!("script.toml:{}:{}\n", place.line, place.column);
        prop_assert!(drawn.contains(&expected), "expected {expected}, found\n{drawn}");
    }
}

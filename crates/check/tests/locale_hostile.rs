//! No text of a locale makes the checker of locales panic, hang or exhaust its stack.

#![cfg(test)]

use etiquette_check::locale::{LocaleText, Project, check, fixed, pseudo, scaffold};
use etiquette_core::Locale;
use proptest::prelude::*;

/// Everything that is done with files, for files of which nothing is known.
fn everything(fluent: &str, settings: &str) {
    let files = [
        LocaleText::new("en/a.ftl", fluent),
        LocaleText::new("ro/a.ftl", fluent),
        LocaleText::new("ro/style.toml", settings),
        LocaleText::new("ro/exceptions.toml", settings),
        LocaleText::new("ro/greeting.toml", settings),
    ];
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &[]);
    for (id, _, text) in project.sources().iter() {
        let here = findings.iter().filter_map(|finding| finding.diagnostic.span());
        for span in here.filter(|span| span.source == id) {
            assert!(text.get(span.range()).is_some(), "{:?} are no characters of {text:?}", span.range());
        }
        fixed(&findings, project.sources(), id);
    }
    pseudo(&project);
    scaffold(&project, Locale::try_new("pl").expect("a tag"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_checked(fluent in "(?s).{0,200}", settings in "(?s).{0,80}") {
        everything(&fluent, &settings);
    }

    #[test]
    fn what_looks_like_fluent_is_checked(
        lines in prop::collection::vec(
            "(a|-b|c) = (é|Ș|ты|\\{ \\$n|\\{ -b\\(x: \"y\"\\) \\}|\\{ c \\}|->|\n    \\[one\\] |\n   \\*\\[other\\] |\n \\}|\\.\\.\\.|  |'|\"| - |\\(|\\)|’|!|\\?){0,12}",
            0..6,
        )
    ) {
        everything(&lines.join("\n"), "[words]\nlongest = 1\nplain = { \"\" = \"x\", \"t*\" = \"y\" }\n");
    }
}

// Found by fuzzing: a place in the middle of a character.
#[test]
fn ids_end_at_characters_that_they_cannot_have() {
    everything("c\u{2068}alls = { $n }\nжук = x\na = { $é }\n", "é = [\n");
}

// Long texts have few readings, and many names that nobody has are not compared with all others.
#[test]
fn large_files_end() {
    let variants: String = (0..300).map(|n| format!(" [{n}] x\n")).collect();
    let long = "o ".repeat(25_000);
    everything(&format!("a = {{ $n ->\n{variants} *[other] y\n }} {long}\n").repeat(5), "");
    let unknown: String = (0..4_000).map(|n| format!("message-{n} = {{ massage-{n} }}\n")).collect();
    everything(&unknown, "");
    let files = [("en/a.ftl", "en"), ("ro/a.ftl", "ro")];
    let named = |tag: &str| (0..4_000).map(|n| format!("{tag}-message-{n} = x\n")).collect::<String>();
    let files: Vec<_> = files.map(|(path, tag)| LocaleText::new(path, named(tag))).into();
    check(&Project::load(&files, Locale::ENGLISH), &[], &[]);
}

#[test]
fn deep_nesting_ends() {
    for (open, close) in [("{", "}"), ("{ $n ->\n *[a] ", "\n}")] {
        everything(&format!("a = {}x{}\n", open.repeat(5_000), close.repeat(5_000)), "");
    }
}

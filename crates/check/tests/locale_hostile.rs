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
    for (id, ..) in project.sources().iter() {
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

#[test]
fn deep_nesting_ends() {
    for (open, close) in [("{", "}"), ("{ $n ->\n *[a] ", "\n}")] {
        everything(&format!("a = {}x{}\n", open.repeat(5_000), close.repeat(5_000)), "");
    }
}

//! A pair of languages with one fault of every kind that the tools of the trade are known to look for: compare-locales,
//! moz.l10n, moz-fluent-linter and fluent-typed find some of them each, and some are found by none of them.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{collections::BTreeSet, fs};

use etiquette::{
    Locale,
    check::locale::{LocaleText, Project, check},
    shipped,
};

/// The line where something is found, and the rule that finds it.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("en.ftl", "missing-in-ro", "missing-translation"),
    ("ro.ftl", "extra-message", "obsolete-message"),
    ("ro.ftl", "variable-missing", "missing-variable"),
    ("ro.ftl", "variable-unknown", "unknown-variable"),
    ("ro.ftl", "attribute-missing", "missing-part"),
    ("ro.ftl", "    .title = Doar aici", "obsolete-part"),
    ("ro.ftl", "value-missing", "missing-part"),
    ("ro.ftl", "value-only-there", "obsolete-part"),
    ("ro.ftl", "plural =", "missing-plural-category"),
    ("ro.ftl", "        [many]", "foreign-plural-category"),
    ("ro.ftl", "twice = De două", "duplicate-message"),
    ("ro.ftl", "        [few] mai multe", "duplicate-variant"),
    ("ro.ftl", "junk-there", "unclosed-placeable"),
    ("ro.ftl", "more-junk", "fluent-syntax"),
    ("ro.ftl", "reference", "unknown-reference"),
    ("ro.ftl", "reference", "lost-reference"),
    ("ro.ftl", "function", "unknown-function"),
    ("ro.ftl", "markup", "markup"),
    ("ro.ftl", "cedilla", "wrong-character"),
    ("ro.ftl", "same-text", "untranslated"),
    ("ro.ftl", "quotes", "straight-quote"),
    ("ro.ftl", "quotes", "three-dots"),
    ("en.ftl", "undocumented", "undocumented-variable"),
    ("en.ftl", "UntidyId", "untidy-id"),
    ("en.ftl", "brand-written-out", "written-out-term"),
    ("ro.ftl", "brand-written-out", "written-out-term"),
    ("ro.ftl", "banned-word", "obscure-word"),
];

/// What is found besides, because of another fault: a select begins on the line after its id, and a message that cannot
/// be read is missing.
fn line_of(text: &str, begins: &str) -> usize {
    let at = text.lines().position(|line| line.starts_with(begins)).expect("a line that begins so") + 1;
    // A select stands on the line below the id.
    if begins == "plural =" { at + 1 } else { at }
}

#[test]
fn every_seeded_error_is_found_and_nothing_else() {
    let read = |name: &str| fs::read_to_string(format!("tests/locale-rules/seeded/{name}")).expect("a file");
    let (english, romanian) = (read("en.ftl"), read("ro.ftl"));
    let styles =
        shipped::locale_files().filter(|(path, _)| matches!(*path, "en/style.toml" | "ro/style.toml"));
    let own = [LocaleText::new("en/en.ftl", &english), LocaleText::new("ro/ro.ftl", &romanian)];
    let files: Vec<LocaleText> =
        own.into_iter().chain(styles.map(|(path, text)| LocaleText::new(path, text))).collect();
    let project = Project::load(&files, Locale::ENGLISH);
    let sources = project.sources();
    let found: BTreeSet<(String, usize, String)> = check(&project, &[], &[])
        .iter()
        .map(|finding| {
            let span = finding.diagnostic.span().expect("a place");
            let name = sources.name(span.source).split_once('/').expect("a folder").1.to_owned();
            let line = sources.line_column(span.source, span.start).line;
            (name, line, finding.diagnostic.rule().to_owned())
        })
        .collect();
    let expected = EXPECTED.iter().map(|(file, begins, rule)| {
        let text = if *file == "en.ftl" { &english } else { &romanian };
        ((*file).to_owned(), line_of(text, begins), (*rule).to_owned())
    });
    // What cannot be read is missing, too.
    let junk = ("en.ftl".to_owned(), line_of(&english, "junk-there"), "missing-translation".to_owned());
    let expected: BTreeSet<_> = expected.chain([junk]).collect();
    let missed: Vec<_> = expected.difference(&found).collect();
    let false_alarms: Vec<_> = found.difference(&expected).collect();
    assert!(
        missed.is_empty() && false_alarms.is_empty(),
        "missed {missed:#?}, false alarms {false_alarms:#?}"
    );
}

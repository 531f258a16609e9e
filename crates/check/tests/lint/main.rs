//! Every rule of the checker: scripts that it must find fault with, scripts that it must not, and how it says so.

#![cfg(test)]

mod messages;
mod ways;

use std::collections::BTreeSet;

use etiquette_check::lint::{self, RULES, Subject};
use etiquette_diag::{Diagnostic, Sources, terminal};
use etiquette_phrasebook::CatalogueBuilder;
use etiquette_script::load;

/// What every script here begins with: its own lines begin at the fourth.
const HEAD: &str = "etiquette = 1\nname = 'small'\nstart = 'first'\n";

fn lint(body: &str, files: &[(&str, &str)]) -> (Vec<Diagnostic>, Sources) {
    let mut sources = Sources::new();
    let loaded = load("small.toml", &format!("{HEAD}{body}"), &mut sources);
    let broken = terminal(&loaded.diagnostics.into_iter().collect::<Vec<_>>(), &sources, false);
    let script = loaded.script.unwrap_or_else(|| panic!("the script is sound:\n{broken}"));
    // Every script has rules, and every locale here the sentences of those.
    let ids = script.rules().filter_map(|(_, rule)| script.message(rule.model.message));
    let sentences: String = ids.map(|id| format!("{id} = A sentence.\n")).collect();
    let locales: BTreeSet<&str> = files.iter().filter_map(|(path, _)| path.split('/').next()).collect();
    let rules: Vec<String> =
        locales.into_iter().map(|locale| format!("{locale}/standard-rules.ftl")).collect();
    let builder = CatalogueBuilder::new().add_files(files.iter().copied());
    let builder = builder.add_files(rules.iter().map(|path| (path.as_str(), sentences.as_str())));
    let built = builder.build(&mut sources);
    assert_eq!(built.diagnostics, [], "the phrases are sound");
    let subject =
        Subject { script: &script, places: &loaded.places, phrases: &built.catalogue, locales: &[] };
    (lint::check(&subject), sources)
}

/// Expects exactly these findings, each as `file:line rule`.
fn check(body: &str, files: &[(&str, &str)], expected: &[&str]) {
    let (findings, sources) = lint(body, files);
    let found: Vec<String> = findings.iter().map(|finding| at(finding, &sources)).collect();
    assert_eq!(found, expected, "{body}\n{}", terminal(&findings, &sources, false));
}

fn at(finding: &Diagnostic, sources: &Sources) -> String {
    let span = finding.span().expect("a place");
    let line = sources.line_column(span.source, span.start).line;
    format!("{}:{line} {}", sources.name(span.source), finding.rule())
}

/// Expects the findings as they are drawn.
fn draws(body: &str, files: &[(&str, &str)], expected: &str) {
    let (findings, sources) = lint(body, files);
    let drawn = terminal(&findings, &sources, false);
    assert_eq!(drawn, expected.trim_start_matches('\n'), "\n{drawn}");
}

#[test]
fn rules_are_sorted_by_names_that_name_faults() {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    for rule in RULES {
        assert!(rule.name.chars().all(|c| c == '-' || c.is_ascii_lowercase()), "{}", rule.name);
        assert!(!rule.summary.is_empty() && !rule.summary.ends_with('.'), "{}", rule.summary);
    }
}

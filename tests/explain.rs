//! Every finding has a page, and every standard rule can be told in words.

use std::{fs, path::Path};

use etiquette::{
    check::{explain::page, lint, locale, prove, score::load_sets},
    diag::Sources,
    rules,
    script::standard_names,
};

#[test]
fn every_rule_of_the_checkers_has_a_page() {
    let lints = lint::RULES.iter().map(|rule| rule.name).chain(prove::RULES.iter().map(|rule| rule.name));
    let locales =
        locale::RULES.iter().map(|rule| rule.name).chain(locale::LOADING.iter().map(|rule| rule.name));
    let without: Vec<&str> = lints.chain(locales).filter(|name| rules::page(name).is_none()).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_finding_that_a_broken_script_shows_has_a_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/script/tests/diagnostics");
    let mut announced = 0;
    for entry in fs::read_dir(folder).expect("broken scripts") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a broken script");
        for name in text.lines().filter_map(|line| line.split_once("#~ ")?.1.split_whitespace().next()) {
            let page = rules::page(name).unwrap_or_default();
            announced += 1;
            for part in ["Finds", "nstead"] {
                assert!(
                    page.contains(part),
                    "`{name}` has no page with `{part}`: write it into docs/rules.toml"
                );
            }
        }
    }
    assert!(announced > 80, "{announced}");
}

#[test]
fn every_standard_rule_is_told_in_words() {
    let script = load_sets(&standard_names(), &mut Sources::new()).script.expect("the standard sets");
    for (_, rule) in script.rules() {
        let page = page(&script, &rule.model, "", "");
        assert!(!page.contains("``") && !page.contains('{') && !page.contains("\n\n\n"), "{page}");
    }
}

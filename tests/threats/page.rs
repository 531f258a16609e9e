//! docs/threats.md says by which tests each threat is answered, and these are there.

use std::{collections::BTreeSet, fs, path::Path};

const PAGE: &str = "docs/threats.md";

#[test]
fn every_threat_has_its_tests() {
    let page = fs::read_to_string(PAGE).expect("a page");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| T"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let threats: BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
    let wanted = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T10", "T12", "T13", "T14"];
    assert_eq!(threats, wanted.into_iter().collect());
    for row in rows {
        let [threat, _, _, tests] = &*row else { panic!("{row:?} has not four columns") };
        let files: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!files.is_empty(), "{threat} has no test");
        for file in files {
            assert!(Path::new(file).is_file(), "{threat}: {file} is gone");
            let text = fs::read_to_string(file).expect("a test");
            let is_named = !file.starts_with("tests/threats/") || text.contains(*threat);
            assert!(is_named && text.contains("fn "), "{file} does not name {threat}");
        }
    }
}

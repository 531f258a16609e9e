//! What fuzzing begins with, and what it has found, is tried in every test run: `fuzz/corpus/<target>`.

#![cfg(test)]

use std::fs;

#[path = "../fuzz/src/lib.rs"]
pub mod fuzz;

#[test]
fn every_seed_of_every_target_is_survived() {
    for (target, run) in fuzz::TARGETS {
        let seeds = fs::read_dir(format!("fuzz/corpus/{target}")).expect("a folder of seeds");
        let tried = seeds.map(|seed| run(&fs::read(seed.expect("an entry").path()).expect("a seed")));
        assert!(tried.count() > 0, "{target} has no seed");
    }
}

#[test]
fn every_target_is_replayed() {
    let targets = fs::read_dir("fuzz/fuzz_targets").expect("a folder of targets");
    let mut names: Vec<String> = targets
        .map(|target| target.expect("an entry").path().with_extension(""))
        .map(|path| path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned())
        .collect();
    names.sort();
    let known: Vec<&str> = fuzz::TARGETS.iter().map(|(target, _)| *target).collect();
    assert_eq!(names, known);
}

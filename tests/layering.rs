//! The arrows between the crates, as ARCHITECTURE.md allows them.

use std::collections::BTreeSet;

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Who may depend on whom. Dev-dependencies may use the locales besides.
const ALLOWED: &[(&str, &[&str])] = &[
    ("etiquette-core", &[]),
    ("etiquette-diag", &[]),
    ("etiquette-locales", &[]),
    ("etiquette-script", &["etiquette-core", "etiquette-diag"]),
    ("etiquette-phrasebook", &["etiquette-core", "etiquette-diag"]),
    ("etiquette-policy", &["etiquette-core", "etiquette-diag"]),
    ("etiquette-store", &["etiquette-core"]),
    ("etiquette-check", &["etiquette-core", "etiquette-diag", "etiquette-script", "etiquette-phrasebook"]),
    (
        "etiquette",
        &[
            "etiquette-core",
            "etiquette-diag",
            "etiquette-script",
            "etiquette-phrasebook",
            "etiquette-policy",
            "etiquette-check",
            "etiquette-store",
            "etiquette-locales",
        ],
    ),
    ("etiquette-cli", &["etiquette"]),
    ("etiquette-xtask", &["etiquette"]),
];

#[test]
fn crates_know_only_whom_they_may() {
    let metadata = MetadataCommand::new().no_deps().exec().expect("cargo metadata");
    let ours: BTreeSet<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    for package in &metadata.packages {
        let (_, allowed) = ALLOWED
            .iter()
            .find(|(name, _)| *name == package.name.as_str())
            .unwrap_or_else(|| panic!("{} is not in the list of crates", package.name));
        for dependency in package.dependencies.iter().filter(|dependency| ours.contains(&*dependency.name)) {
            let in_tests =
                dependency.kind == DependencyKind::Development && dependency.name == "etiquette-locales";
            assert!(
                in_tests || allowed.contains(&&*dependency.name),
                "{} may not depend on {}: see ARCHITECTURE.md",
                package.name,
                dependency.name
            );
        }
    }
}

#[test]
fn every_crate_of_the_list_exists() {
    let metadata = MetadataCommand::new().no_deps().exec().expect("cargo metadata");
    for (name, _) in ALLOWED {
        assert!(metadata.packages.iter().any(|package| package.name.as_str() == *name), "{name} is gone");
    }
}

#[test]
fn no_dependency_needs_a_newer_rust() {
    let metadata = MetadataCommand::new().exec().expect("cargo metadata");
    let ours =
        metadata.root_package().and_then(|package| package.rust_version.clone()).expect("rust-version");
    for package in &metadata.packages {
        if let Some(theirs) = &package.rust_version {
            assert!(*theirs <= ours, "{} needs Rust {theirs}, and we promise {ours}", package.name);
        }
    }
}

//! T14: what the engine is built from. Every dependency has a reason, a licence that allows its use, and comes from the
//! registry; nothing of ours is unsafe, runs while it is built, or reaches for the network.

use std::{collections::BTreeSet, fs};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, TargetKind};

/// What may be had without asking anybody; `deny.toml` has the same list.
const LICENCES: &[&str] = &["Apache-2.0", "MIT", "MPL-2.0", "Unicode-3.0", "Zlib"];
/// Crates that speak to a network or start a runtime for it.
const OF_THE_NETWORK: &[&str] = &[
    "async-std",
    "curl",
    "hyper",
    "mio",
    "openssl",
    "openssl-sys",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "tokio",
    "ureq",
];

fn metadata() -> Metadata {
    MetadataCommand::new().exec().expect("cargo metadata")
}

fn ours(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    metadata.workspace_packages().into_iter()
}

/// Everything that a published crate is built from, without what only its tests need.
fn built_from(metadata: &Metadata) -> BTreeSet<&cargo_metadata::PackageId> {
    let resolve = metadata.resolve.as_ref().expect("a graph");
    let mut reached: BTreeSet<_> =
        ours(metadata).filter(|package| package.publish.is_none()).map(|package| &package.id).collect();
    let mut left: Vec<_> = reached.iter().copied().collect();
    while let Some(id) = left.pop() {
        let node = resolve.nodes.iter().find(|node| node.id == *id).expect("a node");
        for dependency in &node.deps {
            let is_built = dependency.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development);
            if is_built && reached.insert(&dependency.pkg) {
                left.push(&dependency.pkg);
            }
        }
    }
    reached
}

/// Whether a licence expression can be met by licences of the list: of `OR` one side, of `AND` both.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], " ");
    expression.split(" AND ").all(|all| {
        all.split(" OR ").any(|one| {
            let name = one.split(" WITH ").next().unwrap_or_default().trim();
            LICENCES.contains(&name)
        })
    })
}

#[test]
fn t14_licences_allow_the_use() {
    for package in &metadata().packages {
        let licence = package.license.as_deref().unwrap_or("none");
        assert!(is_allowed(licence), "{} is under {licence}", package.name);
    }
    assert!(is_allowed("(MIT OR GPL-3.0) AND Unicode-3.0") && is_allowed("MIT/Apache-2.0"));
    assert!(!is_allowed("GPL-3.0-or-later") && !is_allowed("MIT AND GPL-2.0") && !is_allowed("none"));
}

#[test]
fn t14_deny_file_has_the_same_licences() {
    let deny: toml::Table = fs::read_to_string("deny.toml").expect("deny.toml").parse().expect("TOML");
    let allowed = deny["licenses"]["allow"].as_array().expect("a list");
    let allowed: Vec<&str> = allowed.iter().filter_map(toml::Value::as_str).collect();
    assert_eq!(allowed, LICENCES);
}

#[test]
fn t14_sources_are_the_registry_or_ours() {
    for package in &metadata().packages {
        let is_ours = package.source.is_none();
        let is_of_the_registry = package.source.as_ref().is_some_and(cargo_metadata::Source::is_crates_io);
        assert!(is_ours || is_of_the_registry, "{} comes from {:?}", package.name, package.source);
    }
}

/// Every crate of ours takes the lints of the workspace, which forbid unsafe code.
#[test]
fn t14_nothing_of_ours_is_unsafe() {
    let whole = fs::read_to_string("Cargo.toml").expect("a manifest");
    assert!(whole.contains("unsafe_code = \"forbid\""));
    for package in ours(&metadata()) {
        let manifest = fs::read_to_string(&package.manifest_path).expect("a manifest");
        assert!(manifest.contains("[lints]\nworkspace = true"), "{} has lints of its own", package.name);
    }
}

/// What is run while it is built only names files to watch.
#[test]
fn t14_build_scripts_of_ours_do_nothing_but_watch() {
    let metadata = metadata();
    for package in ours(&metadata) {
        let scripts = package.targets.iter().filter(|target| target.kind.contains(&TargetKind::CustomBuild));
        for script in scripts {
            let text = fs::read_to_string(&script.src_path).expect("a build script");
            let body = text.split_once("fn main() {").map_or("", |(_, body)| body);
            let does = |line: &&str| !line.trim().is_empty() && line.trim() != "}";
            let other = body.lines().filter(does).find(|line| !line.contains("cargo::rerun-if-changed="));
            assert_eq!(other, None, "{}", script.src_path);
        }
    }
}

#[test]
fn t14_nothing_reaches_for_the_network() {
    let metadata = metadata();
    let built = built_from(&metadata);
    for package in metadata.packages.iter().filter(|package| built.contains(&package.id)) {
        assert!(!OF_THE_NETWORK.contains(&package.name.as_str()), "{} is built in", package.name);
    }
}

/// Every dependency has its reason beside it, and comes without what it need not have.
#[test]
fn t14_every_dependency_has_a_reason() {
    let text = fs::read_to_string("Cargo.toml").expect("a manifest");
    let (_, rest) = text.split_once("# Each dependency with its reason.\n").expect("the list");
    let (list, _) = rest.split_once("\n\n").expect("its end");
    for line in list.lines() {
        let reason = line.rsplit_once(" # ").map(|(_, reason)| reason.trim());
        assert!(reason.is_some_and(|reason| reason.len() >= 4), "no reason: {line}");
    }
    let listed: BTreeSet<&str> = list.lines().filter_map(|line| line.split(" = ").next()).collect();
    let metadata = metadata();
    let names: BTreeSet<&str> = ours(&metadata).map(|package| package.name.as_str()).collect();
    let asked = ours(&metadata).flat_map(|package| &package.dependencies);
    let asked: BTreeSet<&str> =
        asked.map(|dependency| dependency.name.as_str()).filter(|name| !names.contains(name)).collect();
    assert_eq!(asked, listed, "what is listed is used, and what is used is listed");
}

/// What a registry and a reader of it want to know of each crate that is published.
#[test]
fn t14_published_crates_say_what_they_are() {
    let metadata = metadata();
    let published: Vec<_> = ours(&metadata).filter(|package| package.publish.is_none()).collect();
    assert_eq!(published.len(), 10);
    for package in published {
        let name = &package.name;
        assert!(package.description.as_ref().is_some_and(|text| text.len() > 20), "{name}: description");
        assert!(package.license.is_some() && package.repository.is_some(), "{name}: licence, repository");
        assert!(!package.keywords.is_empty() && package.keywords.len() <= 5, "{name}: keywords");
        assert!(!package.categories.is_empty(), "{name}: categories");
        assert!(package.readme.is_some(), "{name}: readme");
        assert!(package.rust_version.is_some(), "{name}: rust-version");
        let ours = package.dependencies.iter().filter(|dependency| dependency.path.is_some());
        for dependency in ours.filter(|dependency| dependency.kind != DependencyKind::Development) {
            assert_ne!(dependency.req.to_string(), "*", "{name} wants any version of {}", dependency.name);
        }
    }
}

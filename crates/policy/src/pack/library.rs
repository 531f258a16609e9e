//! The packs that a host has: those that come with the engine, and its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use etiquette_diag::{Diagnostics, Sources};
use include_dir::{Dir, include_dir};

use crate::{Pack, Rules, pack::load};

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/packs");

/// Packs by their codes.
///
/// # Examples
///
/// A host's own rules come on top of those of the law, and never take their place:
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_policy::Packs;
///
/// let mut packs = Packs::shipped();
/// let ours = r#"
///     format = 1
///     code = "ours"
///     name = "Our own rules"
///     not-legal-advice = true
///     verified-on = "2026-11-22"
///     review-by = "2027-11-22"
///
///     [source.us]
///     title = "What we promise"
///
///     [[rule]]
///     name = "never-on-sunday"
///     hours = [{ days = ["mon-sat"], times = ["09:00-18:00"] }]
///     source = "us"
///     confidence = "verified"
/// "#;
/// let found = packs.add("ours.toml", ours, &mut Sources::new());
/// assert!(found.is_empty());
/// assert!(packs.rules(["DE", "ours"]).iter().any(|rule| &*rule.name == "never-on-sunday"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packs(BTreeMap<Box<str>, Arc<Pack>>);

impl Packs {
    /// No packs, so that nobody may be reached.
    pub fn new() -> Self {
        Self::default()
    }

    /// The packs that come with the engine.
    pub fn shipped() -> Self {
        let mut packs = Self::new();
        for file in SHIPPED.files() {
            let (name, text) = (file.path().to_string_lossy(), file.contents_utf8().unwrap_or_default());
            // A test holds that nothing is found in them.
            drop(packs.add(&name, text, &mut Sources::new()));
        }
        packs
    }

    /// Reads a pack, which replaces another of the same code. A pack in which anything is wrong is not taken.
    #[must_use]
    pub fn add(&mut self, name: &str, text: &str, sources: &mut Sources) -> Diagnostics {
        let mut found = Diagnostics::new();
        let source = sources.add(name, text);
        if let Some(pack) = load::load(source, text, &mut found) {
            self.insert(pack);
        }
        found
    }

    /// Takes a pack, in place of another of the same code.
    pub fn insert(&mut self, pack: Pack) {
        self.0.insert(pack.code.clone(), Arc::new(pack));
    }

    /// The packs, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &Pack> {
        self.0.values().map(|pack| &**pack)
    }

    /// The rules of several packs at once, with those of whatever they are parts of: `US-FL` brings `US`.
    pub fn rules<'a>(&'a self, codes: impl IntoIterator<Item = &'a str>) -> Rules {
        let mut wanted: Vec<&str> = codes.into_iter().collect();
        let (mut packs, mut unknown, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        while let Some(code) = wanted.pop() {
            if !seen.insert(code) {
                continue;
            }
            match self.0.get(code) {
                Some(pack) => {
                    wanted.extend(pack.part_of.as_deref());
                    packs.push(pack.clone());
                }
                None => unknown.push(code.into()),
            }
        }
        packs.sort_by(|one, other| one.code.cmp(&other.code));
        Rules::new(packs, unknown)
    }
}

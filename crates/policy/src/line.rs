//! How lines of a kind look after their operators and treat callers whom they do not know, as the files of `lines/` say.
//! No number of a line is in Rust.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostics, Sources};
use include_dir::{Dir, include_dir};

use crate::{
    availability::{CareProfile, Lapse},
    read::{self, Table},
    screening::{ScreeningProfile, Treatment},
};

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/lines");

/// The only version of the format.
const FORMAT: i64 = 1;

/// What holds around the calls of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineProfile {
    /// The profile, as scripts name it.
    pub name: Box<str>,
    /// How its operators are looked after.
    pub care: CareProfile,
    /// How it treats callers whom it does not know.
    pub screening: ScreeningProfile,
}

/// The profiles that a host has, by name: those that come with the engine, and its own.
///
/// # Examples
///
/// A line that gives its operators more time:
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_policy::LineProfiles;
///
/// let mut lines = LineProfiles::shipped();
/// let ours = r#"
///     format = 1
///     profile = "night-line"
///
///     [care]
///     wrap-up = "2m"
///     breathing-space = "30m"
///     max-parallel = 1
///     checks-workplace = true
///     lapse = "warn"
///
///     [screening]
///     unknown = "accept"
///     withheld = "accept"
/// "#;
/// assert!(lines.add("night-line.toml", ours, &mut Sources::new()).is_empty());
/// assert!(lines.get("night-line").is_some() && lines.get("helpline").is_some());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineProfiles(BTreeMap<Box<str>, LineProfile>);

impl LineProfiles {
    /// No profiles.
    pub fn new() -> Self {
        Self::default()
    }

    /// The profiles that come with the engine: one for each profile of scripts.
    pub fn shipped() -> Self {
        let mut lines = Self::new();
        for file in SHIPPED.files() {
            let (name, text) = (file.path().to_string_lossy(), file.contents_utf8().unwrap_or_default());
            // A test holds that nothing is found in them.
            drop(lines.add(&name, text, &mut Sources::new()));
        }
        lines
    }

    /// Reads a profile, which replaces another of the same name. One in which anything is wrong is not taken.
    #[must_use]
    pub fn add(&mut self, name: &str, text: &str, sources: &mut Sources) -> Diagnostics {
        let mut found = Diagnostics::new();
        let source = sources.add(name, text);
        let line = read::file(source, text, &mut found, line);
        if let Some(line) = line.filter(|_| found.errors() == 0) {
            self.0.insert(line.name.clone(), line);
        }
        found
    }

    /// A profile by its name.
    pub fn get(&self, name: &str) -> Option<&LineProfile> {
        self.0.get(name)
    }

    /// The profiles, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &LineProfile> {
        self.0.values()
    }
}

fn line(table: &mut Table<'_, '_>) -> Option<LineProfile> {
    table.format(FORMAT);
    let name = table.need_text("profile");
    let (care, screening) = (table.need("care"), table.need("screening"));
    let care = care.and_then(|value| table.inside(value, self::care));
    let screening = screening.and_then(|value| table.inside(value, self::screening));
    Some(LineProfile { name: name?.into(), care: care?, screening: screening? })
}

fn care(table: &mut Table<'_, '_>) -> Option<CareProfile> {
    let mut time = |key| table.need(key).and_then(|value| table.parsed(value, humantime::parse_duration));
    let (wrap_up, breathing_space) = (time("wrap-up"), time("breathing-space"));
    let max_parallel = table.need("max-parallel").and_then(|value| table.whole(value));
    let checks_workplace = table.flag("checks-workplace");
    let lapse = table.need("lapse").and_then(|value| table.named(value, Lapse::ALL, Lapse::name));
    Some(CareProfile {
        wrap_up: wrap_up?,
        breathing_space: breathing_space?,
        max_parallel: max_parallel?,
        checks_workplace,
        lapse: lapse?,
    })
}

fn screening(table: &mut Table<'_, '_>) -> Option<ScreeningProfile> {
    let mut treatment =
        |key| table.need(key).and_then(|value| table.named(value, Treatment::ALL, Treatment::name));
    let (unknown, withheld) = (treatment("unknown"), treatment("withheld"));
    Some(ScreeningProfile { unknown: unknown?, withheld: withheld? })
}

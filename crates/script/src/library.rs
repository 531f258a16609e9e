//! The standard files, as they were built in. Nothing is read from a disk.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static STANDARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/std");

/// The files that every script has without naming them.
pub(crate) const ALWAYS: [&str; 2] = ["events", "manners"];

/// Where profiles are.
const PROFILES: &str = "profile/";

/// Files that scripts can name.
pub(crate) struct Library<'a> {
    files: Vec<(&'static str, &'a str)>,
}

impl<'a> Library<'a> {
    /// The files that come with the engine, by name: `hold`, and `profile/helpline` for a profile.
    pub(crate) fn standard() -> Self {
        let profiles = STANDARD.get_dir("profile").into_iter().flat_map(|folder| folder.files());
        let mut files: Vec<_> = STANDARD
            .files()
            .chain(profiles)
            .filter_map(|file| Some((file.path().to_str()?.strip_suffix(".toml")?, file.contents_utf8()?)))
            .collect();
        files.sort_unstable();
        Self { files }
    }

    /// The same with other texts for some of them.
    pub(crate) fn with(mut self, texts: &'a BTreeMap<String, String>) -> Self {
        for (name, text) in &mut self.files {
            *text = texts.get(*name).map_or(text, |other| other);
        }
        self
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&'static str, &'a str)]) -> Self {
        Self { files: files.to_vec() }
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        self.files.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }

    /// The names that `use` may name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.files.iter().map(|(name, _)| *name).filter(|name| !ALWAYS.contains(name) && !name.contains('/'))
    }

    /// The names that `profile` may name.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &'static str> {
        self.files.iter().filter_map(|(name, _)| name.strip_prefix(PROFILES))
    }

    /// The file of a profile, by its name for [`Self::text`].
    pub(crate) fn profile(&self, name: &str) -> Option<&'static str> {
        self.files.iter().map(|(file, _)| *file).find(|file| file.strip_prefix(PROFILES) == Some(name))
    }
}

/// The names of the standard flows and rule sets, in the order of the alphabet.
///
/// ```
/// let names = etiquette_script::standard_names();
/// assert!(names.contains(&"hold") && names.contains(&"silence"));
/// assert!(names.is_sorted());
/// ```
pub fn standard_names() -> Vec<&'static str> {
    Library::standard().names().collect()
}

/// The names of the profiles, in the order of the alphabet.
///
/// ```
/// let names = etiquette_script::profile_names();
/// assert_eq!(names, ["client-calls", "contact-centre", "helpline", "live-chat", "paid-line"]);
/// ```
pub fn profile_names() -> Vec<&'static str> {
    Library::standard().profiles().collect()
}

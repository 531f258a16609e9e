//! The standard files, as they were built in. Nothing is read from a disk, and each of them is parsed once at most.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, OnceLock},
};

use etiquette_diag::{Diagnostics, SourceId, Sources};
use include_dir::{Dir, include_dir};

use crate::{merge, tree::Table};

static STANDARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/std");

/// The files that every script has without naming them.
pub(crate) const ALWAYS: [&str; 2] = ["events", "manners"];

/// Where profiles are.
const PROFILES: &str = "profile/";

/// The files that come with the engine, by name: `hold`, and `profile/helpline` for a profile.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let profiles = STANDARD.get_dir("profile").into_iter().flat_map(|folder| folder.files());
    let files = STANDARD.files().chain(profiles);
    let mut files: Vec<File> = files
        .filter_map(|file| {
            Some(File::new(file.path().to_str()?.strip_suffix(".toml")?, file.contents_utf8()?))
        })
        .collect();
    files.sort_unstable_by_key(|file| file.name);
    files
});

/// A file that scripts can name.
#[derive(Debug)]
pub(crate) struct File {
    name: &'static str,
    text: &'static str,
    /// What is in it, once that has been asked for; `None` if there is something to report.
    table: OnceLock<Option<Table>>,
}

impl File {
    pub(crate) const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, table: OnceLock::new() }
    }

    fn table(&self) -> Option<&Table> {
        let read = || {
            let mut found = Diagnostics::new();
            let source = Sources::new().add(self.name, self.text);
            let table = merge::read(source, self.text, &mut found);
            found.is_empty().then_some(table)
        };
        self.table.get_or_init(read).as_ref()
    }
}

/// Files that scripts can name, some of them with other texts.
#[derive(Clone, Copy)]
pub(crate) struct Library<'a> {
    files: &'a [File],
    texts: &'a BTreeMap<String, String>,
}

impl<'a> Library<'a> {
    /// The files that come with the engine, with other texts for some of them.
    pub(crate) fn standard(texts: &'a BTreeMap<String, String>) -> Self {
        Self { files: &FILES, texts }
    }

    #[cfg(test)]
    pub(crate) const fn of(files: &'a [File], texts: &'a BTreeMap<String, String>) -> Self {
        Self { files, texts }
    }

    fn file(&self, name: &str) -> Option<&'a File> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        let file = self.file(name)?;
        Some(self.texts.get(name).map_or(file.text, |other| other))
    }

    /// What is in a file, whose text is `source`, with everything that is wrong with it.
    pub(crate) fn table(&self, name: &str, source: SourceId, found: &mut Diagnostics) -> Option<Table> {
        let file = self.file(name)?;
        let other = self.texts.get(name).map(String::as_str);
        match file.table().filter(|_| other.is_none()) {
            Some(table) => Some(table.within(source)),
            None => Some(merge::read(source, other.unwrap_or(file.text), found)),
        }
    }

    /// The names that `use` may name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<'a> {
        let names = self.files.iter().map(|file| file.name);
        names.filter(|name| !ALWAYS.contains(name) && !name.contains('/'))
    }

    /// The names that `profile` may name.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &'static str> + use<'a> {
        self.files.iter().filter_map(|file| file.name.strip_prefix(PROFILES))
    }

    /// The file of a profile, by its name for [`Self::text`].
    pub(crate) fn profile(&self, name: &str) -> Option<&'static str> {
        self.files.iter().map(|file| file.name).find(|file| file.strip_prefix(PROFILES) == Some(name))
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
    Library::standard(&BTreeMap::new()).names().collect()
}

/// The names of the profiles, in the order of the alphabet.
///
/// ```
/// let names = etiquette_script::profile_names();
/// assert_eq!(names, ["client-calls", "contact-centre", "helpline", "live-chat", "paid-line"]);
/// ```
pub fn profile_names() -> Vec<&'static str> {
    Library::standard(&BTreeMap::new()).profiles().collect()
}

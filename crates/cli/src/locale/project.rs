//! The locales of a project on disk, and the scripts that name their messages.

use std::path::{Path, PathBuf};

use etiquette::{
    Locale, Script,
    check::locale::{LocaleText, Project},
    diag::Sources,
    shipped,
};

use crate::{
    error::CliError,
    files,
    locale::args::Folder,
    locales::{self, is_locale_folder},
    scripts,
};

/// Where locales are, if nobody says so.
pub(crate) const USUAL: &str = "locales";

/// Locales that have been read.
pub(super) struct Loaded {
    pub(super) project: Project,
    /// The locales that are the project's own; a reference that is only shipped is not.
    pub(super) own: Vec<Locale>,
    /// The folder that they were read from; none for those that are shipped.
    pub(super) folder: Option<PathBuf>,
}

/// Reads the locales of a folder, with the shipped reference where it has none, and with what is shipped of how a language
/// is written where its folder does not say it.
pub(super) fn load(wanted: &Folder) -> Result<Loaded, CliError> {
    let reference = tag(&wanted.reference)?;
    let usual = Path::new(USUAL);
    let folder = wanted.locales.clone().or_else(|| is_locale_folder(usual).then(|| usual.to_owned()));
    let Some(folder) = folder else { return shipped_alone(reference) };
    let mut files = read(&folder)?;
    if files.is_empty() {
        return Err(CliError::NoLocales { path: folder });
    }
    let is_of = |file: &LocaleText, locale: Locale| {
        file.path.split('/').next().and_then(|tag| Locale::try_new(tag).ok()) == Some(locale)
    };
    let own: Vec<Locale> = Project::load(&files, reference).locales().collect();
    if !own.contains(&reference) {
        files.extend(shipped_files().filter(|file| is_of(file, reference)));
    }
    let is_style = |file: &LocaleText, locale| is_of(file, locale) && file.path.ends_with("/style.toml");
    let unstyled = own.iter().copied().filter(|locale| !files.iter().any(|file| is_style(file, *locale)));
    let styles: Vec<_> =
        unstyled.flat_map(|locale| shipped_files().find(|file| is_style(file, locale))).collect();
    files.extend(styles);
    with_reference(Loaded { project: Project::load(&files, reference), own, folder: Some(folder) })
}

/// The same, if it has files of the reference: beside nothing, every message would be one too many.
fn with_reference(loaded: Loaded) -> Result<Loaded, CliError> {
    let reference = loaded.project.reference();
    if loaded.project.locales().any(|locale| locale == reference) {
        return Ok(loaded);
    }
    Err(locales::unknown(reference.as_str(), loaded.project.locales(), locales::OTHERS))
}

/// Reads the locales of a folder, which need not be there yet.
pub(super) fn load_or_shipped(wanted: &Folder) -> Result<Loaded, CliError> {
    let is_new = wanted.locales.as_deref().is_some_and(|folder| !is_locale_folder(folder));
    if is_new { shipped_alone(tag(&wanted.reference)?) } else { load(wanted) }
}

fn shipped_alone(reference: Locale) -> Result<Loaded, CliError> {
    let files: Vec<LocaleText> = shipped_files().collect();
    let project = Project::load(&files, reference);
    with_reference(Loaded { own: project.locales().collect(), project, folder: None })
}

/// A locale by its tag.
pub(super) fn tag(tag: &str) -> Result<Locale, CliError> {
    Locale::try_new(tag).map_err(|_| CliError::NoTag { tag: tag.to_owned() })
}

impl Loaded {
    /// The locales of these tags, or all of the project's own.
    pub(super) fn chosen(&self, tags: &[String]) -> Result<Vec<Locale>, CliError> {
        if tags.is_empty() {
            return Ok(self.own.clone());
        }
        tags.iter()
            .map(|tag| locales::locale(tag, self.project.catalogue()).map(|locale| self.found(locale)))
            .collect()
    }

    /// The folder of one locale, which may be the whole folder.
    pub(super) fn folder_of(&self, folder: &Path, locale: Locale) -> PathBuf {
        let own = folder.join(locale.as_str());
        if own.is_dir() { own } else { folder.to_owned() }
    }

    /// The locale with files that a tag leads to.
    fn found(&self, locale: Locale) -> Locale {
        self.project.catalogue().fallback(locale).next().unwrap_or(locale)
    }
}

/// The scripts of these names, or those that are shipped. A script with errors tells nothing of its messages.
pub(super) fn scripts(names: &[String]) -> Result<Vec<Script>, CliError> {
    let mut sources = Sources::new();
    let all: Vec<String> =
        if names.is_empty() { shipped::names().map(str::to_owned).collect() } else { names.to_vec() };
    let loaded = all.iter().map(|name| scripts::load_script(name, &mut sources));
    loaded.filter_map(|loaded| loaded.map(|loaded| loaded.script).transpose()).collect()
}

/// The files that are shipped, under the names that they have in the repository.
fn shipped_files() -> impl Iterator<Item = LocaleText> {
    shipped::locale_files().map(|(path, text)| {
        let mut file = LocaleText::new(path, text);
        file.shown = format!("{USUAL}/{path}");
        file
    })
}

fn read(folder: &Path) -> Result<Vec<LocaleText>, CliError> {
    locales::all_files(folder)?
        .into_iter()
        .map(|(path, file)| {
            // What stands before the first message of a file is the checker's to find.
            let is_fluent = files::has_extension(&file, "ftl");
            let content = if is_fluent { files::read_whole(&file) } else { files::read(&file) }?;
            let mut text = LocaleText::new(path, content);
            text.shown = file.to_string_lossy().into_owned();
            Ok(text)
        })
        .collect()
}

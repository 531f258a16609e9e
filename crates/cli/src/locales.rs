//! Locales: those that are shipped, and folders of the user's own on top.

use std::path::{Path, PathBuf};

use etiquette::{
    Locale,
    check::replay::speaks,
    diag::{Diagnostic, Sources},
    phrasebook::{Built, Catalogue},
    shipped,
};

use crate::{
    error::CliError,
    files,
    scripts::{findings, is_error},
};

/// How others are added with `--locales`.
pub(crate) const OTHERS: &str = "; `--locales DIR` adds others";

/// A file of a locale: its path as the catalogue wants it, `ro/support.ftl`, and as its author knows it.
struct LocaleFile {
    name: String,
    path: PathBuf,
}

/// The shipped languages with folders on top, and everything that is wrong with them.
pub(crate) fn phrases(folders: &[PathBuf]) -> Result<(Built, Sources), CliError> {
    let mut builder = shipped::builder();
    let mut own = Vec::new();
    for folder in folders {
        let found = locale_files(folder)?;
        if found.is_empty() {
            return Err(CliError::NoLocales { path: folder.clone() });
        }
        let mut texts = Vec::new();
        for file in found {
            texts.push((file.name, files::read(&file.path)?));
            own.push(file.path.to_string_lossy().into_owned());
        }
        builder = builder.add_files(texts);
    }
    let mut sources = Sources::new();
    let built = builder.build(&mut sources);
    Ok((built, renamed(&sources, &own)))
}

/// The same texts under the names that people know them by; those of the user's own files are the last.
fn renamed(sources: &Sources, own: &[String]) -> Sources {
    let shipped = sources.iter().count().saturating_sub(own.len());
    let mut renamed = Sources::new();
    for (number, (_, name, text)) in sources.iter().enumerate() {
        let path = number.checked_sub(shipped).and_then(|number| own.get(number));
        renamed.add(path.cloned().unwrap_or_else(|| format!("locales/{name}")), text);
    }
    renamed
}

/// The shipped languages with folders on top that can be used.
pub(crate) fn sound_phrases(folders: &[PathBuf]) -> Result<Catalogue, CliError> {
    if folders.is_empty() {
        // They are sound, and only those that are asked for are read.
        return Ok(shipped::phrases().clone());
    }
    let (built, sources) = phrases(folders)?;
    let errors: Vec<Diagnostic> = built.diagnostics.into_iter().filter(is_error).collect();
    if errors.is_empty() { Ok(built.catalogue) } else { Err(findings(&errors, &sources)) }
}

/// The folders of locales that were named, and the usual one where none was.
pub(crate) fn usual_or(named: &[PathBuf]) -> Vec<PathBuf> {
    let usual = Path::new(crate::locale::USUAL);
    match named {
        [] if is_locale_folder(usual) => vec![usual.to_owned()],
        named => named.to_vec(),
    }
}

/// Whether a folder holds locales, or is one. What keeps it from being read is said when it is.
pub(crate) fn is_locale_folder(path: &Path) -> bool {
    path.is_dir() && locale_files(path).map_or(true, |files| !files.is_empty())
}

/// Whether a file belongs to a locale.
pub(crate) fn is_locale_file(path: &Path) -> bool {
    files::has_extension(path, "ftl") || path.file_name().is_some_and(|name| name == "greeting.toml")
}

/// Every file of a folder of locales, with those that say how a language is written: the path as a catalogue wants it,
/// and the path on disk.
pub(crate) fn all_files(folder: &Path) -> Result<Vec<(String, PathBuf)>, CliError> {
    let found = files_where(folder, &|path| is_locale_file(path) || is_settings_file(path))?;
    Ok(found.into_iter().map(|file| (file.name, file.path)).collect())
}

/// Whether a file says how a language is written and reviewed.
pub(crate) fn is_settings_file(path: &Path) -> bool {
    let names = ["style.toml", "exceptions.toml", "reviewed.toml"];
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| names.contains(&name))
}

/// The files of a folder `TAG/NAME.ftl`, or of the folder of one language.
fn locale_files(folder: &Path) -> Result<Vec<LocaleFile>, CliError> {
    files_where(folder, &is_locale_file)
}

fn files_where(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<LocaleFile>, CliError> {
    let entries = files::entries(folder)?;
    let languages = if entries.iter().any(|path| path.is_file() && is_locale_file(path)) {
        vec![folder.to_owned()]
    } else {
        entries.into_iter().filter(|path| path.is_dir()).collect()
    };
    let mut found = Vec::new();
    for language in languages {
        let whole = language.canonicalize().unwrap_or_else(|_| language.clone());
        let tag = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for path in files::within(&language)?.into_iter().filter(|path| wanted(path)) {
            found.push(LocaleFile { name: named(&tag, &language, &path), path });
        }
    }
    Ok(found)
}

/// The path of a file in the folder of a language, as a catalogue wants it on every system.
fn named(tag: &str, language: &Path, path: &Path) -> String {
    let within = path.strip_prefix(language).unwrap_or(path);
    within.iter().fold(tag.to_owned(), |name, part| format!("{name}/{}", part.to_string_lossy()))
}

/// A locale by its tag, in which something can be said, for a command with `--locales`.
pub(crate) fn locale(tag: &str, phrases: &Catalogue) -> Result<Locale, CliError> {
    locale_or(tag, phrases, OTHERS)
}

/// The same, for a command to which others are added in this way, or in none.
pub(crate) fn locale_or(tag: &str, phrases: &Catalogue, others: &'static str) -> Result<Locale, CliError> {
    let spoken = Locale::try_new(tag).ok().filter(|locale| speaks(phrases, *locale));
    spoken.ok_or_else(|| unknown(tag, phrases.locales(), others))
}

/// What is said of a locale that is none of these.
pub(crate) fn unknown(tag: &str, known: impl Iterator<Item = Locale>, others: &'static str) -> CliError {
    let known: Vec<String> = known.map(|locale| format!("`{locale}`")).collect();
    CliError::UnknownLocale { tag: tag.to_owned(), known: known.join(", "), others }
}

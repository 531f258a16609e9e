//! Finding the Hunspell dictionaries that are installed.

use std::{
    env,
    path::{Path, PathBuf},
};

use etiquette::{Locale, check::locale::Project};

use crate::{error::CliError, files};

/// Where dictionaries usually are.
const USUAL: &[&str] = &["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"];

/// Gives a project the dictionary of a locale.
pub(super) fn add(project: &mut Project, locale: Locale) -> Result<(), CliError> {
    let Some(affixes) = find(locale) else {
        return Err(CliError::NoDictionary { locale: locale.to_string() });
    };
    let words = affixes.with_extension("dic");
    let read = project.add_dictionary(locale, &files::read(&affixes)?, &files::read(&words)?);
    read.map_err(|why| CliError::BadDictionary { path: affixes, why })
}

/// The dictionary of a locale: `ro-MD` is looked for as `ro_MD`, then as `ro`, then as that of any country.
fn find(locale: Locale) -> Option<PathBuf> {
    let set: Vec<PathBuf> =
        env::var_os("DICPATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let folders = set.iter().map(PathBuf::as_path).chain(USUAL.iter().map(Path::new));
    let tag = locale.as_str().replace('-', "_");
    let language = tag.split('_').next().unwrap_or_default().to_owned();
    let fits = |path: &PathBuf, begins: &str| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        name == begins || name.starts_with(&format!("{begins}_"))
    };
    folders.into_iter().find_map(|folder| {
        let all = files::entries(folder).ok()?;
        let pairs: Vec<PathBuf> = all
            .into_iter()
            .filter(|path| files::has_extension(path, "aff") && path.with_extension("dic").is_file())
            .collect();
        [&tag, &language].into_iter().find_map(|begins| pairs.iter().find(|path| fits(path, begins)).cloned())
    })
}

//! Reading and writing files. Nothing larger than a script or a locale can be is read to its end.

use std::{
    fs::{self, File},
    io::{self, Read, Write as _},
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use crate::{error::CliError, output::Output};

/// How much of a file is read, in MiB.
const MOST: u64 = 16;

/// The text of a file, without the mark that some editors put before it.
pub(crate) fn read(path: &Path) -> Result<String, CliError> {
    read_whole(path).map(unmarked)
}

/// The text of a file as it is.
pub(crate) fn read_whole(path: &Path) -> Result<String, CliError> {
    let file = File::open(path).map_err(|error| CliError::Read { path: path.to_owned(), error })?;
    text(file, path)
}

/// The text of an event file, or of standard input for `-`.
pub(crate) fn events(path: &Path) -> Result<String, CliError> {
    if path != Path::new("-") {
        return read(path);
    }
    text(io::stdin(), Path::new("standard input")).map(unmarked)
}

/// A file to which lines are added; it need not exist.
pub(crate) fn append(path: &Path) -> Result<File, CliError> {
    let file = File::options().append(true).create(true).open(path);
    file.map_err(|error| CliError::Append { path: path.to_owned(), error })
}

fn text(from: impl Read, path: &Path) -> Result<String, CliError> {
    let path = || path.to_owned();
    let mut bytes = Vec::new();
    // A device may have no end, and a pipe has no length, so neither is asked for.
    let read = from.take(MOST * 1024 * 1024 + 1).read_to_end(&mut bytes);
    let length = read.map_err(|error| CliError::Read { path: path(), error })?;
    if u64::try_from(length).unwrap_or(u64::MAX) > MOST * 1024 * 1024 {
        return Err(CliError::TooLarge { path: path(), most: MOST });
    }
    String::from_utf8(bytes).map_err(|_| CliError::NotText { path: path() })
}

fn unmarked(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// What is in a folder, in the order of the names.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let failed = |error| CliError::Read { path: folder.to_owned(), error };
    let entries = folder.read_dir().map_err(failed)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>().map_err(failed)?;
    paths.sort();
    Ok(paths)
}

/// The files in a folder and in the folders within it, in the order of their names. A link to nothing is no file: some
/// editors mark so what they hold open.
pub(crate) fn within(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.push(entry.into_path()),
            Ok(_) => {}
            Err(error) if leads_nowhere(&error) => {}
            Err(error) => return Err(unread(folder, error)),
        }
    }
    Ok(found)
}

fn leads_nowhere(error: &walkdir::Error) -> bool {
    error.depth() > 0 && error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound)
}

fn unread(folder: &Path, error: walkdir::Error) -> CliError {
    let path = error.path().unwrap_or(folder).to_owned();
    match error.loop_ancestor() {
        Some(ancestor) => CliError::Circle { path, ancestor: ancestor.to_owned() },
        None => CliError::Read { path, error: error.into() },
    }
}

pub(crate) fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|extension| extension == wanted)
}

/// Writes new files into a folder, with the folders that they need, and says which.
pub(crate) fn write_into(
    folder: &Path,
    files: impl IntoIterator<Item = (impl AsRef<Path>, impl AsRef<[u8]>)>,
    out: &mut Output<'_>,
) -> Result<(), CliError> {
    for (path, text) in files {
        let path = folder.join(path);
        let failed = |error| CliError::Write { path: path.clone(), error };
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        fs::write(&path, text.as_ref()).map_err(failed)?;
        writeln!(out, "{}", path.display())?;
    }
    Ok(())
}

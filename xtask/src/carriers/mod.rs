//! `cargo xtask carriers`: takes what carries a requirement out of a copy of the repository, and demands that the test
//! that cites the requirement fails.
//!
//! `xtask/carriers.toml` names a sample of rows of `docs/requirements.md`. A carrier that scripts and languages are read
//! from is replaced in memory, and the conversations of the test are played as `tests/conversations.rs` plays them. Any
//! other is taken out of a copy of the files, in which `cargo test` runs the test.

mod copy;
mod play;
mod row;

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use copy::Copy;
use row::Row;

const ROWS: &str = "xtask/carriers.toml";
const PAGE: &str = "docs/carriers.md";

const HEAD: &str = "# Carriers taken out\n\n\
    Written by `cargo xtask carriers`, never by hand. For a sample of the rows of [requirements.md](requirements.md) what\n\
    carries the requirement is taken out of the file that holds it, everything still loads or compiles, and a test that\n\
    cites the requirement fails. The sample is `xtask/carriers.toml`.\n\n\
    | id | taken out of | what | test that fails | how |\n|---|---|---|---|---|\n";

/// Fails if a carrier stands no longer where it is said to stand, or its test does not cite the requirement.
pub(crate) fn check() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let rows = row::read(&fs::read_to_string(root.join(ROWS))?)?;
    let gone = rows.iter().filter_map(|row| Some(format!("{}: {}\n", row.id, row.without(&root).err()?)));
    let gone: String = gone.collect();
    if gone.is_empty() { Ok(()) } else { Err(gone.into()) }
}

/// Takes each carrier out, and writes down how its test fails.
///
/// Fails if a test fails before, passes afterwards, or does not cite the requirement.
pub(crate) fn run() -> Result<(), Box<dyn Error>> {
    let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))?;
    let rows = row::read(&fs::read_to_string(root.join(ROWS))?)?;
    let played: Vec<&Row> = rows.iter().filter(|row| row.is_played()).collect();
    let compiled: Vec<&Row> = rows.iter().filter(|row| !row.is_played()).collect();
    let mut failures = BTreeMap::new();
    let mut wrong = String::new();
    let mut judged = |row: &Row, failed: Result<String, Box<dyn Error>>| match failed {
        Ok(how) => _ = failures.insert(row.id.clone(), how),
        Err(error) => wrong.push_str(&format!("{}: {error}\n", row.id)),
    };
    for row in played {
        tell(row);
        judged(row, row.without(&root).and_then(|text| play::failure(&root, row, &text)));
    }
    if !compiled.is_empty() {
        let copy = Copy::of(&root)?;
        copy.all_pass(&compiled)?;
        for row in compiled {
            tell(row);
            judged(row, row.without(&root).and_then(|text| copy.failure(row, &text)));
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    Ok(fs::write(root.join(PAGE), page(&rows, &failures)?)?)
}

/// Says on the terminal which row is tried.
fn tell(row: &Row) {
    // There is nowhere left to report a failure to report.
    _ = writeln!(std::io::stderr(), "{} without a part of {}", row.id, row.file.display());
}

fn page(rows: &[Row], failures: &BTreeMap<String, String>) -> Result<String, Box<dyn Error>> {
    let mut page = HEAD.to_owned();
    for row in rows {
        let how = failures.get(&row.id).map(|how| cell(how)).unwrap_or_default();
        let what = match row.leave.trim() {
            "" => code(&row.take),
            leave => format!("{} for {}", code(leave), code(&row.take)),
        };
        let (file, test) = (row.file.display(), row.test.display());
        writeln!(page, "| {} | `{file}` | {what} | `{test}` | {how} |", row.id)?;
    }
    writeln!(page, "\n{} rows.", rows.len())?;
    Ok(page)
}

/// The first line of a text as code in a cell.
fn code(text: &str) -> String {
    let mut lines = text.trim().lines();
    let first = lines.next().unwrap_or_default().trim();
    let words: Vec<&str> = first.split_whitespace().collect();
    let more = if lines.next().is_some() { " …" } else { "" };
    format!("`{}`{more}", words.join(" ").replace('|', "\\|"))
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', "<br>")
}

/// The files in a folder and below, in order.
fn files(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !is_wanted(&path) {
            continue;
        }
        if path.is_dir() { found.extend(files(&path, is_wanted)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

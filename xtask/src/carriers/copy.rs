//! A copy of the repository, in which a carrier is taken out and a test is compiled and run. The repository itself is only
//! read.

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use super::{files, row::Row};

/// A copy of the files. What is built of it lies beside what is built of the repository, which has other paths.
pub(super) struct Copy {
    folder: PathBuf,
    targets: PathBuf,
}

impl Copy {
    /// Copies what is not hidden and not built.
    pub(super) fn of(root: &Path) -> Result<Self, Box<dyn Error>> {
        let targets = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let folder = targets.join("carriers");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let is_wanted = |path: &Path| {
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            !hidden && *path != targets && *path != root.join("target") && *path != root.join("fuzz")
        };
        for path in files(root, &is_wanted)? {
            let to = folder.join(path.strip_prefix(root)?);
            to.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::copy(&path, to)?;
        }
        Ok(Self { folder, targets })
    }

    /// Fails if a test fails while everything is there.
    pub(super) fn all_pass(&self, rows: &[&Row]) -> Result<(), Box<dyn Error>> {
        let tests: BTreeSet<_> = rows.iter().map(|row| (&row.test, &row.case)).collect();
        for (test, case) in tests {
            let output = self.test(test, case)?;
            if !output.status.success() {
                return Err(format!("{} fails before: {}", test.display(), told(&output)).into());
            }
        }
        Ok(())
    }

    /// How a test fails once the carrier is gone.
    pub(super) fn failure(&self, row: &Row, text: &str) -> Result<String, Box<dyn Error>> {
        let file = self.folder.join(&row.file);
        let whole = fs::read(&file)?;
        fs::write(&file, text)?;
        let output = self.test(&row.test, &row.case);
        fs::write(&file, whole)?;
        let output = output?;
        if output.status.success() {
            return Err(format!("{} passes without it", row.test.display()).into());
        }
        let failed = format!("test {} ... FAILED", row.case);
        let stdout = String::from_utf8_lossy(&output.stdout);
        if stdout.lines().any(|line| line == failed) {
            return Ok(format!("`{}` fails", row.case));
        }
        Err(format!("without it nothing can be tested: {}", told(&output)).into())
    }

    /// Runs one test of a file such as `crates/policy/tests/reach.rs`.
    fn test(&self, file: &Path, case: &str) -> Result<Output, Box<dyn Error>> {
        let parts: Vec<&str> = file.iter().filter_map(|part| part.to_str()).collect();
        let package = match parts.as_slice() {
            ["crates", name, ..] => format!("etiquette-{name}"),
            _ => "etiquette".to_owned(),
        };
        let target = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a test without a name")?;
        let mut command = Command::new(env!("CARGO"));
        command.args(["test", "--offline", "-p", &package, "--test", target, "--"]);
        command.args(["--exact", case, "--format=pretty"]).current_dir(&self.folder);
        Ok(command.env("CARGO_TARGET_DIR", &self.targets).output()?)
    }
}

/// The end of what a command told.
fn told(output: &Output) -> String {
    let all = [&*output.stdout, &*output.stderr].concat();
    let all = String::from_utf8_lossy(&all).into_owned();
    let lines: Vec<&str> = all.lines().collect();
    lines.get(lines.len().saturating_sub(15)..).unwrap_or_default().join("\n")
}

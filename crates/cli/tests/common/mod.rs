//! Runs the command.

use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

/// What a command did.
pub(crate) struct Ran {
    /// Its exit status.
    pub(crate) status: i32,
    /// What it printed.
    pub(crate) out: String,
    /// What it said on standard error.
    pub(crate) err: String,
}

/// The folder in which commands are run.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// A file of that folder.
pub(crate) fn data(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect("a file")
}

/// Runs the command with these words and this standard input.
pub(crate) fn etiquette(words: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_etiquette"))
        .args(words)
        .current_dir(folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    // A command that does not read its input may be gone before it is written.
    let _ = child.stdin.take().expect("an input").write_all(input);
    let output = child.wait_with_output().expect("an end");
    Ran {
        status: output.status.code().expect("a status"),
        out: String::from_utf8(output.stdout).expect("a text"),
        err: String::from_utf8(output.stderr).expect("a text"),
    }
}

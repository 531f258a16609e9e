//! Somebody who does what the book says, in a folder that was empty.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

/// What the command asks when somebody is to say what happens in a call.
const ASKS: &str = "what happens? ";
/// Stands for any lines.
pub(crate) const ANY: &str = "...";

pub(crate) struct Reader {
    /// Gone with the reader.
    _folder: TempDir,
    here: PathBuf,
}

impl Reader {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { here: folder.path().to_owned(), _folder: folder }
    }

    /// Does what a block says; what the block becomes if it has commands.
    pub(crate) fn read(&mut self, info: &str, text: &str) -> Option<String> {
        if let Some(name) = file(info) {
            let path = self.here.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        (info == "console").then(|| self.console(text))
    }

    fn console(&mut self, text: &str) -> String {
        let mut lines = text.lines().peekable();
        let mut played = String::new();
        while let Some(line) = lines.next() {
            let command =
                line.strip_prefix("$ ").unwrap_or_else(|| panic!("expected a command, found `{line}`"));
            let mut written = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                written.push(line);
            }
            let printed = self.run(command, &written);
            let lines: Vec<&str> = printed.lines().map(str::trim_end).collect();
            let kept = if fits(&written, &lines) { written } else { lines };
            for line in [line].iter().chain(&kept) {
                played += &format!("{line}\n");
            }
        }
        played
    }

    /// What a command prints, with what is typed, as a terminal shows it.
    fn run(&mut self, command: &str, written: &[&str]) -> String {
        if let Some(folder) = command.strip_prefix("cd ") {
            self.here =
                self.here.join(folder).canonicalize().unwrap_or_else(|_| panic!("no folder `{folder}`"));
            return String::new();
        }
        let answers: Vec<&str> = written.iter().filter_map(|line| line.strip_prefix(ASKS)).collect();
        let mut child = Command::new("sh")
            .args(["-c", &format!("({command}) 2>&1")])
            .current_dir(&self.here)
            .env("PATH", path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("sh");
        let typed: String = answers.iter().map(|answer| format!("{answer}\n")).collect();
        // A command that does not read its input may be gone before it is written.
        let _ = child.stdin.take().expect("an input").write_all(typed.as_bytes());
        let output = child.wait_with_output().expect("an end");
        let printed = String::from_utf8(output.stdout).expect("a text");
        let mut answers = answers.iter();
        let mut shown = printed.split(ASKS);
        let first = shown.next().unwrap_or_default().to_owned();
        shown.fold(first, |told, rest| told + ASKS + answers.next().unwrap_or(&"") + "\n" + rest)
    }
}

/// The file that a block is, by the words behind its fence.
pub(crate) fn file(info: &str) -> Option<&str> {
    info.split_once(' ').map(|(_, path)| path).filter(|path| path.contains('.'))
}

/// Where commands are looked for: ours first.
fn path() -> String {
    let ours = Path::new(env!("CARGO_BIN_EXE_etiquette")).parent().expect("a folder");
    format!("{}:{}", ours.display(), env::var("PATH").unwrap_or_default())
}

/// Whether these lines were printed.
fn fits(written: &[&str], printed: &[&str]) -> bool {
    match written.split_first() {
        Some((&ANY, rest)) => {
            (0..=printed.len()).any(|start| fits(rest, printed.get(start..).unwrap_or_default()))
        }
        Some((line, rest)) => {
            printed.split_first().is_some_and(|(one, others)| one == line && fits(rest, others))
        }
        None => printed.is_empty(),
    }
}

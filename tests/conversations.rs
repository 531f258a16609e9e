//! Plays every conversation in `tests/conversations`. `BLESS=1` writes what was played into the files.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use etiquette::{
    Script,
    check::conversation::{World, bless, run, unknown_script},
    diag::{Diagnostic, Sources, terminal},
    phrasebook::Catalogue,
    shipped,
};

struct Shipped;

impl World for Shipped {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        shipped::script(name).map(Arc::new).ok_or_else(|| unknown_script(name, shipped::names()))
    }

    fn phrases(&self) -> &Catalogue {
        shipped::phrases()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of conversations") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn conversations_go_as_written() {
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conversations"));
    assert!(!files.is_empty(), "no conversations");
    let mut differences = String::new();
    for path in files {
        let markdown = fs::read_to_string(&path).expect("a conversation");
        let mut sources = Sources::new();
        let source = sources.add(path.to_string_lossy(), &*markdown);
        let tests = run(source, &mut sources, &Shipped);
        differences.push_str(&terminal(&tests.warnings, &sources, false));
        let outcomes = tests.outcomes;
        assert!(!outcomes.is_empty(), "{} tests nothing", path.display());
        if env::var_os("BLESS").is_some() {
            fs::write(&path, bless(&markdown, &outcomes)).expect("a file that can be written");
            continue;
        }
        for outcome in outcomes.iter().filter(|outcome| !outcome.passed()) {
            let problems = terminal(outcome.problems(), &sources, false);
            let difference = outcome.difference();
            differences.push_str(&format!(
                "{}: {}\n{difference}{problems}\n",
                path.display(),
                outcome.heading
            ));
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

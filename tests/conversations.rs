//! Plays every conversation in `tests/conversations`. `BLESS=1` writes what was played into the files.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use etiquette::{
    Script,
    check::conversation::{World, bless, run},
    phrasebook::Catalogue,
    shipped,
};

struct Shipped;

impl World for Shipped {
    fn script(&self, name: &str) -> Option<Arc<Script>> {
        shipped::script(name).map(Arc::new)
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
        let outcomes = run(&markdown, &Shipped);
        assert!(!outcomes.is_empty(), "{} tests nothing", path.display());
        if env::var_os("BLESS").is_some() {
            fs::write(&path, bless(&markdown, &outcomes)).expect("a file that can be written");
            continue;
        }
        for outcome in outcomes.iter().filter(|outcome| !outcome.passed()) {
            differences.push_str(&format!("{}: {}\n", path.display(), outcome.difference()));
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

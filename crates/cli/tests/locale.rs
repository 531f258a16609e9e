//! `etiquette locale` where it writes files: each test in a folder of its own.

#![cfg(test)]
mod common;

use std::{fs, path::PathBuf, process::Command};

use common::etiquette;

/// A new folder of that name.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // It may be left from an earlier run, or not be there.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn a_new_language_is_whole_but_untranslated() {
    let folder = folder("new");
    let at = folder.to_string_lossy();
    assert_eq!(etiquette(&["locale", "new", "pl", "--locales", &at], b"").status, 0);

    let time = fs::read_to_string(folder.join("pl/time.ftl")).expect("a file of stubs");
    for part in ["# en:         [one] You have", "#         [few]", "#         [many]", "#        *[other]"] {
        assert!(time.contains(part), "{part} is not in {time}");
    }
    let check = etiquette(&["locale", "check", "--locales", &at, "--format", "json"], b"");
    assert_eq!((check.status, &*check.err), (1, ""), "no call of a paid line may be held in it yet");
    let rules: Vec<&str> = check.out.lines().filter(|line| line.contains("\"rule\"")).collect();
    let unfinished = |line: &&&str| line.contains("missing-translation") || line.contains("untranslated");
    assert_eq!(rules.iter().filter(unfinished).count(), rules.len());
    assert!(rules.len() > 200, "{}", rules.len());
    let github = etiquette(&["locale", "check", "--locales", &at, "--format", "github"], b"").out;
    let grave = |id: &str| {
        github.lines().any(|line| line.starts_with("::error") && line.contains(&format!("`{id}`")))
    };
    assert!(
        ["price-announce", "consent-ask-subject", "recording-ask", "bot-disclose"].into_iter().all(grave)
    );
    assert!(!["hold-thanks", "card-smile", "price-tip-confirm"].into_iter().any(grave));
}

#[test]
fn making_a_language_again_touches_nothing() {
    let folder = folder("again");
    let at = folder.to_string_lossy();
    etiquette(&["locale", "new", "de", "--locales", &at], b"");
    let hold = folder.join("de/hold.ftl");
    fs::write(&hold, "hold-ask = Können Sie kurz warten?\n").expect("a file");

    let again = etiquette(&["locale", "new", "de", "--locales", &at], b"");
    assert!(again.out.contains("hold.ftl") && !again.out.contains("time.ftl"), "{}", again.out);
    let text = fs::read_to_string(&hold).expect("the file");
    assert!(text.starts_with("hold-ask = Können Sie kurz warten?\n"), "{text}");
    assert!(text.contains("\n# hold-thanks = ") && !text.contains("\n# hold-ask = "), "{text}");
}

#[test]
fn mechanical_cures_are_applied() {
    let folder = folder("fix");
    fs::create_dir_all(folder.join("en")).expect("a folder");
    fs::write(folder.join("en/a.ftl"), "\u{feff}wait = One  moment...\n").expect("a file");
    let fine = common::data("locales/en/greeting.ftl");
    fs::write(folder.join("en/b.ftl"), &fine).expect("a file");
    let at = folder.to_string_lossy();

    let fixed = etiquette(&["locale", "check", "--locales", &at, "--fix"], b"");
    assert!(fixed.out.contains("1 file mended"), "{}", fixed.out);
    assert_eq!(fs::read_to_string(folder.join("en/a.ftl")).expect("the file"), "wait = One moment…\n");
    assert_eq!(fs::read(folder.join("en/b.ftl")).expect("the file"), fine);
}

#[test]
fn words_are_looked_up_in_the_dictionary_that_is_installed() {
    let folder = folder("spelling");
    let files = [
        ("locales/ro/hold.ftl", "hold-thanks = Vă mulțumesc pentru răbadre.\n"),
        ("dictionaries/ro_RO.aff", "SET UTF-8\n"),
        ("dictionaries/ro_RO.dic", "4\nvă\nmulțumesc\npentru\nrăbdare\n"),
    ];
    for (file, text) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let check = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_etiquette"));
        command.args(["locale", "check", "ro", "--locales"]).arg(folder.join("locales")).args(words);
        let output = command.env("DICPATH", folder.join("dictionaries")).output().expect("the command");
        String::from_utf8(output.stdout).expect("a text")
    };
    assert!(!check(&[]).contains("misspelt-word"));
    let found = check(&["--spelling"]);
    assert!(found.contains("misspelt-word") && found.contains("“răbadre”"), "{found}");
    assert!(!found.contains("“pentru”"), "{found}");
}

#[test]
fn a_changed_reference_makes_translations_stale() {
    let folder = folder("stale");
    for (file, text) in [("en/a.ftl", "bye = Goodbye.\n"), ("ro/a.ftl", "bye = La revedere.\n")] {
        fs::create_dir_all(folder.join(file).parent().expect("a folder")).expect("a folder");
        fs::write(folder.join(file), text).expect("a file");
    }
    let at = folder.to_string_lossy();
    let status = |more: &[&str]| {
        let words = [&["locale", "status", "--locales", &at], more].concat();
        etiquette(&words, b"").out
    };
    assert!(status(&[]).contains("| ro | 0 | 0 | 1 | 0 |"));
    assert!(status(&["--accept", "ro"]).contains("| ro | 1 | 0 | 0 | 0 |"));
    fs::write(folder.join("en/a.ftl"), "# Last.\nbye = Goodbye.\n").expect("a file");
    assert!(status(&[]).contains("| ro | 1 | 0 | 0 | 0 |"), "a comment is no change");
    fs::write(folder.join("en/a.ftl"), "bye = Goodbye, then.\n").expect("a file");
    assert!(status(&["--list"]).contains("ro: bye is stale"));
}

#[test]
fn a_preview_shows_calls_and_greetings_beside_the_reference() {
    let shown = etiquette(
        &["locale", "preview", "ro", "--locales", "../../../../locales", "--script", "support"],
        b"",
    );
    assert_eq!((shown.status, &*shown.err), (0, ""));
    let both = |line: &str| {
        line.contains("Vă mulțumesc că ați așteptat.") && line.contains("Thank you for waiting.")
    };
    assert!(shown.out.contains("## support-hold") && !shown.out.contains("## helpline"));
    assert!(shown.out.lines().any(both));
    assert!(shown.out.lines().any(|line| line.contains("Bună seara") && line.contains("Good evening")));

    let page =
        etiquette(&["locale", "preview", "ro", "--locales", "../../../../locales", "--format", "html"], b"")
            .out;
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    assert!(!page.contains("://") && page.contains("rămân cu dumneavoastră"));
}

#[test]
fn a_preview_begins_with_what_has_changed_since_a_revision() {
    let folder = folder("since");
    let write = |text: &str| {
        fs::create_dir_all(folder.join("ro")).expect("a folder");
        fs::write(folder.join("ro/hold.ftl"), text).expect("a file");
    };
    let git = |words: &[&str]| {
        let author = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
        let done = Command::new("git").arg("-C").arg(&folder).args(author).args(words).output().expect("git");
        assert!(done.status.success(), "{done:?}");
    };
    write("hold-thanks = Mulțumesc.\nhold-go-on = Continuăm.\n");
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "ro: hold"]);
    write("hold-thanks = Vă mulțumesc că ați așteptat.\nhold-go-on = Continuăm.\n");

    let at = folder.to_string_lossy();
    let preview = |revision| {
        let words = ["locale", "preview", "ro", "--locales", &at, "--script", "support", "--since", revision];
        etiquette(&words, b"")
    };
    let shown = preview("HEAD");
    assert_eq!((shown.status, &*shown.err), (0, ""));
    let changes = shown.out.split("\n## ").nth(1).expect("a first section");
    assert!(changes.starts_with("Changed since HEAD"), "{changes}");
    assert!(changes.contains("Mulțumesc.") && changes.contains("Vă mulțumesc că ați așteptat."), "{changes}");
    assert!(!changes.contains("Continuăm."), "{changes}");
    assert_ne!(preview("no-such-revision").status, 0);
}

// The table that `etiquette locale status` prints is in the README as it prints it.
#[test]
fn the_readme_says_how_far_each_language_has_come() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let status = etiquette(&["locale", "status", "--locales", "../../../../locales"], b"");
    assert_eq!((status.status, &*status.err), (0, ""));
    assert!(readme.contains(&status.out), "put this table into README.md:\n\n{}", status.out);
}

#[test]
fn a_pseudo_locale_is_said_throughout() {
    let played =
        etiquette(&["locale", "pseudo", "--locales", "../../../../locales", "--script", "support"], b"");
    assert_eq!((played.status, &*played.err), (0, ""));
    let mut said = played.out.lines().filter_map(|line| line.strip_prefix("  say  ")).peekable();
    assert!(said.peek().is_some());
    assert!(said.all(|text| text.contains('⟦') && text.contains('⟧')));
}

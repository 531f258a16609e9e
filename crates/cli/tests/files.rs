//! Files that are larger than any, and folders that have no end.

#![cfg(test)]

mod common;

use std::{fs, path::Path};

use common::{Ran, data, etiquette};

/// As many bytes as are read of a file.
const MOST: usize = 16 << 20;

fn played(events: &Path) -> Ran {
    let events = events.to_str().expect("a path");
    etiquette(&["play", "small.toml", "--locales", "locales", "--events", events], b"")
}

#[test]
fn files_are_read_up_to_their_limit_and_no_further() {
    let own = tempfile::tempdir().expect("a folder");
    let events = own.path().join("long.events");
    let mut whole = data("calls/ordinary.events");
    fs::write(&events, &whole).expect("a file");
    let ordinary = played(&events);
    // A note, as long as the file may be.
    whole.resize(MOST, b'#');
    fs::write(&events, &whole).expect("a file");
    let ran = played(&events);
    assert_eq!((ran.status, ran.out, &*ran.err), (0, ordinary.out, ""));
    whole.push(b'#');
    fs::write(&events, &whole).expect("a file");
    let ran = played(&events);
    assert!(ran.status == 2 && ran.err.contains("is too large: at most 16 MiB are read"), "{}", ran.err);
}

#[test]
fn conversations_are_found_however_deep_they_are() {
    let own = tempfile::tempdir().expect("a folder");
    let deep = own.path().join(["within"; 40].join("/"));
    fs::create_dir_all(&deep).expect("folders");
    fs::write(deep.join("first.md"), "```call script=support\n> answered\n```\n").expect("a file");
    let found = etiquette(&["test", own.path().to_str().expect("a path"), "--bless"], b"");
    assert!(found.status == 0 && found.out.contains("first.md"), "{}{}", found.out, found.err);
}

#[cfg(unix)]
#[test]
fn folders_in_a_circle_are_named() {
    use std::os::unix::fs::symlink;

    let own = tempfile::tempdir().expect("a folder");
    let language = own.path().join("en");
    fs::create_dir(&language).expect("a folder");
    fs::write(language.join("ours.ftl"), "line = Good day.\n").expect("a file");
    symlink(own.path().join("nothing"), language.join(".#ours.ftl")).expect("a link");
    let folder = own.path().to_str().expect("a path");
    let good = etiquette(&["check", folder, "--states", "0"], b"");
    assert_eq!((good.status, &*good.err), (0, ""), "a link to nothing is no file: {}", good.out);
    symlink(own.path(), language.join("again")).expect("a link");
    for command in ["check", "test"] {
        let ran = etiquette(&[command, folder], b"");
        let is_named = ran.err.contains("en/again` leads back to") && ran.err.contains("name the folders");
        assert!(ran.status == 2 && is_named, "{command}: {}{}", ran.out, ran.err);
    }
}

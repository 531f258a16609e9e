//! Calls that are kept in a store between the events.

#![cfg(test)]

mod common;

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
};

use common::{Ran, data, etiquette, folder};

const PLAY: [&str; 4] = ["play", "small.toml", "--locales", "locales"];

fn play(store: &Path, more: &[&str], events: &str) -> Ran {
    let store = store.to_str().expect("a path of ASCII");
    let words = [&PLAY, &["--store", store, "--events", "-"][..], more].concat();
    let ran = etiquette(&words, events.as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.err);
    ran
}

#[test]
fn a_call_goes_on_whichever_process_hears_of_the_next_event() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("calls.db");
    let events = String::from_utf8(data("calls/ordinary.events")).expect("a text");
    let jsonl = ["--format", "jsonl", "--alias", "Zanzibar-7741"];
    let lines = events.lines().filter(|line| !line.starts_with('#'));
    let parts: String = lines.map(|line| play(&store, &jsonl, &format!("{line}\n")).out).collect();
    let whole = play(&folder.path().join("other.db"), &jsonl, &events).out;
    assert_eq!(parts, whole);
    // It has ended: nothing of it is left, and the next call begins anew.
    for file in fs::read_dir(folder.path()).expect("a folder") {
        let bytes = fs::read(file.expect("a file").path()).expect("bytes");
        assert!(!bytes.windows(13).any(|window| window == b"Zanzibar-7741"));
    }
    assert!(play(&store, &[], "").out.starts_with("00:00 opening: ring\n"));
}

/// S0.18: a number of a card that somebody types goes into no call, and so it comes out of none: not to the caller, not to
/// the operator, not into a file.
#[test]
fn no_card_number_goes_into_a_call() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path of ASCII").to_owned();
    let holds = |text: &str| {
        ["4111 1111", "4111-1111", "41111111", "１１１１"].iter().any(|held| text.contains(held))
    };
    let told =
        "offer-known offered=\"a story; 4111 1111 1111 1111\" excluded=\"x\" price=0.99\nanswered\nspoke\n";
    let given = [
        "play",
        "paid",
        "--alias",
        "4111-1111-1111-1111",
        "--fact",
        "alternative=４１１１１１１１１１１１１１１１",
    ];
    let kept = ["--store", &*path("calls.db")];
    let logged = ["--log", &*path("calls.jsonl")];
    for more in [&["--format", "jsonl"][..], &["--format", "ssml"], &logged, &kept] {
        for events in [&["--events", "-"][..], &[]] {
            let ran = etiquette(&[&given, more, events].concat(), told.as_bytes());
            assert!(ran.status == 0 && ran.out.contains("[card]"), "{more:?}: {}{}", ran.out, ran.err);
            assert!(!holds(&ran.out) && !holds(&ran.err), "{more:?}: {}{}", ran.out, ran.err);
        }
    }
    let files: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").map(|file| file.expect("a file")).collect();
    assert!(files.len() >= 2);
    for file in files {
        let bytes = fs::read(file.path()).expect("bytes");
        assert!(!holds(&String::from_utf8_lossy(&bytes)), "{}", file.path().display());
    }
}

#[test]
fn a_killed_command_has_kept_what_it_showed() {
    let home = tempfile::tempdir().expect("a folder");
    let store = home.path().join("calls.db");
    let mut child = Command::new(env!("CARGO_BIN_EXE_etiquette"))
        .args(PLAY)
        .args(["--call", "c-7", "--format", "jsonl", "--store"])
        .arg(&store)
        .current_dir(folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command");
    child.stdin.as_mut().expect("an input").write_all(b"rang\n").expect("it reads");
    let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
    assert!(lines.any(|line| line.expect("a text").contains("What would you like?")));
    child.kill().expect("SIGKILL");
    child.wait().expect("an end");
    let again = play(&store, &["--call", "c-7"], "choose soup\n").out;
    assert!(
        again.starts_with("00:00 reason, in step ask;") && again.contains("say  Soup. Right?"),
        "{again}"
    );
    assert!(play(&store, &["--call", "c-8"], "").out.starts_with("00:00 opening: ring\n"), "another call");
}

#[test]
fn what_is_no_store_is_left_alone() {
    let home = tempfile::tempdir().expect("a folder");
    let letter = home.path().join("letter.txt");
    fs::write(&letter, "Dear Sir or Madam, this is a letter and no store of calls.").expect("a file");
    let path = letter.to_str().expect("a path of ASCII");
    let refused = etiquette(&[&PLAY[..], &["--store", path]].concat(), b"");
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("cannot be used as a store"), "{}", refused.err);
    assert!(fs::read_to_string(&letter).expect("a file").starts_with("Dear"));
    let both = etiquette(&[&PLAY[..], &["--store", path, "--log", "x.jsonl"]].concat(), b"");
    assert_eq!(both.status, 2, "half a call is no log of one");
}

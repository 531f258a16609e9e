//! Whole commands and what they print, in `tests/golden`. `BLESS=1` writes down what was printed.
//!
//! A line `$ etiquette …` is a command, which is run in `tests/data`; below it stand what it printed, what it said on
//! standard error after `! `, and its exit status after `? ` unless it was 0. ` < FILE` gives it that file as standard
//! input. Lines that begin with `#` between commands are remarks.

#![cfg(test)]

mod common;

use std::{env, fs, path::Path};

use common::{Ran, etiquette};

/// What a golden file becomes when its commands are run.
fn played(golden: &str) -> String {
    let mut out = String::new();
    let mut below_command = false;
    for line in golden.lines() {
        if let Some(command) = line.strip_prefix("$ etiquette ") {
            out += &format!("{line}\n{}", ran(command));
            below_command = true;
        } else if line == "---" || !below_command {
            // A remark ends what a command printed.
            out += &format!("{line}\n");
            below_command = false;
        }
    }
    out
}

fn ran(command: &str) -> String {
    let (command, input) = command.split_once(" < ").unwrap_or((command, ""));
    let input = if input.is_empty() { Vec::new() } else { common::data(input) };
    let words = words(command);
    let Ran { status, out, err } = etiquette(&words.iter().map(String::as_str).collect::<Vec<_>>(), &input);
    let mut text = out.clone();
    if !out.is_empty() && !out.ends_with('\n') {
        text += "\n";
    }
    for line in err.lines() {
        text += format!("! {line}").trim_end();
        text += "\n";
    }
    if status == 0 { text } else { format!("{text}? {status}\n") }
}

/// The words of a command; quotes keep blanks together.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in command.chars() {
        match character {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().expect("a word").push(other),
        }
    }
    words
}

#[test]
fn commands_print_what_is_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let (mut differences, mut count) = (String::new(), 0);
    for entry in fs::read_dir(folder).expect("a folder of golden files") {
        let path = entry.expect("an entry").path();
        let golden = fs::read_to_string(&path).expect("a golden file");
        let played = played(&golden);
        count += 1;
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &played).expect("a file that can be written");
        } else if played != golden {
            differences += &format!("{}: expected\n{golden}\nfound\n{played}\n", path.display());
        }
    }
    assert!(count >= 6, "only {count} golden files");
    assert!(
        differences.is_empty(),
        "{differences}\nif this is as it should be: BLESS=1 cargo test -p etiquette-cli"
    );
}

//! What holds for every command, whatever the shipped scripts and phrases say.

#![cfg(test)]

mod common;

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

use common::{data, etiquette, folder};

const PLAY: [&str; 6] = ["play", "small.toml", "--locales", "locales", "--events", "calls/ordinary.events"];

fn with<'a>(words: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [words, more].concat()
}

#[test]
fn shipped_scripts_can_be_played_checked_and_drawn() {
    for script in ["helpline", "support", "paid", "chat", "client", "callback"] {
        assert_eq!(etiquette(&["play", script, "--events", "-"], b"+1s\n").status, 0, "{script}");
        assert_eq!(etiquette(&["graph", script], b"").status, 0, "{script}");
    }
    for profile in ["helpline", "contact-centre", "paid-line", "live-chat", "client-calls"] {
        let played = etiquette(&["play", "--profile", profile, "--events", "-"], b"+1s\n");
        assert_eq!(played.status, 0, "{profile}: {}", played.err);
    }
    let ours =
        etiquette(&["play", "--profile", "client-calls", "--direction", "outbound", "--events", "-"], b"");
    assert!(ours.out.contains("opening: plan"), "{}", ours.out);
    let unknown = etiquette(&["play", "--profile", "help-line"], b"");
    assert!(unknown.status == 2 && unknown.err.contains("did you mean `helpline`?"), "{}", unknown.err);
    let cards = etiquette(&["cards", "--locale", "fr"], b"");
    assert!(cards.status == 0 && cards.out.contains("card-smile: Souriez"), "{}", cards.out);
    let checked = etiquette(&["check", "--states", "0"], b"");
    assert_eq!((checked.status, &*checked.err), (0, ""), "{}", checked.out);
    for locale in ["en", "fr", "ro", "ru", "fr-CA", "RO_md", "mo"] {
        assert_eq!(etiquette(&["greet", "--locale", locale], b"").status, 0, "{locale}");
    }
}

#[test]
fn conversations_are_blessed_once_and_pass_then() {
    let own = tempfile::tempdir().expect("a folder");
    let (file, page) = (own.path().join("first.md"), own.path().join("README.md"));
    let written = "# First\n\n```call script=support alias=Ana\n> answered\n```\n";
    std::fs::write(&file, written).expect("a file");
    std::fs::write(page, "Not a test: ```call```.\n").expect("a file");
    let folder = own.path().to_str().expect("a path");
    let failed = etiquette(&["test", folder], b"");
    assert!(failed.status == 1 && failed.out.contains("+00:00 opening: greet"), "{}", failed.out);
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), written, "nobody has asked to write");
    let blessed = etiquette(&["test", folder, "--bless"], b"");
    assert!(blessed.status == 0 && blessed.out.contains("+00:00 opening: greet"), "{}", blessed.out);
    let is_told = blessed.out.starts_with("writes ") && blessed.out.contains("0 passed, 0 failed, 1 written");
    assert!(is_told && !blessed.out.contains("help:"), "{}", blessed.out);
    let passed = etiquette(&["test", folder], b"");
    assert!(passed.status == 0 && passed.out.contains("1 test in 1 file: 1 passed"), "{}", passed.out);
}

#[test]
fn a_new_project_passes_at_once() {
    let own = tempfile::tempdir().expect("a folder");
    let within = own.path().to_str().expect("a path");
    for profile in ["helpline", "contact-centre", "paid-line", "live-chat", "client-calls"] {
        let words = ["new", profile, "--profile", profile, "--within", within];
        let made = etiquette(
            &with(&words, &["--locale", "en", "--locale", "fr", "--locale", "ro", "--locale", "ru"]),
            b"",
        );
        assert!(made.status == 0 && made.out.contains("etiquette test"), "{}{}", made.out, made.err);
        let again = etiquette(&words, b"");
        assert!(again.status == 2 && again.err.contains("already"), "nothing is written over: {}", again.err);
        let path = |name: &str| own.path().join(profile).join(name).to_str().expect("a path").to_owned();
        let (script, locales, calls) =
            (path(&format!("{profile}.toml")), path("locales"), path("conversations"));
        let checked = etiquette(&["check", &script, &locales], b"");
        let is_sound = checked.out.starts_with("1 script and 4 locales checked, ")
            && checked.out.ends_with(" proofs: no problems\n");
        assert!(is_sound, "{profile}: {}", checked.out);
        let languages = ["en", "fr", "ro", "ru"];
        let spoken = with(&["locale", "check", "--locales", &locales, "--script", &script], &languages);
        let written = etiquette(&spoken, b"");
        assert!(written.out.ends_with("4 locales checked: no problems\n"), "{profile}: {}", written.out);
        let tested = etiquette(&["test", &calls, "--locales", &locales], b"");
        assert!(
            tested.status == 0 && tested.out.contains("9 tests in 1 file: 9 passed, 0 failed"),
            "{}",
            tested.out
        );
        assert!(tested.out.contains("0 of"), "coverage is told: {}", tested.out);
    }
    let one = etiquette(&["new", "one", "--profile", "helpline", "--within", within], b"");
    assert!(one.out.contains("etiquette check one.toml locales --locale en\n"), "{}", one.out);
    let mistakes = [
        (["new", "Two", "--profile", "helpline"], "is no name of a script"),
        (["new", "two", "--profile", "help-line"], "did you mean `helpline`?"),
    ];
    for (words, why) in mistakes {
        let refused = etiquette(&words, b"");
        assert!(refused.status == 2 && refused.err.contains(why), "{}", refused.err);
    }
    let german = etiquette(&["new", "two", "--profile", "helpline", "--locale", "de"], b"");
    assert!(
        german.status == 2 && german.err.contains("expected one of `en`, `fr`, `ro`, `ru`"),
        "{}",
        german.err
    );
}

#[test]
fn a_page_marks_what_no_test_takes() {
    let page = etiquette(&["test", "conversations/small.md", "--format", "html"], b"").out;
    assert!(page.starts_with("<!doctype html>") && !page.contains("src=") && !page.contains("href="));
    assert!(page.contains("<li class=\"taken\">[step.confirm]</li>"), "{page}");
    assert!(page.contains("<small>never: step `pause.wait`</small>"), "{page}");
}

#[test]
fn the_same_words_print_the_same_bytes() {
    for format in ["text", "jsonl"] {
        for seed in ["0", "1", "18446744073709551615"] {
            let words = with(&PLAY, &["--seed", seed, "--format", format, "--at", "2026-03-02T20:30+02:00"]);
            let first = etiquette(&words, b"");
            assert_eq!(first.status, 0, "{}", first.err);
            assert_eq!(first.out, etiquette(&words, b"").out);
        }
    }
}

#[test]
fn seeds_choose_among_variants() {
    let seeds: Vec<String> = (1..9).map(|seed| seed.to_string()).collect();
    let played: BTreeSet<String> =
        seeds.iter().map(|seed| etiquette(&with(&PLAY, &["--seed", seed]), b"").out).collect();
    assert!(played.len() > 1);
}

#[test]
fn events_come_from_standard_input_too() {
    let piped = etiquette(&["play", "small.toml", "--locales", "locales", "--events", "-"], &data(PLAY[5]));
    assert_eq!(piped.out, etiquette(&PLAY, b"").out);
}

#[test]
fn every_line_of_jsonl_is_an_object_with_the_same_keys() {
    let played = etiquette(&with(&PLAY, &["--format", "jsonl"]), b"").out;
    for line in played.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let keys: Vec<&String> = entry.as_object().expect("an object").keys().collect();
        let expected: BTreeSet<&str> = [
            "t", "event", "stage", "steps", "effects", "tip", "refused", "remark", "broken", "offers",
            "deadline", "ended",
        ]
        .into();
        assert_eq!(keys.into_iter().map(String::as_str).collect::<BTreeSet<_>>(), expected);
    }
}

#[test]
fn typed_lines_print_nothing_but_jsonl_where_it_is_asked_for() {
    let words = ["play", "small.toml", "--locales", "locales", "--format", "jsonl"];
    let typed = etiquette(&words, b"1\nnothing\n99\nq\n");
    assert_eq!((typed.status, typed.out.lines().count()), (0, 2), "{}", typed.out);
    assert_eq!(typed.err.lines().count(), 2, "{}", typed.err);
}

/// Requirements S0.47 and S4.20.
#[test]
fn typed_calls_show_what_is_owed_and_what_would_break_a_rule() {
    let typed = etiquette(&["play", "ruled.toml"], b"choose hold\ntopic-opened\n+45s\nq\n");
    assert_eq!(typed.status, 0, "{}", typed.err);
    let has = |line: &str| assert!(typed.out.contains(line), "expected {line:?} in\n{}", typed.out);
    has("operator  breaks hold-courtesy, hold-asked, hold-agreed\n");
    has("operator  refused: consent-required\n");
    has("  broken: hold-courtesy: Say why before you put a caller on hold.\n");
    has("  owed  Come back to a caller on hold at least every 45 seconds. (by 00:45)\n");
    has(
        "  refused: it would break `consent-required`: Wait for a clear yes before you open a sensitive topic.\n",
    );
    has("  broken: hold-check-back: Come back to a caller on hold at least every 45 seconds.\n");
}

/// Programs get the rules with their sentences, too. Requirement S4.20.
#[test]
fn jsonl_names_broken_rules() {
    let typed =
        etiquette(&["play", "ruled.toml", "--format", "jsonl", "--locale", "fr"], b"choose hold\nq\n");
    let last = typed.out.lines().last().expect("a line");
    let entry: serde_json::Value = serde_json::from_str(last).expect("JSON");
    assert_eq!(entry["broken"][0]["rule"], "hold-courtesy");
    assert_eq!(entry["broken"][0]["says"], "Expliquez pourquoi avant de mettre une personne en attente.");
}

#[test]
fn no_finding_is_written_twice() {
    // Every script uses the same standard flows, for which this language has no phrase.
    let folder = std::env::temp_dir().join(format!("etiquette-cli-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("eo")).expect("a folder");
    std::fs::write(folder.join("eo/a.ftl"), "saluton = Saluton.\n").expect("a file");
    let checked = etiquette(&["check", folder.to_str().expect("a path"), "--format", "json"], b"");
    std::fs::remove_dir_all(&folder).expect("a folder");
    let findings: Vec<serde_json::Value> = serde_json::from_str(&checked.out).expect("JSON");
    let lines: BTreeSet<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!((lines.len(), checked.status), (findings.len(), 1));
    let of_standard_flow = |finding: &&serde_json::Value| {
        finding["file"].as_str().is_some_and(|file| file.contains("hold.toml"))
    };
    assert!(findings.iter().any(|finding| of_standard_flow(&finding)), "{}", checked.out);
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    for words in [&["completions", "bash"][..], &["graph", "helpline"], &["greet", "--all"], &PLAY] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_etiquette"))
            .args(words)
            .current_dir(folder())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command");
        let mut line = String::new();
        BufReader::with_capacity(1, child.stdout.take().expect("an output"))
            .read_line(&mut line)
            .expect("a line");
        let output = child.wait_with_output().expect("an end");
        assert!(!line.is_empty() && output.status.success() && output.stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn a_reader_who_leaves_keeps_nothing_from_being_written() {
    let own = tempfile::tempdir().expect("a folder");
    let written = |words: &[&str], name: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_etiquette"))
            .args(words)
            .current_dir(if words.starts_with(&PLAY) { folder() } else { own.path().to_owned() })
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command");
        drop(child.stdout.take());
        assert!(child.wait().expect("an end").success(), "{words:?}");
        own.path().join(name).exists()
    };
    assert!(written(&["new", "desk", "--profile", "helpline"], "desk/script.schema.json"));
    assert!(written(&["cover", "support", "--out", "calls"], "calls"));
    assert!(std::fs::read_dir(own.path().join("calls")).expect("a folder").count() > 1);
    let log = own.path().join("calls.jsonl");
    assert!(written(&with(&PLAY, &["--log", &log.to_string_lossy()]), "calls.jsonl"));
    assert!(!std::fs::read(&log).expect("a log").is_empty());
}

#[test]
fn every_shell_has_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let completions = etiquette(&["completions", shell], b"");
        assert_eq!(completions.status, 0, "{shell}");
        for word in
            ["play", "greet", "check", "graph", "score", "may-i-call", "quote", "invoice", "locale", "events"]
        {
            assert!(completions.out.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn a_call_that_was_played_can_be_scored() {
    let log = std::env::temp_dir().join(format!("etiquette-log-{}.jsonl", std::process::id()));
    let path = log.to_str().expect("a path");
    for _ in 0..2 {
        assert_eq!(etiquette(&with(&PLAY, &["--log", path]), b"").status, 0);
    }
    let written = std::fs::read(&log).expect("a log");
    std::fs::remove_file(&log).expect("a file");
    assert_eq!(written.iter().filter(|byte| **byte == b'\n').count(), 2);
    for format in ["text", "json", "html"] {
        let scored = etiquette(&["score", "-", "--rules", "small.toml", "--format", format], &written);
        assert_eq!((scored.status, &*scored.err), (0, ""), "{}", scored.out);
        assert!(scored.out.contains("identify-first"), "{}", scored.out);
    }
    let scored = etiquette(&["score", "-", "--rules", "small.toml", "--format", "json"], &written);
    let value: serde_json::Value = serde_json::from_str(&scored.out).expect("JSON");
    assert_eq!(value["calls"].as_array().map(Vec::len), Some(2));
}

#[test]
fn published_flags_are_there() {
    let flags = |command: &str, flags: &[&str]| {
        let help = etiquette(&[command, "--help"], b"").out;
        for flag in flags {
            assert!(help.contains(flag), "{command} {flag}");
        }
    };
    flags(
        "play",
        &[
            "--locale",
            "--channel",
            "--seed",
            "--direction",
            "--at",
            "--events",
            "--format",
            "--fact",
            "--log",
        ],
    );
    flags("greet", &["--locale", "--direction", "--at", "--all", "--count"]);
    flags("check", &["[PATHS]...", "--states", "--format"]);
    flags("graph", &["<SCRIPT>", "--format"]);
    flags("score", &["<LOG>", "--rules", "--format"]);
    flags("may-i-call", &["--to", "--purpose", "--at", "--by", "--zone", "--consent", "--plan-b", "--pack"]);
    flags("quote", &["<CARDS>...", "--service", "--time", "--surcharge", "--returning", "--vulnerable"]);
    flags("invoice", &["<CARDS>...", "--events", "--to", "--locale"]);
    flags("completions", &["<SHELL>"]);
}

#[test]
fn nothing_is_coloured_that_is_no_terminal() {
    for words in [&PLAY[..], &["play", "small.toml"], &["check", "lonely.toml"], &["play", "nothing"]] {
        let ran = etiquette(words, b"1\n2\nx\n");
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{words:?}");
    }
}

#[test]
fn an_error_is_one_line_that_says_so_once() {
    const NOON: &str = "2026-11-22T12:00+01:00";
    for words in [
        &["play", "nothing"][..],
        &["play", "small.toml", "--events", "nothing"],
        &["play", "small.toml", "--locale", "xx"],
        &["play", "small.toml", "--at", "25:99"],
        &["play", "small.toml", "--fact", "x"],
        &["play", "small.toml", "--locales", "empty"],
        &["play", "\u{1b}[31m\n"],
        &["greet", "--locale", "xx"],
        &["greet", "--at", "late"],
        &["check", "nothing"],
        &["check", "empty"],
        &["graph", "nothing"],
        &["score", "nothing"],
        &["score", "empty"],
        &["score", "-", "--rules", "nothing"],
        &["score", "-", "--rules", "hold", "--rules", "support"],
        &["play", "small.toml", "--log", "empty"],
        &["may-i-call", "--to", "FR", "--purpose", "debt", "--at", "late"],
        &["may-i-call", "--to", "FR", "--purpose", "debt", "--at", "10:00"],
        &["may-i-call", "--to", "GB", "--purpose", "debt", "--at", "2026-11-22T19:30"],
        &["may-i-call", "--to", "FR", "--purpose", "debt", "--at", NOON, "--zone", "\u{1b}[31m\n"],
        &["quote", "price/card.toml", "--service", "dance", "--time", "1m"],
        &["invoice", "price/card.toml", "--events", "nothing"],
    ] {
        let ran = etiquette(words, b"");
        assert_eq!(
            (ran.status, ran.out.as_str(), ran.err.lines().count()),
            (2, "", 1),
            "{words:?} {}",
            ran.err
        );
        assert!(ran.err.starts_with("error: ") && ran.err.matches("error:").count() == 1, "{}", ran.err);
        assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    }
}

/// A device may have no line break, and the memory has an end.
#[test]
fn a_typed_line_has_an_end() {
    let play = ["play", "small.toml", "--locales", "locales"];
    let longest = format!("{}\nq\n", "x".repeat(64 * 1024 - 1));
    assert_eq!(etiquette(&play, longest.as_bytes()).status, 0);
    let ran = etiquette(&play, &[b'x'; 64 * 1024 + 1]);
    assert_eq!((ran.status, ran.err.lines().count()), (2, 1), "{}", ran.err);
    assert!(ran.err.starts_with("error: a line of standard input has more than 64 KiB"), "{}", ran.err);
}

#[test]
fn arbitrary_bytes_are_refused_or_read() {
    let bytes: Vec<u8> = (0..4096u32).map(|at| u8::try_from(at * 31 % 256).expect("a byte")).collect();
    assert_eq!(etiquette(&["play", "small.toml", "--locales", "locales"], &bytes).status, 0);
    assert_eq!(etiquette(&["play", "small.toml", "--events", "-"], &bytes).status, 2);
}

#[test]
fn a_proof_shows_the_call_that_breaks_a_rule() {
    let prove = ["prove", "ruled.toml", "--rule", "hold-check-back"];
    let told = etiquette(&with(&prove, &["--locale", "fr"]), b"");
    assert_eq!((told.status, &*told.err), (1, ""), "{}", told.out);
    let broken = told.out.lines().rfind(|line| line.contains("broken:")).expect("a broken rule");
    assert!(broken.contains("hold-check-back: ") && !broken.contains("Come back"), "{broken}");
    let json = etiquette(&with(&prove, &["--format", "json"]), b"");
    assert!(
        json.out.contains(r#""verdict":"fails""#) && json.out.contains(r#""events":["choose hold","+45s"]"#)
    );
    assert_eq!(etiquette(&["prove", "ruled.toml", "--rule", "hold-thanks"], b"").status, 0);
}

#[test]
fn what_is_undecided_is_told_in_every_format() {
    let undecided = etiquette(&["prove", "ruled.toml", "--rule", "hold-thanks", "--states", "1"], b"");
    assert_eq!(undecided.status, 1, "{}", undecided.out);
    assert!(undecided.out.contains("1 rules: 1 undecided"), "{}", undecided.out);
    for format in ["text", "json", "github", "sarif"] {
        let told =
            |states| etiquette(&["check", "ruled.toml", "--states", states, "--format", format], b"").out;
        let found = told("1");
        for part in ["undecided-proof", "`hold-thanks`", "--states 10"] {
            assert!(found.contains(part), "{format}: {part}: {found}");
        }
        assert!(!told("0").contains("undecided-proof"), "{format}");
    }
}

#[test]
fn a_rule_that_the_script_has_not_is_said_so() {
    let told = etiquette(&["prove", "ruled.toml", "--rule", "hold-curtesy"], b"");
    assert_eq!(told.status, 2);
    assert!(
        told.err.contains("no rule `hold-curtesy`") && told.err.contains("did you mean `hold-courtesy`?"),
        "{}",
        told.err
    );
}

//! What holds of every load.

#![expect(clippy::expect_used, reason = "a test that panics has failed, and helpers are part of it")]

use etiquette_core::{Fingerprint, Script};
use etiquette_diag::{Sources, terminal};
use etiquette_script::{load, standard_names};
use proptest::prelude::*;

/// A script that uses much of the format, with marks where the tests change it.
const SCRIPT: &str = r#"
etiquette = 1
name  = "sample"
start = "greet"
use   = ["hold", "silence"]

[facts]
reason  = ["question", "complaint"]
heard   = "flag"
strikes = { counter = 3, initial = 1 }
balance = { money = "RON", class = "sensitive" }
agreed  = { is = "flag", per = "reason" }

[events]
lookup-returned = { brings = ["balance"] }

[step.greet]
stage    = "opening"
say      = [{ greet = true }, { ask-open = ["ask-one", "ask-two"] }]
tip      = "tip-listen"
learn    = "reason"
choose.question  = { label = "label-question", goto = "answer" }
choose.complaint = [{ if = "heard and strikes < 2", set = { strikes = "+1" }, goto = "answer" }, { goto = "rest" }]
after."15s"      = "stay"

[step.answer]
stage    = "options"
do       = { request = "balance", with = ["reason"] }
on.lookup-returned = { say = { inform = "tell-balance", with = { sum = "balance" } }, goto = "rest" }
on.no    = { returns-to = "greet" }

[step.goodbye]
stage    = "closing"

[step.rest]
stage    = "cooldown"
then     = "end"
"#;

#[track_caller]
fn script(text: &str) -> Script {
    let mut sources = Sources::new();
    let loaded = load("sample.toml", text, &mut sources);
    let rendered = terminal(&loaded.diagnostics.finish(), &sources, false);
    loaded.script.expect(&rendered)
}

#[track_caller]
fn changed(from: &str, to: &str) -> Fingerprint {
    assert_eq!(SCRIPT.matches(from).count(), 1, "{from}");
    script(&SCRIPT.replace(from, to)).fingerprint()
}

#[test]
fn comments_tips_and_labels_change_no_fingerprint() {
    let before = script(SCRIPT).fingerprint();
    assert_eq!(changed("[step.rest]", "# A place to rest.\n[step.rest]"), before);
    assert_eq!(changed("tip-listen", "tip-listen-well"), before);
    let (tip, learn) = ("tip      = \"tip-listen\"\n", "learn    = \"reason\"\n");
    assert_eq!(changed(&format!("{tip}{learn}"), &format!("{learn}{tip}")), before);
    assert_eq!(changed("tip      = \"tip-listen\"", ""), before);
    assert_eq!(changed("label-question", "label-ask"), before);
    assert_eq!(changed("label = \"label-question\", ", ""), before);
    assert_eq!(changed("heard and strikes < 2", "(heard and (strikes <= 1))"), before);
}

#[test]
fn what_a_script_does_changes_its_fingerprint() {
    let before = script(SCRIPT).fingerprint();
    for (from, to) in [
        ("strikes < 2", "strikes < 3"),
        ("heard and", "not heard and"),
        ("\"+1\"", "\"+2\""),
        ("ask-two", "ask-three"),
        ("\"15s\"", "\"16s\""),
        ("sum = \"balance\"", "amount = \"balance\""),
        ("initial = 1", "initial = 2"),
        ("use   = [\"hold\", \"silence\"]", "use   = [\"hold\"]"),
    ] {
        assert_ne!(changed(from, to), before, "{from}");
    }
}

#[test]
fn a_tip_changes_no_index_of_a_line() {
    let with_tip = script(SCRIPT);
    let without = script(&SCRIPT.replace("tip      = \"tip-listen\"", ""));
    let of_lines = |script: &Script| {
        let last = script.lines().flat_map(|(_, line)| &line.variants).max().unwrap().index();
        script.messages().take(last + 1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of_lines(&with_tip), of_lines(&without));
}

#[test]
fn every_standard_flow_loads() {
    let names = standard_names();
    let all = format!("{names:?}");
    let singly = names.iter().map(|name| format!("[{name:?}]"));
    for used in singly.chain([all]) {
        let text = format!(
            "etiquette = 1\nname = 'sample'\nstart = 'greet'\nuse = {used}\n\
             [step.greet]\nstage = 'opening'\n[step.bye]\nstage = 'closing'\n[step.rest]\nstage = 'cooldown'"
        );
        script(&text);
    }
}

#[test]
fn scripts_override_standard_flows() {
    let faster = "\n[timers.silence]\nafter = '8s'\n[flow.hold]\nprecedence = 'law'\n";
    let script = script(&format!("{SCRIPT}{faster}"));
    let timer = script.timers().find(|(_, timer)| &*timer.name == "silence").unwrap().1;
    assert_eq!((timer.after.as_secs(), timer.from.len()), (8, 1));
    let (_, hold) = script.flows().find(|(_, flow)| &*flow.name == "hold").unwrap();
    assert_eq!(hold.precedence.name(), "law");
}

#[test]
fn loading_twice_adds_standard_files_once() {
    let mut sources = Sources::new();
    load("first.toml", SCRIPT, &mut sources);
    let before = sources.iter().count();
    load("second.toml", SCRIPT, &mut sources);
    assert_eq!(sources.iter().count(), before + 1);
}

/// A script comes out exactly where there is no error, and every finding has a place that can be drawn.
fn check(text: &str) -> Result<(), TestCaseError> {
    let mut sources = Sources::new();
    let loaded = load("text.toml", text, &mut sources);
    prop_assert_eq!(loaded.script.is_some(), !loaded.diagnostics.has_errors());
    let found = loaded.diagnostics.finish();
    prop_assert!(found.iter().all(|finding| finding.span().is_some()));
    terminal(&found, &sources, false);
    Ok(())
}

/// A change of a text: some characters from somewhere on become others.
fn mutated() -> impl Strategy<Value = String> {
    let length = SCRIPT.chars().count();
    let piece = prop_oneof![
        "[\\PC\n]{0,8}",
        proptest::sample::select(
            &[
                "\"", "'", "[", "]", "{", "}", "=", ".", "\n", "(", "is", "not", "return", "end", "true",
                "9", "[[a]]"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec((0..length, 0_usize..12, piece), 1..4).prop_map(|changes| {
        changes.into_iter().fold(SCRIPT.to_owned(), |text, (start, removed, piece)| {
            let before = text.chars().take(start);
            let after = text.chars().skip(start + removed);
            before.chain(piece.chars()).chain(after).collect()
        })
    })
}

proptest! {
    #[test]
    fn no_text_panics(text in "[\\PC\n]{0,200}") {
        check(&text)?;
    }

    #[test]
    fn no_mutated_script_panics(text in mutated()) {
        check(&text)?;
    }

    #[test]
    fn no_condition_panics(condition in "[a-z()\\[\\]<>= ]{0,30}") {
        check(&SCRIPT.replace("heard and strikes < 2", &condition))?;
    }
}

//! What a proof finds: rules that hold, calls that break one, and what is neither.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod ends;
mod findings;
mod rules;
mod silence;
mod sizes;
mod waits;

use std::sync::Arc;

use etiquette_check::prove::{Claim, Limits, Verdict, prove};
use etiquette_core::Script;
use etiquette_diag::{Sources, terminal};
use etiquette_script::load;

fn script(body: &str) -> Arc<Script> {
    let mut sources = Sources::new();
    let text = format!("etiquette = 1\nname = 'small'\nstart = 'greet'\n{body}");
    let loaded = load("small.toml", &text, &mut sources);
    let findings = loaded.diagnostics.finish();
    Arc::new(loaded.script.unwrap_or_else(|| panic!("{}", terminal(&findings, &sources, false))))
}

/// The verdict on the rule `asked` of a script.
fn verdict(body: &str) -> Verdict {
    let script = script(body);
    let rule = Claim::named(&script, "asked").expect("a rule");
    let mut proofs = prove(&script, &[rule], Limits::default());
    proofs.pop().expect("a proof").verdict
}

/// Expects a call that breaks the rule, as lines of an event file.
#[track_caller]
fn fails(body: &str, lines: &[&str]) {
    match verdict(body) {
        Verdict::Fails(call) => assert_eq!(call.lines, lines),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn holds(body: &str) {
    assert_eq!(verdict(body), Verdict::Holds);
}

const GREET: &str = "
[step.greet]
stage = 'opening'
say   = { greet = true }
on.hung-up = 'end'
";

/// The verdict on a property of a script.
fn property(body: &str, name: &str) -> Verdict {
    let script = script(body);
    let claim = Claim::named(&script, name).expect("a property");
    let mut proofs = prove(&script, &[claim], Limits::default());
    proofs.pop().expect("a proof").verdict
}

/// Expects a call that comes to where the property does not hold.
#[track_caller]
fn lacks(name: &str, body: &str, lines: &[&str]) {
    match property(body, name) {
        Verdict::Fails(call) => assert_eq!(call.lines, lines, "{name}"),
        other => panic!("{name}: {other:?}"),
    }
}

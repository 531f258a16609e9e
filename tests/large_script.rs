//! The large script of the benchmarks is as large as it is said to be.

#[path = "../benches/support/mod.rs"]
mod support;

use etiquette::{
    diag::{Sources, terminal},
    script::load,
};
use support::large_script;

/// The facts and rules that every script has.
const STANDARD_FACTS: usize = 6;

#[test]
fn the_large_script_has_the_size_that_is_asked_for() {
    let frame = load(
        "hard",
        "etiquette = 1\nname = \"hard\"\nstart = \"only\"\n[step.only]\nstage = \"opening\"\non.done = \"end\"\n",
        &mut Sources::new(),
    );
    let binding = frame.script.expect("a script").rules().count();
    for steps in [100, 1_000] {
        let mut sources = Sources::new();
        let loaded = load("large", &large_script(steps), &mut sources);
        let findings = loaded.diagnostics.finish();
        let script = loaded.script.unwrap_or_else(|| panic!("{}", terminal(&findings, &sources, false)));
        assert!(findings.is_empty(), "{}", terminal(&findings, &sources, false));
        let facts = script.facts().count() - STANDARD_FACTS;
        let interrupts = script.interrupts().len();
        let own = script.rules().count() - binding;
        let found = (script.steps().count(), facts, script.timers().count(), interrupts, own);
        assert_eq!(found, (steps, 12, 10, 8, 30));
    }
}

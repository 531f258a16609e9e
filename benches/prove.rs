//! How fast a large script is proved, and in how much memory: `cargo bench --bench prove`.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark says what it measures")]

mod support;

use std::sync::Arc;

use divan::{Bencher, counter::ItemsCount};
use etiquette::{
    Script,
    check::prove::{Claim, Limits, Proof, prove},
    diag::Sources,
    script::load,
};
use support::large_script;

const STEPS: usize = 1_000;

fn main() {
    say_memory();
    divan::main();
}

fn script() -> Arc<Script> {
    let loaded = load("large", &large_script(STEPS), &mut Sources::new());
    Arc::new(loaded.script.expect("a script"))
}

fn rules(script: &Script) -> Vec<Claim> {
    script.rules().map(|(rule, _)| Claim::Rule(rule)).collect()
}

fn states(proofs: &[Proof]) -> usize {
    proofs.iter().map(|proof| proof.states).sum()
}

/// The bytes that each state of the largest proof needs. Where the system does not tell how much memory there was in use
/// at most, nothing is said.
fn say_memory() {
    let script = script();
    let proofs = prove(&script, &rules(&script), Limits::default());
    let largest = proofs.iter().max_by_key(|proof| proof.states).expect("a rule");
    println!("{} rules, {} states, at most {} for one", proofs.len(), states(&proofs), largest.states);
    let before = memory("VmRSS:");
    // Forgets the maximum of the proofs above; without the right to do so, it counts for this one.
    _ = std::fs::write("/proc/self/clear_refs", "5");
    prove(&script, &[largest.claim], Limits::default());
    if let (Some(before), Some(most)) = (before, memory("VmHWM:")) {
        println!("{} bytes for a state", most.saturating_sub(before) / largest.states.max(1));
    }
}

/// A number of bytes that Linux tells about this process.
fn memory(name: &str) -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: usize = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// Every rule, with those that bind every script, on all cores. Items are states.
#[divan::bench(sample_count = 5)]
fn thousand_steps(bencher: Bencher<'_, '_>) {
    let script = script();
    let rules = rules(&script);
    let states = states(&prove(&script, &rules, Limits::default()));
    bencher.counter(ItemsCount::new(states)).bench_local(|| prove(&script, &rules, Limits::default()));
}

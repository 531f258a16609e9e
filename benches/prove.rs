//! How fast a large script is proved, and in how much memory: `cargo bench --bench prove`.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark says what it measures")]

mod support;

use std::sync::Arc;

use divan::{AllocProfiler, Bencher, counter::ItemsCount};
use etiquette::{
    Script,
    check::prove::{Claim, Limits, Proof, prove},
    diag::Sources,
    script::load,
};
use support::large_script;

const STEPS: usize = 1_000;

/// Counts what proofs allocate, so that the most that is held at one time is told.
#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
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

/// Every rule, with those that bind every script, on all cores. Items are states.
#[divan::bench(sample_count = 5)]
fn thousand_steps(bencher: Bencher<'_, '_>) {
    let script = script();
    let rules = rules(&script);
    let states = states(&prove(&script, &rules, Limits::default()));
    bencher.counter(ItemsCount::new(states)).bench_local(|| prove(&script, &rules, Limits::default()));
}

/// The rule with the most states, alone: `max alloc` beside it, through its states, are the bytes for a state.
#[divan::bench(sample_count = 1)]
fn largest_proof(bencher: Bencher<'_, '_>) {
    let script = script();
    let proofs = prove(&script, &rules(&script), Limits::default());
    let largest = proofs.iter().max_by_key(|proof| proof.states).expect("a rule");
    println!("{} rules, {} states, at most {} for one", proofs.len(), states(&proofs), largest.states);
    let counter = ItemsCount::new(largest.states);
    bencher.counter(counter).bench_local(|| prove(&script, &[largest.claim], Limits::default()));
}

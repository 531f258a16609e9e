//! How fast a large script is proved: `cargo bench --bench prove`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run should say so at once")]

mod support;

use std::sync::Arc;

use divan::{Bencher, counter::ItemsCount};
use etiquette::{
    check::prove::{Claim, Limits, Proof, prove},
    diag::Sources,
    script::load,
};
use support::large_script;

const STEPS: usize = 1_000;

fn main() {
    divan::main();
}

/// Every rule, with those that bind every script, on all cores. Items are states.
#[divan::bench(sample_count = 5)]
fn thousand_steps(bencher: Bencher<'_, '_>) {
    let loaded = load("large", &large_script(STEPS), &mut Sources::new());
    let script = Arc::new(loaded.script.expect("a script"));
    let rules: Vec<Claim> = script.rules().map(|(rule, _)| Claim::Rule(rule)).collect();
    let prove = || prove(&script, &rules, Limits::default());
    let states = |proofs: &[Proof]| proofs.iter().map(|proof| proof.states).sum::<usize>();
    bencher.counter(ItemsCount::new(states(&prove()))).bench_local(prove);
}

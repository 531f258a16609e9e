//! How much memory a state takes that a proof looks at: `cargo bench --bench proof_memory`. Nothing is timed.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark says what it measures")]

mod support;

use std::sync::Arc;

use etiquette::{
    check::prove::{Claim, Limits, prove},
    diag::Sources,
    script::load,
};
use peak_alloc::PeakAlloc;
use support::large_script;

/// Counts what every thread holds.
#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

fn main() {
    let loaded = load("large", &large_script(1_000), &mut Sources::new());
    let script = Arc::new(loaded.script.expect("a script"));
    let rules: Vec<Claim> = script.rules().map(|(rule, _)| Claim::Rule(rule)).collect();
    let proofs = prove(&script, &rules, Limits::default());
    let largest = proofs.iter().max_by_key(|proof| proof.states).expect("a rule");
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    prove(&script, &[largest.claim], Limits::default());
    let held = ALLOCATOR.peak_usage() - before;
    println!(
        "largest proof: {} states, {held} bytes, {} bytes a state",
        largest.states,
        held / largest.states
    );
}

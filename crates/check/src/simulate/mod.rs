//! Very many calls of a script by chance, and what they have in common: how long they take, how they end, how much of
//! their time each stage has, how often each rule asks for something, and what they cost.
//!
//! The calls are [plays](crate::plays) of one seed. The same seed gives the same numbers, however many threads count them.

mod chart;
mod odds;
mod page;
mod report;
mod tally;

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use crate::plays::{Odds, Play, Playground};
pub use odds::odds;
pub use page::html;
pub use report::{json, report};
pub use tally::Tally;

/// How many calls a thread takes at once.
const SHARE: u64 = 256;

/// What is simulated.
#[derive(Clone, Debug, Default)]
pub struct Simulation {
    /// How many calls.
    pub calls: u64,
    /// What chance is drawn from.
    pub seed: u64,
    /// How likely things are.
    pub odds: Odds,
}

/// Plays the calls on every core. `price` is what a call costs, in the smallest unit of money; `progress` hears how many
/// calls have been played since it was asked last.
///
/// # Examples
///
/// ```
/// # fn example(script: std::sync::Arc<etiquette_core::Script>) {
/// use etiquette_check::{plays::Playground, report::text, simulate::{Simulation, report, simulate}};
///
/// let ground = Playground::new(script);
/// let tally = simulate(&ground, &Simulation { calls: 1_000, ..Simulation::default() }, &|_| None, &|_| {});
/// print!("{}", text(&report(ground.script(), &tally)));
/// # }
/// ```
pub fn simulate(
    ground: &Playground,
    simulation: &Simulation,
    price: &(dyn Fn(&Play<'_>) -> Option<u64> + Sync),
    progress: &(dyn Fn(u64) + Sync),
) -> Tally {
    let next = AtomicU64::new(0);
    let whole = Mutex::new(Tally::new(ground.script(), simulation.seed));
    let work = || {
        let mut tally = Tally::new(ground.script(), simulation.seed);
        loop {
            let from = next.fetch_add(SHARE, Ordering::Relaxed);
            if from >= simulation.calls {
                break;
            }
            let to = simulation.calls.min(from + SHARE);
            for number in from..to {
                if let Some(play) = ground.play(&simulation.odds, simulation.seed, number) {
                    tally.add(&play, price(&play));
                }
            }
            progress(to - from);
        }
        whole.lock().unwrap_or_else(PoisonError::into_inner).merge(&tally);
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    whole.into_inner().unwrap_or_else(PoisonError::into_inner)
}

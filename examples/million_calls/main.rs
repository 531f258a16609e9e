//! A million live calls at once: calls of all five profiles are held in memory together and stepped at random to their ends
//! on every core. After every event everything is looked at that must be true of a call; see `laws`.
//!
//! `cargo run --release --example million_calls`, or with how many calls there are, and a seed. The status is 1 if something
//! was not as it must be.

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

mod held;
mod laws;

use std::{
    env,
    error::Error,
    fs,
    io::{self, IsTerminal as _},
    process::ExitCode,
    sync::{
        Barrier,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use etiquette::Step;
use fastrand::Rng;
use held::{Ground, Held};
use indicatif::{ProgressBar, ProgressStyle};

/// Of so many calls one is held by itself first, to compare.
const ALONE: usize = 50;

type Failure = Box<dyn Error + Send + Sync>;

/// What was done.
#[derive(Default)]
struct Tally {
    steps: u64,
    /// How long the engine took for them, on all cores together.
    stepping: Duration,
    /// Laws that were broken.
    broken: Vec<String>,
}

impl Tally {
    fn merge(&mut self, other: Self) {
        self.steps += other.steps;
        self.stepping += other.stepping;
        self.broken.extend(other.broken);
    }

    /// Steps in a second of this time.
    fn rate(&self, time: Duration) -> f64 {
        u32::try_from(self.steps).map_or(f64::INFINITY, f64::from) / time.as_secs_f64()
    }
}

/// What the threads tell as they go on.
struct Progress {
    bar: ProgressBar,
    calls: usize,
    ended: AtomicUsize,
}

impl Progress {
    fn new(calls: usize) -> Self {
        let style =
            ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} calls  {per_sec}  {eta} left");
        let bar = match style {
            Ok(style) if io::stderr().is_terminal() => ProgressBar::new(calls as u64).with_style(style),
            _ => ProgressBar::hidden(),
        };
        Self { bar, calls, ended: AtomicUsize::new(0) }
    }

    /// A call has ended; a tenth of them is told.
    fn ended(&self) {
        self.bar.inc(1);
        let ended = self.ended.fetch_add(1, Ordering::Relaxed) + 1;
        if ended.is_multiple_of(self.calls.div_ceil(10)) {
            self.bar.suspend(|| println!("{ended:>9} calls have ended; {} MiB resident", resident()));
        }
    }
}

fn main() -> Result<ExitCode, Failure> {
    let mut numbers = env::args().skip(1).map(|number| number.parse::<u64>());
    let calls = usize::try_from(numbers.next().transpose()?.unwrap_or(1_000_000))?;
    let seed = numbers.next().transpose()?.unwrap_or(1);
    let grounds = Ground::all().map_err(|error| error.to_string())?;

    let started = Instant::now();
    let alone = one_by_one(&grounds, calls.div_ceil(ALONE), seed)?;
    let alone_rate = alone.rate(started.elapsed());
    println!("one call at a time, on one core: {} steps, {alone_rate:.0} a second", alone.steps);

    let (together, time) = together(&grounds, calls, seed)?;
    let rate = together.rate(time);
    println!("{calls} calls at once, on {} cores: {} steps, {rate:.0} a second", threads(), together.steps);
    println!("that is {:.2} times the rate of one call on one core", rate / alone_rate);
    let each = |tally: &Tally| tally.stepping.as_secs_f64() * 1e9 / tally.rate(Duration::from_secs(1));
    println!(
        "of a step, the engine takes {:.0} ns alone, and {:.0} ns among so many",
        each(&alone),
        each(&together)
    );

    let broken: Vec<_> = alone.broken.iter().chain(&together.broken).collect();
    broken.iter().take(10).for_each(|broken| println!("{broken}"));
    println!("{} laws were broken", broken.len());
    Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Holds one call after the other.
fn one_by_one(grounds: &[Ground], calls: usize, seed: u64) -> Result<Tally, Failure> {
    let (mut rng, mut step, mut tally) = (Rng::with_seed(seed), Step::default(), Tally::default());
    for (number, ground) in (0..calls).zip(grounds.iter().cycle()) {
        let mut held = Held::begin(ground, number, &mut rng, &mut step)?;
        while !has_ended(&mut held, &mut rng, &mut step, &mut tally) {}
    }
    Ok(tally)
}

/// Holds all calls at once, a part of them on each core, and says how long that took once all had begun.
fn together(grounds: &[Ground], calls: usize, seed: u64) -> Result<(Tally, Duration), Failure> {
    let (threads, progress) = (threads(), Progress::new(calls));
    let begun = Barrier::new(threads + 1);
    let work = |thread: usize| -> Result<Tally, Failure> {
        let mut rng = Rng::with_seed(seed ^ (thread as u64 + 1) << 32);
        let mut step = Step::default();
        let numbers = (thread..calls).step_by(threads).zip(grounds.iter().cycle());
        let held = numbers.map(|(number, ground)| Held::begin(ground, number, &mut rng, &mut step));
        let held = held.collect::<Result<Vec<_>, Failure>>();
        begun.wait();
        Ok(go_on(held?, &mut rng, &mut step, &progress))
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|thread| scope.spawn(move || work(thread))).collect();
        begun.wait();
        println!("{calls} calls have begun; {} MiB resident", resident());
        let (started, mut tally) = (Instant::now(), Tally::default());
        for worker in workers {
            tally.merge(worker.join().map_err(|_| "a thread died")??);
        }
        progress.bar.finish_and_clear();
        Ok((tally, started.elapsed()))
    })
}

/// Steps calls in any order until all have ended.
fn go_on(mut held: Vec<Held<'_>>, rng: &mut Rng, step: &mut Step, progress: &Progress) -> Tally {
    let mut tally = Tally::default();
    while !held.is_empty() {
        let at = rng.usize(0..held.len());
        if held.get_mut(at).is_none_or(|one| has_ended(one, rng, step, &mut tally)) {
            held.swap_remove(at);
            progress.ended();
        }
    }
    tally
}

/// Takes a call one event further; whether that was its last.
fn has_ended(held: &mut Held<'_>, rng: &mut Rng, step: &mut Step, tally: &mut Tally) -> bool {
    let result = held.go_on(rng, step, &mut tally.stepping);
    tally.steps += 1;
    let is_broken = result.is_err();
    tally.broken.extend(result.err());
    held.call.has_ended() || is_broken
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// How much memory the process has, in MiB; 0 where the system does not say.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    number.unwrap_or_default() / 1_024
}

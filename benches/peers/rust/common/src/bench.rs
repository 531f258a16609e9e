//! The measuring loops. All of them run the path `main` of call.json, whose 20
//! steps show one prompt each; calls take the four locales in turn.

use crate::workload::{Event, LOCALES, Params, Prompt, WORKLOAD};
use cpu_time::ThreadTime;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::hint::black_box;
use std::sync::Barrier;
use std::time::{Duration, Instant};

/// A state machine that renders a prompt after every event.
pub trait Engine: Sized {
    const NAME: &'static str;
    const KIND: &'static str = "engine";
    /// How many calls the memory measurement holds.
    const LIVE_CALLS: usize = 100_000;
    /// What [`Engine::save`] keeps.
    const SNAPSHOT: &'static str;
    /// The engine can use the objects of an ended call for the next one.
    const POOLS: bool = false;

    type Source;
    type Call;

    /// Reads the files. Not timed.
    fn source() -> Self::Source;
    /// Parses script and locales. Timed.
    fn load(source: &Self::Source) -> Self;
    fn start<'a>(&'a mut self, params: &Params<'_>) -> (Self::Call, Cow<'a, str>);
    /// None: the call has ended.
    fn event<'a>(&'a mut self, call: &'a mut Self::Call, event: Event) -> Option<Cow<'a, str>>;
    fn finish(&mut self, _call: Self::Call) {}
    fn set_pooling(&mut self, _on: bool) {}
    fn save(&mut self, call: &mut Self::Call) -> Vec<u8>;
    fn restore(&mut self, bytes: &[u8]) -> Self::Call;
    /// Measurements that only this peer has.
    fn extra(_rounds: &Rounds) -> Value {
        json!({})
    }
}

/// Renders single prompts; no state machine.
pub trait Renderer: Sized {
    const NAME: &'static str;
    const KIND: &'static str = "rendering";

    type Source;
    /// What is prepared once for a call.
    type Args<'a>;

    fn source() -> Self::Source;
    fn load(source: &Self::Source) -> Self;
    fn begin<'p>(&self, params: &Params<'p>) -> Self::Args<'p>;
    fn render<'a>(&'a mut self, args: &Self::Args<'_>, prompt: Prompt) -> Cow<'a, str>;
    fn extra(_rounds: &Rounds) -> Value {
        json!({})
    }
}

// ---- clocks and statistics -----------------------------------------------------

fn thread_cpu() -> Duration {
    ThreadTime::now().as_duration()
}

/// What was allocated while `work` ran.
struct Counts {
    /// Calls of the allocator.
    count: u64,
    /// Bytes asked for by them.
    bytes: u64,
    /// Bytes still held.
    live: i64,
}

fn counted<T>(work: impl FnOnce() -> T) -> (T, Counts) {
    let mut out = None;
    let info = allocation_counter::measure(|| out = Some(work()));
    let counts = Counts { count: info.count_total, bytes: info.bytes_total, live: info.bytes_current };
    (out.expect("the work was done"), counts)
}

/// Bytes of resident memory for each of so many things that are held.
pub fn resident_for_each<T>(count: usize, make: impl FnMut(usize) -> T) -> Value {
    let count = if std::env::var_os("PEERS_QUICK").is_some() { count / 10 } else { count };
    let mut things = Vec::with_capacity(count);
    let before = resident();
    things.extend((0..count).map(make));
    let grown = resident() - before;
    json!({ "count": count, "rss_each": round2(grown as f64 / count as f64), "rss_mib": grown >> 20 })
}

fn resident() -> i64 {
    let text = std::fs::read_to_string("/proc/self/statm").expect("statm");
    let pages: i64 = text.split_whitespace().nth(1).expect("rss").parse().expect("number");
    pages * 4096
}

pub fn median(values: &[f64]) -> f64 {
    let mut v = values.to_vec();
    v.sort_by(f64::total_cmp);
    let n = v.len();
    if n % 2 == 1 { v[n / 2] } else { (v[n / 2 - 1] + v[n / 2]) / 2.0 }
}

fn round2(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}

pub struct Rounds {
    pub runs: usize,
    pub each: Duration,
}

impl Rounds {
    fn from_env() -> Self {
        if std::env::var_os("PEERS_QUICK").is_some() {
            Rounds { runs: 3, each: Duration::from_millis(60) }
        } else {
            // many short runs: on a busy machine some of them find a free core
            Rounds { runs: 41, each: Duration::from_millis(80) }
        }
    }

    /// ns, and allocations, for one of `units` things that `work` does per turn: finds a number of
    /// turns that lasts long enough (which also warms up), then measures `runs` times.
    pub fn time(&self, units: usize, mut work: impl FnMut(usize)) -> Value {
        let begin = Instant::now();
        let mut turns = 1;
        loop {
            let t = Instant::now();
            for i in 0..turns {
                work(i);
            }
            let took = t.elapsed();
            if took >= self.each / 2 && begin.elapsed() >= self.each * 4 {
                turns = (turns as f64 * self.each.as_secs_f64() / took.as_secs_f64()).ceil() as usize;
                break;
            }
            if took < self.each / 2 {
                turns *= 2;
            }
        }
        let (mut wall, mut cpu) = (vec![], vec![]);
        for _ in 0..self.runs {
            let (t, c) = (Instant::now(), thread_cpu());
            for i in 0..turns {
                work(i);
            }
            let n = (turns * units) as f64;
            wall.push(t.elapsed().as_nanos() as f64 / n);
            cpu.push((thread_cpu() - c).as_nanos() as f64 / n);
        }
        let counted_turns = 16;
        let ((), counts) = counted(|| (0..counted_turns).for_each(&mut work));
        json!({
            "allocations": round2(counts.count as f64 / (counted_turns * units) as f64),
            "median": round2(median(&wall)),
            "min": round2(wall.iter().copied().fold(f64::INFINITY, f64::min)),
            "max": round2(wall.iter().copied().fold(0.0, f64::max)),
            "cpu_median": round2(median(&cpu)),
            "cpu_min": round2(cpu.iter().copied().fold(f64::INFINITY, f64::min)),
            "runs": self.runs,
        })
    }
}

// ---- engine measurements -------------------------------------------------------

fn one_call<E: Engine>(engine: &mut E, params: &Params<'_>, events: &[Event]) -> usize {
    let (mut call, prompt) = engine.start(params);
    let mut bytes = black_box(prompt).len();
    for &event in events {
        match engine.event(&mut call, black_box(event)) {
            Some(prompt) => bytes += black_box(prompt).len(),
            None => break,
        }
    }
    engine.finish(call);
    bytes
}

fn check_engine<E: Engine>() {
    let mut engine = E::load(&E::source());
    let w = &*WORKLOAD;
    let mut out = String::new();
    for (locale, tag) in LOCALES.iter().enumerate() {
        for &minutes in &w.minutes {
            for path in &w.paths {
                out += &format!("## {tag} {minutes} {}\n", path.name);
                let params = Params { locale, caller: &w.caller, agent: &w.agent, minutes };
                let (mut call, prompt) = engine.start(&params);
                out += &prompt;
                out.push('\n');
                drop(prompt);
                for (i, &event) in path.events.iter().enumerate() {
                    if path.name == "main" && i == w.pause_after {
                        let bytes = engine.save(&mut call);
                        let restored = engine.restore(&bytes);
                        engine.finish(std::mem::replace(&mut call, restored));
                    }
                    if let Some(prompt) = engine.event(&mut call, event) {
                        out += &prompt;
                        out.push('\n');
                    }
                }
                engine.finish(call);
            }
        }
    }
    print!("{out}");
}

/// A call in the middle of its path.
pub fn paused<E: Engine>(engine: &mut E, i: usize) -> E::Call {
    let (mut call, _) = engine.start(&WORKLOAD.params(i));
    for &event in &WORKLOAD.main().events[..WORKLOAD.pause_after] {
        black_box(engine.event(&mut call, event));
    }
    call
}

fn memory<E: Engine>() -> Value {
    let mut engine = E::load(&E::source());
    for i in 0..4 {
        let call = paused(&mut engine, i);
        engine.finish(call);
    }
    engine.set_pooling(false);
    let n = if std::env::var_os("PEERS_QUICK").is_some() { E::LIVE_CALLS / 10 } else { E::LIVE_CALLS };
    let mut calls = Vec::with_capacity(n);
    let before = resident();
    let ((), counts) = counted(|| calls.extend((0..n).map(|i| paused(&mut engine, i))));
    let grown = resident() - before;
    let slots = (n * size_of::<E::Call>()) as i64;
    json!({
        "live_calls": n,
        "rss_per_call": round2(grown as f64 / n as f64),
        "heap_per_call": round2((counts.live + slots) as f64 / n as f64),
    })
}

fn load_result(cold: f64, warm: Vec<f64>) -> Value {
    let best = warm.iter().copied().fold(f64::INFINITY, f64::min);
    json!({ "cold_ms": cold, "warm_ms": median(&warm), "best_ms": best })
}

fn load_times<E: Engine>() -> Value {
    let source = E::source();
    let first = |source: &E::Source| {
        let t = Instant::now();
        let mut engine = E::load(source);
        let (_call, prompt) = engine.start(&WORKLOAD.params(0));
        black_box(prompt.len());
        t.elapsed().as_secs_f64() * 1e3
    };
    load_result(first(&source), (0..101).map(|_| first(&source)).collect())
}

fn snapshots<E: Engine>(rounds: &Rounds) -> Value {
    let mut engine = E::load(&E::source());
    let mut call = paused(&mut engine, 0);
    let bytes = engine.save(&mut call);
    let save = rounds.time(1, |_| {
        black_box(engine.save(&mut call));
    });
    let restore = rounds.time(1, |_| {
        let restored = engine.restore(black_box(&bytes));
        engine.finish(restored);
    });
    json!({ "what": E::SNAPSHOT, "bytes": bytes.len(), "save_ns": save, "restore_ns": restore })
}

/// Calls per second of two threads that share nothing, and of one thread,
/// measured in turn so that both see the same noise.
pub fn scaling<T>(rounds: &Rounds, make: impl Fn() -> T + Sync, run: impl Fn(&mut T, usize) + Sync) -> Value {
    // calls per second of all threads, and CPU seconds for one call
    let with_threads = |threads: usize, calls: usize| {
        let barrier = Barrier::new(threads);
        let spans: Vec<(Instant, Instant, Duration)> = std::thread::scope(|s| {
            let handles: Vec<_> = (0..threads)
                .map(|_| {
                    s.spawn(|| {
                        let mut state = make();
                        run(&mut state, 0);
                        barrier.wait();
                        let (t, c) = (Instant::now(), thread_cpu());
                        (0..calls).for_each(|i| run(&mut state, i));
                        (t, Instant::now(), thread_cpu() - c)
                    })
                })
                .collect();
            handles.into_iter().map(|h| h.join().expect("thread")).collect()
        });
        let begin = spans.iter().map(|s| s.0).min().unwrap();
        let end = spans.iter().map(|s| s.1).max().unwrap();
        let cpu: Duration = spans.iter().map(|s| s.2).sum();
        let n = (threads * calls) as f64;
        (n / (end - begin).as_secs_f64(), cpu.as_secs_f64() / n)
    };
    let mut calls = 16;
    while (calls as f64 / with_threads(1, calls).0) < rounds.each.as_secs_f64() / 2.0 {
        calls *= 2;
    }
    let (mut single, mut double, mut single_cpu, mut double_cpu) = (vec![], vec![], vec![], vec![]);
    for _ in 0..rounds.runs {
        let (rate, cpu) = with_threads(1, calls);
        single.push(rate);
        single_cpu.push(cpu);
        let (rate, cpu) = with_threads(2, calls);
        double.push(rate);
        double_cpu.push(cpu);
    }
    let best = |v: &[f64]| v.iter().copied().fold(0.0, f64::max);
    json!({
        "one_thread_calls_s": median(&single).round(),
        "two_threads_calls_s": median(&double).round(),
        "scaling": round2(median(&double) / median(&single)),
        "scaling_best": round2(best(&double) / best(&single)),
        // what two free cores would give, were there no waiting for locks
        "scaling_cpu": round2(2.0 * median(&single_cpu) / median(&double_cpu)),
    })
}

fn bench<E: Engine>(rounds: &Rounds) -> Value {
    let w = &*WORKLOAD;
    let (events, steps) = (&w.main().events[..], w.main().prompts.len());
    let mut engine = E::load(&E::source());
    engine.set_pooling(true);
    let step = rounds.time(steps, |i| {
        black_box(one_call(&mut engine, &w.params(i), events));
    });
    let counted_calls = 16;
    let ((), counts) = counted(|| {
        for i in 0..counted_calls {
            black_box(one_call(&mut engine, &w.params(i), events));
        }
    });
    let fresh = E::POOLS.then(|| {
        engine.set_pooling(false);
        rounds.time(steps, |i| {
            black_box(one_call(&mut engine, &w.params(i), events));
        })
    });
    let n = (counted_calls * steps) as f64;
    let threads = scaling(
        rounds,
        || {
            let mut engine = E::load(&E::source());
            engine.set_pooling(true);
            engine
        },
        |engine, i| {
            black_box(one_call(engine, &w.params(i), events));
        },
    );
    json!({
        "step_ns": step,
        "step_ns_fresh": fresh,
        "allocations_per_step": round2(counts.count as f64 / n),
        "allocated_bytes_per_step": round2(counts.bytes as f64 / n),
        "threads": threads,
    })
}

fn print(value: &Value) {
    println!("{value}");
}

pub fn engine_command<E: Engine>() {
    let rounds = Rounds::from_env();
    match std::env::args().nth(1).as_deref() {
        Some("check") => check_engine::<E>(),
        Some("first-prompt") => {
            let mut engine = E::load(&E::source());
            let (_call, prompt) = engine.start(&WORKLOAD.params(0));
            println!("{prompt}");
        }
        Some("memory") => print(&memory::<E>()),
        Some("profile") => {
            let mut engine = E::load(&E::source());
            for i in 0..50_000 {
                black_box(one_call(&mut engine, &WORKLOAD.params(i), &WORKLOAD.main().events));
            }
        }
        Some("bench") => {
            let load = load_times::<E>();
            let mut out = bench::<E>(&rounds);
            out["peer"] = json!(E::NAME);
            out["kind"] = json!(E::KIND);
            out["load"] = load;
            out["snapshot"] = snapshots::<E>(&rounds);
            out["extra"] = E::extra(&rounds);
            print(&out);
        }
        _ => usage(),
    }
}

// ---- renderer measurements -----------------------------------------------------

pub fn render_call<R: Renderer>(renderer: &mut R, params: &Params<'_>, prompts: &[Prompt]) -> usize {
    let args = renderer.begin(params);
    prompts.iter().map(|&p| black_box(renderer.render(&args, black_box(p))).len()).sum()
}

pub fn renderer_command<R: Renderer>() {
    match std::env::args().nth(1).as_deref() {
        Some("check") => check_renderer::<R>(),
        Some("first-prompt") => {
            let mut renderer = R::load(&R::source());
            let args = renderer.begin(&WORKLOAD.params(0));
            println!("{}", renderer.render(&args, Prompt::Greet));
        }
        Some("memory") => print(&Value::Null),
        Some("bench") => print(&bench_renderer::<R>(&Rounds::from_env())),
        _ => usage(),
    }
}

/// Prints every prompt of every path.
fn check_renderer<R: Renderer>() {
    let w = &*WORKLOAD;
    let mut renderer = R::load(&R::source());
    for (locale, tag) in LOCALES.iter().enumerate() {
        for &minutes in &w.minutes {
            let args = renderer.begin(&Params { locale, caller: &w.caller, agent: &w.agent, minutes });
            for path in &w.paths {
                println!("## {tag} {minutes} {}", path.name);
                for &prompt in &path.prompts {
                    println!("{}", renderer.render(&args, prompt));
                }
            }
        }
    }
}

fn bench_renderer<R: Renderer>(rounds: &Rounds) -> Value {
    let w = &*WORKLOAD;
    let prompts = &w.main().prompts[..];
    let load = renderer_load_times::<R>();
    let renderer = &mut R::load(&R::source());
    let step = rounds.time(prompts.len(), |i| {
        black_box(render_call(renderer, &w.params(i), prompts));
    });
    let ((), counts) = counted(|| {
        for i in 0..16 {
            black_box(render_call(renderer, &w.params(i), prompts));
        }
    });
    let n = (16 * prompts.len()) as f64;
    let threads = scaling(
        rounds,
        || R::load(&R::source()),
        |renderer, i| {
            black_box(render_call(renderer, &w.params(i), prompts));
        },
    );
    json!({
        "peer": R::NAME,
        "kind": R::KIND,
        "step_ns": step,
        "per_locale_ns": per_locale(renderer, rounds),
        "per_shape_ns": per_shape(renderer, rounds),
        "allocations_per_step": round2(counts.count as f64 / n),
        "allocated_bytes_per_step": round2(counts.bytes as f64 / n),
        "load": load,
        "threads": threads,
        "extra": R::extra(rounds),
    })
}

fn renderer_load_times<R: Renderer>() -> Value {
    let source = R::source();
    let first = || {
        let t = Instant::now();
        let mut renderer = R::load(&source);
        let args = renderer.begin(&WORKLOAD.params(0));
        black_box(renderer.render(&args, Prompt::Greet).len());
        t.elapsed().as_secs_f64() * 1e3
    };
    load_result(first(), (0..101).map(|_| first()).collect())
}

fn per_locale<R: Renderer>(renderer: &mut R, rounds: &Rounds) -> Value {
    let prompts = &WORKLOAD.main().prompts[..];
    let times = LOCALES.iter().enumerate().map(|(locale, tag)| {
        let time = rounds.time(prompts.len(), |i| {
            let params = Params { locale, ..WORKLOAD.params(i * LOCALES.len()) };
            black_box(render_call(renderer, &params, prompts));
        });
        ((*tag).to_owned(), time)
    });
    Value::Object(times.collect())
}

fn per_shape<R: Renderer>(renderer: &mut R, rounds: &Rounds) -> Value {
    let shapes = [
        ("no variable", Prompt::Open),
        ("one variable", Prompt::Clarify),
        ("two variables", Prompt::Goodbye),
        ("three variables and a plural", Prompt::Greet),
    ];
    let times = shapes.into_iter().map(|(shape, prompt)| {
        let time = rounds.time(16, |i| {
            black_box(render_call(renderer, &WORKLOAD.params(i), &[prompt; 16]));
        });
        (shape.to_owned(), time)
    });
    Value::Object(times.collect())
}

fn usage() {
    eprintln!("usage: PEER check | first-prompt | memory | bench | profile");
    std::process::exit(2);
}

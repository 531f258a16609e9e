//! A process that steps stored calls is killed at any moment, again and again: nothing that it acknowledged is lost or
//! doubled, nobody is charged twice, no promise is forgotten, and nothing is left of calls that have ended.
//!
//! Each kill is a case: `PROPTEST_CASES=1000 cargo test --test kills` kills a thousand times.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

use etiquette::{
    Call, Context, Effect, Event, Script, Source, Step, Timestamp,
    diag::Sources,
    policy::price::{self, Bill, Circumstances, MeterEvent, MeterKind, RateCard, meter, read_log, write_log},
    shipped,
    store::{CallStore, Change, Key, Kind, Revision, Snapshot, SqliteStore, Task},
};

/// Where a child finds its store.
const STORE: &str = "ETIQUETTE_KILLED_STORE";
/// How many calls are held at once.
const LINES: usize = 4;
/// After so many events the caller hangs up.
const MOST_EVENTS: u64 = 40;
/// Stands in the alias of each call, and nowhere else.
const MARK: &str = "alias-7741-";
const CARD: &str = "format = 1\nname = \"card\"\ncurrency = \"EUR\"\nvalid-from = \"2026-01-01\"\n\
                    review-by = \"2026-12-31\"\n[service.talk]\nper = \"minute\"\nincrement = 1\nprice = 60\n";

/// A call between two events, with everything that is kept of it.
#[derive(Clone)]
struct Live {
    call: Call,
    /// How many events it has had, which is its revision in the store.
    taken: u64,
    charged: Vec<MeterEvent>,
    /// The tasks that the last event left.
    tasks: Vec<(String, Task)>,
}

fn scripts() -> Vec<Arc<Script>> {
    let scripts = shipped::names().map(|name| Arc::new(shipped::script(name).expect("shipped")));
    // Where nobody is spoken to, nobody hangs up.
    scripts.filter(|script| script.lines().next().is_some()).collect()
}

fn script_of(scripts: &[Arc<Script>], number: usize) -> Arc<Script> {
    scripts.iter().cycle().nth(number).expect("a script").clone()
}

fn name(number: usize) -> String {
    format!("c-{number:06}")
}

impl Live {
    /// A call that has just begun. Nothing but its number decides what will happen in it.
    fn begin(scripts: &[Arc<Script>], number: usize) -> Self {
        let script = script_of(scripts, number);
        let context = Context {
            call: name(number).into(),
            direction: script.direction().unwrap_or_default(),
            alias: Some(format!("{MARK}{number:06}").into()),
            ..Context::default()
        };
        let call = Call::try_new(script, context).expect("a context without facts fits");
        let charged = [
            (0, MeterKind::Announced { card: "card".into() }),
            (3_000, MeterKind::Charged { card: "card".into(), service: "talk".into() }),
        ];
        let charged = charged.map(|(at, kind)| MeterEvent { at: Timestamp::from_millis(at), kind });
        Self { call, taken: 1, charged: charged.into(), tasks: Vec::new() }
    }

    /// The next event.
    fn step(&mut self, number: usize, step: &mut Step) {
        let now = Timestamp::from_millis(i64::try_from(self.taken).expect("few") * 5_000);
        let event = self.happens(number);
        self.call.step(&event, now, step).expect("no event of the script is an error");
        self.taken += 1;
        self.tasks.clear();
        for (effect_number, effect) in step.effects(self.call.script()) {
            self.tasks.extend(Task::of(&self.call, effect_number, &effect, now));
            let kind = match effect {
                Effect::Hold => MeterKind::Held,
                Effect::Resume => MeterKind::Resumed,
                _ => continue,
            };
            self.charged.push(MeterEvent { at: now, kind });
        }
        if self.call.has_ended() {
            self.charged.push(MeterEvent { at: now, kind: MeterKind::Ended });
        }
    }

    /// One of the events that the call awaits, or nothing but time. None brings a value, so a call that was killed, and
    /// lost its private facts, goes on as any other.
    fn happens(&self, number: usize) -> Event {
        if self.taken > MOST_EVENTS {
            return Event::named(self.call.script(), "hung-up").expect("a standard event");
        }
        let awaited: Vec<_> = self.call.awaited().filter(|offer| offer.source != Source::Clock).collect();
        let draw = draw(u64::try_from(number).expect("few") << 20 ^ self.taken);
        let choice = usize::try_from(draw).expect("a word") % (awaited.len() + 1);
        awaited.get(choice).map_or_else(Event::tick, |offer| Event::new(offer.event))
    }

    /// Keeps everything in one go, or nothing.
    fn keep(&self, store: &dyn CallStore) {
        let context = self.call.context();
        let (call, meter) = (Key::call(&context.call), Key::new(Kind::Meter, &context.call));
        let seen = Revision::from_number(self.taken - 1);
        let (snapshot, charged) = (Snapshot::of(&self.call).0.to_bytes(), write_log(&self.charged));
        let tasks: Vec<_> = self.tasks.iter().map(|(id, task)| (id, task.to_bytes())).collect();
        let live = if self.call.has_ended() { Change::erase(call) } else { Change::save(call, &snapshot) };
        let mut changes = vec![live.seen(seen), Change::save(meter, charged.as_bytes()).seen(seen)];
        changes.extend(tasks.iter().map(|(id, task)| Change::save(Key::new(Kind::Task, id), task)));
        store.commit(&changes).expect("nobody else writes");
    }

    /// The call as the store has it.
    fn load(store: &dyn CallStore, scripts: &[Arc<Script>], number: usize) -> Self {
        let name = name(number);
        let load = |key| store.load(key, Timestamp::default()).expect("loads").expect("kept");
        let stored = load(Key::call(&name));
        let snapshot = Snapshot::from_bytes(&stored.bytes).expect("a snapshot");
        let call = snapshot.restore(script_of(scripts, number), None).expect("its own script");
        let charged = read(&load(Key::new(Kind::Meter, &name)).bytes);
        Self { call, taken: stored.revision.number(), charged, tasks: Vec::new() }
    }
}

/// A congruential generator.
fn draw(seed: u64) -> u64 {
    seed.wrapping_add(1).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33
}

fn read(log: &[u8]) -> Vec<MeterEvent> {
    let text = std::str::from_utf8(log).expect("a text");
    let (events, found) = read_log("meter", text, &mut Sources::new());
    assert!(found.is_empty(), "{found:?} in {text}");
    events
}

fn numbers(store: &dyn CallStore, kind: Kind) -> Vec<usize> {
    let listed = store.list(kind, Timestamp::default()).expect("lists").into_iter();
    listed.map(|(id, _)| id.trim_start_matches("c-").parse().expect("a number")).collect()
}

/// Not a test: the process that is killed. It holds calls, a few at once, and says each event that it has kept.
#[test]
#[ignore = "it is started, and killed, by the test below"]
fn child_steps_stored_calls() {
    let Some(path) = env::var_os(STORE) else { return };
    let (store, scripts) = (SqliteStore::open(path).expect("a store"), scripts());
    let (mut out, mut step) = (std::io::stdout().lock(), Step::default());
    let mut living = numbers(&store, Kind::Call);
    let mut next = numbers(&store, Kind::Meter).last().map_or(0, |last| last + 1);
    for turn in 0.. {
        let (number, live) = if living.len() < LINES {
            living.push(next);
            next += 1;
            (next - 1, Live::begin(&scripts, next - 1))
        } else {
            let number = living[turn % LINES];
            let mut live = Live::load(&store, &scripts, number);
            live.step(number, &mut step);
            (number, live)
        };
        live.keep(&store);
        writeln!(out, "kept {number} {}", live.taken).expect("somebody listens");
        out.flush().expect("somebody listens");
        if live.call.has_ended() {
            living.retain(|living| *living != number);
        }
    }
}

/// Starts a child, kills it some time after it has said so many lines, and gives everything that it said.
fn killed(store: &Path, seed: u64) -> Vec<(usize, u64)> {
    let mut child = Command::new(env::current_exe().expect("this test"))
        .args(["child_steps_stored_calls", "--exact", "--ignored", "--nocapture"])
        .env(STORE, store)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
    let said = lines.by_ref().filter_map(|line| acknowledged(&line.expect("a text")));
    let mut said: Vec<_> = said.take(usize::try_from(draw(seed) % 60).expect("few") + 1).collect();
    thread::sleep(Duration::from_micros(draw(seed ^ 0xabcd) % 3_000));
    child.kill().expect("SIGKILL");
    // What is in the pipe was said too; a line that was cut off was not.
    said.extend(lines.map_while(Result::ok).filter_map(|line| acknowledged(&line)));
    assert!(!child.wait().expect("an end").success(), "the child ended by itself");
    said
}

/// `kept 12 7`: call 12 has had seven events. The name of the test stands before the first line.
fn acknowledged(line: &str) -> Option<(usize, u64)> {
    let (number, taken) = line.rsplit_once("kept ")?.1.split_once(' ')?;
    Some((number.parse().ok()?, taken.parse().ok()?))
}

/// What should be: calls as they are when nobody dies.
#[derive(Default)]
struct Expected {
    calls: BTreeMap<usize, Vec<Live>>,
}

impl Expected {
    fn call(&mut self, scripts: &[Arc<Script>], number: usize) -> &[Live] {
        self.calls.entry(number).or_insert_with(|| {
            let (mut states, mut step) = (vec![Live::begin(scripts, number)], Step::default());
            loop {
                // Private facts are lost between events here too.
                let mut live = states.last().expect("a beginning").clone();
                let snapshot = Snapshot::of(&live.call).0;
                live.call = snapshot.restore(live.call.shared_script().clone(), None).expect("its script");
                live.step(number, &mut step);
                let ended = live.call.has_ended();
                states.push(live);
                if ended {
                    return states;
                }
            }
        })
    }
}

fn bill(card: &RateCard, charged: &[MeterEvent]) -> Bill {
    let segments = meter(charged, Duration::from_secs(3)).expect("segments");
    price::bill(std::slice::from_ref(card), &segments, Circumstances::default()).expect("a bill")
}

/// Holds one call in the store against what it should be, and says how many events it has had.
fn check(store: &dyn CallStore, card: &RateCard, number: usize, states: &[Live]) -> u64 {
    let name = name(number);
    let load = |key| store.load(key, Timestamp::default()).expect("loads");
    let Some(kept) = load(Key::new(Kind::Meter, &name)) else {
        assert!(load(Key::call(&name)).is_none(), "a call without its meter");
        return 0;
    };
    let taken = kept.revision.number();
    let state = states.iter().find(|state| state.taken == taken).expect("the call does not last so long");
    let (charged, call) = (read(&kept.bytes), load(Key::call(&name)));
    assert_eq!(charged, state.charged, "{name} after {taken} events");
    assert_eq!(bill(card, &charged), bill(card, &state.charged));
    let snapshot = (!state.call.has_ended()).then(|| Snapshot::of(&state.call).0.to_bytes());
    assert_eq!(call.map(|call| call.bytes), snapshot, "{name} after {taken} events");
    for (id, task) in states.iter().take_while(|state| state.taken <= taken).flat_map(|state| &state.tasks) {
        let kept = load(Key::new(Kind::Task, id)).expect("a promise");
        assert_eq!((kept.revision.number(), Task::from_bytes(&kept.bytes).as_ref()), (1, Ok(task)));
    }
    taken
}

/// Every call of which something is left in the files.
fn marked(folder: &Path) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for file in fs::read_dir(folder).expect("a folder") {
        let bytes = fs::read(file.expect("a file").path()).expect("bytes");
        for start in 0..bytes.len() {
            let number = bytes.get(start..).and_then(|bytes| bytes.strip_prefix(MARK.as_bytes()));
            let number =
                number.and_then(|bytes| std::str::from_utf8(bytes.get(..6)?).ok()?.parse::<usize>().ok());
            found.extend(number);
        }
    }
    found
}

/// S0.15, S0.45, S4.4.
#[test]
fn nothing_is_lost_or_doubled_when_a_process_is_killed() {
    let kills = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(30);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calls.db");
    let (card, _) = price::load("card.toml", CARD, &mut Sources::new());
    let (card, scripts, mut expected) = (card.expect("a card"), scripts(), Expected::default());
    let mut said: BTreeMap<usize, u64> = BTreeMap::new();
    for kill in 0..kills {
        for (number, taken) in killed(&path, kill) {
            let before = said.insert(number, taken).unwrap_or_default();
            // An event that was kept and not yet said is not said again.
            assert!((1..=2).contains(&(taken - before)), "{number}: {before}, then {taken}");
        }
        let store = SqliteStore::open(&path).expect("a store");
        let living = numbers(&store, Kind::Call);
        let mut unsaid = 0;
        for number in numbers(&store, Kind::Meter) {
            let known = said.get(&number).copied().unwrap_or_default();
            let taken = check(&store, &card, number, expected.call(&scripts, number));
            assert!(taken >= known, "call {number} had {known} events and has {taken}");
            unsaid += taken - known;
            said.insert(number, taken);
        }
        assert!(unsaid <= 1, "{unsaid} events were kept and not said");
        let left: BTreeSet<_> = living.into_iter().collect();
        assert_eq!(marked(folder.path()), left, "nothing is left of calls that have ended");
    }
    let store = SqliteStore::open(&path).expect("a store");
    let ended = said.len() - numbers(&store, Kind::Call).len();
    assert!(kills < 10 || ended > 0, "no call has ended");
    let tasks = store.list(Kind::Task, Timestamp::default()).expect("lists").len();
    let promised: usize = expected
        .calls
        .iter()
        .map(|(number, states)| {
            let taken = said.get(number).copied().unwrap_or_default();
            states
                .iter()
                .take_while(|state| state.taken <= taken)
                .map(|state| state.tasks.len())
                .sum::<usize>()
        })
        .sum();
    assert_eq!(tasks, promised, "a promise too many");
}

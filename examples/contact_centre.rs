//! A contact centre: many calls at once on several threads, every call saved in a file between its events, timers from a
//! queue.
//!
//! Each thread takes the next job, loads the call, steps it, saves it with compare-and-set, and queues its next
//! deadline. A call that ends is erased, and what it has promised is kept, in one go. What happens in the calls is drawn
//! from a small generator, so that every run is the same.
//!
//! `cargo run --example contact_centre`, or with the name of a file in which the store is made.

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    env,
    error::Error,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use etiquette::{
    Call, Context, Event, Outcome, PersonalFacts, Script, Source, Step, Timestamp, shipped,
    store::{CallStore, Change, Key, Kind, Revision, Snapshot, SqliteStore, StoreError, Task},
};

const CALLS: u32 = 500;
const THREADS: usize = 4;
/// Callers hang up sooner or later; a call that lasts longer than this is hung up for them.
const LONGEST: i64 = 30 * 60 * 1000;

/// What the threads share.
struct Centre {
    script: Arc<Script>,
    store: SqliteStore,
    /// Jobs by time: at this time, this call wants attention.
    queue: Mutex<BinaryHeap<Reverse<(i64, u32)>>>,
    /// The private part of each live call never goes into the store.
    personal: Mutex<HashMap<u32, PersonalFacts>>,
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    ended: u32,
    events: u32,
    effects: usize,
    refused: u32,
}

fn main() -> Result<(), Box<dyn Error>> {
    let script = Arc::new(shipped::script("support").ok_or("not shipped")?);
    let folder = tempfile::tempdir()?;
    let path = env::args_os().nth(1).map_or_else(|| folder.path().join("calls.db"), PathBuf::from);
    let centre = Centre {
        script,
        store: SqliteStore::open(path)?,
        queue: Mutex::default(),
        personal: Mutex::default(),
        counts: Mutex::default(),
    };
    for number in 0..CALLS {
        centre.begin(number)?;
    }
    thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(|| centre.work())).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().map_err(|_| "a thread died")?)
            .collect::<Result<Vec<()>, String>>()
    })?;
    let counts = lock(&centre.counts);
    println!(
        "{} calls ended: {} events, {} effects, {} refusals",
        counts.ended, counts.events, counts.effects, counts.refused
    );
    let left = |kind| Ok::<_, Box<dyn Error>>(centre.store.list(kind, Timestamp::default())?.len());
    println!("left in the store: {} calls, {} promises", left(Kind::Call)?, left(Kind::Task)?);
    Ok(())
}

impl Centre {
    fn begin(&self, number: u32) -> Result<(), Box<dyn Error>> {
        let call = Call::try_new(self.script.clone(), Context { call: name(number), ..Context::default() })?;
        let (snapshot, personal) = Snapshot::of(&call);
        self.store.save(Key::call(&name(number)), &snapshot.to_bytes(), Revision::NEW, expiry(0))?;
        lock(&self.personal).insert(number, personal);
        lock(&self.queue).push(Reverse((i64::from(number) * 100, number)));
        Ok(())
    }

    fn work(&self) -> Result<(), String> {
        let mut step = Step::default();
        loop {
            let Some(Reverse((now, number))) = lock(&self.queue).pop() else { return Ok(()) };
            self.attend(number, now, &mut step).map_err(|error| error.to_string())?;
        }
    }

    /// One event of one call: load, step, save, queue.
    fn attend(&self, number: u32, now: i64, step: &mut Step) -> Result<(), Box<dyn Error>> {
        let (id, now) = (name(number), Timestamp::from_millis(now));
        let stored = self.store.load(Key::call(&id), now)?.ok_or("the call is gone")?;
        let personal = lock(&self.personal).remove(&number);
        let mut call = Snapshot::from_bytes(&stored.bytes)?.restore(self.script.clone(), personal)?;
        let event = happens(&call, number, now.as_millis())?.numbered(call.sequence());
        call.step(&event, now, step)?;
        self.count(step, &call);
        let (snapshot, personal) = Snapshot::of(&call);
        match self.keep(&call, &snapshot, stored.revision, now, step) {
            Ok(()) => {}
            // It is saved, and the next erasure takes the traces along.
            Err(StoreError::Traces) => println!("somebody reads the store: traces of {id} may be left in it"),
            Err(error) => return Err(error.into()),
        }
        if !call.has_ended() {
            lock(&self.personal).insert(number, personal);
            let soon = now.as_millis() + 10_000;
            let deadline = step.deadline().map_or(soon, Timestamp::as_millis);
            lock(&self.queue).push(Reverse((deadline.clamp(now.as_millis() + 1, soon), number)));
        }
        Ok(())
    }

    /// The call and what it has promised, or neither. Whoever is to act on effects does so after this.
    fn keep(
        &self,
        call: &Call,
        snapshot: &Snapshot,
        seen: Revision,
        now: Timestamp,
        step: &Step,
    ) -> Result<(), StoreError> {
        let (key, bytes) = (Key::call(&call.context().call), snapshot.to_bytes());
        let live = if call.has_ended() {
            Change::erase(key)
        } else {
            Change::save(key, &bytes).until(expiry(now.as_millis()))
        };
        let effects = step.effects(call.script());
        let tasks = effects.filter_map(|(number, effect)| Task::of(call, number, &effect, now));
        let tasks: Vec<_> = tasks.map(|(id, task)| (id, task.to_bytes())).collect();
        let mut changes = vec![live.seen(seen)];
        changes.extend(tasks.iter().map(|(id, task)| Change::save(Key::new(Kind::Task, id), task)));
        self.store.commit(&changes)
    }

    fn count(&self, step: &Step, call: &Call) {
        let mut counts = lock(&self.counts);
        counts.events += 1;
        counts.effects += step.effects(call.script()).count();
        counts.refused += u32::from(matches!(step.outcome(), Outcome::Refused(_)));
        counts.ended += u32::from(call.has_ended());
    }
}

/// Something that may happen now: one of the events that the call awaits, or nothing but time.
fn happens(call: &Call, number: u32, now: i64) -> Result<Event, Box<dyn Error>> {
    if now > LONGEST && !call.has_ended() {
        return Ok(Event::named(call.script(), "hung-up")?);
    }
    let awaited: Vec<_> = call.awaited().filter(|offer| offer.source != Source::Clock).collect();
    // A congruential generator, seeded by the call, its event number and the time.
    let draw = (now.unsigned_abs() ^ u64::from(number) << 40)
        .wrapping_add(u64::from(call.sequence()))
        .wrapping_mul(6_364_136_223_846_793_005)
        >> 33;
    let choice = usize::try_from(draw)? % (awaited.len() + 1);
    Ok(awaited.get(choice).map_or_else(Event::tick, |offer| Event::new(offer.event)))
}

/// A call that nobody has attended to for an hour is forgotten.
fn expiry(now: i64) -> Option<Timestamp> {
    Some(Timestamp::from_millis(now + 60 * 60 * 1000))
}

fn name(number: u32) -> Box<str> {
    format!("c-{number}").into()
}

/// A panic in another thread leaves every one of these values whole.
fn lock<T>(shared: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

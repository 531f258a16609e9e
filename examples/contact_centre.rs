//! A contact centre: many calls at once on several threads, every call saved between its events, timers from a queue.
//!
//! Each thread takes the next job, loads the call, steps it, saves it with compare-and-set, and queues its next
//! deadline. What happens in the calls is drawn from a small generator, so that every run is the same.
//!
//! `cargo run --example contact_centre`

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    error::Error,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use etiquette::{
    Call, Context, Event, Outcome, PersonalFacts, Script, Source, Step, Timestamp, shipped,
    store::{CallStore, MemoryStore, Revision, Snapshot},
};

const CALLS: u32 = 500;
const THREADS: usize = 4;
/// Callers hang up sooner or later; a call that lasts longer than this is hung up for them.
const LONGEST: i64 = 30 * 60 * 1000;

/// What the threads share.
struct Centre {
    script: Arc<Script>,
    store: MemoryStore,
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
    let centre = Centre {
        script,
        store: MemoryStore::new(),
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
    println!("calls left in the store: {}", centre.store.expire(Timestamp::from_millis(i64::MAX))?);
    Ok(())
}

impl Centre {
    fn begin(&self, number: u32) -> Result<(), Box<dyn Error>> {
        let call = Call::try_new(self.script.clone(), Context { call: name(number), ..Context::default() })?;
        let (snapshot, personal) = Snapshot::of(&call);
        self.store.save(&name(number), &snapshot.to_bytes(), Revision::NEW, expiry(0))?;
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
        let stored = self.store.load(&name(number))?.ok_or("the call is gone")?;
        let personal = lock(&self.personal).remove(&number);
        let mut call = Snapshot::from_bytes(&stored.bytes)?.restore(self.script.clone(), personal)?;
        let event = happens(&call, number, now)?.numbered(call.sequence());
        call.step(&event, Timestamp::from_millis(now), step)?;
        self.count(step, &call);
        if call.has_ended() {
            return Ok(self.store.erase(&name(number))?);
        }
        let (snapshot, personal) = Snapshot::of(&call);
        self.store.save(&name(number), &snapshot.to_bytes(), stored.revision, expiry(now))?;
        lock(&self.personal).insert(number, personal);
        let deadline = step.deadline().map_or(now + 10_000, Timestamp::as_millis);
        lock(&self.queue).push(Reverse((deadline.min(now + 10_000).max(now + 1), number)));
        Ok(())
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

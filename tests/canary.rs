//! A canary in every private fact of simulated calls, searched in everything that leaves a call: it is in what the caller
//! hears and in the private part of a saved call, and nowhere else; and nowhere at all once the call has ended. What
//! colleagues tell each other has a canary of its own: the operator reads it, and the caller never hears it.
//!
//! `PROPTEST_CASES=100000 cargo test --test canary` plays so many calls, of all shipped scripts in turn.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot be set up fails at once"
)]

use std::{cell::Cell, env, fmt::Debug, fs, io::Write as _, panic, path::Path, sync::Arc, time::Duration};

use etiquette::{
    Call, Context, DataClass, Effect, Event, EventError, Money, Script, Step, Text, Timestamp, Value,
    check::{
        log::{CallLog, LogLine, LogProblems},
        score::{Rulebook, call_json, score_line},
    },
    core::{FactId, FactKind},
    phrasebook::Settings,
    policy::price::{MeterEvent, MeterKind, meter, write_log},
    shipped,
    store::{CallStore, Change, Key, Kind, Revision, Snapshot, SqliteStore, Task, personal_to_bytes},
};
use proptest::{
    prelude::*,
    sample::Index,
    test_runner::{TestError, TestRunner},
};

/// Texts, times and amounts that no script, locale or event has in it.
const WORD: &str = "Zanzibar-7741";
const NOTE: &str = "Kilimanjaro-8852";
const TIME: i64 = 1_987_654_321_987;
const MINOR: i64 = 774_177_414_243;

/// An event, among those that are awaited or among all, the number that chooses a finite value, and the wait before it.
type Happening = (Index, bool, u16, u64);

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let waits = prop_oneof![4 => Just(0u64), 4 => 1..20_000u64, 1 => 20_000..2_000_000u64];
    prop::collection::vec((any::<Index>(), prop::bool::weighted(0.8), any::<u16>(), waits), 1..50)
}

fn event(call: &Call, (index, is_awaited, number, _): &Happening) -> Event {
    let brings = |id| call.script().event_model(id).map(|event| event.brings.clone()).unwrap_or_default();
    let awaited: Vec<_> = call.awaited().map(|offer| offer.event).collect();
    let all: Vec<_> = call.script().events().map(|(id, _)| id).collect();
    // Often one that brings something, since little is said of what nobody has told.
    let telling: Vec<_> = awaited.iter().copied().filter(|id| !brings(*id).is_empty()).collect();
    let among = match (*is_awaited, number.is_multiple_of(3)) {
        (true, true) if !telling.is_empty() => &telling,
        (true, _) if !awaited.is_empty() => &awaited,
        _ => &all,
    };
    let id = *index.get(among);
    brings(id).into_iter().fold(Event::new(id), |event, fact| {
        let name = &call.script().fact_model(fact).expect("a declared fact").name;
        event.bringing(call.script(), name, value(call.script(), fact, *number)).expect("it fits")
    })
}

/// A canary for a private fact, and anything for a public one.
fn value(script: &Script, fact: FactId, number: u16) -> Value {
    let model = script.fact_model(fact).expect("a declared fact");
    let is_private = model.class.is_private();
    let word = match model.class {
        DataClass::Public => "word",
        DataClass::Internal => NOTE,
        _ => WORD,
    };
    match &model.kind {
        FactKind::Flag => Value::Flag(number.is_multiple_of(2)),
        FactKind::Choice(options) => Value::Choice(number % u16::try_from(options.len()).expect("few")),
        FactKind::Counter(most) => Value::Counter(number % (most + 1)),
        FactKind::Text(_) => Value::Text(Text::new(word)),
        FactKind::Texts(_) => Value::Texts([Text::new(word)].into()),
        FactKind::Time => Value::Time(Timestamp::from_millis(if is_private { TIME } else { 0 })),
        FactKind::Money(currency) => {
            let currency = std::str::from_utf8(currency).expect("letters");
            let minor = if is_private { MINOR } else { 1 };
            Value::Money(Money::try_new(minor, currency).expect("a currency"))
        }
        other => panic!("no canary for {other:?}: add one"),
    }
}

/// Whether a text has a canary in it.
fn sings(text: impl AsRef<str>) -> bool {
    text.as_ref().contains(NOTE) || is_personal(text)
}

/// Whether a text has a canary in it that is no colleague's.
fn is_personal(text: impl AsRef<str>) -> bool {
    let text = text.as_ref();
    text.contains(WORD) || [TIME, MINOR].iter().any(|number| text.contains(&number.to_string()))
}

/// Whether bytes have a canary in them, as text or as the numbers of the compact form.
fn hides(bytes: impl AsRef<[u8]>) -> bool {
    let bytes = bytes.as_ref();
    let wanted = [WORD.into(), NOTE.into(), varint(TIME), varint(MINOR)];
    let is_here = |wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
    wanted.iter().any(|wanted: &Vec<u8>| bytes.contains(&wanted[0]) && is_here(wanted))
}

/// A number as postcard writes it: in zigzag, seven bits a byte.
fn varint(number: i64) -> Vec<u8> {
    let mut rest = number.unsigned_abs() << 1;
    let mut bytes = Vec::new();
    while rest >= 0x80 {
        bytes.push(u8::try_from(rest & 0x7f).expect("seven bits") | 0x80);
        rest >>= 7;
    }
    bytes.push(u8::try_from(rest).expect("seven bits"));
    bytes
}

fn debug(values: &[&dyn Debug]) -> String {
    values.iter().map(|value| format!("{value:?}")).collect()
}

/// How often the canary was where it belongs: a test that never sees it shows nothing.
#[derive(Default)]
struct Seen {
    heard: Cell<u32>,
    noted: Cell<u32>,
    private: Cell<u32>,
    ended: Cell<u32>,
}

fn count(counter: &Cell<u32>, is_so: bool) {
    counter.set(counter.get() + u32::from(is_so));
}

/// One simulated call, with everything that a host has around it.
struct Simulated<'a> {
    call: Call,
    step: Step,
    log: CallLog,
    charged: Vec<MeterEvent>,
    seen: &'a Seen,
    store: &'a SqliteStore,
    revision: Revision,
    tasks: Vec<String>,
}

impl Simulated<'_> {
    fn happens(&mut self, event: &Event, now: Timestamp) -> Result<(), TestCaseError> {
        self.call.step(event, now, &mut self.step).expect("no event of the script is an error");
        self.log.add(&self.call, &self.step);
        self.hears()?;
        let (snapshot, personal) = Snapshot::of(&self.call);
        prop_assert!(!sings(snapshot.to_json()) && !hides(snapshot.to_bytes()), "in the snapshot");
        let private = personal_to_bytes(&personal);
        count(&self.seen.private, hides(&private));
        prop_assert!(!self.call.has_ended() || !hides(&private), "in the private part of an ended call");
        let context = self.call.context();
        let shown = debug(&[&self.call, event, &self.step, &personal, &snapshot, &self.log, context]);
        prop_assert!(!sings(&shown), "in Debug: {shown}");
        for (number, effect) in self.step.effects(self.call.script()) {
            prop_assert!(!sings(format!("{effect:?}")), "in the Debug of an effect");
            if let Some((id, task)) = Task::of(&self.call, number, &effect, now) {
                self.store
                    .save(Key::new(Kind::Task, &id), &task.to_bytes(), Revision::NEW, None)
                    .expect("new");
                self.tasks.push(id);
            }
            let kind = match effect {
                Effect::Hold => MeterKind::Held,
                Effect::Resume => MeterKind::Resumed,
                _ => continue,
            };
            self.charged.push(MeterEvent { at: now, kind });
        }
        if !self.call.has_ended() {
            self.revision = self
                .store
                .save(Key::call("canary"), &snapshot.to_bytes(), self.revision, None)
                .expect("saved");
        }
        Ok(())
    }

    /// What the caller hears is the one place where a private value may be, but for what colleagues tell each other;
    /// and that is the one thing of which the operator reads.
    fn hears(&self) -> Result<(), TestCaseError> {
        let context = self.call.context();
        let settings = Settings::new(self.call.locale(), context.channel);
        for (_, effect) in self.step.effects(self.call.script()) {
            if let Effect::Say(line) | Effect::Send { line, .. } = effect {
                let text = shipped::phrases().render(&line.message, &settings).text;
                prop_assert!(
                    !text.contains(NOTE),
                    "the caller hears what colleagues tell each other: {text}"
                );
                count(&self.seen.heard, sings(text));
            }
        }
        let Some(tip) = self.step.tip(self.call.script()) else { return Ok(()) };
        let text = shipped::phrases().render(&tip, &settings).text;
        prop_assert!(!is_personal(&text), "in what the operator reads: {text}");
        count(&self.seen.noted, text.contains(NOTE));
        Ok(())
    }

    /// The end: everything that is made of a call afterwards, and the files of the store.
    fn ends(mut self, folder: &Path, book: &Rulebook) -> Result<(), TestCaseError> {
        count(&self.seen.ended, self.call.has_ended());
        let line = self.log.line();
        prop_assert!(!sings(&line), "in the log: {line}");
        let mut problems = LogProblems::default();
        let log = LogLine::read(&line, 1, &mut problems).expect("what was written");
        let score = score_line(book, &log, (&line, 1), &mut problems);
        prop_assert!(!sings(call_json(book, &score)) && !sings(problems.text("log")), "in the scorecard");
        let segments = meter(&self.charged, Duration::ZERO).expect("segments");
        prop_assert!(!sings(write_log(&self.charged)) && !sings(debug(&[&segments])), "in what is charged");
        // A promise has a time that the caller asked for; it is erased when it is kept.
        let tasks = self.tasks.iter().map(|id| Change::erase(Key::new(Kind::Task, id)));
        let changes: Vec<_> = tasks.chain([Change::erase(Key::call("canary"))]).collect();
        self.store.commit(&changes).expect("erased");
        self.step.clear();
        for file in fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            prop_assert!(!hides(fs::read(&path).expect("bytes")), "in {}", path.display());
        }
        Ok(())
    }
}

fn simulate(
    script: &Arc<Script>,
    happenings: &[Happening],
    (seen, store, folder, book): (&Seen, &SqliteStore, &Path, &Rulebook),
) -> Result<(), TestCaseError> {
    let direction = script.direction().unwrap_or_default();
    // Among what is known beforehand, as much is so as is not; and what is chosen is not always known.
    let number = u16::try_from(happenings.len()).expect("few");
    let is_open = |kind: &FactKind| number.is_multiple_of(3) && matches!(kind, FactKind::Choice(_));
    let given = script.facts().filter(|(_, fact)| fact.given && fact.index.is_none() && !is_open(&fact.kind));
    let facts = given.map(|(id, fact)| (fact.name.to_string().into(), value(script, id, number))).collect();
    let context = Context { call: "canary".into(), seed: Some(1), direction, facts, ..Context::default() };
    let call = Call::try_new(script.clone(), context).expect("the facts fit");
    let log = CallLog::new(&call);
    let (revision, step) = (Revision::NEW, Step::traced());
    let mut simulated =
        Simulated { call, step, log, charged: Vec::new(), seen, store, revision, tasks: Vec::new() };
    let mut now = Timestamp::from_millis(1_772_445_600_000);
    simulated.happens(&Event::tick(), now)?;
    for happening in happenings {
        now = now.after(Duration::from_millis(happening.3));
        let event = event(&simulated.call, happening);
        simulated.happens(&event, now)?;
    }
    simulated.ends(folder, book)
}

/// S0.14, S0.15.
#[test]
fn private_values_are_heard_and_kept_apart_and_nowhere_else() {
    let cases = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200u32);
    let scripts = u32::try_from(shipped::names().count()).expect("few");
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(folder.path().join("calls.db")).expect("a store");
    let seen = Seen::default();
    for name in shipped::names() {
        let script = Arc::new(shipped::script(name).expect("shipped"));
        let book = Rulebook::new(script.clone());
        let cases = cases.div_ceil(scripts);
        let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
        let ran = TestRunner::new(config).run(&happenings(), |happenings| {
            simulate(&script, &happenings, (&seen, &store, folder.path(), &book))
        });
        if let Err(TestError::Fail(why, happenings)) = ran {
            panic!("{name}: {why} {happenings:?}");
        }
    }
    let counts = [&seen.private, &seen.heard, &seen.noted, &seen.ended].map(Cell::get);
    // One call in a hundred tells what is said again later, and hardly any is taken over with a note.
    let expected = [true, cases >= 10_000, false, true];
    let was_at_stake = counts.iter().zip(expected).all(|(count, expected)| *count > 0 || !expected);
    assert!(was_at_stake, "nothing was at stake: {counts:?}");
    writeln!(std::io::stderr(), "kept apart, heard, noted, ended: {counts:?}").expect("said");
}

/// S0.14: neither an error nor the panic of a host that did not expect it repeats a value.
#[test]
fn no_error_and_no_panic_repeats_a_private_value() {
    let mut refused = 0;
    for name in shipped::names() {
        let script = shipped::script(name).expect("shipped");
        for (id, model) in script.events() {
            for (fact, known) in script.facts().filter(|(_, fact)| fact.class.is_private()) {
                let far_too_long = Value::Text(Text::new(&WORD.repeat(5_000)));
                for value in [value(&script, fact, 1), far_too_long] {
                    let Err(error) = Event::new(id).bringing(&script, &known.name, value) else { continue };
                    refused += 1;
                    assert!(!sings(format!("{error} {error:?}")), "{}: {error}", model.name);
                    if refused == 1 {
                        let panicked = panic::catch_unwind(|| expects(Err(error)));
                        let told = panicked.expect_err("a panic").downcast::<String>().expect("a text");
                        assert!(!sings(&*told), "{told}");
                    }
                }
            }
        }
        let facts = vec![("no-such-fact".into(), Value::Text(Text::new(WORD)))];
        let direction = script.direction().unwrap_or_default();
        let context = Context { facts, direction, ..Context::default() };
        let error = Call::try_new(Arc::new(script), context).expect_err("there is no such fact");
        assert!(!sings(format!("{error} {error:?}")), "{error}");
    }
    assert!(refused > 0, "nothing was refused");
}

/// What a host may write that is sure of its values.
fn expects(made: Result<Event, EventError>) -> Event {
    made.expect("a value that fits")
}

//! How long the parts of a call take: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run should say so at once")]

use std::sync::Arc;

use divan::{Bencher, black_box};
use etiquette::{
    Call, Channel, Conditions, Context, Effect, Event, Locale, Script, Step, Timestamp,
    diag::Sources,
    phrasebook::{Settings, Speaker},
    shipped,
    store::Snapshot,
};

fn main() {
    divan::main();
}

/// The ordinary course of a support call.
const EVENTS: [&str; 8] =
    ["answered", "spoke", "choose question", "yes", "lookup-failed", "choose call-back", "yes", "hung-up"];

fn script() -> Arc<Script> {
    Arc::new(shipped::script("support").expect("shipped"))
}

fn events(script: &Script) -> Vec<Event> {
    EVENTS.iter().map(|name| Event::named(script, name).expect("an event of the script")).collect()
}

fn new_call(script: &Arc<Script>) -> Call {
    Call::try_new(script.clone(), Context { seed: Some(1), ..Context::default() }).expect("a call")
}

fn play(script: &Arc<Script>, events: &[Event], step: &mut Step, mut each: impl FnMut(&Call, &Step)) {
    let mut call = new_call(script);
    for (second, event) in (0..).zip(events) {
        call.step(event, Timestamp::from_millis(second * 1000), step).expect("a step");
        each(&call, step);
    }
}

#[divan::bench]
fn whole_call_without_rendering(bencher: Bencher<'_, '_>) {
    let script = script();
    let (events, mut step) = (events(&script), Step::default());
    bencher.bench_local(|| {
        play(&script, &events, &mut step, |_, step| {
            black_box(step.deadline());
        })
    });
}

#[divan::bench(args = ["en", "fr", "ru", "ro"])]
fn whole_call_with_rendering(bencher: Bencher<'_, '_>, tag: &str) {
    let (script, phrases) = (script(), shipped::phrases());
    let (events, mut step, mut buffer) = (events(&script), Step::default(), String::new());
    let locale = Locale::try_new(tag).expect("a tag");
    bencher.bench_local(|| {
        play(&script, &events, &mut step, |call, step| {
            let settings = Settings::new(locale, call.context().channel);
            for (_, effect) in step.effects(call.script()) {
                buffer.clear();
                match effect {
                    Effect::Say(line) => {
                        black_box(phrases.render_into(&mut buffer, &line.message, &settings));
                    }
                    Effect::Greet(greet) => {
                        black_box(phrases.greet(&greet, &settings, Speaker::default()));
                    }
                    _ => {}
                }
            }
        });
    });
}

/// One event in the middle of a call.
#[divan::bench]
fn step_without_rendering(bencher: Bencher<'_, '_>) {
    let script = script();
    let call = call_in_the_middle(&script);
    let (spoke, mut step) = (Event::named(&script, "spoke").expect("an event"), Step::default());
    bencher
        .with_inputs(|| call.clone())
        .bench_local_refs(|call| call.step(black_box(&spoke), Timestamp::default(), &mut step));
}

/// One greeting, from its conditions to its text.
#[divan::bench(args = ["en", "fr", "ru", "ro"])]
fn compose_a_greeting(bencher: Bencher<'_, '_>, tag: &str) {
    let phrases = shipped::phrases();
    let settings = Settings::new(Locale::try_new(tag).expect("a tag"), Channel::Voice);
    let script = script();
    let mut greetings = Vec::new();
    play(&script, &events(&script), &mut Step::default(), |call, step| {
        greetings.extend(step.effects(call.script()).filter_map(|(_, effect)| match effect {
            Effect::Greet(greet) => Some(greet),
            _ => None,
        }));
    });
    let greet = greetings.first().expect("a greeting");
    bencher.bench_local(|| phrases.greet(black_box(greet), &settings, Speaker::default()));
}

/// Every greeting that a language has for an ordinary call.
#[divan::bench(args = ["en", "fr", "ru", "ro"])]
fn enumerate_greetings(bencher: Bencher<'_, '_>, tag: &str) {
    let (phrases, locale) = (shipped::phrases(), Locale::try_new(tag).expect("a tag"));
    let (lexicon, _) = phrases.lexicon(locale).expect("a lexicon");
    bencher.bench_local(|| lexicon.enumerate(black_box(&Conditions::default())).count());
}

fn call_in_the_middle(script: &Arc<Script>) -> Call {
    let mut call = new_call(script);
    let mut step = Step::default();
    for event in events(script).iter().take(2) {
        call.step(event, Timestamp::default(), &mut step).expect("a step");
    }
    call
}

#[divan::bench]
fn save(bencher: Bencher<'_, '_>) {
    let call = call_in_the_middle(&script());
    bencher.bench_local(|| Snapshot::of(black_box(&call)).0.to_bytes());
}

#[divan::bench]
fn restore(bencher: Bencher<'_, '_>) {
    let script = script();
    let bytes = Snapshot::of(&call_in_the_middle(&script)).0.to_bytes();
    bencher.bench_local(|| {
        let snapshot = Snapshot::from_bytes(black_box(&bytes)).expect("whole");
        snapshot.restore(script.clone(), None).expect("its own script")
    });
}

#[divan::bench]
fn load_a_script() -> Option<Script> {
    shipped::script(black_box("support"))
}

#[divan::bench]
fn load_four_languages() -> usize {
    shipped::build(&mut Sources::new()).catalogue.locales().count()
}

//! How long the parts of a call take: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run should say so at once")]

use std::sync::Arc;

use divan::{Bencher, black_box};
use etiquette::{
    Call, Context, Effect, Event, Locale, Script, Step, Timestamp,
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

#[divan::bench]
fn save_and_restore(bencher: Bencher<'_, '_>) {
    let script = script();
    let mut call = new_call(&script);
    let mut step = Step::default();
    for event in events(&script).iter().take(4) {
        call.step(event, Timestamp::default(), &mut step).expect("a step");
    }
    bencher.bench_local(|| {
        let (snapshot, personal) = Snapshot::of(&call);
        let again = Snapshot::from_bytes(&snapshot.to_bytes()).expect("whole");
        black_box(again.restore(script.clone(), Some(personal)).expect("its own script"))
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

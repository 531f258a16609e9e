//! The smallest host: one call, in one language, said on the terminal.
//!
//! `cargo run --example first_call`

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{error::Error, sync::Arc};

use etiquette::{
    Call, Context, Effect, Event, Step, Timestamp,
    phrasebook::{Settings, Speaker},
    shipped,
};

fn main() -> Result<(), Box<dyn Error>> {
    let script = Arc::new(shipped::script("support").ok_or("not shipped")?);
    let phrases = shipped::phrases();
    let context = Context { call: "c-1".into(), organisation: Some("Aproape".into()), ..Context::default() };
    let mut call = Call::try_new(script, context)?;
    let mut step = Step::default();

    let events = [
        "answered",
        "spoke",
        "choose question",
        "yes",
        "lookup-failed",
        "choose call-back",
        "yes",
        "hung-up",
    ];
    for (second, name) in (0..).zip(events) {
        call.step(&Event::named(call.script(), name)?, Timestamp::from_millis(second * 1000), &mut step)?;
        println!("[{name}]");
        let settings = Settings::new(call.locale(), call.context().channel);
        for (_, effect) in step.effects(call.script()) {
            match effect {
                Effect::Greet(greet) => {
                    let speaker = Speaker::new(None, call.context().organisation.as_deref());
                    println!("  {}", phrases.greet(&greet, &settings, speaker).rendered.text);
                }
                Effect::Say(line) => println!("  {}", phrases.render(&line.message, &settings).text),
                other => println!("  ({})", other.name()),
            }
        }
    }
    Ok(())
}

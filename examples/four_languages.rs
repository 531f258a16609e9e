//! One call, said in four languages side by side: the call itself knows no language.
//!
//! `cargo run --example four_languages`

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{error::Error, sync::Arc};

use etiquette::{
    Call, Context, Effect, Event, Locale, Step, Timestamp,
    phrasebook::{Settings, Speaker},
    shipped,
};

fn main() -> Result<(), Box<dyn Error>> {
    let script = Arc::new(shipped::script("helpline").ok_or("not shipped")?);
    let phrases = shipped::phrases();
    let languages = ["en", "fr", "ru", "ro"].map(Locale::try_new);
    let mut call = Call::try_new(script, Context { call: "c-7".into(), ..Context::default() })?;
    let mut step = Step::default();

    let events = ["answered", "spoke", "choose understand", "choose contact", "done", "yes", "hung-up"];
    for (second, name) in (0..).zip(events) {
        call.step(&Event::named(call.script(), name)?, Timestamp::from_millis(second * 1000), &mut step)?;
        println!("[{name}]");
        for (_, effect) in step.effects(call.script()) {
            for locale in &languages {
                let settings = Settings::new((*locale)?, call.context().channel);
                let text = match effect {
                    Effect::Greet(greet) => {
                        phrases.greet(&greet, &settings, Speaker::default()).rendered.text
                    }
                    Effect::Say(line) => phrases.render(&line.message, &settings).text,
                    _ => continue,
                };
                println!("  {}  {text}", settings.locale);
            }
        }
    }
    Ok(())
}
